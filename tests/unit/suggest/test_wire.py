from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.suggest.wire import PrintedParagraph, origins, paragraph_shingles, shared_paragraphs

WIRE = (
    "The commander of the harbour guard, Ilsa Brandt, crossed the sound in a fishing boat before dawn on Monday and "
    "asked for asylum, officials said."
)
OWN = "Our own reporter stood on the quay at dawn and saw nobody land but two anglers and a very tired dog."


def article(*paragraphs: str, kind: PassageKind = PassageKind.BODY) -> tuple[PrintedParagraph, ...]:
    text = "\n\n".join(paragraphs)
    return paragraph_shingles(text, (Passage(kind, 0, len(text)),))


def test_a_paragraph_that_two_articles_have_is_found_in_both() -> None:
    one = article(OWN, WIRE)
    other = article(
        WIRE.replace("harbour", "harbor").replace("before dawn ", ""), "Nothing else of note came in that day."
    )
    shared = shared_paragraphs(one, other)
    assert [(found.one, found.other) for found in shared] == [(1, 0)]
    assert 0.5 < shared[0].likeness < 1


def test_articles_of_their_own_share_nothing() -> None:
    assert shared_paragraphs(article(OWN), article(WIRE)) == ()
    assert origins([article(OWN), article(WIRE)]) == ()


def test_furniture_and_headings_are_no_wire_copy() -> None:
    assert article(WIRE, kind=PassageKind.FURNITURE) == ()
    assert article(WIRE, kind=PassageKind.HEADING) == ()


def test_one_origin_for_all_articles_that_print_it() -> None:
    articles = [article(OWN, WIRE), article(WIRE), article(WIRE.upper())]
    assert origins(articles) == (((0, 1), (1, 0), (2, 0)),)


def test_a_paragraph_twice_in_one_article_is_no_second_origin() -> None:
    assert origins([article(WIRE, OWN, WIRE)]) == ()
