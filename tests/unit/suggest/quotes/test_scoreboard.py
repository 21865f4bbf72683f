from benchmarks.reading.score_quotes import labelled, ours, score, speech_verb_rule


def test_labels_are_read_and_taken_out_of_the_text() -> None:
    articles = labelled("dev") + labelled("held")
    assert len(articles) > 50
    assert sum(len(article.labels) for article in articles) > 350
    for article in articles:
        assert "{" not in article.text
        assert all(article.text[start - 1] in "“‘\"'" for start in article.labels)


def test_speakers_of_articles_not_looked_at_are_right_in_four_of_five_and_better_than_the_rule() -> None:
    articles = labelled("held")
    result = score(articles, lambda article: ours(article, given=True))
    assert result.right / result.speech >= 0.85
    assert result.right > 2 * score(articles, speech_verb_rule).right


def test_speakers_stay_right_with_the_people_that_are_found() -> None:
    result = score(labelled("dev"), ours)
    assert result.right / result.speech >= 0.9
    assert result.taken_for_speech <= 5
