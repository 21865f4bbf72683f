"""Dates that hang on the verb beside them, on other dates of the text, or on the day on which something was said."""

import pytest

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import MINUTES_A_DAY, day_number, iso_day
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates import find_dates
from timeline_app.suggest.dates.holidays import easter_sunday
from timeline_app.suggest.prose import prose_of

FRIDAY = day_number(2011, 4, 1)


def dates_in(text: str, published: int | None = FRIDAY) -> tuple[FoundDate, ...]:
    return find_dates(prose_of(text, (Passage(PassageKind.BODY, 0, len(text)),)), published=published)


def days(span: DateSpan) -> str:
    """Give `2011-03-01..2011-03-31`, or one day; an open end is empty."""
    start, end = span.outer
    first = "" if start is None else iso_day(start // MINUTES_A_DAY)
    last = "" if end is None else iso_day((end - 1) // MINUTES_A_DAY)
    return first if first == last else f"{first}..{last}"


def found(text: str) -> dict[str, str]:
    return {text[each.start : each.end]: days(each.span) for each in dates_in(text)}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The mayor spoke on Monday.", "2011-03-28"),
        ("The mayor will speak on Monday.", "2011-04-04"),
        ("The mayor is due to speak on Monday.", "2011-04-04"),
        ("The pier was closed due to flooding on Monday.", "2011-03-28"),
        ("She agreed to meet him on Monday.", "2011-04-04"),
        ("They began to leave on Monday.", "2011-03-28"),
        ("The vote will be held on Monday.", "2011-04-04"),
        ("The pier was held on Monday.", "2011-03-28"),
        ("He could have fled on Monday.", "2011-03-28"),
        ("The court on Monday ordered that he will go free.", "2011-03-28"),
        ("The case was adjourned to Monday.", "2011-04-04"),
        ("The talks, which had been set for Monday, were put off.", "2011-04-04"),
        ("The talks, which had been set for Thursday, were put off.", "2011-03-31"),
        ("Ahead of Monday's vote the port was quiet.", "2011-04-04"),
        ("The man who was seen on Monday will go free.", "2011-03-28"),
        ("The 12 May summit fell through.", "2010-05-12"),
        ("Six nations, one summit: the 14 April talks.", "2011-04-14"),
        ("The 12 May massacre.", "2010-05-12"),
        ("He was bailed until 14 April.", "..2011-04-14"),
        ("The polls open on Monday.", "2011-04-04"),
        ("The vote on Monday fell through.", "2011-03-28"),
        ("Sales fell in the three months to March 28.", "2011-03-28"),
        ("It will be paid by year-end.", "..2011-12-31"),
        ("He will meet them about the May 1 subpoena.", "2011-05-01"),
        ("In post since 16 May, he may not last.", "2010-05-16.."),
        ("Friday 22 April is a holiday.", "2011-04-22"),
    ],
)
def test_the_verb_beside_a_date_says_which_way_it_lies(sentence: str, date: str) -> None:
    assert [days(each.span) for each in dates_in(sentence)] == [date]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("He left on 3 March. The next day he came back.", {"3 March": "2011-03-03", "The next day": "2011-03-04"}),
        ("He left on 3 March. That night he slept.", {"3 March": "2011-03-03", "That night": "2011-03-03"}),
        ("He won in 1998. Two years later he lost.",
         {"1998": "1998-01-01..1998-12-31", "Two years later": "2000-01-01..2000-12-31"}),
        ("He won in 1998. Two days later he lost.", {"1998": "1998-01-01..1998-12-31", "Two days later": ""}),
        ("He fell on Monday 14 March. The following Friday he died.",
         {"Monday 14 March": "2011-03-14", "The following Friday": "2011-03-18"}),
        ("He won in May 1998. That November he lost.",
         {"May 1998": "1998-05-01..1998-05-31", "That November": "1998-11-01..1998-11-30"}),
        ("He won in March 2008 and lost in June.",
         {"March 2008": "2008-03-01..2008-03-31", "June": "2008-06-01..2008-06-30"}),
        ("He won in November 2008 and lost in January.",
         {"November 2008": "2008-11-01..2008-11-30", "January": "2009-01-01..2009-01-31"}),
        ("In 1923 he tried again on 8-9 November.",
         {"1923": "1923-01-01..1923-12-31", "8-9 November": "1923-11-08..1923-11-09"}),
        ("He won on Monday. He was mayor until May 2008. On 3 January he left.",
         {"Monday": "2011-03-28", "until May 2008": "..2008-05-31", "3 January": "2011-01-03"}),
        ("The 12 May 2009 coup failed. On 3 January he left.",
         {"The 12 May 2009": "2009-05-12", "3 January": "2011-01-03"}),
        ("He spoke on Friday. Two days later he fled.", {"Friday": "2011-04-01", "Two days later": ""}),
        ("The vote is on Friday. Two days later he will fly.",
         {"Friday": "2011-04-01", "Two days later": "2011-04-03"}),
        ("He ruled from 2004 until Sunday.", {"from 2004 until Sunday": "2004-01-01..2011-03-27"}),
    ],
)  # fmt: skip
def test_a_date_hangs_on_what_was_told_before(text: str, dates: dict[str, str]) -> None:
    assert found(text) == dates


def test_words_in_quotation_marks_count_from_when_they_were_said() -> None:
    text = "“I will leave tomorrow,” he said on Monday. “Today I stay.”"
    tomorrow, monday, today = dates_in(text)
    assert [days(each) for each in tomorrow.readings] == ["2011-03-29", "2011-04-02"]
    assert tomorrow.reason == "counted from the day on which it was said"
    assert days(monday.span) == "2011-03-28"
    assert [days(each) for each in today.readings] == ["2011-03-28", "2011-04-01"]
    assert found("“I will leave tomorrow,” he said.") == {"tomorrow": "2011-04-02"}


def test_order_alone_is_found_and_left_open() -> None:
    first, second = dates_in("He resigned on 21 February; two others soon followed.")
    assert days(first.span) == "2011-02-21"
    assert not second.span.is_known
    assert second.readings == ()
    assert second.reason == "order only: after what was told before it"


def test_all_plausible_readings_are_given_the_likeliest_first() -> None:
    (friday,) = dates_in("He fled on Friday.")
    assert [days(each) for each in friday.readings] == ["2011-04-01", "2011-03-25"]
    (figures,) = dates_in("He fled on 04/03/2011.")
    assert [days(each) for each in figures.readings] == ["2011-03-04", "2011-04-03"]
    text = "He fled on 04/03/2011."
    prose = prose_of(text, (Passage(PassageKind.BODY, 0, len(text)),))
    (known,) = find_dates(prose, published=FRIDAY, day_first=False)
    assert days(known.span) == "2011-04-03"


def test_a_date_in_a_dateline_is_found_and_nothing_hangs_on_it() -> None:
    text = "31 March 2011\n\nHe fled the next day.\n\n© 2014"
    kinds = ((PassageKind.DATELINE, 0, 15), (PassageKind.BODY, 15, 38), (PassageKind.FURNITURE, 38, len(text)))
    prose = prose_of(text, tuple(Passage(*kind) for kind in kinds))
    found = {text[each.start : each.end]: each.readings for each in find_dates(prose, published=FRIDAY)}
    assert list(found) == ["31 March 2011", "the next day"]
    assert found["31 March 2011"]
    assert not found["the next day"]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        # What is set for a day lies ahead, past as the verb may be.
        ("She has been passed fit for Sunday's cup match.", {"Sunday": "2011-04-03"}),
        ("The captain named his team for Sunday's final.", {"Sunday": "2011-04-03"}),
        ("He withdrew from the team for Tuesday's game after a fall.", {"Tuesday": "2011-03-29"}),
        ("The keeper was blamed for Tuesday's game.", {"Tuesday": "2011-03-29"}),
        ("Parties have registered for the vote in Port Sorell on Sunday.", {"Sunday": "2011-04-03"}),
        ("The coach, who names his side on Wednesday, has two keepers.", {"Wednesday": "2011-04-06"}),
        ("The bishops set the funeral for Saturday at 10 a.m.", {"Saturday at 10 a.m.": "2011-04-02"}),
        ("Parliament set June 26 for a new vote.", {"June 26": "2011-06-26"}),
        ("Hearings in the case against the former envoy begin Monday.", {"Monday": "2011-04-04"}),
        ("The defence agreed to answer them on September 2.", {"September 2": "2011-09-02"}),
        ("It would meet on Monday, which was then put off.", {"Monday": "2011-03-28"}),
        ("The party won 200 votes on Monday.", {"Monday": "2011-03-28"}),
        ("The firm announced plans on Monday.", {"Monday": "2011-03-28"}),
        ("The court decided to free him on Feb. 13.", {"Feb. 13": "2011-02-13"}),
        # What is said of no time.
        ("He has recently been ill, and in recent months seldom seen.", {}),
        ("He was seen recently.", {"recently": "..2011-04-01"}),
        ("He sat in a cell for the next 30 hours.", {}),
        ("Schools closed following weekend violence.", {}),
        ("Police were out after overnight protests.", {"overnight": "2011-03-31..2011-04-01"}),
        ("He lost his unsuccessful 2007 election bid.", {"2007": "2007-01-01..2007-12-31"}),
        ("The other 2007 voters stayed away.", {}),
        ("The road is shut through April 15.", {"through April 15": "..2011-04-15"}),
        ("They walked through the night.", {}),
        ("The talks earlier in the week failed.", {"earlier in the week": "2011-03-28..2011-04-01"}),
        (
            "He hid in Karesh in June 2009. He was seized on March 11.",
            {"June 2009": "2009-06-01..2009-06-30", "March 11": "2011-03-11"},
        ),
    ],
)
def test_wire_sentences(sentence: str, dates: dict[str, str]) -> None:
    found = {sentence[each.start : each.end]: days(each.span) for each in dates_in(sentence) if each.readings}
    assert found == dates


def test_what_goes_back_at_a_paragraphs_start_goes_back_from_the_news() -> None:
    text = (
        "The minister quit on Thursday. Her first letter had gone out on 12 March.\n\n"
        "She gave no reason.\n\nA day earlier, her deputy had left."
    )
    kinds = (Passage(PassageKind.BODY, 0, len(text)),)
    found = find_dates(prose_of(text, kinds), published=FRIDAY)
    assert days(found[-1].span) == "2011-03-30"


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("He fled on Good Friday.", {"Good Friday": "2010-04-02"}),
        ("He will be back on Easter Monday.", {"Easter Monday": "2011-04-25"}),
        ("The Good Friday Agreement held.", {}),
        ("They left by Christmas.", {"by Christmas": "..2010-12-25"}),
        ("The Christmas party was off.", {}),
        ("The 9/11 attacks came later.", {"9/11": "2001-09-11"}),
        ("After Thanksgiving 2010 they met.", {"After Thanksgiving 2010": "2010-11-26.."}),
        ("Not until 1995 was he freed.", {"1995": "1995-01-01..1995-12-31"}),
        ("After the 17 February uprising he fled.", {"the 17 February": "2011-02-17"}),
        ("The April 6 Youth Movement and the March 14 alliance met.", {}),
        ("He hurt his knee on a Tuesday, as every Friday.", {}),
        ("The Saturday Evening Post and June Okoro agree.", {}),
        ("The train was due to end in 2010 cars.", {}),
        ("Ibiza last summer sold out; the winter coats did not.", {"last summer": "2010-06-01..2010-08-31"}),
        ("In the first three months of 2010 it rained.", {"the first three months of 2010": "2010-01-01..2010-03-31"}),
        (
            "In the last two weeks of March 2010 it rained.",
            {"the last two weeks of March 2010": "2010-03-18..2010-03-31"},
        ),
        (
            "The 2009-2010 season, as of 3 May 2010.",
            {"2009-2010": "2009-01-01..2010-12-31", "3 May 2010": "2010-05-03"},
        ),
        ("Two days after the vote on 3 March he left.", {"Two days after the vote on 3 March": "2011-03-05"}),
        ("He was freed at Eid al-Fitr, on 12 Ramadan 1432.", {"Eid al-Fitr": "", "12 Ramadan 1432": ""}),
        ("In June of that year 2000 people left.", {"June of that year": ""}),
    ],
)
def test_holidays_and_names(sentence: str, dates: dict[str, str]) -> None:
    assert found(sentence) == dates


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2011, 4, 24), (2008, 3, 23), (1818, 3, 22), (2038, 4, 25), (2000, 4, 23)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == day_number(year, month, day)


@pytest.mark.parametrize(
    ("piece", "letters"),
    [
        ("March ", 300_000), ("“", 1_000_000), ("from 1 to ", 1_000_000), ("perhaps ", 1_000_000),
        ("the early ", 1_000_000), ("2011-", 30_000), ("Mar. 3, ", 30_000), ("two days later ", 60_000),
    ],
)  # fmt: skip
def test_hostile_text_ends(piece: str, letters: int) -> None:
    assert len(dates_in(piece * (letters // len(piece)))) <= 20_000


def test_what_hangs_on_a_date_that_waits_waits_too() -> None:
    monday, later = dates_in("He left on Monday. Two days later he was back.", None)
    assert (monday.needs_published, later.needs_published) == (True, True)
    assert not dates_in("Two days later he was back.", None)[0].needs_published
