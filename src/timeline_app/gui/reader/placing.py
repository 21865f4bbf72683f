"""Where cards stand in the margin: each beside its words, none over another, the one in hand where it belongs."""

from collections.abc import Sequence


def placed(
    wanted: Sequence[int], heights: Sequence[int], gap: int, anchor: int = 0, least: int | None = None
) -> list[int]:
    """Give the top of each card, in the order given. `wanted` rises.

    The card at `anchor` stands where it wants to; those after it are pushed down, those before it up, as far as needed.
    None stands higher than `least`, the top of the article: there all of them give way downwards.
    """
    tops = list(wanted)
    for at in range(anchor + 1, len(tops)):
        tops[at] = max(tops[at], tops[at - 1] + heights[at - 1] + gap)
    for at in range(min(anchor, len(tops)) - 1, -1, -1):
        tops[at] = min(tops[at], tops[at + 1] - gap - heights[at])
    if least is not None and tops and tops[0] < least:
        tops[0] = least
        for at in range(1, len(tops)):
            tops[at] = max(tops[at], tops[at - 1] + heights[at - 1] + gap)
    return tops
