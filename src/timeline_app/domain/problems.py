"""Errors that are the world's fault: said in a catalogued sentence, with what to do next."""

from dataclasses import dataclass
from enum import StrEnum

from timeline_app.domain.translating import mark, said


class Problem(StrEnum):
    """Every cause that has a sentence of its own. `gui.wording` and the command line share `SENTENCES`."""

    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    WRONG_KIND = "wrong_kind"
    NOT_A_FILE = "not_a_file"
    ON_ANOTHER_COMPUTER = "on_another_computer"
    LINK = "link"
    MISSING_FILE = "missing_file"
    UNREADABLE_FILE = "unreadable_file"
    TOOK_TOO_LONG = "took_too_long"
    READER_FAILED = "reader_failed"
    PASSWORD = "password"
    DAMAGED = "damaged"
    EXPANDS = "expands"
    SCANNED = "scanned"
    NO_TEXT = "no_text"
    OLD_WORD = "old_word"
    OUTLOOK = "outlook"
    NOT_A_TABLE = "not_a_table"
    TOO_MANY_COLUMNS = "too_many_columns"
    NOT_A_PROJECT = "not_a_project"
    DAMAGED_PROJECT = "damaged_project"
    NEWER_PROJECT = "newer_project"
    OLDER_PROJECT = "older_project"
    PROJECT_EXISTS = "project_exists"
    PROJECT_MISSING = "project_missing"
    NOT_SAVED_THERE = "not_saved_there"
    OPEN_ELSEWHERE = "open_elsewhere"
    READ_ONLY_PLACE = "read_only_place"
    READ_ONLY_PROJECT = "read_only_project"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    FILE_MOVED = "file_moved"
    BUSY = "busy"
    STILL_SAVING = "still_saving"
    NOT_UNDERSTOOD = "not_understood"
    NOTHING_LEFT = "nothing_left"
    PRINT_FAILED = "print_failed"
    PICTURE_TOO_LARGE = "picture_too_large"
    IN_FURNITURE = "in_furniture"
    QUOTED_PASSAGE = "quoted_passage"
    NO_WORDS = "no_words"
    CUTS_CHARACTER = "cuts_character"
    WORDS_MISSING = "words_missing"
    REASON_MISSING = "reason_missing"
    ONE_SIDE = "one_side"
    SAME_PERSON = "same_person"
    NOT_JOINED = "not_joined"
    MAIN_NAME_STAYS = "main_name_stays"
    DATED_BY_EVIDENCE = "dated_by_evidence"
    CONTINUES_ITSELF = "continues_itself"
    WORD_TAKEN = "word_taken"
    WORD_STAYS = "word_stays"
    NAME_KEPT = "name_kept"
    LAST_WORD = "last_word"
    GROUP_IN_USE = "group_in_use"
    KIND_IN_USE = "kind_in_use"
    GLYPH_TAKEN = "glyph_taken"
    TOO_MANY_KINDS = "too_many_kinds"


SENTENCES: dict[Problem, str] = {
    Problem.EMPTY_FILE: mark("{name} is empty. Nothing was added."),
    Problem.TOO_LARGE: mark(
        "{name} is too large to quote from (limit 200 MB, 10 MB of text). Split it and drop the parts."
    ),
    Problem.NOT_TEXT: mark("{name} does not contain readable text. Nothing was added."),
    Problem.WRONG_KIND: mark(
        "{name} was left out. This kind of file cannot be opened. Save it as PDF or plain text and drop it again."
    ),
    Problem.NOT_A_FILE: mark("{name} is not a regular file and was left out."),
    Problem.ON_ANOTHER_COMPUTER: mark("This address points to another computer. Copy the file here first."),
    Problem.LINK: mark("Links are not opened. Save the page and drop the file."),
    Problem.MISSING_FILE: mark("{name} is no longer there. Nothing was added."),
    Problem.UNREADABLE_FILE: mark("{name} cannot be read: {reason}. Nothing was added."),
    Problem.TOOK_TOO_LONG: mark("{name} took more than 20 seconds."),
    Problem.READER_FAILED: mark("{name} could not be read: the reader stopped. Nothing was added."),
    Problem.PASSWORD: mark("{name} is protected by a password. Save it without one and drop it again."),
    Problem.DAMAGED: mark("{name} is damaged and cannot be read. Get the file again and drop it. Nothing was added."),
    Problem.EXPANDS: mark("{name} unpacks to far more than its size allows. Nothing was added."),
    Problem.SCANNED: mark(
        "{name} has pictures of text, but no text. Run it through text recognition and drop the result."
    ),
    Problem.NO_TEXT: mark("{name} has no text in it. Nothing was added."),
    Problem.OLD_WORD: mark("{name} is a document of an old kind of Word. Save it as .docx and drop it again."),
    Problem.OUTLOOK: mark("{name} is a message in a form of Outlook’s own. Save it as .eml and drop it again."),
    Problem.NOT_A_TABLE: mark(
        "{name} holds no table that can be read. Save it as CSV or as an Excel workbook (.xlsx), "
        "without a password, and choose it again."
    ),
    Problem.TOO_MANY_COLUMNS: mark(
        "{name} has {columns} columns; at most 1,000 are read. Save it without those that say "
        "nothing about the events, and choose it again."
    ),
    Problem.NOT_A_PROJECT: mark("{name} is not a project of this program. Nothing was changed."),
    Problem.DAMAGED_PROJECT: mark("Part of this project is damaged: {reason}. {backup}"),
    Problem.NEWER_PROJECT: mark("This project was made with a newer version. Update to open it; nothing was changed."),
    Problem.OLDER_PROJECT: mark(
        "This project was made with an older version and has to be upgraded to be read. Copy it to "
        "a folder that can be written and open it there; nothing was changed."
    ),
    Problem.PROJECT_EXISTS: mark("{name} already exists. Nothing was changed; choose another name."),
    Problem.PROJECT_MISSING: mark("{name} does not exist. Nothing was changed."),
    Problem.NOT_SAVED_THERE: mark("{name} cannot be saved there: {reason}. Nothing was changed; choose another place."),
    Problem.OPEN_ELSEWHERE: mark("This project is open in another window or on another computer ({who})."),
    Problem.READ_ONLY_PLACE: mark("This folder cannot be written. The project opens to read only."),
    Problem.READ_ONLY_PROJECT: mark(
        "This project is open to read only. Your change was not saved. Save a copy elsewhere to edit it."
    ),
    Problem.DISK_FULL: mark(
        "The project file cannot be written. The disk is full. Your last change is not saved; "
        "it is still in the form. Everything before it is safe."
    ),
    Problem.DISK_ERROR: mark(
        "The project file cannot be written: {reason}. Your last change is not saved; "
        "it is still in the form. Everything before it is safe."
    ),
    Problem.FILE_MOVED: mark(
        "The project file was moved, renamed or removed while it was open. Your last change is not "
        "saved; save a copy elsewhere to keep working."
    ),
    Problem.BUSY: mark("The project file is in use by another program. Your last change is not saved; try again."),
    Problem.STILL_SAVING: mark("A long change is still being saved. Yours was not made; try again in a moment."),
    Problem.NOT_UNDERSTOOD: mark("Not understood as a date. Kept as written; choose days or leave undated."),
    Problem.NOTHING_LEFT: "{reason}",
    Problem.PRINT_FAILED: mark("The sheet could not be printed: {reason}. Nothing in the project changed."),
    Problem.PICTURE_TOO_LARGE: mark(
        "{name} would be {reason}, which is too large. Show less time or fewer lanes, or choose another kind of file."
    ),
    Problem.IN_FURNITURE: mark(
        "These words are page furniture, which is never quoted. If they belong to the article, "
        "take their passage out of the page furniture first."
    ),
    Problem.QUOTED_PASSAGE: mark(
        "A quote was taken from this passage, and page furniture is never quoted. Remove its evidence first."
    ),
    Problem.NO_WORDS: mark("There are no words in this selection. Select the words to quote."),
    Problem.CUTS_CHARACTER: mark("This selection cuts a character in two. Select whole characters."),
    Problem.WORDS_MISSING: mark("{what} is empty. Write it, then save again."),
    Problem.REASON_MISSING: mark("Give a reason: it is kept with what you decided."),
    Problem.ONE_SIDE: mark("A contradiction needs two different pieces of evidence."),
    Problem.NOT_JOINED: mark("These two are no longer joined. Nothing was changed."),
    Problem.SAME_PERSON: mark("These are one person already."),
    Problem.MAIN_NAME_STAYS: mark("This is the main name, and it stays. Choose another main name first."),
    Problem.CONTINUES_ITSELF: mark("An article cannot be the continuation of itself. Choose another first page."),
    Problem.DATED_BY_EVIDENCE: mark("The date of this event comes from its evidence. Change it there."),
    Problem.WORD_TAKEN: mark("“{words}” is in the vocabulary already. Choose other words, or change that one."),
    Problem.NAME_KEPT: mark(
        "Something else is kept under “{words}” already. Choose another name, or remove that one first."
    ),
    Problem.WORD_STAYS: mark(
        "People come into “{words}” by how their status stands, so this group stays. It can be renamed."
    ),
    Problem.LAST_WORD: mark("“{words}” is the last kind of event, and an event needs one. Add another first."),
    Problem.GROUP_IN_USE: mark("Statuses belong to “{words}”. Give them another group first."),
    Problem.KIND_IN_USE: mark("Events are of the kind “{words}”. Choose which kind they are from now on."),
    Problem.GLYPH_TAKEN: mark("“{words}” has this outline, and each kind of event needs its own. Choose another."),
    Problem.TOO_MANY_KINDS: mark(
        "There are {most} outlines that can be told apart, so there can be {most} kinds of event. "
        "Change one of those that are there."
    ),
}


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """A problem as a value, for lists: which file or thing it concerns, which cause, and the sentence."""

    problem: Problem
    sentence: str
    name: str = ""


class ProblemForUser(Exception):
    """The world's fault, not ours: shown as `str(error)` with what to do next. Anything else is a bug.

    `details` fill the sentence; `name` is the file or thing concerned.
    """

    def __init__(self, problem: Problem, name: str = "", **details: str) -> None:
        """Fill the catalogued sentence. A detail that the sentence names and the caller forgot is a bug."""
        self.problem, self.name, self.details = problem, name, details
        self.sentence = said(SENTENCES[problem], name=name, **details).strip()
        super().__init__(self.sentence)

    @property
    def report(self) -> ProblemReport:
        """Give the same problem as a value."""
        return ProblemReport(self.problem, self.sentence, self.name)
