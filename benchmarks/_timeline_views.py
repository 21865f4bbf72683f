"""The sequence of views that every timeline here is asked for, ours and the others."""

from typing import Literal, NamedTuple

from benchmarks._events import SPAN

ZOOM_STEPS, PAN_STEPS = 120, 60
CLOSEST = 1e-4
__all__ = ["CLOSEST", "PAN_STEPS", "SPAN", "ZOOM_STEPS", "Step", "views"]


class Step(NamedTuple):
    """One view: what led to it, and its first and last minute."""

    kind: Literal["zoom", "pan"]
    view: tuple[float, float]


def views(target: float) -> list[Step]:
    """Give 120 geometric zoom steps from everything to 1/10,000 around `target`, then 60 pan steps at 1/100.

    A pan step is 5 % of the view: from half of all steps before the target to half after it.
    """
    found: list[Step] = []
    for step in range(ZOOM_STEPS):
        share = CLOSEST ** (step / (ZOOM_STEPS - 1))
        middle = SPAN / 2 + (target - SPAN / 2) * (1 - share) / (1 - CLOSEST)
        found.append(Step("zoom", (middle - SPAN * share / 2, middle + SPAN * share / 2)))
    width = SPAN / 100
    for step in range(PAN_STEPS):
        middle = target + (step - PAN_STEPS // 2) * width * 0.05
        found.append(Step("pan", (middle - width / 2, middle + width / 2)))
    return found
