"""Every query that a view shows takes the day it is viewed as known on, or says here why it has none."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import timeline_app.queries

DAYS = frozenset({"as_known", "day", "options"})
"""What the day is called; the options of a sheet hold it."""

EDITING = "a form edits the whole record: what is added or changed is never back-dated"
WAITING = "work that waits on the record, whatever day is viewed"
KEEPING = "the columns carry the days themselves: `timeline.known` shows any of them"
TEXTS = "texts and files, which are there to be read whatever day is viewed"
MINE = "the user's own words and settings, which have no day since which they are known"
NAMES = "spellings are joined and split over the whole record, whenever they were printed"
GRADES = "the user's own judgement of a source, over all that stands on its word"
LATER_TOO = "names what comes later as well: the stops of the scrubber"

WITHOUT_A_DAY = {
    "choices.dated_events": EDITING,
    "choices.event_choices": EDITING,
    "choices.evidence_card": EDITING,
    "choices.form_choices": EDITING,
    "choices.known_about": EDITING,
    "consequences.of_removing_article": EDITING,
    "consequences.of_removing_event": EDITING,
    "consequences.of_removing_evidence": EDITING,
    "consequences.of_removing_person": EDITING,
    "duplicates.already_here": TEXTS,
    "event_tables.imported_before": TEXTS,
    "event_tables.known_kinds": MINE,
    "event_words.facts_of": KEEPING,
    "event_words.title_of_event": MINE,
    "event_words.words_of_all": KEEPING,
    "join_proposals.read_everybody": NAMES,
    "known_days.stops": LATER_TOO,
    "later_versions.earlier_version": TEXTS,
    "newer_versions.newer_version_ids": WAITING,
    "newer_versions.newer_versions": WAITING,
    "originals.newest_original": TEXTS,
    "origins.origins": "counts what stands on cards, which are of a day",
    "person_names.everybody": NAMES,
    "person_names.names_of": NAMES,
    "person_names.past_joins": NAMES,
    "person_names.person_names": NAMES,
    "person_names.ways_in_one_article": NAMES,
    "person_names.what_goes_back": NAMES,
    "person_sheet.written_paragraph": MINE,
    "proposals.opposed_by": EDITING,
    "rail.project_title": MINE,
    "rail.undated_articles": WAITING,
    "reading.article_reading": TEXTS,
    "reading.place_of_quotation": TEXTS,
    "reviews.lost_count": WAITING,
    "reviews.lost_quotes": WAITING,
    "reviews.reopened_count": WAITING,
    "reviews.reopened_dates": WAITING,
    "reviews.text_of_version": TEXTS,
    "reviews.version_changes": TEXTS,
    "search.search_words": KEEPING,
    "searches.saved_searches": MINE,
    "sources.source_rows": GRADES,
    "sources.source_sheet": GRADES,
    "suggestions.article_to_read": TEXTS,
    "suggestions.newest_version_of": TEXTS,
    "suggestions.open_suggestions": EDITING,
    "suggestions.reading_ground": TEXTS,
    "timeline.glyphs_by_kind": MINE,
    "timeline_delta.read_delta": KEEPING,
    "timeline_filters.articles_of_event": KEEPING,
    "timeline_filters.events_of_articles": KEEPING,
    "timeline_filters.events_of_nobody_else": KEEPING,
    "timeline_filters.events_of_people": KEEPING,
    "timeline_snapshot.fresh_snapshot": KEEPING,
    "timeline_snapshot.is_kept": KEEPING,
    "timeline_snapshot.kept_snapshot": KEEPING,
    "vocabulary.kind_words": MINE,
    "vocabulary.vocabulary": MINE,
}


def queries() -> Iterator[tuple[str, frozenset[str]]]:
    """Every public function that reads the record, with the names of what it takes."""
    for found in pkgutil.iter_modules(timeline_app.queries.__path__):
        if found.name.startswith("_"):
            continue
        module = importlib.import_module(f"timeline_app.queries.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            taken = frozenset(inspect.signature(function).parameters)
            if function.__module__ == module.__name__ and not name.startswith("_") and "conn" in taken:
                yield f"{found.name}.{name}", taken


READS_POSTS = frozenset({"load_posts", "current_posts"})
POSTS_WITHOUT_A_DAY = {"choices": EDITING, "person_names": NAMES}


def readers_of_posts() -> Iterator[tuple[str, int]]:
    """Every place that reads posts: its module, and with how many arguments."""
    for found in pkgutil.iter_modules(timeline_app.queries.__path__):
        module = importlib.import_module(f"timeline_app.queries.{found.name}")
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in READS_POSTS:
                yield found.name, len(node.args)


def test_every_view_of_posts_gives_the_day() -> None:
    without = {module for module, arguments in readers_of_posts() if arguments < len(("conn", "people", "as_known"))}
    assert without == POSTS_WITHOUT_A_DAY.keys()


def test_every_query_takes_the_day_or_says_why_it_has_none() -> None:
    without = {name for name, taken in queries() if not taken & DAYS}
    assert without - WITHOUT_A_DAY.keys() == set(), "give these the day, or say here why they have none"
    assert WITHOUT_A_DAY.keys() - without == set(), "these take the day by now, or are gone"
