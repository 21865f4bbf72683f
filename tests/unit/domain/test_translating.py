"""Words with their values and numbers, in English and in another language."""

import pytest

from timeline_app.domain import translating
from timeline_app.domain.translating import number, speak, tr, trn


class Backwards:
    def words(self, source: str) -> str:
        return {"Add {what} now": "Jetzt {what} hinzu"}.get(source, "")

    def counted(self, source: str, count: int) -> str:
        return {"{n} quotes": "{n} Zitat" if count == 1 else "{n} Zitate"}.get(source, "")

    def number(self, value: int) -> str:
        return f"{value:,}".replace(",", ".")


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translating, "_State", type("_State", (), {"catalogue": None, "has_spoken": False}))


def test_english_needs_no_catalogue(fresh: None) -> None:
    assert tr("Add {what} now", what="a {quote}") == "Add a {quote} now"
    assert tr("50 % {of} it") == "50 % {of} it"
    assert [trn("{n} quote", "{n} quotes", n) for n in (0, 1, 10240)] == ["0 quotes", "1 quote", "10,240 quotes"]


def test_another_language_moves_the_values_and_has_its_own_plurals(fresh: None) -> None:
    speak(Backwards())
    assert tr("Add {what} now", what="x") == "Jetzt x hinzu"
    assert [trn("{n} quote", "{n} quotes", n) for n in (1, 2000)] == ["1 Zitat", "2.000 Zitate"]
    assert (tr("Not there yet"), number(1500)) == ("Not there yet", "1.500")


def test_the_language_cannot_change_once_something_was_said(fresh: None) -> None:
    tr("Something")
    with pytest.raises(RuntimeError):
        speak(Backwards())
