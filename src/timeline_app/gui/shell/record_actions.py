"""Renaming, removing, joining, dating: asked for in a list or a menu, answered by the user, done by a command."""

from collections.abc import Callable, Sequence
from typing import Any

from timeline_app.commands.articles import EditArticle, LinkContinuation, RemoveArticle, SetPublicationDate
from timeline_app.commands.brief import RenameProject
from timeline_app.commands.command import Command
from timeline_app.commands.events import EditEvent, RemoveEvent
from timeline_app.commands.evidence import RemoveEvidence
from timeline_app.commands.people import AddPerson, RemovePerson, RenamePerson, UnmergePeople
from timeline_app.domain.ids import ArticleId, EventId, EvidenceId, MergeId, PersonId
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.ask import Ask
from timeline_app.gui.people.join_question import JoinQuestion
from timeline_app.gui.selection import Selected
from timeline_app.gui.session import Session
from timeline_app.gui.theme import Theme
from timeline_app.queries import consequences, rail, reading
from timeline_app.queries.event_words import title_of_event
from timeline_app.queries.person_names import Named, PastJoin, everybody, person_names, what_goes_back

_CONSEQUENCES: dict[str, Callable[..., consequences.Consequences]] = {
    "article": consequences.of_removing_article,
    "person": consequences.of_removing_person,
    "event": consequences.of_removing_event,
    "evidence": consequences.of_removing_evidence,
}


class RecordActions:
    """Each method asks what it must and runs one command, or nothing when the user cancels."""

    def __init__(
        self, session: Session, ask: Ask, opened: Callable[[Selected], object], theme: Callable[[], Theme]
    ) -> None:
        """`opened` is called with what a step leaves to be looked at; `theme` gives the look in use."""
        self._session, self._ask, self._opened, self._theme = session, ask, opened, theme

    def rename(self, selected: Selected) -> None:
        """Give an article, a person or an event another name."""
        known = self.name_of(selected)
        if known is None:
            return
        title = {"article": tr("Change title"), "person": tr("Rename"), "event": tr("Rename")}[selected.kind]
        name = self._ask.text(
            title, tr("Quotes keep their spelling.") if selected.kind == "person" else tr("Title"), known
        )
        if name is not None and name != known:
            self._session.run(_renaming(selected, name))

    def remove(self, selected: Selected, removed: Callable[[], object]) -> None:
        """Say what goes along, then remove. Much may go along and take a while: `removed` is called when it is gone."""
        named = _CONSEQUENCES.get(selected.kind)
        if named is None:
            return
        sentence = self._session.read(named, selected.row).sentence
        if self._ask.confirm(sentence, wording.REMOVE):
            self._session.run_elsewhere(_removing(selected), lambda _outcome: removed())

    def set_date(self, article: int) -> None:
        """Ask for an article's publication date."""
        shown = self._session.read(reading.article_reading, article)
        day = self._ask.day(tr("When was {title} published?", title=wording.isolated(shown.title)), shown.published)
        if day is not None:
            self._session.run(SetPublicationDate(ArticleId(article), day))

    def set_publisher(self, article: int) -> None:
        """Ask for the paper that printed an article."""
        shown = self._session.read(reading.article_reading, article)
        name = self._ask.text(tr("Change paper"), tr("The paper or site that printed it"), shown.publisher)
        if name is not None and name != shown.publisher:
            self._session.run(EditArticle(ArticleId(article), publisher=name))

    def link_first_page(self, article: int) -> None:
        """Ask which article holds the first page of this one."""
        others = {row.title: row.article for row in self._session.read(rail.article_rows) if row.article != article}
        if not others:
            self._ask.tell(tr("There is no other article in this project yet. Add the first page, then link it."))
            return
        chosen = self._ask.pick(
            tr("Link to its first page"), tr("The article that holds the first page"), tuple(others)
        )
        if chosen in others:
            self._session.run(LinkContinuation(ArticleId(article), ArticleId(others[chosen])))

    def join(self, survivor: int, absorbed: int) -> None:
        """Ask, with both people side by side, make one person of the two, and show the one that stays."""
        try:
            one, other = (self._session.read(person_names, person) for person in (survivor, absorbed))
        except LookupError:
            return
        if survivor == absorbed:
            return
        question = JoinQuestion(self._theme(), one, other)
        command = question.command if self._ask.accepts(question) else None
        question.deleteLater()
        if command is not None and self._session.run(command) is not None:
            self._opened(Selected("person", command.survivor))

    def join_with_another(self, person: int, *, keeps: bool = False) -> None:
        """Ask which person is the same as this one, and join them; this one `keeps` their name, or the other does."""
        people = self._session.read(everybody)
        known = next((one.name for one in people if one.person == person), None)
        others = told_apart([one for one in people if one.person != person])
        if known is None or not others:
            return
        chosen = self._ask.pick(
            tr("Join with another person"),
            tr("The same person as {known}", known=wording.isolated(known)),
            tuple(others),
        )
        if chosen is not None:
            survivor, absorbed = (person, others[chosen]) if keeps else (others[chosen], person)
            self.join(survivor, absorbed)

    def unmerge(self, join: PastJoin) -> None:
        """Say who comes back with which spellings, and take a join apart."""
        back = self._session.read(what_goes_back, join.merge)
        if back is None:
            return
        spellings = " · ".join(wording.isolated(text) for text in back[1])
        sentence = tr(
            "Unmerge {name}? What was theirs when they were joined goes back, with what rests on it: {spellings}. "
            "What else was added since stays. No quote changes, and the two are not proposed as one person again.",
            name=wording.isolated(back[0]),
            spellings=spellings,
        )
        if self._ask.confirm(sentence, tr("Unmerge")):
            self._session.run(UnmergePeople(MergeId(join.merge)))

    def new_person(self) -> int | None:
        """Ask for a name and make a person. Gives the id."""
        name = self._ask.text(tr("New person"), tr("Name"))
        outcome = self._session.run(AddPerson(name)) if name else None
        return outcome.value if outcome is not None and isinstance(outcome.value, int) else None

    def rename_project(self) -> None:
        """Ask for the project's title."""
        known = self._session.read(rail.project_title)
        title = self._ask.text(tr("Rename project"), tr("Title"), known)
        if title is not None and title != known:
            self._session.run(RenameProject(title))

    def name_of(self, selected: Selected) -> str | None:
        """Give the name under which something is listed, or None where it is gone."""
        rows: tuple[Any, ...]
        if selected.kind == "article":
            rows = self._session.read(rail.article_rows)
            return next((row.title for row in rows if row.article == selected.row), None)
        if selected.kind == "person":
            rows = self._session.read(rail.person_rows)
            return next((row.name for row in rows if row.person == selected.row), None)
        if selected.kind == "event":
            return self._session.read(title_of_event, selected.row)
        return None


def told_apart(people: Sequence[Named]) -> dict[str, int]:
    """Give people by words to choose them by: the name, with the post or a number where two have the same."""
    made: dict[str, int] = {}
    for one in people:
        words = one.name
        if words in made and one.post:
            words = tr("{name}, {post}", name=one.name, post=one.post)
        n = 2
        while words in made:
            words, n = tr("{name} ({n})", name=one.name, n=n), n + 1
        made[words] = one.person
    return made


def _renaming(selected: Selected, name: str) -> Command:
    if selected.kind == "article":
        return EditArticle(ArticleId(selected.row), title=name)
    if selected.kind == "person":
        return RenamePerson(PersonId(selected.row), name)
    return EditEvent(EventId(selected.row), title=name)


def _removing(selected: Selected) -> Command:
    match selected.kind:
        case "article":
            return RemoveArticle(ArticleId(selected.row))
        case "person":
            return RemovePerson(PersonId(selected.row))
        case "event":
            return RemoveEvent(EventId(selected.row))
        case _:
            return RemoveEvidence((EvidenceId(selected.row),))
