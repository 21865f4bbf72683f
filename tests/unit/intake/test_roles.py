from timeline_app.domain.articles import PassageKind
from timeline_app.domain.calendar import day_number
from timeline_app.intake.lines import lines_of
from timeline_app.intake.roles import kinds_of, metadata_of

PROSE = (
    "The harbour guard said on Tuesday that its commander had crossed the sound in a fishing boat to ask for asylum."
)
H, S, D, B, X, L = (
    PassageKind.HEADING,
    PassageKind.STANDFIRST,
    PassageKind.DATELINE,
    PassageKind.BODY,
    PassageKind.BOXED,
    PassageKind.LIST_ITEM,
)


def roles(*lines: str) -> list[tuple[PassageKind, int | None]]:
    return kinds_of(lines_of("\n".join(lines)))


def test_label_headline_standfirst_and_dateline_are_told_apart() -> None:
    head = (
        "Northmark crisis:",
        "Four more officers may follow harbour chief",
        "Guards turn on the ministry",
        "Osterlo",
    )
    assert [kind for kind, _ in roles(*head, PROSE)] == [H, H, S, D, B]
    found = metadata_of(lines_of("\n".join((*head, PROSE))))
    assert (found.section, found.title, found.dateline) == ("Northmark crisis", head[1], "Osterlo")
    assert found.published is None


def test_byline_and_printed_date_are_read() -> None:
    head = (
        "Harbour chief crosses the sound",
        "By Nora Lindqvist in Osterlo",
        "Published: Wednesday, 5 March 2031, 10:15",
    )
    assert [kind for kind, _ in roles(*head, PROSE)] == [H, D, D, B]
    found = metadata_of(lines_of("\n".join((*head, PROSE))))
    assert found.byline == "Nora Lindqvist"
    assert found.published == day_number(2031, 3, 5)
    assert found.published_how == f"printed under the headline: {head[2]}"


def test_a_date_of_change_is_no_date_of_publication() -> None:
    for words in (
        "Updated 5 March 2031",
        "Last modified: 5 March 2031",
        "Retrieved 5 March 2031",
        "5 March 2031 ferry row",
    ):
        assert metadata_of(lines_of(f"Harbour chief crosses the sound\n{words}\n{PROSE}")).published is None


def test_a_continued_article_has_no_title() -> None:
    found = metadata_of(lines_of(f"Continued from page 1\n\n{PROSE}"))
    assert (found.title, found.continued_from) == (None, "page 1")
    assert metadata_of(lines_of(f"(Continued from A1)\n\n{PROSE}")).continued_from == "A1"


def test_a_dateline_may_run_into_the_first_paragraph() -> None:
    assert metadata_of(lines_of(f"OSTERLO, Northmark (Wire) — {PROSE}")).dateline == "OSTERLO, Northmark"
    assert metadata_of(lines_of(PROSE)).dateline is None


def test_boxed_items_hang_on_their_headings_and_these_on_the_one_above() -> None:
    found = roles(PROSE, "Those who left", "Gone: Ilsa Brandt", PROSE, "May follow: Jonas Aldermark", PROSE)
    assert found == [(B, None), (H, None), (H, 1), (X, 2), (H, 1), (X, 4)]


def test_boxes_without_labels_need_three_and_sections_are_no_boxes() -> None:
    assert roles(PROSE, "Ilsa Brandt", PROSE, "Pavel Sorrel", PROSE, "Jonas Aldermark", PROSE)[1:3] == [
        (H, None),
        (X, 1),
    ]
    assert roles(PROSE, "The ministry", PROSE, "The strike", PROSE)[1:3] == [(H, None), (B, None)]
    sections = roles(PROSE, "The ministry", PROSE, PROSE, "The strike", PROSE, PROSE, "The port", PROSE, PROSE)
    assert X not in [kind for kind, _ in sections]


def test_a_question_may_head_boxed_items_but_no_paragraph() -> None:
    boxes = ("Gone: Ilsa Brandt", PROSE, "Going: Jonas Aldermark", PROSE)
    assert roles(PROSE, "Gone, and going?", *boxes)[1:3] == [(H, None), (H, 1)]
    assert roles(PROSE, "And why?", PROSE)[1] == (B, None)


def test_lists_and_quotations_are_no_headings() -> None:
    assert [kind for kind, _ in roles(PROSE, "• the northern gate", "- the quay", "1. the ferry", PROSE)] == [
        B,
        L,
        L,
        L,
        B,
    ]
    assert roles(PROSE, "“We will not go back”", PROSE)[1] == (B, None)
