"""Finding titles by words: what is found is what folding each title for itself finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import work_of
from timeline_app.domain.names import fold_name
from timeline_app.domain.timeline_columns import Titles
from timeline_app.timeline import title_search
from timeline_app.timeline.title_search import FoldedTitles

WORDS = st.sampled_from([
    "harbour", "Harbour’s", "al-Bab", "el Senussi", "as–Sadr", "ash-Shams", "as", "al", "al,bab", "x_al bab", "José",
    "“No proof”", "وزير", "القاهرة", "أحمد", "company's", "İstanbul", "STRASSE", "straße", "–", "…", "ﬁnd", "e\u0301",
    "naïve", "한국", "\u1112\u1161", "नमस्ते", "t-al-x", "O’Neill", "al’", "`", "a", "\n", "\x1f", "\0", "_", "ad-,bab",
])  # fmt: skip
TEXTS = st.one_of(st.lists(WORDS, max_size=6).map(" ".join), st.text(max_size=12))
PARTS = st.one_of(WORDS, st.text(st.sampled_from("abelhrsu- ’'"), max_size=4), st.just(""))


def brute(titles: list[str], words: str) -> list[int]:
    wanted = fold_name(words).split()
    return [row for row, title in enumerate(titles) if all(word in fold_name(title) for word in wanted)]


@given(st.lists(TEXTS, max_size=12), st.lists(PARTS, max_size=2).map(" ".join))
def test_the_rows_found_are_those_whose_folded_title_holds_every_folded_word(titles: list[str], words: str) -> None:
    folded = FoldedTitles.of(Titles.of(titles))
    assert folded is not None
    assert folded.rows_with(words).tolist() == brute(titles, words)


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_every_title_is_found_by_its_own_words(titles: list[str]) -> None:
    folded = FoldedTitles.of(Titles.of(titles))
    assert folded is not None
    for row, title in enumerate(titles):
        assert row in folded.rows_with(fold_name(title))


def test_a_word_that_runs_over_from_one_title_to_the_next_is_not_found() -> None:
    folded = FoldedTitles.of(Titles.of(["the har", "bour", "al", "bab"]))
    assert folded is not None
    assert folded.rows_with("harbour").tolist() == []
    assert folded.rows_with("bour").tolist() == [1]


def test_titles_of_many_chunks_keep_their_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_search, "CHUNK", 5)
    titles = [f"ferry {n}" if n % 3 else f"José al-Bab {n}" for n in range(23)]
    folded = FoldedTitles.of(Titles.of(titles))
    assert folded is not None
    assert folded.rows_with("jose bab").tolist() == list(range(0, 23, 3))
    assert folded.rows_with("ferry 1").tolist() == brute(titles, "ferry 1")


def test_folding_stops_when_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_search, "CHUNK", 5)
    asked = iter([False, True])
    assert FoldedTitles.of(Titles.of(["x"] * 20), lambda: next(asked)) is None


def test_searching_a_million_titles_makes_no_step_for_each() -> None:
    def cost(number: int) -> int:
        titles = Titles.of(["Leaves the harbour “again”", "Meets the council"] * (number // 2))
        found: list[int] = []

        def search() -> None:
            folded = FoldedTitles.of(titles)
            assert folded is not None
            found.append(len(folded.rows_with("harbour again")))

        search()
        work = work_of(search)
        assert found == [number // 2] * 2
        return work

    assert cost(16_000) < cost(160) * 1.5
