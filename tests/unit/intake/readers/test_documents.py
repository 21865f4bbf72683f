"""Word, OpenDocument, rich text, books: structure in, passages out, and every letter of every script."""

import pytest

from tests.unit.intake import files
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.offset_map import place_at, unpacked
from timeline_app.intake.readers import Reading, docx, epub, odt, rtf

HEADING, BODY, LIST = PassageKind.HEADING, PassageKind.BODY, PassageKind.LIST_ITEM
TABLE, CAPTION, BOXED, FURNITURE = (
    PassageKind.TABLE,
    PassageKind.CAPTION,
    PassageKind.BOXED,
    PassageKind.FURNITURE,
)


def kinds(reading: Reading) -> list[tuple[PassageKind, str]]:
    return [(p.kind, reading.text[p.start : p.end].strip("\n")) for p in reading.passages]


def words(reading: Reading) -> list[str]:
    return [words for _, words in kinds(reading)]


@pytest.mark.parametrize(
    "reading",
    [docx.read(files.docx()), odt.read(files.odt()), rtf.read(files.rtf()), epub.read(files.epub())],
    ids=["docx", "odt", "rtf", "epub"],
)
def test_every_paragraph_in_every_script_is_there_letter_by_letter(reading: Reading) -> None:
    assert [words for kind, words in kinds(reading) if kind is BODY] == list(files.PARAGRAPHS)
    assert (reading.metadata.title, reading.metadata.byline) == (files.HEADLINE, "Anna Lund")
    assert reading.metadata.published is None


def word(body: str, **more: str) -> Reading:
    return docx.read(files.docx(body, more))


def test_word_styles_say_what_a_paragraph_is() -> None:
    reading = word(
        files.word_paragraph("A long headline that ends like a sentence.", "Title")
        + files.word_paragraph("Who is who.", "H1")
        + files.word_paragraph("Ilsa Brandt, commander", "Li")
        + files.word_paragraph("The harbour on Tuesday", "Cap")
        + '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>By number</w:t></w:r></w:p>'
        + '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>By outline.</w:t></w:r></w:p>'
        + files.word_paragraph(files.LEAD)
    )
    assert [kind for kind, _ in kinds(reading)] == [HEADING, HEADING, LIST, CAPTION, LIST, HEADING, BODY]
    assert reading.metadata.title == "A long headline that ends like a sentence."


def test_word_shows_what_the_finished_document_shows() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    reading = word(
        "<w:p>"
        + run.format("kept ")
        + f"<w:ins>{run.format('put in ')}</w:ins>"
        + "<w:del><w:r><w:delText>taken out </w:delText></w:r></w:del>"
        + f"<w:moveFrom>{run.format('moved from ')}</w:moveFrom>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>"
        + '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown </w:t></w:r>'
        + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
        + f"<w:hyperlink>{run.format('linked')}</w:hyperlink>"
        + "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>"
        + "</w:p>"
    )
    assert reading.text == "kept put in shown linked\ta\nb\u2011c\n"


def test_word_tables_are_rows_and_boxes_are_boxes() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = ("".join(f"<w:tc>{files.word_paragraph(words)}</w:tc>" for words in row) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    reading = word(
        files.word_paragraph(files.LEAD)
        + table(("Name", "Post"), ("Ilsa Brandt", "Commander"))
        + table((files.THIRD,))
        + table((files.LEAD * 4, files.THIRD))
        + "<w:p><w:r><mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice><w:txbxContent>"
        + files.word_paragraph("In a text box, said once.")
        + f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{files.word_paragraph('In a text box, said once.')}"
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert kinds(reading) == [
        (BODY, files.LEAD),
        (TABLE, "Name\tPost"),
        (TABLE, "Ilsa Brandt\tCommander"),
        (BOXED, files.THIRD),
        (BODY, files.LEAD * 4),
        (BODY, files.THIRD),
        (BOXED, "In a text box, said once."),
    ]


def test_word_keeps_controls_notes_and_sets_running_heads_aside() -> None:
    note = '<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{}</w:footnote>'
    reading = word(
        f"<w:sdt><w:sdtContent>{files.word_paragraph(files.LEAD)}</w:sdtContent></w:sdt>"
        + files.word_paragraph(files.THIRD),
        **{
            "word/footnotes.xml": files.word_part("footnotes", note.format(files.word_paragraph(files.SECOND))),
            "word/header1.xml": files.word_part("hdr", files.word_paragraph("The Harbour Courier")),
            "word/footer1.xml": files.word_part("ftr", files.word_paragraph("Page 1")),
        },
    )
    assert words(reading) == [files.LEAD, files.THIRD, files.SECOND, "The Harbour Courier", "Page 1"]
    assert [kind for kind, _ in kinds(reading)][-2:] == [FURNITURE, FURNITURE]


def test_writer_lists_tables_boxes_notes_and_changes() -> None:
    reading = odt.read(
        files.odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Taken out.</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>"
            f"<text:h>Who is who.</text:h><text:p>{files.LEAD}<text:note><text:note-citation>1</text:note-citation>"
            f"<text:note-body><text:p>{files.SECOND}</text:p></text:note-body></text:note></text:p>"
            "<text:list><text:list-item><text:p>Ilsa Brandt,  commander\n of the guard</text:p></text:list-item>"
            "</text:list>"
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Name</text:p>"
            "</table:table-cell><table:table-cell><text:p>Post</text:p></table:table-cell></table:table-row>"
            "</table:table-header-rows></table:table>"
            "<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d<office:annotation><text:p>No.</text:p>"
            "</office:annotation><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box>"
            "</draw:frame></text:p>"
        )
    )
    assert kinds(reading) == [
        (HEADING, "Who is who."),
        (BODY, files.LEAD),
        (LIST, "Ilsa Brandt, commander of the guard"),
        (TABLE, "Name\tPost"),
        (BODY, "a   b\tc\nd"),
        (BOXED, "In a box."),
        (BODY, files.SECOND),
        (FURNITURE, "The Harbour Courier"),
    ]


def test_rich_text_tells_letters_by_their_font_and_leaves_out_what_is_not_shown() -> None:
    cyrillic = "".join(f"\\'{byte:02x}" for byte in "Порт открыт.".encode("cp1251"))
    extra = (
        f"\\pard {files.rtf_words(files.LEAD)}\\par {{\\pard\\f1 {cyrillic}\\par}}"
        "{\\pard {\\*\\unknown gone }{\\pict ffd8ffe0}{\\v hidden }{\\deleted gone }kept\\~here\\_on\\emdash \\{x\\}"
        "{\\footnote\\pard A note.\\par} end\\par}"
        "\\pard\\s1 A heading.\\par"
        "{\\listtext\\'95\\tab}\\pard\\ls1 An item\\par"
        "\\trowd\\pard\\intbl Name\\cell Post\\cell\\row"
        "\\trowd\\pard\\intbl Ilsa\\par Brandt\\cell Commander\\cell\\row\\pard"
    )
    reading = rtf.read(files.rtf([], extra))
    assert kinds(reading) == [
        (BODY, files.LEAD),
        (BODY, "Порт открыт."),
        (BODY, "kept\u00a0here\u2011on—{x} end"),
        (HEADING, "A heading."),
        (LIST, "•\tAn item"),
        (TABLE, "Name\tPost"),
        (TABLE, "Ilsa\nBrandt\tCommander"),
        (BODY, "A note."),
        (FURNITURE, "The Harbour Courier"),
    ]


def test_rich_text_in_older_codes() -> None:
    japanese = "港は開いている。".encode("cp932").decode("latin-1")
    content = f"{{\\rtf1\\ansi\\ansicpg932\\deff0{{\\fonttbl{{\\f0\\fcharset128 Gothic;}}}}\\pard {japanese}\\par}}"
    assert rtf.read(content.encode("latin-1")).text == "港は開いている。\n"
    emoji = b"{\\rtf1\\ansi\\uc1 Compass \\u-10178?\\u-8723? here.\\par}"
    assert rtf.read(emoji).text == "Compass 🧭 here.\n"
    uc = b"{\\rtf1\\ansi{\\uc2 \\u8212??two}{\\uc0 \\u8212 none}\\par}"
    assert rtf.read(uc).text == "—two—none\n"


def test_a_book_is_read_in_the_order_of_its_spine_and_knows_its_chapters() -> None:
    reading = epub.read(files.epub())
    mapping = unpacked(reading.offset_map)
    assert place_at(mapping, reading.text.index(files.LEAD)) == 1
    assert place_at(mapping, reading.text.index(files.RUSSIAN)) == 2
    assert reading.metadata.language == "en"
    assert words(reading).index(files.HEADLINE) < words(reading).index("The second chapter")


def test_two_articles_in_one_document_are_offered_one_by_one() -> None:
    body = (files.LEAD, files.THIRD, files.LEAD, files.THIRD)
    heads = (("Harbour chief leaves by boat", "By Anna Lund"), ("Ferries run again from Sunday", "By Osric Tull"))
    reading = word("".join(files.word_paragraph(words) for head in heads for words in (*head, *body)))
    assert [(part.metadata.title, part.metadata.byline) for part in reading.parts] == [
        ("Harbour chief leaves by boat", "Anna Lund"),
        ("Ferries run again from Sunday", "Osric Tull"),
    ]
    own = [[p.kind is not FURNITURE for p in part.passages] for part in reading.parts]
    assert own == [[True] * 6 + [False] * 6, [False] * 6 + [True] * 6]
    assert word("".join(files.word_paragraph(words) for words in (*heads[0], *body))).parts == ()


def test_pictures_in_rich_text_cost_nothing_and_words_like_them_stay() -> None:
    digest = "0123456789abcdef" * 8
    picture = "{\\pict\\wmetafile8\n" + ("ab01" * 32 + "\n") * 50_000 + "}"
    reading = rtf.read(
        files.rtf([files.LEAD, f"The digest is {digest}."], picture + "\n" * 500 + "\\pard bad face\\par")
    )
    assert digest in reading.text
    assert "bad face" in reading.text
    assert "ab01" not in reading.text
    rtf.read(b"{\\rtf1 words " + (b"a" * 299 + b"x") * 3_000 + b"}")
