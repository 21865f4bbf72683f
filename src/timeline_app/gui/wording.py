"""The words of the interface, in one place. Sentences about files and the project live in `domain.problems`."""

from collections.abc import Sequence
from typing import Final

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.translating import mark, number, said, tr, trn

PROGRAM: Final = "Timeline App"
CANCEL: Final = tr("Cancel")
CLOSE: Final = tr("Close")
REMOVE: Final = tr("Remove")
TRY_AGAIN: Final = tr("Try again")
TRY_LONGER: Final = tr("Try longer")
SKIP: Final = tr("Skip")
SAVE_ELSEWHERE: Final = tr("Save a copy elsewhere…")
OPEN_COPY: Final = tr("Open the copy")
OPEN_READ_ONLY: Final = tr("Open to read only")
OPEN_BACKUP: Final = tr("Open the backup")
KEEP_ONE: Final = tr("Keep one copy")
KEEP_BOTH: Final = tr("Keep both as versions")
SET_DATE: Final = tr("Set date…")
LEAVE_UNDATED: Final = tr("Leave undated")
CHOOSE_ANOTHER: Final = tr("Choose another…")
LOOKS_RIGHT: Final = tr("Looks right")
CHECK_ARTICLE: Final = tr("Check the article")
KEEP_AS_ONE: Final = tr("Keep as one")
LATER_VERSION: Final = tr("Keep as a later version")
OWN_ARTICLE: Final = tr("Add as an article of its own")
SHOW_CHANGES: Final = tr("Show what changed")
HIDE_CHANGES: Final = tr("Hide what changed")
ADD_ALL: Final = tr("Add all")
CHOOSE: Final = tr("Choose…")
JOIN: Final = tr("Join")

FIRST_RUN_TITLE: Final = tr("Build a timeline you can defend")
FIRST_RUN_TEXT: Final = tr(
    "Drop in news articles, take the quotes that matter, and place each one with its source, its date and its doubts."
)
EMPTY_TIMELINE: Final = tr("Nothing to draw yet. Take a quote from an article and it will appear here.")
EMPTY_PERSON: Final = tr("No quotes about this person yet.")
STAYS_HERE: Final = tr("Everything stays on this computer, in one file per project. Nothing is sent anywhere.")
ORIGINALS_STAY: Final = tr("Originals stay untouched")
ORIGINALS_COPIED: Final = tr("Originals are copied into the project and never changed.")
KINDS_READ: Final = tr("Web pages, PDF, Word, OpenDocument, RTF, mail, EPUB, text, or a folder of them")
KINDS_SHORT: Final = tr("Pages, PDF, Word, mail, text, or a folder")
READ_ONLY: Final = tr("Read only")
READ_ONLY_SENTENCE: Final = tr("This project is open to read only. Save a copy elsewhere to edit it.")
FURNITURE_NOT_QUOTED: Final = tr(
    "This is page furniture, which is not quoted. Take the paragraph back into the article first (right click)."
)
NOTHING_TO_PASTE: Final = tr("There is nothing to paste. Copy the text of an article first.")
SAVED: Final = tr("Saved")
NOT_SAVED: Final = tr("Last change not saved")

ASSERTS: Final = tr("asserts")
DENIES: Final = tr("denies")
SPECULATES: Final = tr("speculates")
POLARITY_WORDS: Final = {"asserted": ASSERTS, "denied": DENIES, "speculated": SPECULATES, "none": tr("no evidence")}

STANCE_WORDS: Final = {
    "asserted": tr("asserted"), "denied": tr("denied"), "speculated": tr("speculated"), "none": tr("no evidence"),
}  # fmt: skip
"""How a claim stands in a piece of evidence, as a state; `POLARITY_WORDS` says what its source does."""


_SMALL_NUMBERS: Final = (
    mark("no"), mark("one"), mark("two"), mark("three"), mark("four"), mark("five"), mark("six"), mark("seven"),
    mark("eight"), mark("nine"), mark("ten"),
)  # fmt: skip

SOURCE_KIND_WORDS: Final = {
    SourceKind.PERSON: tr("Person"),
    SourceKind.OUTLET: tr("Paper or broadcaster"),
    SourceKind.AGENCY: tr("Agency"),
    SourceKind.GROUP: tr("Group"),
    SourceKind.NOT_NAMED: tr("Not named"),
}


def in_words(value: int) -> str:
    """Give a small number as a word (`three`), a larger one in figures."""
    return said(_SMALL_NUMBERS[value]) if 0 <= value < len(_SMALL_NUMBERS) else number(value)


def release_to_add(files: int) -> str:
    """Give the words on the drop target while files hover: `Release to add 2 files`."""
    return (
        trn("Release to add {n} file", "Release to add {n} files", files) if files else tr("Release to add this text")
    )


def folder_question(files: int) -> str:
    """Give the question before a big folder is read."""
    return trn("{n} file in this folder.", "{n} files in this folder.", files)


def no_date(name: str) -> str:
    """Give the sentence for an article without a publication date."""
    return tr(
        "{name} has no publication date. “Yesterday”, “Wednesday” and “last month” cannot be placed until you set one.",
        name=name,
    )


def already_here() -> str:
    """Give the sentence for a duplicate."""
    return tr("You already have this article. The text matches word for word once page furniture is set aside.")


def several_articles(name: str, titles: Sequence[str]) -> str:
    """Give the sentence for a file that holds more than one article."""
    listed = "; ".join(isolated(title) for title in titles[:4])
    if len(titles) > 4:
        listed = trn("{names} and {n} more", "{names} and {n} more", len(titles) - 4, names=listed)
    return trn(
        "{name} holds {number} article. {titles}.",
        "{name} holds {number} articles. {titles}.",
        len(titles),
        name=name,
        number=in_words(len(titles)),
        titles=listed,
    )


def add_as(articles: int) -> str:
    """Give the button that adds the articles of one file each for itself: `Add as two`."""
    return trn("Add as {number}", "Add as {number}", articles, number=in_words(articles))


def later_version(title: str, quotes: int, unmatched: int, added: int, removed: int) -> str:
    """Give the sentence for a file that is a later version of an article already here."""
    if not quotes:
        rests = tr("No quote rests on it yet.")
    elif not unmatched:
        rests = trn("{n} quote, which still matches.", "{n} quotes, all of which still match.", quotes)
    else:
        lost = trn("{n} no longer matches", "{n} no longer match", unmatched)
        rests = trn("{n} quote, {lost}.", "{n} quotes, {lost}.", quotes, lost=lost)
    changed = trn(
        "{n} word added, {removed} removed.", "{n} words added, {removed} removed.", added, removed=number(removed)
    )
    return tr("A later version of {title}. {quotes} {changed}", title=isolated(title), quotes=rests, changed=changed)


ENCODINGS: Final = {
    "cp1250": mark("Windows Central European"),
    "cp1251": mark("Windows Cyrillic"),
    "cp1252": mark("Windows Western"),
    "cp1253": mark("Windows Greek"),
    "cp1254": mark("Windows Turkish"),
    "cp1255": mark("Windows Hebrew"),
    "cp1256": mark("Windows Arabic"),
    "cp1257": mark("Windows Baltic"),
    "koi8-r": mark("KOI8 Cyrillic"),
    "mac-roman": mark("Macintosh Western"),
    "latin-1": mark("Western (ISO 8859-1)"),
    "iso-8859-1": mark("Western (ISO 8859-1)"),
    "iso-8859-15": mark("Western (ISO 8859-15)"),
    "utf-8": "UTF-8",
}


def encoding_unsure(name: str, encoding: str) -> str:
    """Give the sentence for a text whose encoding had to be guessed. `encoding` is Python's name of it."""
    known = ENCODINGS.get(encoding.lower().replace("_", "-").replace("windows-", "cp"), encoding)
    return tr(
        "{name} does not say how its letters are stored. Read as {encoding}; check the accents.",
        name=name,
        encoding=said(known),
    )


def isolated(text: str) -> str:
    """Give a name or title wrapped so that its own direction cannot turn the words around it (design section 9)."""
    return f"\u2068{text}\u2069"
