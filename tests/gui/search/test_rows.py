"""What the palette says: counts, groups, and what can be done with the best thing found."""

from tests.gui.search.answers import ARTICLE, LEAVES, ORLO, QUOTE, answer, groups
from timeline_app.domain.search_query import FoundKind, parse_query
from timeline_app.gui.actions import ACTIONS
from timeline_app.gui.search.doing import doing_group, done_by
from timeline_app.gui.search.preview import deeds_of
from timeline_app.gui.search.rows import (
    PaletteGroup,
    RowKind,
    SettingEntry,
    command_groups,
    command_rows,
    count_words,
    found_groups,
    kept_groups,
    setting_rows,
)
from timeline_app.queries.search_values import FoundGroup, SearchAnswer
from timeline_app.queries.searches import Deeds, SavedSearch


def no_key(_action: str) -> str:
    return ""


def test_the_count_is_of_all_groups_and_says_what_it_counts() -> None:
    found = groups(ORLO, LEAVES, QUOTE)
    assert count_words(found, variants=True, day="") == "3 results, spelling variants included"
    assert count_words(found, variants=False, day="31 March 2011") == "3 results as known on 31 March 2011"
    assert count_words(groups(ORLO), variants=False, day="") == "1 result"


def test_a_count_that_is_a_bound_says_so() -> None:
    (group,) = found_groups(SearchAnswer((FoundGroup(FoundKind.ARTICLE, (ARTICLE,), 1204, is_exact_total=False),)))
    assert group.count_words == "up to 1,204"
    assert count_words((group,), variants=False, day="") == "up to 1,204 results"


def test_few_commands_stand_among_other_things_and_all_of_them_alone() -> None:
    commands, settings = command_rows("", ACTIONS, no_key), setting_rows("", [SettingEntry("paper", "Paper", "Print")])
    few = command_groups(parse_query("a"), commands, settings, among_others=True)
    assert [group.title for group in few] == ["Commands", "Settings"]
    assert len(few[0].rows) < few[0].total == len(ACTIONS)
    every = command_groups(parse_query(">"), commands, settings, among_others=False)
    assert len(every[0].rows) == len(ACTIONS)


def test_the_better_answer_stands_first_of_commands_and_settings() -> None:
    settings = setting_rows("text size", [SettingEntry("text_size", "Text size", "Appearance")])
    commands = command_rows("text size", ACTIONS, no_key)
    assert commands
    found = command_groups(parse_query("text size"), commands, settings, among_others=False)
    assert [group.title for group in found] == ["Settings", "Commands"]


def test_no_command_answers_to_people_or_to_filters() -> None:
    commands = command_rows("", ACTIONS, no_key)
    for typed in ("@a", "a by:Sark"):
        assert command_groups(parse_query(typed), commands, (), among_others=False) == ()


def test_an_empty_field_offers_what_is_kept_and_what_was_made_last() -> None:
    saved, recent = kept_groups((SavedSearch(7, "search", "Denials", "is:denied"),), ("orlo",))
    assert [row.said for row in (*saved.rows, *recent.rows)] == [
        "Denials. Saved search. is:denied", "orlo. Recent search",
    ]  # fmt: skip
    assert kept_groups((), ()) == ()


def test_a_row_is_said_whole() -> None:
    (person,) = groups(ORLO)
    assert person.rows[0].said == "Tamaz Orlo. also Tamas Orlo. Person. Minister · 2 quotes · disputed"


def test_what_can_be_done_with_the_best_thing() -> None:
    (group,) = doing_group(Deeds("person", 1, "Tamaz Orlo", ((9, 2),)), lambda action: f"key of {action}")
    assert [row.words for row in group.rows] == [
        "Compare the two claims about Tamaz Orlo", "Print briefing with Tamaz Orlo only",
    ]  # fmt: skip
    assert group.rows[0].shortcut == "key of compare.selection"
    assert [tuple(done_by(row)) for row in group.rows] == [("compare", "contradiction", 9), ("briefing", "person", 1)]
    assert doing_group(Deeds(), no_key) == ()
    (several,) = doing_group(Deeds("event", 3, "Leaves", ((9, 3), (10, 2))), no_key)
    assert [row.words for row in several.rows] == [
        "Compare the 3 claims about Leaves", "Compare the two claims about Leaves",
    ]  # fmt: skip


def test_a_quote_without_a_place_in_time_is_not_offered_on_the_timeline() -> None:
    def ids(shown: PaletteGroup) -> list[str]:
        return [deed.id for deed in deeds_of(shown.rows[0])]

    assert ids(groups(QUOTE)[0]) == ["open", "timeline"]
    bare = found_groups(answer(type(QUOTE)(FoundKind.QUOTE, 4, "words")))[0]
    assert ids(bare) == ["open"]
    assert bare.rows[0].kind is RowKind.QUOTE
