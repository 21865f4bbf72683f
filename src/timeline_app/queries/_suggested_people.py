"""Cards of people: in the project already, an exact match, perhaps somebody known, new, or a name that fits several."""

from collections.abc import Iterator

from timeline_app.domain.findings import ArticleFindings, FoundPerson, OpenMention
from timeline_app.domain.names import fold_name, isolate_foreign
from timeline_app.domain.suggestion_key import suggestion_key
from timeline_app.domain.translating import tr, trn
from timeline_app.queries._suggestion_record import Mentioned, Places, RecordBeside
from timeline_app.queries.suggestion_values import (
    PERSON,
    MarginSuggestion,
    PersonPlan,
    Place,
    Rejection,
    SuggestedPerson,
    WhichPlan,
)

_WHICH = "which"


class People:
    """The people of an article as the record knows them."""

    def __init__(self, findings: ArticleFindings, record: RecordBeside, text: str) -> None:
        self._found, self._open, self._record, self._text = findings.people, findings.open_mentions, record, text
        self._recorded = Places(record.mentions)
        self._plans: dict[int, PersonPlan] = {}
        self._known = [self._known_as(person) for person in findings.people]
        self._by_key = {fold_name(person.name): at for at, person in reversed(list(enumerate(findings.people)))}

    def named(self, at: int) -> SuggestedPerson:
        """Give somebody by their index: the project's name for them, or the article's."""
        known = self._known[at]
        return SuggestedPerson(self._name(at), known)

    def index_of(self, name: str) -> int | None:
        """Give the index of the person with this name in any folding, None for nobody."""
        return self._by_key.get(fold_name(name))

    def is_doubtful(self, at: int) -> bool:
        """Say whether somebody may be a person of the project, and nobody has said so yet."""
        return self._known[at] is None and bool(self._proposals(at))

    def plan(self, at: int) -> PersonPlan:
        """Give what accepting somebody would do."""
        if at not in self._plans:  # asked for by every statement about them
            person = self._found[at]
            posts = () if self._known[at] is not None else _posts(person)
            self._plans[at] = PersonPlan(self._name(at), tuple(self._left(person)), self._known[at], posts)
        return self._plans[at]

    def cards(self) -> Iterator[MarginSuggestion]:
        """Give the card of everybody, then those of the names that fit several."""
        for at, person in enumerate(self._found):
            if person.spellings:
                yield self._card(at, person)
        for mention in self._open:
            if mention.fits:
                yield self._which(mention)

    def _card(self, at: int, person: FoundPerson) -> MarginSuggestion:
        plan, known = self.plan(at), self._known[at]
        left = plan.places or tuple((one.start, one.end) for one in person.spellings)
        rejection = Rejection(PERSON, person.name)
        is_rejected = suggestion_key(PERSON, person.name) in self._record.rejected
        apart: tuple[int, str] | None = None
        title, detail, reason = self._name(at), _mentions_in_words(len(left)), person.reason
        if not plan.places:
            detail = tr("Already in project")
            reason = reason or tr("Every mention here is recorded.")
        elif known is not None:
            detail = tr("In project · {mentions}", mentions=_mentions_in_words(len(left)))
            reason = reason or tr("The name is exactly that of {name} in this project.", name=title)
        elif proposals := self._proposals(at):
            other, why = proposals[0]
            apart = other, person.name
            plan = PersonPlan(self._record.names[other], plan.places, other)
            joined = isolate_foreign(self._record.names[other])
            title, detail = f"“{isolate_foreign(person.name)}”", tr("Join to {name}?", name=joined)
            reason = why or reason
        elif plan.posts:
            detail = plan.posts[0]
        else:
            detail = tr("New person · {mentions}", mentions=_mentions_in_words(len(left)))
        named = tr("Named here: {mentions}.", mentions=_mentions_in_words(len(person.spellings)))
        return MarginSuggestion(
            PERSON, *left[0], title, detail, reason or named,
            plan, rejection, left, is_clear=person.known is not None and bool(plan.places), apart=apart,
            is_open=bool(plan.places) and not is_rejected, is_accepted=not plan.places,
        )  # fmt: skip

    def _which(self, mention: OpenMention) -> MarginSuggestion:
        place = mention.spelling.start, mention.spelling.end
        choices = tuple(self._choice(at, place) for at in mention.fits)
        names = [choice.name for choice in choices]
        words = " ".join(mention.spelling.text.split())
        # The sentence around it is part of what is asked: the same surname elsewhere is another question.
        around = " ".join(self._text[max(0, place[0] - 40) : place[1] + 40].split())
        is_recorded = any(self._recorded.touching(*place))
        is_rejected = suggestion_key(_WHICH, around, words) in self._record.rejected
        return MarginSuggestion(
            PERSON, *place,
            tr("Which {name}?", name=isolate_foreign(words)), _either([isolate_foreign(one) for one in names]),
            mention.reason or tr("The name fits more than one person of this article."), WhichPlan(choices),
            Rejection(_WHICH, around, words), (place,), is_open=not is_recorded and not is_rejected,
        )  # fmt: skip

    def _choice(self, at: int, place: Place) -> PersonPlan:
        plan = self.plan(at)
        if plan.person is not None:
            return PersonPlan(plan.name, (place,), plan.person)
        return PersonPlan(plan.name, tuple(sorted({*plan.places, place})), None, plan.posts)

    def _name(self, at: int) -> str:
        known = self._known[at]
        return self._found[at].name if known is None else self._record.names.get(known, self._found[at].name)

    def _known_as(self, person: FoundPerson) -> int | None:
        """Give who this is in the project: by an exact name, or because some of the mentions are recorded already."""
        if person.known is not None and person.known in self._record.names:
            return person.known
        whose = {there.person for one in person.spellings for there in self._mentions_at(one.start, one.end)}
        return whose.pop() if len(whose) == 1 else None

    def _left(self, person: FoundPerson) -> Iterator[Place]:
        """Give the mentions that are not in the record."""
        for one in person.spellings:
            if not any(True for _ in self._mentions_at(one.start, one.end)):
                yield one.start, one.end

    def _mentions_at(self, start: int, end: int) -> Iterator[Mentioned]:
        yield from (there for there in self._recorded.touching(start, end) if isinstance(there, Mentioned))

    def _proposals(self, at: int) -> list[tuple[int, str]]:
        person, names = self._found[at], self._record.names
        key = fold_name(person.name)
        return [
            (proposal.person, proposal.match.reason)
            for proposal in person.proposals
            if proposal.person in names and (proposal.person, key) not in self._record.apart
        ]


def _posts(person: FoundPerson) -> tuple[str, ...]:
    """Give the posts that the article prints, each once, without those that a longer one says again."""
    titles = list(dict.fromkeys(" ".join(post.text.split()) for post in person.posts))
    folded = [title.casefold() for title in titles]
    return tuple(
        title for at, title in enumerate(titles)
        if not any(folded[at] in other for n, other in enumerate(folded) if n != at and (other != folded[at] or n < at))
    )  # fmt: skip


def _either(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return tr("{first} or {last}", first=", ".join(names[:-1]), last=names[-1])


def _mentions_in_words(number: int) -> str:
    return trn("{n} mention", "{n} mentions", number)
