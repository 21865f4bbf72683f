from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.calendar import day_number
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers import READERS, Reading, html, text

ARTICLES = Path(__file__).resolve().parents[3] / "articles"
SAVED = sorted(path for path in ARTICLES.glob("harbour_*"))
BODY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The harbour guard said on Tuesday that its commander had crossed the sound in a boat and asked for asylum.",
        "Two ferry captains saw her on the quay shortly before dawn, carrying a bag and speaking to nobody else there.",
        "A spokesman denied it at first, and told reporters that she was on leave and would be back within the week.",
    )
)


def reading_of(path: Path) -> Reading:
    read = html.read if path.suffix == ".html" else text.read
    return read(path.read_bytes())


def page(body: str, head: str = "") -> Reading:
    return html.read(f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode())


def words_of(reading: Reading, *kinds: PassageKind) -> list[str]:
    wanted = [passage for passage in reading.passages if not kinds or passage.kind in kinds]
    return [reading.text[passage.start : passage.end].strip() for passage in wanted]


def article_of(reading: Reading) -> str:
    return "\n".join(words_of(reading, *(kind for kind in PassageKind if kind is not PassageKind.FURNITURE)))


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.name)
def test_every_article_is_read_with_passages_that_tile_it(path: Path) -> None:
    reading = reading_of(path)
    assert "".join(reading.text[passage.start : passage.end] for passage in reading.passages) == reading.text
    assert "\r" not in reading.text
    assert reading.passages


@pytest.mark.parametrize(
    ("name", "encoding", "sure"),
    [
        ("harbour_cp1252.txt", "cp1252", True),
        ("harbour_cp1251.txt", "cp1251", True),
        ("harbour_utf16.txt", "utf-16-le", True),
        ("harbour_old_mac.txt", "utf-8", True),
        ("harbour_damaged_utf8.txt", "utf-8", False),
        ("harbour_nul.txt", "utf-8", True),
        ("harbour_divs_latin1.html", "cp1252", True),
    ],
)
def test_odd_encodings_are_told(name: str, encoding: str, sure: bool) -> None:
    reading = reading_of(ARTICLES / name)
    assert (reading.encoding, reading.sure) == (encoding, sure)


def test_three_encodings_of_one_article_give_one_text() -> None:
    utf16, mac = (reading_of(ARTICLES / f"harbour_{name}.txt").text for name in ("utf16", "old_mac"))
    assert utf16 == mac
    assert "“on leave for her health”" in reading_of(ARTICLES / "harbour_cp1252.txt").text


def test_a_flat_page_keeps_its_article_and_sets_its_furniture_aside() -> None:
    reading = reading_of(ARTICLES / "harbour_with_furniture.txt")
    kinds = [passage.kind for passage in reading.passages]
    assert kinds[:4] == [PassageKind.HEADING, PassageKind.HEADING, PassageKind.STANDFIRST, PassageKind.DATELINE]
    assert kinds.index(PassageKind.FURNITURE) == 19
    assert set(kinds[19:]) == {PassageKind.FURNITURE}
    assert [(p.kind, p.heading_of) for p in reading.passages[12:15]] == [
        (PassageKind.HEADING, None),
        (PassageKind.HEADING, 12),
        (PassageKind.BOXED, 13),
    ]
    assert reading.metadata.published is None


def test_a_continued_article_says_where_it_began() -> None:
    reading = reading_of(ARTICLES / "harbour_page_2.txt")
    assert (reading.metadata.title, reading.metadata.continued_from) == (None, "page A1")
    assert PassageKind.FURNITURE not in {passage.kind for passage in reading.passages}


def test_text_broken_at_a_fixed_width_has_whole_paragraphs() -> None:
    reading = reading_of(ARTICLES / "harbour_wrapped.txt")
    assert len(reading.passages) == 9
    assert reading.metadata.dateline == "OSTERLO, Northmark"


def test_a_saved_page_proves_its_title_people_and_day() -> None:
    found = reading_of(ARTICLES / "harbour_page.html").metadata
    assert found.title == "Four more officers may follow harbour chief"
    assert (found.publisher, found.byline, found.section, found.language) == (
        "The Sound Courier",
        "Nora Lindqvist, Emil Røe",
        "Abroad",
        "en",
    )
    assert found.published == day_number(2031, 3, 5)
    assert found.published_how == "JSON-LD datePublished: 2031-03-05T00:30:00+01:00"


def test_a_saved_page_keeps_everything_visible_and_sets_the_furniture_aside() -> None:
    reading = reading_of(ARTICLES / "harbour_page.html")
    aside = words_of(reading, PassageKind.FURNITURE)
    for words in (
        "We use cookies to give you the best experience.",
        "Accept all",
        "Puzzles",
        "Related",
        "Comments (2)",
    ):
        assert words in aside
    assert any(words.startswith("©") for words in aside)
    assert words_of(reading, PassageKind.CAPTION) == ["The quay at Osterlo, seen from the ferry"]
    assert words_of(reading, PassageKind.TABLE) == ["Day\tShips in", "Sunday\t14", "Monday\t3"]
    assert len(words_of(reading, PassageKind.BOXED)) == 3
    assert "never visible" not in reading.text
    assert "color: red" not in reading.text


def test_layout_tables_and_line_breaks_make_paragraphs() -> None:
    reading = reading_of(ARTICLES / "harbour_line_breaks.html")
    assert len(words_of(reading, PassageKind.BODY)) == 8
    assert len(words_of(reading, PassageKind.BOXED)) == 3
    assert reading.metadata.published == day_number(2031, 3, 5)


def test_a_page_of_bare_divs_is_read_in_its_declared_encoding() -> None:
    reading = reading_of(ARTICLES / "harbour_divs_latin1.html")
    assert " –\n" in reading.text
    assert reading.metadata.byline == "Nora Lindqvist"
    assert reading.metadata.published_how == "printed under the headline: Wednesday, 5 March 2031"
    assert words_of(reading, PassageKind.FURNITURE)[-1] == "© 2034 The Sound Courier"


def test_a_modified_date_a_footer_year_and_a_day_of_saving_prove_nothing() -> None:
    found = reading_of(ARTICLES / "modified_only.html").metadata
    assert (found.published, found.published_how) == (None, None)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2031-03-05T10:00:00Z">', ""),
        ('<meta name="DC.date.issued" content="2031-03-05">', ""),
        ('<meta name="pubdate" content="March 5, 2031">', ""),
        ("", '<time itemprop="datePublished" datetime="2031-03-05">Wednesday</time>'),
        ("", '<p><time datetime="2031-03-05">5 March</time></p>'),
        ('<script type="application/ld+json">[{"@type":["NewsArticle"],"datePublished":"2031-03-05"}]</script>', ""),
    ],
)
def test_tags_that_prove_the_day(head: str, body: str) -> None:
    found = page(f"<article><h1>Harbour chief crosses the sound</h1>{body}{BODY}</article>", head).metadata
    assert found.published == day_number(2031, 3, 5)
    assert found.published_how is not None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="03/05/2031">', ""),
        ('<meta property="article:published_time" content="soon">', ""),
        ("", '<p>Updated <time datetime="2031-03-05">5 March</time></p>'),
        ("", '<p><time class="modified" datetime="2031-03-05">5 March</time></p>'),
        ("", '<p><time datetime="2031-03-05">then</time> <time datetime="2031-03-06">now</time></p>'),
        ('<script type="application/ld+json">{"@type":"WebPage","datePublished":"2031-03-05"}</script>', ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2031-03-05"}</script>', ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031</script>', ""),
        (f'<script type="application/ld+json">{"[" * 9000}</script>', ""),
        (
            '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"A","datePublished":"2031-03-05"},'
            '{"@type":"NewsArticle","headline":"B","datePublished":"2031-03-05"}]</script>',
            "",
        ),
    ],
)
def test_tags_that_do_not(head: str, body: str) -> None:
    found = page(f"<article><h1>Harbour chief crosses the sound</h1>{body}{BODY}</article>", head).metadata
    assert found.published is None


def test_no_break_spaces_and_entities_are_kept_and_white_space_is_folded() -> None:
    reading = page("<p>10&nbsp;000   <b>ships</b>\n &mdash; &#x202e;so\u2028it <i>is</i> said.</p>")
    assert reading.text == "10\u00a0000 ships — \u202eso\u2028it is said.\n"


def test_preformatted_lines_and_lists() -> None:
    reading = page("<pre>  one  a\n  two</pre><ul><li>three ships<li>four ships</ul>")
    assert reading.text == "one  a\ntwo\n\nthree ships\n\nfour ships\n"
    assert [passage.kind for passage in reading.passages][2:] == [PassageKind.LIST_ITEM] * 2


def test_hidden_text_is_kept_but_set_aside() -> None:
    reading = page(
        f'<article>{BODY}<p style="display: none">A hidden sentence that nobody saw on the page.</p>{BODY}</article>'
    )
    assert "A hidden sentence that nobody saw on the page." in words_of(reading, PassageKind.FURNITURE)


def test_a_nul_does_not_end_a_page() -> None:
    assert page("<p>The mini\0ster said this.</p>").text == "The mini\ufffdster said this.\n"


@pytest.mark.parametrize("content", [b"<html></html>", b"<!-- a -->", b"<script>x</script>", b"<title>x</title>"])
def test_a_page_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(ProblemForUser) as refused:
        html.read(content)
    assert refused.value.problem is Problem.NOT_TEXT


def test_a_page_the_parser_gives_up_on_is_refused_and_not_cut_short() -> None:
    with pytest.raises(ProblemForUser) as refused:
        html.read(b"<div>" * 300_000 + b"The minister said this.")
    assert refused.value.problem is Problem.READER_FAILED


def test_a_page_that_upsets_the_adviser_is_judged_by_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> str:
        raise TypeError("upset")

    monkeypatch.setattr("timeline_app.intake.readers.html_advice.trafilatura.extract", fail)
    reading = page(f"<nav>News</nav><article>{BODY}</article><footer>© 2031 The Courier</footer>")
    assert words_of(reading, PassageKind.FURNITURE) == ["News", "© 2031 The Courier"]


MARKUP = (
    "<p> </p> <div> <br> <li> <td> <tr> <table> </table> <pre> <a_href=x> </a> <!-- --> <script> </script> &amp; <h1> "
    "one <time_datetime=2031-03-05> The_minister_said_that_she_would_stay. \u00a0 _ \n"
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([piece.replace("_", " ") for piece in MARKUP.split(" ")]), max_size=40))
def test_no_mark_up_does_worse_than_being_refused(pieces: list[str]) -> None:
    try:
        reading = page("".join(pieces))
    except ProblemForUser:
        return
    assert "".join(reading.text[passage.start : passage.end] for passage in reading.passages) == reading.text


def test_every_reader_in_the_table_can_be_imported() -> None:
    for load in READERS.values():
        assert callable(load())
