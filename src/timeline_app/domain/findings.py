"""What is found in an article and laid before the user: people, dates, quotes, statements, events.

Findings are values without row ids of the record (but for people who are known to it): nothing here is believed before
it is accepted. Every place is a range of the canonical text in code points. People are named by their index in
`ArticleFindings.people`.
"""

from dataclasses import dataclass, field

from timeline_app.domain.articles import Passage
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import AttributionChain, Polarity, SourceKind


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words as they stand in the article: `text` is the article's `text[start:end]`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the project, with every spelling the project knows. `person` is the row id."""

    person: int
    main_name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How alike two names are: `score` from 0 (surely two people) to 1 (the same letters), and the reason in words."""

    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class PersonProposal:
    """A person of the project whom a found person may be. Only the user joins them."""

    person: int
    match: NameMatch


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One person of the article with every mention that surely is theirs, in the order of the text.

    - `name`: the fullest spelling, white space folded, without titles and posts ("Mr", "Foreign Minister").
    - `posts`: the posts and titles of office the article gives them, as printed.
    - `known`: the person of the project who has exactly this name (folded), None where there is none or more than one.
    - `proposals`: people of the project who may be the same, the likelier first; empty where `known` is set.
    """

    name: str
    spellings: tuple[Spelling, ...]
    posts: tuple[Spelling, ...] = ()
    known: int | None = None
    proposals: tuple[PersonProposal, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenMention:
    """A mention that fits more than one person of the article: asked, never guessed. `fits` are their indexes."""

    spelling: Spelling
    fits: tuple[int, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression `text[start:end]` and what it means in the paper of that day.

    - `span` is the likeliest reading, its `words` exactly these; not known where the words cannot be placed (yet).
    - `readings` are all plausible readings, the likeliest first; empty where there is none.
    - `reason` is the rule in a few words; `headline` the reading in words, or why there is none.
    - `needs_published`: it can be placed as soon as the article has a publication date.
    """

    start: int
    end: int
    span: DateSpan
    readings: tuple[DateSpan, ...] = ()
    reason: str = ""
    headline: str = ""
    needs_published: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: a person of the article by index, or a group, outlet or agency by name, or not named.

    `printed` is where the article names them for this statement ("he", "Mr Koussa", "sources").
    """

    kind: SourceKind
    name: str = ""
    person: int | None = None
    printed: Spelling | None = None


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """Words that somebody says: `text[start:end]`, without the quotation marks around them.

    - `verbatim`: True for words in quotation marks, False for indirect speech ("said that …").
    - `speaker` None is left open: the article does not settle it, and no guess is made.
    - `chain` goes from mouth to page as far as the article prints it; the paper itself is its last step.
    - `denies`: the verb is one of denial; `speculates`: of supposing ("may", "is believed to").
    - `cue`: where the words stand that say who speaks ("Mr Tarn told the Harbour Courier").
    """

    start: int
    end: int
    verbatim: bool
    speaker: Speaker | None = None
    chain: AttributionChain = ()
    denies: bool = False
    speculates: bool = False
    cue: tuple[int, int] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """Suggested evidence: who takes what polarity towards which status of which person, on what passage.

    - `person` indexes the people; `status` is a key of the project's vocabulary.
    - `text[start:end]` is the passage to be quoted; `heading` the heading that gives a boxed item its meaning.
    - `asserted_by` None is the paper itself.
    - `opposes` are indexes of statements of this article that cannot hold together with this one.
    """

    person: int
    status: str
    polarity: Polarity
    start: int
    end: int
    asserted_by: Speaker | None = None
    chain: AttributionChain = ()
    when: DateSpan | None = None
    heading: tuple[int, int] | None = None
    opposes: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """Something that happened, on the passage `text[start:end]`.

    `kind` is a key of the project's kinds of event, `people` index the people, `statement` is the index of the
    statement it goes with, if it goes with one.
    """

    title: str
    kind: str
    start: int
    end: int
    people: tuple[int, ...] = ()
    place: str = ""
    when: DateSpan | None = None
    statement: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ArticleFindings:
    """Everything found in one article, each list in the order of the text (people by their first mention)."""

    people: tuple[FoundPerson, ...] = ()
    open_mentions: tuple[OpenMention, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    quotes: tuple[FoundQuote, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    events: tuple[FoundEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A status of the project's vocabulary: its key, what the user calls it, and the keys it cannot go with."""

    key: str
    label: str
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleToRead:
    """Everything that decides what is found in an article; the same of these gives the same findings, everywhere.

    `published` is a day number. `not_same` are pairs of a person of the project and a folded spelling of which the user
    said that it is not theirs.
    """

    text: str = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    published: int | None = None
    publisher: str = ""
    language: str = ""
    known: tuple[KnownPerson, ...] = ()
    not_same: tuple[tuple[int, str], ...] = ()
    vocabulary: tuple[StatusWords, ...] = ()
