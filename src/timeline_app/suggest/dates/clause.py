"""A sentence as words, and the verb that each of its dates goes with.

Every date has a verb: the one right behind it ("on Monday ordered"), the nearest before it in its clause ("fled to
Egypt on Thursday"), or, where the clause opens with the date, the first one after it that stands in no relative
clause ("On Thursday Mr Tarn, who had served for years, fled").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates.verbs import AUXILIARIES, BE, PUTS_OFF, SETS, SPEECH, is_verb

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:()“”\"—–]|\d+(?:[:.]\d+)*")
_RELATIVE: Final = frozenset({"who", "which", "whose", "whom", "where"})
_BREAKS: Final = frozenset({",", ";", ":", "(", ")", "“", "”", '"', "—", "–"})
_SUBORDINATE: Final = _RELATIVE | {
    "that", "after", "before", "when", "while", "because", "although", "though", "since", "until", "if", "as",
}  # fmt: skip
_REACH_OF_WHO: Final = 8
_ORDER: Final = frozenset({"after", "ahead", "before", "since", "following", "until"})
_ANOTHERS: Final = frozenset({"that", "but"})
_BENCHES: Final = frozenset({
    "judge", "judges", "court", "courts", "magistrate", "magistrates", "tribunal", "parliament", "committee", "panel",
    "inquiry", "senate", "congress", "jury", "cameras", "commission", "assembly", "bench",
})  # fmt: skip
"""Before these people appear: no order of time."""
_JOINS: Final = frozenset({"and", "or", "then"})
_MOMENT: Final = frozenset({"when", "as", "while"})
_AFTER_TAIL: Final = frozenset(
    {"in", "at", "near", "after", "when", "as", "while", "following", "by", "outside", "during"}
)
_LEADING: Final = frozenset({"on", "in", "at", "by", "since", "early", "late", "during", "and"})
_ADVERBS_END: Final = "ly"
_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "its", "their", "wholly", "partly", "heavily"})
_PUT_OFF: Final = PUTS_OFF | SETS | {"posted", "set", "rolled", "put"}
_DURING: Final = frozenset({"during", "in", "at"})
_MANAGED: Final = frozenset({"managed", "began", "started", "helped", "went"})
_OWNERS: Final = frozenset({"his", "her", "its", "their"})
_SUBJECTS: Final = frozenset({"who", "which", "he", "she", "it"})
_STRETCH: Final = re.compile(r"(?:over |for |throughout |during )?the (?:past|last) (?!\w+(?:day|end)\b)")
_ABOUT: Final = frozenset({"over", "against", "amid", "about", "at", "following", "by"})


class Clause:
    """A sentence as words, in which dates are looked up as single words of their own."""

    def __init__(self, text: str, start: int, end: int, verb_at: int, dates: Sequence[FoundDate]) -> None:
        self._dates = {date.start: date for date in dates}
        self._places: list[int] = []
        self._words: list[str] = []
        self._verb_at = verb_at
        self._text = text
        skipped_to = start
        for found in _WORD.finditer(text, start, end):
            at = found.start()
            if at < skipped_to:
                continue
            if at in self._dates:
                skipped_to = self._dates[at].end
                self._add(at, "")
            else:
                self._add(at, found[0].lower())
        for date in dates:  # a date that begins with a sign the words leave out
            if date.start not in self._places:
                at = bisect_left(self._places, date.start)
                self._places.insert(at, date.start)
                self._words.insert(at, "")

    def _add(self, at: int, word: str) -> None:
        self._places.append(at)
        self._words.append(word)

    def puts_off(self) -> bool:
        """Say whether the verb that is asked for moves a thing to another day."""
        at = bisect_left(self._places, self._verb_at)
        return at < len(self._words) and self._words[at] in _PUT_OFF

    def verbs_of(self, date: FoundDate) -> frozenset[int]:
        """Give the places of the verbs (each word of a verb group) that a date goes with."""
        at = self._places.index(date.start)
        if self._text[date.end : date.end + 2] in ("'s", "’s"):
            return self._of_possessive(at)
        told = self._told_of(at)
        if told and self._words[at + 1] != "when":
            return frozenset(self._places[word] for word in told)
        group = self._verb_group(at)
        all_verbs = (*group, *told, *self._chained(group), *self._led_to(group, at), *self._who_did(group))
        return frozenset(self._places[word] for word in all_verbs)

    def is_told_when(self, date: FoundDate) -> bool:
        """Say whether the verb asked for stands behind a date and "when": "since Monday when he was sacked"."""
        told = self._told_of(self._places.index(date.start))
        return any(self._places[word] == self._verb_at for word in told)

    def _verb_group(self, at: int) -> list[int]:
        before, behind = self._before(at), self._right_behind(at)
        if behind and before and all(self._words[word] in SPEECH for word in before):
            before = []  # "said the court on Monday ordered"; "who resigned last week was arrested" keeps the first
        if behind and before and any(word in _BREAKS for word in self._words[before[-1] + 1 : at]):
            before = []  # "with the release of the reporter, the committee today called"
        if behind and before and all(self._words[word] in AUXILIARIES for word in before):
            before = [*before, *behind]  # "had on Monday ordered"
        if before or behind:
            return before or behind
        return [] if self._is_apposed(at) else self._after(at)

    def _is_apposed(self, at: int) -> bool:
        # "Mr Tarn, head of the coast guard from 1971 to 1979, married twice": dates no verb
        if self._opens(at) or self._words[at + 1 : at + 2] != [","]:
            return False
        return "," in self._words[:at]

    def _who_did(self, group: list[int]) -> list[int]:
        # "In 1983 he was among those who overthrew the king"
        if not group or self._words[group[0]] not in BE or any(self._words[word] not in BE for word in group[1:-1]):
            return []
        for step in range(group[0] + 1, min(group[-1] + _REACH_OF_WHO, len(self._words) - 1)):
            if self._words[step] in _BREAKS or not self._words[step]:
                return []
            if self._words[step] == "who":
                return self._group(step + 1) if self._is_verb(step + 1) else []
        return []

    def _told_of(self, at: int) -> list[int]:
        # "an attack last month that killed nine"; "since Monday when he was sacked"
        after = self._words[at + 1 : at + 5]
        if after[:1] == ["when"]:
            verbs = [at + 2 + step for step in range(len(after) - 1) if self._is_verb(at + 2 + step)]
            return self._group(verbs[0]) if verbs else []
        return (
            self._group(at + 2)
            if after[:1] in (["that"], ["which"]) and len(after) > 1 and self._is_verb(at + 2)
            else []
        )

    def _led_to(self, group: list[int], at: int) -> list[int]:
        # "was forced to resign", "managed on Monday to leave": the date goes with what he was led to do
        to = group[-1] + 1 if group else 0
        if group and self._words[group[-1]] in _MANAGED and self._led_by(at) == group[-1]:
            to = at + 1
        if not group or self._words[group[-1]] in SPEECH or to + 1 >= len(self._words) or self._words[to] != "to":
            return []
        return [to + 1] if self._places[to + 1] == self._verb_at else []

    def _chained(self, group: list[int]) -> list[int]:
        # "was reported to be talking on Monday": the date goes with both verbs
        first = group[0] if group else 0
        if first < 2 or self._words[first - 1] != "to" or not self._is_verb(first - 2):
            return []
        outer = self._group(first - 2)
        return outer if len(outer) > 1 or self._places[first - 2] == self._verb_at else []

    def shares(self, date: FoundDate, verb_at: int) -> bool:
        """Say whether a verb shares the date of one it is joined to.

        "Resigned and fled on Thursday", "stormed the palace on Thursday and seized it", and, where the sentence has no
        other date, "was killed when shells hit the road on Thursday": one moment.
        """
        if verb_at not in self._places:
            return False
        begun, at = self._places.index(verb_at), self._places.index(date.start)
        if at < begun:
            if self._goes_on_to(date, at, begun):
                return True
            between = [word for word in self._words[at + 1 : begun] if not word.endswith(_ADVERBS_END)]
            return [word for word in between if word not in AUXILIARIES] in (["and"], ["and", "then"], ["and", "later"])
        between = self._words[begun + 1 : at]
        verbs = [step for step, word in enumerate(between) if is_verb(word) and word not in AUXILIARIES]
        if not verbs or any(between[step] in SPEECH for step in verbs):
            return False
        parts = [word for word in between if word in _SUBORDINATE]
        if parts:
            return len(self._dates) == 1 and len(parts) == 1 and parts[0] in _MOMENT
        return all(self._is_joined(between, step) for step in verbs)

    def _goes_on_to(self, date: FoundDate, at: int, begun: int) -> bool:
        # "On Thursday he walked into the station and turned himself in": one clause, one date
        first = [place for place in self.verbs_of(date) if place > date.start]
        if not first or self._places.index(max(first)) >= begun or not (self._opens(at) or self._told_of(at)):
            return False
        between = self._words[self._places.index(max(first)) + 1 : begun]
        if "" in between or any(word in _SUBORDINATE or word in _BREAKS or is_verb(word) for word in between[:-1]):
            return False
        return self._is_joined([*between, "?"], len(between)) and "," not in between

    @staticmethod
    def _is_joined(between: list[str], step: int) -> bool:
        before = step - 1
        while before >= 0 and (between[before] in AUXILIARIES or between[before].endswith(_ADVERBS_END)):
            before -= 1
        return before >= 0 and between[before] in (*_JOINS, ",")

    def _is_verb(self, at: int) -> bool:
        if self._places[at] == self._verb_at:
            return True
        if at and self._text[self._places[at]].isupper():
            return False  # "ousted President Mohamed Tarn in July": a name
        return (is_verb(self._words[at]) and not self._is_adjective(at)) or self._is_present(at)

    def _is_adjective(self, at: int) -> bool:
        # "handed a suspended sentence", "a two-year suspended sentence", "after the failed coup"
        before = self._words[at - 1] if at else ""
        return self._words[at].endswith("ed") and (before in _ARTICLES or ("-" in before and len(before) > 1))

    def _is_present(self, at: int) -> bool:
        # "who names his team on Wednesday"
        word = self._words[at]
        return at > 0 and len(word) > 3 and word[-1:] == "s" and self._words[at - 1] in _SUBJECTS

    def _group(self, at: int) -> list[int]:
        # "had been arrested": all the words of it, so that any of them may be asked for.
        first, last = at, at
        while first > 0 and (self._words[first - 1] in AUXILIARIES or self._is_adverb(first - 1)):
            first -= 1
        while last + 1 < len(self._words) and self._goes_on(last):
            last += 1
        return list(range(first, last + 1))

    def _goes_on(self, last: int) -> bool:
        following = last + 1
        if self._words[following] in _BREAKS or not self._words[following]:
            return False
        if self._words[last] in AUXILIARIES or self._is_adverb(last):
            return self._is_verb(following) or self._is_adverb(following) or self._words[last] in AUXILIARIES
        return False

    def _is_adverb(self, at: int) -> bool:
        return self._words[at].endswith(_ADVERBS_END) or self._words[at] in ("not", "also", "since", "already")

    def _right_behind(self, at: int) -> list[int]:
        following = at + 1
        if self._is_between(at):
            following += 1  # "were, on Tuesday, handed long sentences"
        if following < len(self._words) and self._is_adverb(following):
            following += 1
        return self._group(following) if following < len(self._words) and self._is_verb(following) else []

    def _is_between(self, at: int) -> bool:
        before = self._led_by(at)
        before -= before > 0 and self._words[before] == ","
        return before >= 0 and self._words[before] in AUXILIARIES and self._words[at + 1 : at + 2] == [","]

    def _opens(self, at: int) -> bool:
        before = self._led_by(at)
        return before < 0 or self._words[before] in _BREAKS or self._is_said_that(before)

    def _led_by(self, at: int) -> int:
        before = at - 1
        while before >= 0 and (self._words[before] in _LEADING or self._words[before] == ")"):
            if self._words[before] == ")" and "(" in self._words[:before]:  # "indicted by the court (ICC) in 2005"
                before -= self._words[before::-1].index("(")
            before -= 1
        return before

    def _is_said_that(self, at: int) -> bool:
        # "told the paper that on Thursday he fled"
        return (
            at >= 0 and self._words[at] == "that" and any(word in SPEECH for word in self._words[max(at - 5, 0) : at])
        )

    def _before(self, at: int) -> list[int]:
        if self._opens(at) and not self._is_tail(at):
            return []
        depth = 0
        for step in range(at - 1, -1, -1):
            word = self._words[step]
            if word in (";", ":"):
                return []
            if word == ")" or (word == "”" and step < at - 1):
                depth += 1
            elif word in ("(", "“"):
                depth = max(depth - 1, 0)
            elif not depth and self._is_verb(step) and not self._is_object(step):
                other = self._is_of_other_thing(step, at) or self._is_of_stretch(step, at)
                return [] if other else self._group(step)
        return []

    def _is_object(self, at: int) -> bool:
        # "appealed his release on Monday": the noun of action is only what was appealed
        if is_verb(self._words[at]) or at < 2 or self._words[at - 1] not in _OWNERS:
            return False
        return is_verb(self._words[at - 2])

    def _is_of_other_thing(self, verb: int, at: int) -> bool:
        # "left after the start of the war in May" says when the war began; "after a raid on Monday" when he left too
        for step in range(verb + 1, at - 1):
            word = self._words[step]
            if word in _ORDER and (word == "ahead" or self._words[step + 1] not in ("a", "an")):
                return not (word == "before" and self._words[step + 2] in _BENCHES)
        return False

    def _is_of_stretch(self, verb: int, at: int) -> bool:
        # "resigned over the crackdown on protesters over the past week": nobody resigns for a week
        return _STRETCH.match(self._text, self._places[at]) is not None and any(
            word in _ABOUT for word in self._words[verb + 1 : at - 1]
        )

    def _is_tail(self, at: int) -> bool:
        # "was killed in the port, on Thursday." belongs to what went before; "…, on Thursday he fled" does not.
        following = at + 1
        ends = following >= len(self._words) or self._words[following] in _BREAKS | _AFTER_TAIL
        if at > 0 and self._words[at - 1] in ("and", "but"):
            return False  # "…, and the following day, the court freed him"
        return at > 0 and ends and not self._is_said_that(self._led_by(at)) and self._has_verb_before(at)

    def _has_verb_before(self, at: int) -> bool:
        # A sentence's own opening is no tail: "On Thursday in Almere he fled."
        return any(self._is_verb(step) for step in range(at))

    def _after(self, at: int) -> list[int]:
        # "the resignation on Monday follows news that she quit", "the vote due in May but Mr Tarn barred": not theirs
        step, ends = at + 1, _ANOTHERS if not self._opens(at) else frozenset()
        while step < len(self._words) and self._words[step] not in ends:
            if self._words[step] in _BREAKS and step + 1 < len(self._words) and self._words[step + 1] in _RELATIVE:
                step = self._end_of_relative(step + 1)
                continue
            if self._is_verb(step):
                return self._group(step)
            step += 1
        return []

    def _end_of_relative(self, step: int) -> int:
        while step < len(self._words) and self._words[step] not in _BREAKS:
            step += 1
        return step + 1

    def _of_possessive(self, at: int) -> frozenset[int]:
        # "Monday's attack killed ten": the noun of action, and the verb it is subject of.
        step = at + 1
        while step < len(self._words) and not is_verb(self._words[step]) and self._words[step] not in _BREAKS:
            step += 1
        if self._words[step : step + 1] == [","] and at > 0 and self._words[at - 1] in _DURING and self._opens(at - 1):
            return frozenset(self._places[word] for word in (*range(at + 1, step), *self._after(at)))
        group = self._group(step) if step < len(self._words) and is_verb(self._words[step]) and step <= at + 6 else []
        return frozenset(self._places[word] for word in (*range(at + 1, step), *group))
