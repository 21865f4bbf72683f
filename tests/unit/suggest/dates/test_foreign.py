"""Dates in other languages. The sentences were written for these tests; the paper is that of Friday 1 April 2011."""
# ruff: noqa: RUF001 - letters of other alphabets are meant

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import MINUTES_A_DAY, day_number, iso_day
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates import find_dates
from timeline_app.suggest.dates.foreign.tables import tongue_of
from timeline_app.suggest.dates.foreign.tongue import folded
from timeline_app.suggest.prose import prose_of

FRIDAY = day_number(2011, 4, 1)
OWN = ("fr", "de", "es", "it", "pt", "nl", "ru", "uk", "pl", "tr", "ar")


def dates_in(text: str, language: str, published: int | None = FRIDAY) -> tuple[FoundDate, ...]:
    prose = prose_of(text, (Passage(PassageKind.BODY, 0, len(text)),))
    return find_dates(prose, published=published, language=language)


def days(date: FoundDate) -> str:
    """Give `2011-03-01..2011-03-31`, or one day; an open end is empty."""
    start, end = date.span.outer
    first = "" if start is None else iso_day(start // MINUTES_A_DAY)
    last = "" if end is None else iso_day((end - 1) // MINUTES_A_DAY)
    return first if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("fr", "Le ministre a quitté Almere jeudi soir.", {"jeudi soir": "2011-03-31"}),
        ("fr", "Il règne depuis 1969 et parlera lundi.", {"depuis 1969": "1969-01-01..", "lundi": "2011-04-04"}),
        ("fr", "Du 15 au 20 février et fin mars.",
         {"Du 15 au 20 février": "2011-02-15..2011-02-20", "fin mars": "2011-03-21..2011-03-31"}),
        ("fr", "Plus de 2000 personnes ont défilé en 2009, dans les années 1980 aussi.",
         {"2009": "2009-01-01..2009-12-31", "années 1980": "1980-01-01..1989-12-31"}),
        ("fr", "Arrêté le 1er avril 2010, il y a deux ans déjà.",
         {"1er avril 2010": "2010-04-01", "il y a deux ans": "2009-01-01..2009-12-31"}),
        ("de", "Er trat am vergangenen Mittwoch zurück.", {"vergangenen Mittwoch": "2011-03-30"}),
        ("de", "Mittwochabend kam er, am 3. März ging er.", {"Mittwochabend": "2011-03-30", "3. März": "2011-03-03"}),
        ("de", "In den 1980er Jahren und vor drei Tagen.",
         {"1980er Jahren": "1980-01-01..1989-12-31", "vor drei Tagen": "2011-03-29"}),
        ("de", "Vom 15. bis 20. Februar tagte der Rat.", {"Vom 15. bis 20. Februar": "2011-02-15..2011-02-20"}),
        ("es", "Renunció el jueves 3 de marzo de 2011.", {"jueves 3 de marzo de 2011": "2011-03-03"}),
        ("es", "El mes pasado y entre 1990 y 2000.",
         {"mes pasado": "2011-03-01..2011-03-31", "entre 1990 y 2000": "1990-01-01..2000-12-31"}),
        ("it", "Giovedì scorso, due giorni fa, negli anni Ottanta.",
         {"Giovedì scorso": "2011-03-31", "due giorni fa": "2011-03-30", "anni Ottanta": "1980-01-01..1989-12-31"}),
        ("pt", "Renunciou na quinta-feira, em março de 2011.",
         {"quinta-feira": "2011-03-31", "março de 2011": "2011-03-01..2011-03-31"}),
        ("nl", "Vorige week, woensdagavond en in de jaren tachtig.",
         {"Vorige week": "2011-03-21..2011-03-27", "woensdagavond": "2011-03-30",
          "jaren tachtig": "1980-01-01..1989-12-31"}),
        ("ru", "Он ушёл 21 февраля 2011 года, в марте, в прошлую среду.",
         {"21 февраля 2011 года": "2011-02-21", "марте": "2011-03-01..2011-03-31", "прошлую среду": "2011-03-30"}),
        ("uk", "Він пішов 21 лютого, минулого тижня.",
         {"21 лютого": "2011-02-21", "минулого тижня": "2011-03-21..2011-03-27"}),
        ("pl", "Odszedł w czwartek, dwa dni temu, 21 lutego 2010 r.",
         {"czwartek": "2011-03-31", "dwa dni temu": "2011-03-30", "21 lutego 2010 r.": "2010-02-21"}),
        ("tr", "Bakan geçen hafta, 31 Mart 2011'de istifa etti.",
         {"geçen hafta": "2011-03-21..2011-03-27", "31 Mart 2011'de": "2011-03-31"}),
        ("ar", "استقال الوزير يوم الأربعاء 30 مارس 2011.", {"الأربعاء 30 مارس 2011": "2011-03-30"}),
        ("ar", "غادر في آذار/مارس ٢٠١١ وسيعود الاثنين.",
         {"آذار/مارس ٢٠١١": "2011-03-01..2011-03-31", "الاثنين": "2011-04-04"}),
        ("sv", "Ministern avgick den 21 februari 2011.", {"den 21 februari 2011": "2011-02-21"}),
        ("id", "Pada Maret 2011 menteri mundur.", {"Maret 2011": "2011-03-01..2011-03-31"}),
        ("zh", "部长于2011年3月31日辞职。", {"2011年3月31日": "2011-03-31"}),
        ("pt-BR", "Ontem o palácio negou.", {"Ontem": "2011-03-31"}),
        ("xx", "On 31 March 2011 he left.", {}),
    ],
)  # fmt: skip
def test_dates_of_a_language_become_stretches_of_days(language: str, sentence: str, found: dict[str, str]) -> None:
    assert {sentence[each.start : each.end]: days(each) for each in dates_in(sentence, language)} == found


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Plus de 2000 personnes marchent chaque lundi."),
        ("fr", "Le train 1984 a 12 voitures, dit Mai."),
        ("de", "Rund 1500 Menschen kamen mit 40 Autos."),
        ("es", "Más de 2000 soldados cruzaron el mar."),
        ("it", "Sono 1500 euro per 12 giorni."),
        ("ru", "В митинге участвовали 1500 человек."),
        ("ar", "قتل 40 شخصا في 12 غارة."),
    ],
)
def test_figures_and_names_are_no_dates(language: str, sentence: str) -> None:
    assert dates_in(sentence, language) == ()


def test_without_a_publication_day_relative_words_wait_in_every_language() -> None:
    first, second = dates_in("Il a fui hier et le 3 mars 2010.", "fr", None)
    assert first.needs_published
    assert first.readings == ()
    assert days(second) == "2010-03-03"


@pytest.mark.parametrize("language", OWN)
def test_a_table_has_all_months_and_days_and_no_word_twice(language: str) -> None:
    tongue = tongue_of(language)
    assert tongue is not None
    assert set(tongue.months.values()) == set(range(1, 13))
    assert set(tongue.weekdays.values()) == set(range(7))
    assert {step for _phrase, step in tongue.days} >= {-2, -1, 0, 1}
    assert not set(tongue.months) & set(tongue.weekdays)
    assert all(word == folded(word) for word in (*tongue.months, *tongue.weekdays))


@given(st.sampled_from((*OWN, "zh", "ja")), st.text(max_size=120), st.none() | st.just(FRIDAY))
def test_any_text_is_read_in_any_language(language: str, text: str, published: int | None) -> None:
    end = 0
    for each in dates_in(text, language, published):
        assert each.start >= end
        end = each.end
        assert each.span.words == text[each.start : each.end] != ""
