import pytest

from timeline_app.intake.kinds import HTML, MARKDOWN, PDF, SAVED_PAGE, TEXT, media_type


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"The minister said so.", "story.txt", TEXT),
        (b"The minister said so.", "story", TEXT),
        (b"The minister said so.", "story.md", MARKDOWN),
        (b"  <!DOCTYPE html><html>", "story", HTML),
        (b"\xef\xbb\xbf<html>", "story.txt", HTML),
        (b"<!-- saved --><!-- twice -->\n<html lang=en>", "story", HTML),
        (b"<?xml version='1.0'?><!doctype html>", "story", HTML),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), "story", HTML),
        (b"just words", "story.htm", HTML),
        (b"<p>A fragment is a page by its name only.", "story.txt", TEXT),
        (b"%PDF-1.7", "story.txt", "application/pdf"),
        (b"PK\x03\x04....", "story.odt", "application/vnd.oasis.opendocument.text"),
        (b"PK\x03\x04....", "story.txt", "application/zip"),
        (b"\x89PNG\r\n\x1a\n", "story.txt", "image/png"),
        (b"{\\rtf1", "story.txt", "application/rtf"),
        (b"SQLite format 3\x00", "story.tline", "application/vnd.sqlite3"),
        (b"From: a@b.invalid\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n", "story", "message/rfc822"),
        (b"From: <Saved by a browser>\r\nContent-Type: text/html\r\n", "story.mhtml", SAVED_PAGE),
        (b"Just words in a file of the wrong name.", "story.mhtml", TEXT),
        (b"Just words in a file of the wrong name.", "story.eml", TEXT),
        (
            b"From a@b.invalid Wed Jun 12 08:00:00 2013\nFrom: a@b.invalid\nMIME-Version: 1.0\n",
            "story",
            "message/rfc822",
        ),
        (b"\r\n  %PDF-1.7", "story", PDF),
        (b"The file begins with (%PDF-1.7), he said.", "story.txt", TEXT),
        (b"PK\x03\x04 a.pdf\n%PDF-1.7", "story.zip", "application/zip"),
        (b"<?xml version='1.0'?><rss>", "story.txt", "application/xml"),
        (b"p { color: red }", "page.css", "text/css"),
        (b"{}", "page.json", "application/json"),
    ],
)
def test_the_bytes_decide_and_the_name_only_where_they_leave_a_choice(head: bytes, name: str, kind: str) -> None:
    assert media_type(head, name) == kind


def test_a_file_made_of_comments_costs_no_time() -> None:
    assert media_type(b"<!---->" * 9000, "story") == TEXT
    assert media_type(b"<!--" * 9000, "story") == TEXT
    assert media_type(b"a: b\n" * 9000, "story") == TEXT
