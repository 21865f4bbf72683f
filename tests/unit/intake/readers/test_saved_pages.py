# ruff: noqa: E501 - a page a line reads best

import json
from contextlib import suppress

import pytest

from tests.work import work_of
from timeline_app.domain.articles import Metadata, PassageKind
from timeline_app.domain.calendar import day_number
from timeline_app.domain.problems import ProblemForUser
from timeline_app.intake.lines import measured
from timeline_app.intake.readers import Reading, html
from timeline_app.intake.readers.html_blocks import blocks_of, parse_page
from timeline_app.intake.readers.html_lines import WEIGHTS, signs_of_blocks
from timeline_app.intake.readers.html_zones import ZONE_BODY, ZONE_COMMENTS, ZONE_TAGGED

PROSE = (
    "The harbour guard said on Tuesday that its commander had crossed the sound in a boat and asked for asylum.",
    "Two ferry captains saw her on the quay shortly before dawn, carrying a bag and speaking to nobody else there.",
    "A spokesman denied it at first, and told reporters that she was on leave and would be back within the week.",
    "The opposition called for a hearing in parliament, and asked who had given the order to clear the northern gate.",
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in PROSE)
DAY = day_number(2031, 3, 5)


def page(body: str, head: str = "", lang: str = "") -> Reading:
    return html.read(
        f"<!doctype html><html{lang}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()
    )


def found(body: str, head: str = "", lang: str = "") -> Metadata:
    return page(body, head, lang).metadata


def article(reading: Reading) -> list[str]:
    return [reading.text[p.start : p.end].strip() for p in reading.passages if p.kind not in (PassageKind.FURNITURE,)]


def ld(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


# What is the article


def test_comments_longer_than_the_article_are_set_aside() -> None:
    comment = "I worked on those ferries for twenty years and nobody walks onto that quay unseen before five, so there."
    comments = "".join(f"<li><b>skipper{n}</b><p>{comment} {n}</p></li>" for n in range(12))
    reading = page(f'<h1>Ferry</h1><div class="story">{BODY}</div><div id="comments"><ol>{comments}</ol></div>')
    assert article(reading) == ["Ferry", *PROSE]


def test_teaser_cards_with_a_sentence_each_are_set_aside() -> None:
    card = "<div class=card><h4><a href=/x>Ice road opens early</a></h4><p>Lorries may cross from Friday, the road office said.</p></div>"
    reading = page(f"<h1>Ferry</h1><div class=text>{BODY}</div><div class=cards>{card * 4}</div>")
    assert article(reading) == ["Ferry", *PROSE]


def test_a_form_around_the_whole_page_hides_nothing() -> None:
    assert article(page(f"<form><nav><a href=/>Home</a></nav><div>{BODY}</div></form>")) == list(PROSE)


def test_a_class_name_around_the_whole_page_hides_nothing() -> None:
    assert article(page(f'<div class="page with-sidebar has-comments"><div>{BODY}</div></div>')) == list(PROSE)


def test_the_text_that_the_page_states_decides() -> None:
    other = "".join(f"<p>{sentence.replace('The', 'Our')}</p>" for sentence in PROSE[:2])
    reading = page(f"<h1>Ferry</h1><div>{BODY}</div><div>{other}</div>", ld(articleBody="\n".join(PROSE)))
    assert article(reading) == ["Ferry", *PROSE]


def test_an_extractor_that_took_the_wrong_part_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "timeline_app.intake.readers.html_advice.trafilatura.extract",
        lambda *_, **__: "Ice road opens early\nThe choir sings",
    )
    reading = page(
        f"<h1>Ferry</h1><div>{BODY}</div><div><p>Ice road opens early</p><p>The choir sings</p></div><p>Contact us</p>"
    )
    assert [sentence in article(reading) for sentence in PROSE] == [True] * 4
    assert "Contact us" not in article(reading)


def test_nothing_visible_is_lost() -> None:
    reading = page(f"<nav>News</nav>{BODY}<aside><p>Read also</p></aside><footer>© 2031 The Courier</footer>")
    aside = [reading.text[p.start : p.end].strip() for p in reading.passages if p.kind is PassageKind.FURNITURE]
    assert aside == ["News", "Read also", "© 2031 The Courier"]


def test_every_sign_of_a_block_has_a_weight_and_places_are_told() -> None:
    root = parse_page(f'<nav>A</nav><div class="article-body">{BODY}</div><ul class="comment-list"><li>B</li></ul>')
    blocks = blocks_of(root)
    signs = signs_of_blocks(blocks, [measured(block.words, 0, len(block.words)) for block in blocks])
    assert {name for one in signs for name in one} <= set(WEIGHTS)
    assert [bool(blocks[at].zones & zone) for at, zone in ((0, ZONE_TAGGED), (1, ZONE_BODY), (5, ZONE_COMMENTS))] == [
        True
    ] * 3


@pytest.mark.parametrize(
    "part", ["<div class=comment>", "<p>word ", "<a href=x>", "<time datetime=2031-03-05>", "<h1>T</h1>"]
)
def test_a_hostile_page_holds_nothing_up(part: str) -> None:
    def work(times: int) -> int:
        def read() -> None:
            with suppress(ProblemForUser):  # nested too deep for the parser
                page(BODY + part * times)

        return work_of(read)

    many = 1_200 if part.startswith("<div") else 8_000
    assert work(many) < 12 * work(many // 8)


# The headline


@pytest.mark.parametrize(
    ("body", "head", "title"),
    [
        ("<h1>Harbour chief crosses the sound</h1>", "<title>Harbour chief crosses the sound | The Courier</title>", "h1"),
        ("", '<meta property="og:title" content="Harbour chief crosses the sound | The Courier">', "og"),
        ("<h1>The Courier</h1>", '<meta property=og:site_name content="The Courier"><title>Harbour chief crosses the sound - The Courier</title>', "title"),
        ("<h1>World</h1><h1>Harbour chief crosses the sound</h1>", "<title>World: Harbour chief crosses the sound</title>", "h1"),
        ("<h2>Harbour chief crosses the sound</h2>", "<title>The Courier » World » Harbour chief crosses the sound</title>", "h2"),
        ("<b>Harbour chief crosses the sound</b><br>", "<title>The Lindmar Post: Harbour chief crosses the sound</title>", "line"),
    ],
)  # fmt: skip
def test_the_headline_comes_without_the_papers_name(body: str, head: str, title: str) -> None:
    assert found(f"{body}<div>{BODY}</div>", head).title == "Harbour chief crosses the sound", title


def test_the_printed_headline_goes_before_that_of_the_tags() -> None:
    about = found(
        f"<h1>Guard chief asks for asylum in Osterlo</h1>{BODY}",
        ld(headline="Guard chief Ilsa Brandt asks for asylum in Osterlo: what we know"),
    )
    assert (about.title, about.proof("title")) == ("Guard chief asks for asylum in Osterlo", "h1 tag")


# The authors


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("", ld(author=[{"name": "Nora Lindqvist"}, {"name": "Emil Røe"}])),
        ("", '<meta name="author" content="By Nora Lindqvist and Emil Røe, The Courier">'),
        ("<p class=byline>By Nora Lindqvist and Emil Røe in Osterlo</p>", '<meta name=author content="The Courier">'),
        ("<div><a rel=author>Nora Lindqvist</a> <a rel=author>Emil Røe</a></div>", ""),
        ("<p>By Nora Lindqvist and Emil Røe</p>", ld(author={"name": "Nora Lindqvist"})),
        ("<div><span class=author-name>Nora Lindqvist, Emil Røe</span><span>Updated 4 May 2036</span></div>", ""),
        ("<b>NORA LINDQVIST AND EMIL RØE</b><br>5 March 2031<br>", ""),
    ],
)
def test_authors_are_names_joined_by_commas(body: str, head: str) -> None:
    about = found(f"<h1>Harbour chief crosses the sound</h1>{body}{BODY}", head)
    assert about.byline == "Nora Lindqvist, Emil Røe"
    assert about.proof("byline")


@pytest.mark.parametrize(
    "name", ["admin", "The Courier", "https://courier.example/nora", "Staff", "Deutscher Bote (www.bote.example)"]
)
def test_a_paper_or_an_account_is_no_author(name: str) -> None:
    head = f'<meta property="og:site_name" content="The Courier"><meta name="author" content="{name}">'
    assert found(f"<h1>Ferry</h1>{BODY}", head).byline is None


# The days


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("", ld(datePublished="2031-03-05T10:00:00+01:00", dateModified="2033-01-01")),
        ("", '<meta property="article:published_time" content="2031-03-05">'),
        ("<p>Posted: Wednesday, 5 March 2031, 10:15</p>", ""),
        ("<p>Nora Lindqvist | 5 March 2031 | 3 min read</p>", ""),
        ("<p>Published 5 March 2031 | Updated 7 March 2031</p>", ""),
        ("<p>25/02/2031 was not it</p><p><time datetime=2031-03-05T08:00>this morning</time></p>", ""),
        ("<p>By Nora Lindqvist on March 5, 2031 08:08 pm</p>", ld(datePublished="2031-03-06T01:08:00Z")),
        ("", '<link rel=canonical href="https://c.example/2031/03/05/x"><meta name=date content="2031-03-05">' + ld(datePublished="2033-01-01")),
    ],
)  # fmt: skip
def test_the_publication_day_is_proved(body: str, head: str) -> None:
    about = found(f"<h1>Harbour chief crosses the sound</h1>{body}{BODY}", head)
    assert about.published == DAY
    assert about.published_how


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("", '<meta property="article:modified_time" content="2031-03-05T10:00:00Z">'),
        ("<p>Last updated on 5 March 2031</p>", ""),
        ("<p>Updated 10:53 AM, Wed March 5, 2031</p>", ""),
        ("<p>04/03/2031</p>", ""),
        ("<p>04/03/2031 by Nora Lindqvist</p>", ""),
        ("", '<meta name="pubdate" content="04/03/2031">'),
        ("<footer>© 2031 The Courier, 5 March 2031</footer>", ""),
        ("", ld(datePublished="2031-03-05") + '<meta property="article:published_time" content="2029-01-01">'),
        ("<p>— Skipper (@skipper) 5. March 2031</p>", ""),
        ("<h2>5 March 2031 ferry row</h2>", ""),
    ],
)
def test_what_does_not_prove_the_day_leaves_it_unknown(body: str, head: str) -> None:
    tail = "<p>She resigned on 5 March 2031 after the row.</p><p>Saved on 5 March 2031</p>"
    assert found(f"<h1>Harbour chief crosses the sound</h1>{body}{BODY}{tail}", head).published is None


def test_the_day_of_the_last_change_is_told_apart() -> None:
    about = found(BODY, ld(datePublished="2031-03-05", dateModified="2031-03-07T10:00:00Z"))
    assert (about.published, about.updated) == (DAY, DAY + 2)
    assert about.updated_how == "JSON-LD dateModified: 2031-03-07T10:00:00Z"


# Language, publisher, and the proof of each


def test_a_declared_language_is_believed_unless_the_words_are_of_another() -> None:
    german = "<p>Der Minister sagte am Dienstag, dass er nicht zurücktreten werde und die Gespräche nützlich gewesen seien.</p>"
    assert found(BODY, lang=" lang=en-GB").language == "en"
    assert found(german * 3, lang=" lang=en").language == "de"
    assert found(german * 3).proof("language") == "the article's own words"
    assert found(BODY, lang=" lang=gd").language == "gd"


def test_the_papers_name_is_read_from_the_title_only_if_the_address_has_it_too() -> None:
    title = "<title>Harbour chief crosses the sound | Northern Ledger</title>"
    address = '<link rel="canonical" href="https://www.northernledger.example/x">'
    assert found(BODY, title).publisher is None
    assert found(BODY, title + address).publisher == "Northern Ledger"


def test_every_part_that_is_told_has_its_proof() -> None:
    about = found(
        f"<h1>Harbour chief crosses the sound</h1><p>Ministry first said she was on leave</p><p>By Nora Lindqvist</p>{BODY}",
        ld(publisher={"name": "The Courier"}, articleSection="Abroad", dateline="OSTERLO"),
        " lang=en",
    )
    parts = ("title", "standfirst", "publisher", "byline", "dateline", "section", "language")
    assert [part for part in parts if getattr(about, part) is None or not about.proof(part)] == []
    assert about.standfirst == "Ministry first said she was on leave"
