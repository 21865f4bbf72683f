"""Words with their values and numbers, in English and in another language."""

import pytest

from timeline_app.domain import translating
from timeline_app.domain.translating import figures, in_english, mark, number, said, speak, tr, trn


class Backwards:
    def words(self, source: str) -> str:
        return {"Add {what} now": "Jetzt {what} hinzu", "Denied": "Bestritten"}.get(source, "")

    def counted(self, source: str, count: int) -> str:
        return {"{n} quotes": "{n} Zitat" if count == 1 else "{n} Zitate"}.get(source, "")

    def number(self, value: int) -> str:
        return f"{value:,}".replace(",", ".")

    def figures(self, value: int) -> str:
        return str(value).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


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


def test_whole_numbers_have_the_digits_of_the_language(fresh: None) -> None:
    speak(Backwards())
    assert (tr("Add {what} now", what=2011), figures(44)) == ("Jetzt ٢٠١١ hinzu", "٤٤")
    with in_english():
        assert (tr("Add {what} now", what=2011), figures(44)) == ("Add 2011 now", "44")


def test_marked_words_are_said_in_the_language_of_the_place(fresh: None) -> None:
    table = {"denied": mark("Denied"), "own": "A user’s word"}
    speak(Backwards())
    assert [said(word) for word in table.values()] == ["Bestritten", "A user’s word"]
    with in_english():
        assert said(table["denied"]) == "Denied"
    assert said(table["denied"]) == "Bestritten"


def test_english_is_left_again_when_something_goes_wrong(fresh: None) -> None:
    speak(Backwards())
    with pytest.raises(KeyError), in_english():
        raise KeyError
    assert tr("Denied") == "Bestritten"


@pytest.mark.parametrize(
    "slip", ["{waht}", "{", "}", "{what", "{what!r}", "{what.__class__}", "{what:>9999}", "{}", "{0}"]
)
def test_a_slip_in_a_catalogue_leaves_the_english(fresh: None, slip: str) -> None:
    class Slipping(Backwards):
        def words(self, source: str) -> str:
            return f"Jetzt {slip}"

        def counted(self, source: str, count: int) -> str:
            return f"{slip} Zitate"

    speak(Slipping())
    assert tr("Add {what} now", what="x") == "Add x now"
    assert trn("{n} quote of {what}", "{n} quotes of {what}", 2, what="x") == "2 quotes of x"
