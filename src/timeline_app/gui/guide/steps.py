"""What the guide says, a minute a step. `{key}` stands for the user's own key of the step's action."""

from dataclasses import dataclass
from typing import Final

from timeline_app.domain.translating import tr


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One minute: what to do, why, and the action that shows it (`button` says what that does)."""

    title: str
    text: str
    action: str
    button: str
    needs_project: bool = True


STEPS: Final[tuple[GuideStep, ...]] = (
    GuideStep(
        tr("Open the sample"),
        tr(
            "The sample is a project like yours will be: some articles, the people they name, and what they say of"
            " them. Its country, people and papers are invented. You get a copy of your own, so change what you like."
        ),
        "project.sample",
        tr("Open the sample"),
        needs_project=False,
    ),
    GuideStep(
        tr("Add an article"),
        tr(
            "Drop a file anywhere on the window, or press {key}. Pages, PDF, Word, mails and text are read; page"
            " furniture is set aside. The original is copied into the project and never changed. An article without a"
            " date asks for one: until then “yesterday” cannot be placed."
        ),
        "articles.add",
        tr("Choose files"),
    ),
    GuideStep(
        tr("Read, and look at what is suggested"),
        tr(
            "In the reader, people, dates and statements that were found stand in the margin. Step through them, accept"
            " what is right and reject the rest: what you reject does not come back. Nothing enters the record by"
            " itself."
        ),
        "view.reader",
        tr("Open the reader"),
    ),
    GuideStep(
        tr("Take a quote"),
        tr(
            "Select the words that matter, with the mouse or with Shift and the arrows, and press {key}. The form asks"
            " for the claim in your own words, whether the source asserts, denies or speculates, who says so from mouth"
            " to page, and when it happened. Write dates as the article does: “Wednesday night” is understood."
        ),
        "evidence.new",
        tr("Start with evidence"),
    ),
    GuideStep(
        tr("See it on the timeline"),
        tr(
            "Each person has a lane. The shape says what happened, fill and line who stands behind it, brackets and"
            " fades how well the day is known. Ctrl and the wheel zoom; the arrow keys step from mark to mark; Enter"
            " opens one."
        ),
        "view.timeline",
        tr("Open the timeline"),
    ),
    GuideStep(
        tr("Go back to what was known then"),
        tr(
            "Drag the scrubber above the timeline, or press {key}. Everything in the window then shows what had been"
            " printed by that day: marks not yet known become outlines, statuses and counts change, and the panel lists"
            " what the next day added."
        ),
        "known.back",
        tr("Go one day back"),
    ),
    GuideStep(
        tr("Weigh a contradiction"),
        tr(
            "Where two pieces of evidence cannot both hold, the program says ≠ and shows both sides in their words. It"
            " never votes. You keep the question open, prefer a side or say that both can be true, with a reason that"
            " is dated, kept and printed."
        ),
        "compare.selection",
        tr("Compare claims"),
    ),
    GuideStep(
        tr("Put names together"),
        tr(
            "One man is spelled four ways. Manage names shows every spelling with its quotes; join two, take them apart"
            " again later, or say that they are not the same. A quote keeps the spelling of its article."
        ),
        "people.names",
        tr("Manage names"),
    ),
    GuideStep(
        tr("Find anything"),
        tr(
            "Press {key} and type: people in any spelling, events, quotes, words of articles, commands and settings."
            " by:Reuters, in:Courier, before:April and is:disputed narrow it. Enter opens what you chose at its place."
        ),
        "search.open",
        tr("Search"),
    ),
    GuideStep(
        tr("Print the sheet"),
        tr(
            "The briefing sheet carries a numbered quote behind every statement, both sides of what is not settled, and"
            " where each article came from. Choose people, range and the day as known, then print or save it as PDF."
        ),
        "view.briefing",
        tr("Open the briefing"),
    ),
)
