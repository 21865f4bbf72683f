"""What is known of a person's status, who stands behind it, and how sure one may be: the design's rules, no opinion.

Source of the rules: design sections 2 (people list order, four dates), 3.3 (chain), 5 (status) and 7 (band, mark).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline_app.domain.dates import DateSpan, combine
from timeline_app.domain.evidence import AttributionChain, ChainStep, Grade, Polarity
from timeline_app.domain.origins import independent_origins
from timeline_app.domain.timeline_columns import BandStretch
from timeline_app.domain.translating import tr, trn

MAY_BE_NEXT, SPEAKING, NOT_YET = "may_be_next", "speaking", "not_yet"
"""Keys of the groups that come from the standing; the others, such as "defected", are those of the statuses."""
NO_EVIDENCE = "no_evidence"
"""Key of the group of those of whom no evidence speaks on any day. It is no part of a project's vocabulary."""


class Standing(StrEnum):
    """How well a status is founded."""

    DISPUTED = "disputed"
    PLAIN = "plain"
    REPORTED = "reported"
    RUMOURED = "rumoured"
    IN_POST = "in_post"
    NOT_YET_KNOWN = "not_yet_known"


@dataclass(frozen=True, slots=True)
class StatusEvidence:
    """One piece of evidence on a person, as the status rules see it.

    - `status_kind`, `status_label`, `group_key`, `band`: the status its claim gives the person, from the project's
      vocabulary; None and empty where the claim is about something else.
    - `subject` is the person, `speaker_is_subject` says that the chain begins with this very person.
    - `about` is when, `known_since` the day since which it is known (None: only at "Latest").
    - `in_open_contradiction`: it is a side of a contradiction that is not decided.
    - `paragraph`: a key of the words around the quote; the same key in two articles is the same paragraph. "" where it
      was not looked at.
    """

    evidence: int
    status_kind: int | None
    status_label: str
    group_key: str
    band: str
    polarity: Polarity
    chain: AttributionChain
    subject: int
    about: DateSpan
    known_since: int | None
    grade: Grade
    in_open_contradiction: bool
    speaker_is_subject: bool
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class PersonStatus:
    """The computed status of a person.

    `label` is shown ("Defected", "Reported defected", "Disputed"); `rule` is the reason for the tooltip; `asserting`
    are the ids of the evidence that asserts the status, in the order given. Of several statuses `rule` also says why
    this one is taken. `status_kind` and `status_label` name the
    status itself, also where the label does not.
    """

    label: str
    group_key: str
    standing: Standing
    status_kind: int | None = None
    rule: str = ""
    asserting: tuple[int, ...] = ()
    status_label: str = ""


def person_status(
    evidence: Sequence[StatusEvidence], quoted: bool, as_known: int | None, *, ever_quoted: bool = False
) -> PersonStatus:
    """Give the status of one person as known on a day (None: at "Latest"); `quoted` says that the person speaks.

    `ever_quoted` says that they speak, or are spoken of, on some day at all, be it later.

    - **Disputed**: an open contradiction covers evidence of the status.
    - **The plain status**: the person says so, or two independent chains do (see `origins.independent_origins`).
    - **"Reported …"**: one chain asserts it; "Reported (source not named)" if no root is named.
    - **"Named in rumours"**: it is only speculated about. **In post** otherwise, also if it is only denied.
    - **Not yet known**: there is evidence, but none of it was known on the day, and the person is not quoted.

    Of several statuses it is the latest by *about* that counts, asserted ones before all others; of two equally late
    the one known later, then the one recorded later. Where an open contradiction covers that one, another status of the
    same band that none covers goes before it ("resigned" may be disputed while "defected" is not). Where nothing but
    contested, denied or speculated evidence carries the status, the group is "may be next"; who is quoted and has no
    status is in "speaking about them".
    """
    known = known_on(evidence, as_known)
    on_status, which = _chosen_status(known)
    if not on_status:
        return _without_status(bool(known), ever_quoted or bool(evidence), quoted)
    first = on_status[0]
    asserting = [each for each in on_status if each.polarity is Polarity.ASSERTED]
    uncontested = [each for each in asserting if not each.in_open_contradiction]
    standing, label, rule = _standing(on_status, asserting)
    return PersonStatus(
        label=label,
        group_key=first.group_key if uncontested else MAY_BE_NEXT,
        standing=standing,
        status_kind=first.status_kind,
        rule=f"{rule} {which}".strip(),
        asserting=tuple(each.evidence for each in asserting),
        status_label=first.status_label,
    )


def known_on(evidence: Iterable[StatusEvidence], as_known: int | None) -> list[StatusEvidence]:
    """Give the evidence that was known on a day; all of it at "Latest" (None)."""
    return [
        each for each in evidence if as_known is None or (each.known_since is not None and each.known_since <= as_known)
    ]


def _without_status(known: bool, ever: bool, quoted: bool) -> PersonStatus:
    if quoted or known:
        return PersonStatus(tr("In post"), SPEAKING, Standing.IN_POST, rule=tr("No evidence of another status."))
    if ever:
        return PersonStatus(
            tr("Not yet known"), NOT_YET, Standing.NOT_YET_KNOWN, rule=tr("Nothing was known on this day.")
        )
    return PersonStatus(tr("In post"), NO_EVIDENCE, Standing.IN_POST, rule=tr("No evidence."))


def _standing(on_status: list[StatusEvidence], asserting: list[StatusEvidence]) -> tuple[Standing, str, str]:
    label = on_status[0].status_label
    if any(each.in_open_contradiction for each in on_status):
        return Standing.DISPUTED, tr("Disputed"), tr("An open contradiction covers “{status}”.", status=label)
    if any(each.speaker_is_subject for each in asserting):
        return Standing.PLAIN, label, tr("The person says so.")
    roots = independent_origins(asserting)
    names = ", ".join(step.name for step in roots)
    if len(roots) > 1:
        rule = trn(
            "{n} independent source says so: {names}.",
            "{n} independent sources say so: {names}.",
            len(roots),
            names=names,
        )
        return Standing.PLAIN, label, rule
    if roots:
        reported = tr("Reported {status}", status=inside_sentence(label))
        return Standing.REPORTED, reported, tr("One source says so: {name}.", name=names)
    if asserting:
        return Standing.REPORTED, tr("Reported (source not named)"), tr("It is asserted, but no source is named.")
    if any(each.polarity is Polarity.SPECULATED for each in on_status):
        return Standing.RUMOURED, tr("Named in rumours"), tr("“{status}” is only speculated about.", status=label)
    return Standing.IN_POST, tr("In post"), tr("“{status}” is only denied.", status=label)


def inside_sentence(label: str) -> str:
    """Give a label as it stands inside a sentence: without its capital, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _chosen_status(known: Iterable[StatusEvidence]) -> tuple[list[StatusEvidence], str]:
    """Give the evidence of the status that counts, and in words why it is this one of several."""
    with_status = [each for each in known if each.status_kind is not None]
    if not with_status:
        return [], ""
    latest = max(with_status, key=lambda each: (_RANK[each.polarity], *_lateness(each)))
    contested = {each.status_kind for each in with_status if each.in_open_contradiction}
    if latest.status_kind in contested:
        # A dispute over one way of leaving does not cover another: resigned is contested, defected may not be.
        settled = [
            each for each in with_status
            if each.band == latest.band and each.polarity is Polarity.ASSERTED and each.status_kind not in contested
        ]  # fmt: skip
        before, latest = latest, max(settled, key=_lateness, default=latest)
        if latest is not before:
            kinds = len({each.status_kind for each in with_status})
            return _of_kind(latest, with_status), trn(
                "Another of {n} status would go before it, but an open contradiction covers that.",
                "Another of {n} statuses would go before it, but an open contradiction covers that.",
                kinds,
            )
    return _of_kind(latest, with_status), _why_latest(latest, with_status)


def _of_kind(one: StatusEvidence, with_status: list[StatusEvidence]) -> list[StatusEvidence]:
    return [each for each in with_status if each.status_kind == one.status_kind]


def _why_latest(latest: StatusEvidence, with_status: list[StatusEvidence]) -> str:
    """Say by which rule a status goes before the others that are told; "" where there is no other."""
    kinds = len({each.status_kind for each in with_status})
    rivals = [each for each in with_status if each.polarity is latest.polarity]
    others = [each for each in rivals if each.status_kind != latest.status_kind]
    if kinds == 1:
        return ""
    if not others:
        if latest.polarity is Polarity.ASSERTED:
            return trn("The only one asserted of {n} status.", "The only one asserted of {n} statuses.", kinds)
        return trn(
            "The only one of {n} status that is not only denied.",
            "The only one of {n} statuses that is not only denied.",
            kinds,
        )
    compared = len({each.status_kind for each in rivals})
    first = ""
    if compared < kinds and latest.polarity is Polarity.ASSERTED:
        first = tr("Statuses that are asserted go before all others.")
    elif compared < kinds:
        first = tr("What is speculated about goes before what is only denied.")
    if _lateness(latest)[:2] > max(_lateness(each)[:2] for each in others):
        reason = trn("The latest dated of {n} status.", "The latest dated of {n} statuses.", compared)
    else:
        reason = trn(
            "No other of {n} status is dated later, and it became known, or was recorded, last.",
            "No other of {n} statuses is dated later, and it became known, or was recorded, last.",
            compared,
        )
    return f"{first} {reason}".strip()


_RANK = {Polarity.ASSERTED: 2, Polarity.SPECULATED: 1, Polarity.DENIED: 0}


def _lateness(each: StatusEvidence) -> tuple[bool, int, bool, int, int]:
    about = each.about
    bounds = (about.start_latest, about.start_earliest, about.end_latest, about.end_earliest)
    when = next((bound for bound in bounds if bound is not None), None)
    known = each.known_since
    return when is not None, when or 0, known is not None, known or 0, each.evidence


def known_since(article_published: int | None, steps: Iterable[ChainStep]) -> int | None:
    """Give the day since which evidence is known: the earliest printed date of its article and its chain's steps.

    An article without a date gives none: what rests on it alone is known only at "Latest" (None).
    """
    days = [article_published, *(step.printed_on for step in steps)]
    return min((day for day in days if day is not None), default=None)


def best_grade(grades: Iterable[Grade]) -> Grade:
    """Give the best grade: better number first, then better letter, unset last. An empty grade for none."""
    return min(grades, key=lambda grade: grade.rank, default=Grade())


def status_bands(evidence: Sequence[StatusEvidence], as_known: int | None) -> tuple[BandStretch, ...]:
    """Give the status band of a person's lane as known on a day: stretches in order, touching, none overlapping.

    In post up to the first status; then that status's own band (`left` …) from the latest moment at which it can have
    begun. Between the earliest and latest start the person is in `transit`; where one of these is open, or the
    date is not known at all, the band is `unknown` up to there. What is only speculated about makes the band `unknown`
    from the earliest start on, an open contradiction `disputed`, unless a status of the same band that none covers is
    asserted beside it (see `person_status`). Nothing known: no band.
    """
    known = known_on(evidence, as_known)
    if evidence and not known:
        return ()
    changes = _in_order(_changes(known))
    stretches: list[BandStretch] = []
    if not changes or changes[0].earliest is not None:
        stretches.append(BandStretch("in_post", None, changes[0].earliest if changes else None))
    for index, change in enumerate(changes):
        following = changes[index + 1].earliest if index + 1 < len(changes) else None
        stretches += change.stretches(following)
    return _joined(stretches)


def _is_contested(one: StatusEvidence, known: list[StatusEvidence]) -> bool:
    return any(each.in_open_contradiction for each in known if each.status_kind == one.status_kind)


@dataclass(frozen=True, slots=True)
class _Change:
    """One status coming over a person, at a moment between `earliest` and `latest` (minutes, None = open)."""

    band: str
    earliest: int | None
    latest: int | None

    def stretches(self, until: int | None) -> list[BandStretch]:
        if self.band in ("disputed", "unknown"):
            return _cut(BandStretch(self.band, self.earliest, None), until)
        doubt = "unknown" if self.earliest is None else "transit"
        if self.latest is None:
            return _cut(BandStretch(doubt, self.earliest, None), until)
        return [
            *_cut(BandStretch(doubt, self.earliest, self.latest), until),
            *_cut(BandStretch(self.band, self.latest, None), until),
        ]


def _in_order(changes: list[_Change]) -> list[_Change]:
    # Only the first change may begin nobody knows when; the others are placed where they have surely come.
    changes = sorted(changes, key=lambda change: (change.earliest is not None, change.earliest or 0))
    placed = changes[:1]
    for change in changes[1:]:
        if change.earliest is not None:
            placed.append(change)
        elif change.latest is not None:
            placed.append(_Change(change.band, change.latest, change.latest))
    return placed[:1] + sorted(placed[1:], key=lambda change: change.earliest or 0)


def _cut(stretch: BandStretch, until: int | None) -> list[BandStretch]:
    end = stretch.end if until is None or (stretch.end is not None and stretch.end <= until) else until
    if stretch.start is not None and end is not None and stretch.start >= end:
        return []
    return [BandStretch(stretch.kind, stretch.start, end)]


def _changes(known: list[StatusEvidence]) -> list[_Change]:
    changes = []
    settled = {each.band for each in known if each.polarity is Polarity.ASSERTED and not _is_contested(each, known)}
    for kind in dict.fromkeys(each.status_kind for each in known if each.status_kind is not None):
        on_status = [each for each in known if each.status_kind == kind]
        asserting = [each for each in on_status if each.polarity is Polarity.ASSERTED]
        supporting = asserting or [each for each in on_status if each.polarity is Polarity.SPECULATED]
        contested = _is_contested(on_status[0], known)
        if not supporting and not contested:
            continue  # a bare denial leaves the person in post
        if contested and on_status[0].band in settled:
            continue  # as for the status itself: another of the same band that nobody contests goes before it
        when = combine([each.about for each in supporting or on_status])
        band = "disputed" if contested else on_status[0].band if asserting else "unknown"
        changes.append(_Change(band, when.start_earliest, when.start_latest))
    return changes


def _joined(stretches: list[BandStretch]) -> tuple[BandStretch, ...]:
    joined: list[BandStretch] = []
    for stretch in stretches:
        if joined and joined[-1].kind == stretch.kind and joined[-1].end == stretch.start:
            joined[-1] = BandStretch(stretch.kind, joined[-1].start, stretch.end)
        else:
            joined.append(stretch)
    return tuple(joined)
