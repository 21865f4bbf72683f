"""Which date belongs to which verb. The sentences were written for these tests."""

import pytest

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import day_number
from timeline_app.suggest.dates import date_of_clause, find_dates
from timeline_app.suggest.prose import prose_of

FRIDAY = day_number(2011, 4, 1)


def date_at(sentence: str, verb: str) -> str | None:
    """Give the words of the date that goes with a verb (its last letters tell which of two)."""
    prose = prose_of(sentence, (Passage(PassageKind.BODY, 0, len(sentence)),))
    dates = find_dates(prose, published=FRIDAY)
    found = date_of_clause(sentence, dates, 0, len(sentence), sentence.index(verb))
    return None if found is None else sentence[found.start : found.end]


@pytest.mark.parametrize(
    ("sentence", "verb", "date"),
    [
        ("Mr Tarn fled to Ostrava on Thursday.", "fled", "Thursday"),
        ("A spokesman said on Friday that Mr Tarn had fled to Ostrava.", "fled", None),
        ("A spokesman said on Friday that Mr Tarn had fled to Ostrava.", "said", "Friday"),
        ("A spokesman said on Friday that Mr Tarn fled on Wednesday.", "fled", "Wednesday"),
        ("Mr Tarn fled to Ostrava, a spokesman said on Friday.", "fled", None),
        ("The clerk who resigned last week was arrested on Monday.", "resigned", "last week"),
        ("The clerk who resigned last week was arrested on Monday.", "arrested", "Monday"),
        ("The clerk who resigned last week was arrested on Monday.", "was arrested", "Monday"),
        ("On Thursday, Mr Tarn, who had served for years, fled.", "fled", "Thursday"),
        ("On Thursday, Mr Tarn, who had served for years, fled.", "served", None),
        ("The minister on Monday ordered the port closed.", "ordered", "Monday"),
        ("He resigned and fled to Ostrava on Thursday.", "resigned", "Thursday"),
        ("He resigned and fled to Ostrava on Thursday.", "fled", "Thursday"),
        ("He told reporters on Tuesday he would resign.", "resign", None),
        ("Mr Tarn resigned on 21 February and was detained on 3 March.", "resigned", "21 February"),
        ("Mr Tarn resigned on 21 February and was detained on 3 March.", "detained", "3 March"),
        (
            "PORT SORELL, March 31 (Wire) - With the release of the clerk, the union today called for calm.",
            "release",
            None,
        ),
        ("The release on Monday — a surprise — was praised.", "release", "Monday"),
        ("He told the paper that on Thursday after a long walk Mr Tarn fled.", "fled", "Thursday"),
        ("He told the paper that on Thursday after a long walk Mr Tarn fled.", "told", None),
        ("On Thursday he walked into the station and turned himself in.", "turned", "Thursday"),
        ("In May, Mr Tarn was forced to resign as mayor.", "resign", "May"),
        ("The clerk, who names her team on Monday, has called up Mr Tarn.", "called", None),
        ("He resigned in protest over the crackdown on clerks over the past week.", "resigned", None),
        ("At least 40 clerks were killed over the past week.", "killed", "over the past week"),
        ("Both were handed a suspended sentence on Tuesday.", "handed", "Tuesday"),
        ("He was stopped in the port around 10:30 pm (2130 GMT) on Tuesday.", "stopped", "Tuesday"),
        ("The clerks were, on Tuesday, handed long sentences.", "handed", "Tuesday"),
        ("During Thursday's fighting, the army killed 16 rebels.", "killed", "Thursday"),
        ("The army blamed them for an attack last month that killed nine.", "killed", "last month"),
        ("The army blamed them for an attack last month that killed nine.", "blamed", None),
        ("He had not been seen since March 6 when he was sacked by his chief.", "sacked", "since March 6"),
        (
            "The clerk was arrested on Thursday, and the following day, the court freed him.",
            "freed",
            "the following day",
        ),
        ("Earlier on March 27, the court had adjourned the case to April 2.", "adjourned", "March 27"),
        ("The court extended his custody until April 8.", "extended", None),
        ("The army managed on Monday to enter the town.", "enter", "Monday"),
        ("He was indicted by the Coastal Court (CC) in 2005 along with two aides.", "indicted", "2005"),
        ("He flew home on Wednesday and met aides ahead of his swearing-in on Friday.", "met", "Wednesday"),
        ("In 1983 he was among those who overthrew the king.", "overthrew", "1983"),
        ("Mr Tarn, head of the coast guard from 1971 to 1979, married twice.", "married", None),
        ("Mr Tarn will appear before a judge on Tuesday accused of theft.", "appear", "Tuesday"),
        ("The clerk stood before the court on Tuesday.", "stood", "Tuesday"),
        ("Prosecutors appealed his release on Monday.", "release", None),
        ("The resignation on Monday follows news that Ms Orel is leaving.", "leaving", None),
        ("A vote is due in May but Mr Tarn was barred from it.", "barred", None),
        ("Soldiers who ousted President Mohamed Tarn in July closed the port on Sunday.", "ousted", "July"),
        ("Soldiers ousted Mr Wanted Orel in July.", "ousted", "July"),
        ("This follows the coup on Monday which removed and detained the king.", "detained", "Monday"),
        ("Monday's attack killed ten people.", "attack", "Monday"),
        ("Monday's attack killed ten people.", "killed", "Monday"),
        ("In 1984 the embassy was closed after a guard was shot in April.", "closed", "1984"),
        ("In 1984 the embassy was closed after a guard was shot in April.", "shot", "April"),
        ("The defection of Mr Tarn on Wednesday shocked the court.", "defection", "Wednesday"),
        ("Mr Tarn has been held since Sunday, his lawyer said on Thursday.", "held", "since Sunday"),
        ("The mayor, elected in 2004, stepped down last month.", "elected", "2004"),
        ("The mayor, elected in 2004, stepped down last month.", "stepped", "last month"),
        ("The general defected last month, becoming the third officer to leave.", "defected", "last month"),
        ("The judge was shot dead outside his home late on Tuesday.", "shot", "late on Tuesday"),
        ("Officials denied on Thursday that the minister had left.", "left", None),
        ("He served for years but was sacked in 1987.", "served", None),
        ("He served for years but was sacked in 1987.", "sacked", "1987"),
        ("Soldiers stormed the palace on Thursday and seized the gate.", "seized", "Thursday"),
        ("Police detained Mr Tarn, head of the port, on Sunday after a raid.", "detained", "Sunday"),
        ("He was killed when shells hit the road on Wednesday.", "killed", "Wednesday"),
        ("He was freed when shells hit the road on Wednesday, ten days after 3 March.", "freed", None),
        ("He was reported to be talking to the police on Monday.", "reported", "Monday"),
        ("He left the party after the start of the war in May.", "left", None),
        ("He was held after a raid on his home in May.", "held", "May"),
        ("Nothing here is dated.", "dated", None),
    ],
)
def test_a_date_goes_with_its_own_verb(sentence: str, verb: str, date: str | None) -> None:
    assert date_at(sentence, verb) == date


@pytest.mark.parametrize("letters", ["ا", "三", "A", "A-", "A.", "Al"])
def test_letters_that_may_all_begin_a_name_of_a_place_cost_no_time(letters: str) -> None:
    assert date_at(f"{(letters * 45)[:45]}? on Tuesday he left", "left") == "Tuesday"


def test_since_when_dates_the_one_deed_by_its_day() -> None:
    sentence = "He has not been seen since March 6 when he was sacked by his chief."
    prose = prose_of(sentence, (Passage(PassageKind.BODY, 0, len(sentence)),))
    dates = find_dates(prose, published=FRIDAY)
    sacked = date_of_clause(sentence, dates, 0, len(sentence), sentence.index("sacked"))
    seen = date_of_clause(sentence, dates, 0, len(sentence), sentence.index("seen"))
    assert sacked is not None
    assert sacked.span.edtf == "2011-03-06"
    assert seen is not None
    assert seen.span.edtf == "2011-03-06/.."
