"""The words of the interface, in one place. Sentences about files and the project live in `domain.problems`."""

from collections.abc import Sequence
from typing import Final

from timeline_app.domain.counting import counted

PROGRAM: Final = "Timeline App"
CANCEL: Final = "Cancel"
CLOSE: Final = "Close"
REMOVE: Final = "Remove"
TRY_AGAIN: Final = "Try again"
TRY_LONGER: Final = "Try longer"
SKIP: Final = "Skip"
SAVE_ELSEWHERE: Final = "Save a copy elsewhere…"
OPEN_COPY: Final = "Open the copy"
OPEN_READ_ONLY: Final = "Open to read only"
OPEN_BACKUP: Final = "Open the backup"
KEEP_ONE: Final = "Keep one copy"
KEEP_BOTH: Final = "Keep both as versions"
SET_DATE: Final = "Set date…"
LEAVE_UNDATED: Final = "Leave undated"
CHOOSE_ANOTHER: Final = "Choose another…"
LOOKS_RIGHT: Final = "Looks right"
CHECK_ARTICLE: Final = "Check the article"
KEEP_AS_ONE: Final = "Keep as one"
LATER_VERSION: Final = "Keep as a later version"
OWN_ARTICLE: Final = "Add as an article of its own"
SHOW_CHANGES: Final = "Show what changed"
HIDE_CHANGES: Final = "Hide what changed"
ADD_ALL: Final = "Add all"
CHOOSE: Final = "Choose…"
JOIN: Final = "Join"

FIRST_RUN_TITLE: Final = "Build a timeline you can defend"
FIRST_RUN_TEXT: Final = (
    "Drop in news articles, take the quotes that matter, and place each one with its source, its date and its doubts."
)
EMPTY_TIMELINE: Final = "Nothing to draw yet. Take a quote from an article and it will appear here."
EMPTY_PERSON: Final = "No quotes about this person yet."
LINKS_REFUSED: Final = "Links are not opened. Save the page and drop the file."
FOREIGN_ADDRESS: Final = "This address points to another computer. Copy the file here first."
STAYS_HERE: Final = "Everything stays on this computer, in one file per project. Nothing is sent anywhere."
ORIGINALS_STAY: Final = "Originals stay untouched"
ORIGINALS_COPIED: Final = "Originals are copied into the project and never changed."
KINDS_READ: Final = "Web pages, PDF, Word, OpenDocument, RTF, mail, EPUB, text, or a folder of them"
KINDS_SHORT: Final = "Pages, PDF, Word, mail, text, or a folder"
READ_ONLY: Final = "Read only"
READ_ONLY_SENTENCE: Final = "This project is open to read only. Save a copy elsewhere to edit it."
FURNITURE_NOT_QUOTED: Final = (
    "This is page furniture, which is not quoted. Take the paragraph back into the article first (right click)."
)
NOTHING_TO_PASTE: Final = "There is nothing to paste. Copy the text of an article first."
SAVED: Final = "Saved"
NOT_SAVED: Final = "Last change not saved"

ASSERTS: Final = "asserts"
DENIES: Final = "denies"
SPECULATES: Final = "speculates"
POLARITY_WORDS: Final = {"asserted": ASSERTS, "denied": DENIES, "speculated": SPECULATES, "none": "no evidence"}


def in_words(number: int) -> str:
    """Give a small number as a word (`three`), a larger one in figures."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[number] if 0 <= number < len(words) else f"{number:,}"


def release_to_add(files: int) -> str:
    """Give the words on the drop target while files hover: `Release to add 2 files`."""
    return f"Release to add {counted(files, 'file')}" if files else "Release to add this text"


def folder_question(files: int) -> str:
    """Give the question before a big folder is read."""
    return f"{counted(files, 'file')} in this folder."


def no_date(name: str) -> str:
    """Give the sentence for an article without a publication date."""
    return (
        f"{name} has no publication date. “Yesterday”, “Wednesday” and “last month” cannot be placed until you set one."
    )


def already_here() -> str:
    """Give the sentence for a duplicate."""
    return "You already have this article. The text matches word for word once page furniture is set aside."


def several_articles(name: str, titles: Sequence[str]) -> str:
    """Give the sentence for a file that holds more than one article."""
    listed = "; ".join(isolated(title) for title in titles[:4])
    more = f" and {len(titles) - 4:,} more" if len(titles) > 4 else ""
    return f"{name} holds {in_words(len(titles))} articles. {listed}{more}."


def add_as(articles: int) -> str:
    """Give the button that adds the articles of one file each for itself: `Add as two`."""
    return f"Add as {in_words(articles)}"


def later_version(title: str, quotes: int, unmatched: int, added: int, removed: int) -> str:
    """Give the sentence for a file that is a later version of an article already here."""
    changed = f"{counted(added, 'word')} added, {removed:,} removed"
    if not quotes:
        rests = "No quote rests on it yet."
    elif not unmatched:
        rests = f"{counted(quotes, 'quote')}, {'which still matches' if quotes == 1 else 'all of which still match'}."
    else:
        rests = f"{counted(quotes, 'quote')}, {unmatched:,} no longer match{'es' if unmatched == 1 else ''}."
    return f"A later version of {isolated(title)}. {rests} {changed[0].upper()}{changed[1:]}."


ENCODINGS: Final = {
    "cp1250": "Windows Central European",
    "cp1251": "Windows Cyrillic",
    "cp1252": "Windows Western",
    "cp1253": "Windows Greek",
    "cp1254": "Windows Turkish",
    "cp1255": "Windows Hebrew",
    "cp1256": "Windows Arabic",
    "cp1257": "Windows Baltic",
    "koi8-r": "KOI8 Cyrillic",
    "mac-roman": "Macintosh Western",
    "latin-1": "Western (ISO 8859-1)",
    "iso-8859-1": "Western (ISO 8859-1)",
    "iso-8859-15": "Western (ISO 8859-15)",
    "utf-8": "UTF-8",
}


def encoding_unsure(name: str, encoding: str) -> str:
    """Give the sentence for a text whose encoding had to be guessed. `encoding` is Python's name of it."""
    known = ENCODINGS.get(encoding.lower().replace("_", "-").replace("windows-", "cp"), encoding)
    return f"{name} does not say how its letters are stored. Read as {known}; check the accents."


def isolated(text: str) -> str:
    """Give a name or title wrapped so that its own direction cannot turn the words around it (design section 9)."""
    return f"\u2068{text}\u2069"
