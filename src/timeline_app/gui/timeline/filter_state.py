"""Filters as plain values and back, for the view state that is kept in the user's settings."""

from collections.abc import Mapping

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.filters import Chosen, EvidenceState, Filters

_FURTHEST = 10_000 * 366 * MINUTES_A_DAY
"""Minutes within which any date lies that can be written."""
_LAST_ROW = 2**63 - 1
"""The highest id that SQLite takes."""


def written(filters: Filters) -> dict[str, object]:
    """Give filters as plain values. What a list leaves is not among them: it comes and goes with the list."""
    return {
        "hidden_kinds": sorted(filters.hidden_kinds), "hidden_polarities": sorted(filters.hidden_polarities),
        "only": filters.only_contradictions, "evidence": filters.evidence.value, "text": filters.text,
        "people": _rows(filters.people), "hidden_people": _rows(filters.hidden_people),
        "articles": _rows(filters.articles), "range": list(filters.stretch) if filters.stretch is not None else None,
    }  # fmt: skip


def read(saved: Mapping[str, object]) -> Filters:
    """Take what `written` gave; anything missing or of another shape filters nothing."""
    evidence, text = saved.get("evidence"), saved.get("text")
    return Filters(
        frozenset(str(each) for each in _list(saved.get("hidden_kinds"))),
        frozenset(str(each) for each in _list(saved.get("hidden_polarities"))),
        saved.get("only") is True,
        EvidenceState(str(evidence)) if evidence in tuple(EvidenceState) else EvidenceState.ANY,
        text if isinstance(text, str) else "",
        _chosen(saved.get("people")),
        _chosen(saved.get("hidden_people")),
        _chosen(saved.get("articles")),
        _stretch(saved.get("range")),
    )


def _rows(chosen: Chosen | None) -> dict[str, object] | None:
    return None if chosen is None else {"ids": sorted(chosen.ids), "words": chosen.words}


def _chosen(value: object) -> Chosen | None:
    if not isinstance(value, Mapping):
        return None
    ids, words = _list(value.get("ids")), value.get("words")
    rows = frozenset(each for each in ids if type(each) is int and 0 < each <= _LAST_ROW)
    return Chosen(rows, words) if len(rows) == len(ids) > 0 and isinstance(words, str) else None


def _stretch(value: object) -> tuple[int, int] | None:
    bounds = _list(value)
    if len(bounds) != 2:
        return None
    first, last = bounds
    if type(first) is not int or type(last) is not int or not -_FURTHEST <= first < last <= _FURTHEST:
        return None
    return first, last


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
