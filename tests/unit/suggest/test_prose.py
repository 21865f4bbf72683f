from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.suggest.prose import prose_of, sentence_ranges


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_ranges(text, 0, len(text))]


def test_titles_initials_and_abbreviations_end_no_sentence() -> None:
    text = (
        "Gen. A. B. Sorell met Mr. Tarn at No. 10. Col. Varga, of the U.N. mission, left on Jan. 3. He said no. "
        "Then he sat."
    )
    assert sentences(text) == [
        "Gen. A. B. Sorell met Mr. Tarn at No. 10.",
        "Col. Varga, of the U.N. mission, left on Jan. 3.",
        "He said no.",
        "Then he sat.",
    ]


def test_an_initial_put_in_by_an_editor_ends_no_sentence() -> None:
    assert sentences("“Director [Jonas B.] Tarn left. [He came back.] Then he sat.”") == [
        "“Director [Jonas B.] Tarn left.",
        "[He came back.]",
        "Then he sat.”",
    ]


def test_an_abbreviation_ends_a_sentence_where_the_next_word_begins_one() -> None:
    assert sentences("He flew to the U.S. The minister stayed.") == ["He flew to the U.S.", "The minister stayed."]


def test_a_quote_keeps_its_marks_and_what_follows_in_small_letters() -> None:
    text = "“Is it over?” he asked. “It is.” “Good.” They left."
    assert sentences(text) == ["“Is it over?” he asked.", "“It is.”", "“Good.”", "They left."]


def test_wide_stops_end_sentences_without_a_space() -> None:
    assert sentences("他说了。他走了。") == ["他说了。", "他走了。"]


def test_furniture_is_no_prose_and_a_boxed_item_knows_its_heading() -> None:
    text = "Menu\nMissing: A Man\nHe was last seen in May. Nobody knows more.\n"
    passages = (
        Passage(PassageKind.FURNITURE, 0, 5),
        Passage(PassageKind.HEADING, 5, 20),
        Passage(PassageKind.BOXED, 20, len(text), None, 1),
    )
    prose = prose_of(text, passages)
    assert [text[p.start : p.end] for p in prose.paragraphs] == [
        "Missing: A Man",
        "He was last seen in May. Nobody knows more.",
    ]
    assert prose.paragraphs[1].heading == (5, 19)
    assert [text[s.start : s.end] for s in prose.sentences_of(1)] == ["He was last seen in May.", "Nobody knows more."]
    assert prose.sentence_at(2) is None
    assert prose.paragraph_at(30) == 1


@given(st.text(alphabet="aB.!?\n \"”“'’)。", max_size=200))
def test_sentences_lie_in_order_and_lose_no_word(text: str) -> None:
    prose = prose_of(text, (Passage(PassageKind.BODY, 0, len(text)),) if text else ())
    ends = 0
    kept = ""
    for sentence in prose.sentences:
        assert ends <= sentence.start < sentence.end <= len(text)
        words = text[sentence.start : sentence.end]
        assert words == words.strip()
        kept += words
        ends = sentence.end
    assert "".join(kept.split()) == "".join(text.split())
