"""Every command is done, undone and redone on a project with a story: nothing more, nothing less comes back."""

import dataclasses
import importlib
import pkgutil
from collections.abc import Callable

import pytest

from tests.commands.builders import TENTH, Story, check, on_day, parsed
from tests.commands.tables import two_chunks
from timeline_app import commands
from timeline_app.commands.anchors import ConfirmAnchor, KeepWithoutPlace, PointAnchor
from timeline_app.commands.articles import (
    AddVersion,
    EditArticle,
    ImportArticles,
    LinkContinuation,
    ReadAgain,
    RemoveArticle,
    SetPassageKind,
    SetPublicationDate,
)
from timeline_app.commands.brief import EditBrief, RenameProject, WriteParagraph
from timeline_app.commands.command import Command
from timeline_app.commands.contradictions import (
    AddContradiction,
    AddSettling,
    Decide,
    DecisionKind,
    EditContradiction,
    EditSettling,
    OpenProposed,
    RefuseProposed,
    RemoveContradiction,
    RemoveSettling,
    Verdict,
)
from timeline_app.commands.date_reviews import KeepOldDates, TakeNewDates
from timeline_app.commands.event_tables import ImportEvents
from timeline_app.commands.events import AddEvent, EditEvent, RemoveEvent
from timeline_app.commands.evidence import (
    EditEvidence,
    NewClaim,
    NewEvent,
    NewPerson,
    RemoveEvidence,
    SaveEvidence,
)
from timeline_app.commands.people import (
    AddName,
    AddPerson,
    EditPerson,
    JoinPeople,
    RemoveName,
    RemovePerson,
    RemovePost,
    RenamePerson,
    SavePost,
    SplitPerson,
    UnmergePeople,
)
from timeline_app.commands.searches import MoveSearch, RemoveSearch, RenameSearch, SavedKind, SaveSearch
from timeline_app.commands.sources import GradeSource
from timeline_app.commands.suggestions import (
    AcceptClearMatches,
    AcceptPerson,
    BringBackRejected,
    KeepApart,
    RejectSuggestion,
    TakeSuggested,
)
from timeline_app.commands.vocabulary import (
    OrderWords,
    RemoveEventKind,
    RemoveGroup,
    RemoveStatus,
    SaveEventKind,
    SaveGroup,
    SaveStatus,
)
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import AnchorId, DateReviewId, MergeId, PersonGroupId, SavedSearchId, SettlingId
from timeline_app.domain.opposing import Basis
from timeline_app.store.project_file import Project
from timeline_app.suggest.dates.reading import read_when


def new_evidence(story: Story) -> SaveEvidence:
    """Evidence in which everything is named for the first time."""
    cook = NewPerson("Ada Perl")
    return SaveEvidence(
        story.quote(story.in_courier, "Orlo was at his desk"),
        NewClaim("Ada Perl saw Tamaz Orlo", cook),
        Polarity.SPECULATED,
        NewEvent("Sits at his desk", story.kind("sighting"), "Harbour office", (story.orlo, cook)),
        own_wording="He was seen at work.",
        chain=(ChainStep(SourceKind.GROUP, "Dockers’ union", "by telephone", TENTH),),
        about=on_day(TENTH + 1, "Tuesday"),
        said=on_day(TENTH + 2),
        place="Harbour office",
        letter="B",
        number=2,
        known_since=TENTH + 3,
        known_reason="The union’s own notice is older.",
        note="Call back.",
    )


def sark_in(story: Story) -> AcceptPerson:
    """A spelling of somebody known, where it stands."""
    return AcceptPerson(story.in_ledger, "Sark", (story.place(story.in_ledger, "Sark"),), story.sark)


def suggested(story: Story) -> TakeSuggested:
    """A filled form that names people for the first time who were found in the article."""
    cook = AcceptPerson(
        story.in_courier, "Ada Perl", (story.place(story.in_courier, "Cafe\u0301 Marin"),), None, ("Cook",)
    )
    return TakeSuggested(new_evidence(story), (cook, AcceptPerson(story.in_courier, "Nobody", ())))


def joined(story: Story) -> MergeId:
    """A join that can be taken apart."""
    if not story.rows("person_merge"):
        story.run(JoinPeople(story.orlo, story.double))
    return MergeId(story.rows("person_merge")[0]["id"])


def lost(story: Story) -> AnchorId:
    """The anchor of a quote whose words changed in a later version."""
    if not story.rows("anchor"):
        words = "Sark told us that Tamas Orlo “is on long leave” now.\n"
        story.run(AddVersion(story.ledger, parsed(((PassageKind.BODY, words),), name="v2.txt")))
    return AnchorId(story.rows("anchor")[0]["id"])


def exile(story: Story) -> PersonGroupId:
    """A group to which no status belongs."""
    for row in story.rows("person_group", label="Exile"):
        return PersonGroupId(row["id"])
    return PersonGroupId(story.run(SaveGroup("Exile")))


def reopened(story: Story) -> DateReviewId:
    """The review of a date that was counted from a publication day which changed."""
    if not story.rows("date_review"):
        story.run(SetPublicationDate(story.courier, TENTH))
        about = read_when("yesterday", published=TENTH).span
        content = dataclasses.replace(new_evidence(story), about=about, said=None)
        story.run(EditEvidence(story.asserted, content))
        story.run(SetPublicationDate(story.courier, TENTH + 4))
    return DateReviewId(story.rows("date_review")[0]["id"])


def kept_search(story: Story) -> SavedSearchId:
    """The second of two searches that are kept."""
    for words in ("by:Sark", "Orlo is:disputed"):
        story.run(SaveSearch(SavedKind.SEARCH, words, words))
    return SavedSearchId(story.rows("saved_search")[-1]["id"])


def settling(story: Story) -> SettlingId:
    """A note of what would settle the contradiction."""
    if not story.rows("settling"):
        story.run(AddSettling(story.contradiction, "His log book", "log book"))
    return SettlingId(story.rows("settling")[-1]["id"])


BUILDERS: dict[type, Callable[[Story], Command]] = {
    ImportArticles: lambda story: ImportArticles((parsed(((PassageKind.BODY, "New words.\n"),), name="new.txt"),)),
    AddVersion: lambda story: AddVersion(story.ledger, parsed(((PassageKind.BODY, "Corrected.\n"),), name="v2.txt")),
    ReadAgain: lambda story: ReadAgain(story.ledger, parsed(((PassageKind.BODY, "Corrigé.\n"),), name="ledger.txt")),
    LinkContinuation: lambda story: LinkContinuation(story.ledger, story.courier),
    SetPublicationDate: lambda story: SetPublicationDate(story.courier, TENTH + 5),
    EditArticle: lambda story: EditArticle(story.courier, "Other title", "Harbour Courier", "", "MARIN", "page 1"),
    SetPassageKind: lambda story: SetPassageKind(
        (story.passage(story.in_courier, 3), story.passage(story.in_courier, 0)), PassageKind.FURNITURE
    ),
    RemoveArticle: lambda story: RemoveArticle(story.courier),
    SaveEvidence: new_evidence,
    EditEvidence: lambda story: EditEvidence(story.asserted, new_evidence(story)),
    RemoveEvidence: lambda story: RemoveEvidence((story.asserted, story.denied, story.resigned)),
    AddEvent: lambda story: AddEvent("Speaks", story.kind("statement"), (story.sark,), "Marin", on_day(TENTH)),
    EditEvent: lambda story: EditEvent(
        story.bare, "Is silent", story.kind("order"), (story.sark, story.double), "Port", on_day(TENTH + 9)
    ),
    RemoveEvent: lambda story: RemoveEvent(story.leaves),
    ImportEvents: lambda story: ImportEvents("clashes.csv", "00ff", "{}", two_chunks),
    AddPerson: lambda story: AddPerson("Orlo", story.at(story.in_courier, "Orlo was"), "Minister"),
    AddName: lambda story: AddName(story.orlo, "تماز أورلو", story.at(story.in_courier, "تماز أورلو")),
    RemoveName: lambda story: RemoveName(story.name("Mr Orlo")),
    RenamePerson: lambda story: RenamePerson(story.orlo, "Tamaz V. Orlo"),
    JoinPeople: lambda story: JoinPeople(story.orlo, story.double),
    UnmergePeople: lambda story: UnmergePeople(joined(story)),
    SplitPerson: lambda story: SplitPerson(
        story.orlo, "Another Orlo", (story.name("Mr Orlo"),), (story.resigned, story.denied)
    ),
    SaveGroup: lambda story: SaveGroup("In exile"),
    RemoveGroup: lambda story: RemoveGroup(exile(story)),
    SaveStatus: lambda story: SaveStatus(
        "Away",
        PersonGroupId(story.rows("person_group")[0]["id"]),
        "left",
        (story.status("ill"),),
        story.status("resigned"),
    ),
    RemoveStatus: lambda story: RemoveStatus(story.status("resigned"), story.status("ill")),
    SaveEventKind: lambda story: SaveEventKind("Trial", "star", story.kind("break")),
    RemoveEventKind: lambda story: RemoveEventKind(story.kind("statement"), story.kind("journey")),
    OrderWords: lambda story: OrderWords("event_kind", tuple(row["id"] for row in reversed(story.rows("event_kind")))),
    SavePost: lambda story: SavePost(story.orlo, "Harbour master", on_day(TENTH), None, story.post),
    RemovePost: lambda story: RemovePost(story.post),
    EditPerson: lambda story: EditPerson(story.orlo, "Ask again.", True),
    RemovePerson: lambda story: RemovePerson(story.orlo),
    AddContradiction: lambda story: AddContradiction("At his desk?", (story.resigned, story.denied), "Other days."),
    EditContradiction: lambda story: EditContradiction(story.contradiction, "Is he gone?", "Other days."),
    Decide: lambda story: Decide(story.contradiction, DecisionKind.BOTH, reason="He came back."),
    RemoveContradiction: lambda story: RemoveContradiction(story.contradiction),
    OpenProposed: lambda story: OpenProposed(
        "Did he resign?",
        (story.resigned, story.denied),
        Basis.STATUS,
        "Other days.",
        verdict=Verdict(DecisionKind.PREFER, story.denied, "He was seen."),
    ),
    RefuseProposed: lambda story: RefuseProposed(((story.resigned, story.denied),)),
    AddSettling: lambda story: AddSettling(story.contradiction, "The port’s list of passengers", "passengers"),
    EditSettling: lambda story: EditSettling(settling(story), "His diary", "", done=True),
    RemoveSettling: lambda story: RemoveSettling(settling(story)),
    EditBrief: lambda story: EditBrief("Who left", "Who?", "Handle with care."),
    WriteParagraph: lambda story: WriteParagraph(story.orlo, "A careful man."),
    RenameProject: lambda story: RenameProject("Another story"),
    GradeSource: lambda story: GradeSource(story.source("Harbour Courier"), "C"),
    AcceptPerson: lambda story: AcceptPerson(
        story.in_courier, "Ada Perl", (story.place(story.in_courier, "Cafe\u0301 Marin"),), None, ("Cook", "Baker")
    ),
    AcceptClearMatches: lambda story: AcceptClearMatches((sark_in(story),)),
    RejectSuggestion: lambda story: RejectSuggestion(story.courier, "date", "Monday night", "2013-06-10"),
    BringBackRejected: lambda story: BringBackRejected(story.ledger),
    KeepApart: lambda story: KeepApart(story.orlo, "Tamas Orlo"),
    TakeSuggested: suggested,
    ConfirmAnchor: lambda story: ConfirmAnchor(lost(story)),
    PointAnchor: lambda story: PointAnchor(lost(story), 19, 29),
    KeepWithoutPlace: lambda story: KeepWithoutPlace(lost(story)),
    TakeNewDates: lambda story: TakeNewDates((reopened(story),)),
    KeepOldDates: lambda story: KeepOldDates((reopened(story),)),
    SaveSearch: lambda story: SaveSearch(SavedKind.FILTER, "Denials", "{}"),
    RenameSearch: lambda story: RenameSearch(kept_search(story), "Orlo, disputed"),
    MoveSearch: lambda story: MoveSearch(kept_search(story), 0),
    RemoveSearch: lambda story: RemoveSearch(kept_search(story)),
}


def test_every_command_has_a_builder() -> None:
    found = {
        thing
        for module in pkgutil.iter_modules(commands.__path__)
        for thing in vars(importlib.import_module(f"{commands.__name__}.{module.name}")).values()
        if isinstance(thing, type) and dataclasses.is_dataclass(thing) and hasattr(thing, "apply")
    }
    assert found == set(BUILDERS)


@pytest.mark.parametrize("kind", BUILDERS, ids=lambda kind: kind.__name__)
def test_do_undo_redo(story: Story, kind: type) -> None:
    command = BUILDERS[kind](story)
    before = story.dump()
    outcome = story.outcome(command)
    after = story.dump()

    assert after != before
    assert outcome.changes.rows, "a step that changed something says what"
    check(story)
    undone = story.editing.undo()
    assert undone is not None
    assert undone.rows == outcome.changes.rows, "undo touches what the step touched"
    assert story.dump() == before
    check(story)
    story.editing.redo()
    assert story.dump() == after
    check(story)


@pytest.mark.parametrize("kind", BUILDERS, ids=lambda kind: kind.__name__)
def test_the_label_is_in_the_past_tense_and_holds_no_name_of_ours(story: Story, kind: type) -> None:
    command = BUILDERS[kind](story)
    story.run(command)
    for label in (command.label, story.editing.undo_label or ""):
        assert label[0].isupper()
        assert label.split()[0] in PAST, label
        assert not label.endswith(".")
        assert "_" not in label


PAST = (
    *("Added", "Kept", "Set", "Corrected", "Removed", "Took", "Changed", "Renamed"),
    *("Accepted", "Rejected", "Brought", "Recorded", "Pointed", "Read", "Linked", "Imported"),
    *("Joined", "Unmerged", "Made", "Split", "Protected", "Decided", "Wrote", "Graded", "Saved", "Moved", "Preferred"),
)


@pytest.mark.parametrize("kind", BUILDERS, ids=lambda kind: kind.__name__)
def test_a_command_is_a_plain_value(story: Story, kind: type) -> None:
    command = BUILDERS[kind](story)
    assert command == BUILDERS[kind](story)
    assert hash(command) == hash(BUILDERS[kind](story))
    assert not hasattr(command, "__dict__")


def test_all_is_undone_and_redone_across_a_restart(story: Story) -> None:
    story.run(JoinPeople(story.orlo, story.double))
    story.run(RemoveArticle(story.courier))
    after = story.dump()
    path = story.project.path
    story.project.close()

    with Project.open(path, clock=lambda: story.project._clock()) as again:
        reopened = Story(again)
        steps = 0
        while reopened.editing.undo() is not None:
            steps += 1
        assert steps > 10
        assert reopened.rows("article") == []
        while reopened.editing.redo() is not None:
            steps -= 1
        assert steps == 0
        assert reopened.dump() == after
        check(reopened)
