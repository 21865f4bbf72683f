"""Mails and saved pages: whose words count, and what may be taken out."""

import pytest

from tests.unit.intake import files
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.kinds import DOCX, MAIL
from timeline_app.intake.readers import Reading, mail, saved_page


def article(reading: Reading) -> str:
    kept = (p for p in reading.passages if p.kind is not PassageKind.FURNITURE)
    return "".join(reading.text[p.start : p.end] for p in kept)


def test_the_body_is_the_article_and_the_subject_its_title() -> None:
    reading = mail.read(files.mail(files.MAIL_BODY))
    assert article(reading).split("\n\n")[:5] == [files.LEAD, files.SECOND, files.THIRD, files.ARABIC, files.RUSSIAN]
    assert "The Harbour Courier" in reading.text
    assert "The Harbour Courier" not in article(reading), "a signature is set aside"
    assert (reading.metadata.title, reading.metadata.published, reading.metadata.byline) == (files.HEADLINE, None, None)


def test_a_page_is_read_as_a_page_and_a_plain_remnant_gives_way_to_it() -> None:
    for content in (files.mail(None, files.PAGE), files.mail("View this mail in a browser.", files.PAGE)):
        assert files.CHINESE in article(mail.read(content))
    assert mail.read(files.mail(files.MAIL_BODY, files.PAGE)).text.startswith(files.LEAD)


def test_what_a_mail_program_prints_over_a_forwarded_mail_is_set_aside() -> None:
    head = (
        "---------- Forwarded message ---------\nFrom: A <a@b.invalid>\nDate: 12 June 2013\nSubject: Harbour\nTo: B\n"
    )
    reading = mail.read(files.mail(f"{head}\n\n{files.MAIL_BODY}"))
    assert article(reading).startswith(files.LEAD)
    assert reading.metadata.published is None


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
def test_letters_are_those_of_the_charset_that_is_named(charset: str) -> None:
    head = (
        f"Subject: =?utf-8?b?0J/QvtGA0YI=?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    )
    reading = mail.read(head.encode() + files.RUSSIAN.encode(charset))
    assert (reading.text, reading.metadata.title) == (files.RUSSIAN, "Порт")


def test_readable_attachments_are_offered_and_nothing_else() -> None:
    content = files.mail(
        files.MAIL_BODY,
        None,
        {
            "letter.docx": files.docx(),
            "../up/page.html": files.PAGE.encode(),
            "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(50),
            "meeting.ics": b"BEGIN:VCALENDAR",
            "archive.zip": files.zipped({"a.txt": "words"}),
            "inner.eml": files.mail(files.MAIL_BODY),
        },
    )
    offered = mail.read(content).enclosed
    assert [file.name for file in offered] == ["letter.docx", "page.html", "inner.eml"]
    assert [file.media_type for file in offered][::2] == [DOCX, MAIL]
    assert mail.enclosed_file(content, 0) == files.docx()
    with pytest.raises(ProblemForUser) as refused:
        mail.enclosed_file(content, 3)
    assert refused.value.problem is Problem.MISSING_FILE


def test_a_forwarded_mail_is_offered_under_its_subject() -> None:
    inner = files.mail(files.MAIL_BODY)
    content = (
        b"Subject: For you\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/plain\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
        + inner
        + b"\r\n--b--\r\n"
    )
    reading = mail.read(content)
    assert (reading.text, [file.name for file in reading.enclosed]) == ("See below.", [f"Fwd: {files.HEADLINE}.eml"])
    assert files.LEAD in mail.read(mail.enclosed_file(content, 0)).text


def test_a_mail_of_attachments_alone_has_no_text_of_its_own() -> None:
    reading = mail.read(files.mail(None, None, {"letter.docx": files.docx()}))
    assert (reading.text, len(reading.enclosed)) == ("", 1)


def test_of_a_saved_page_the_page_counts_and_not_when_it_was_saved() -> None:
    reading = saved_page.read(files.saved_page())
    assert files.ARABIC in article(reading)
    assert "color" not in reading.text
    assert (reading.metadata.title, reading.metadata.published) == (files.HEADLINE, None)


def test_a_saved_page_names_its_own_encoding_where_the_part_does_not() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>' + files.RUSSIAN + "</p></body></html>"
    content = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html\r\n\r\n" + page.encode("cp1251") + b"\r\n--b--\r\n"
    )
    assert saved_page.read(content).text == files.RUSSIAN + "\n"
