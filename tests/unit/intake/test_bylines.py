import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.intake.bylines import authors_of, is_person


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Nora Lindqvist", "Nora Lindqvist"),
        ("By Nora Lindqvist and Emil Røe in Osterlo", "Nora Lindqvist, Emil Røe"),
        ("Nora Lindqvist and Emil Røe, Port Halden", "Nora Lindqvist, Emil Røe"),
        ("By NORA LINDQVIST and EMIL RØE - Meridian Technology Writers | MW – 1 hr ago", "Nora Lindqvist, Emil Røe"),
        ("Nora Lindqvist Senior Harbour Correspondent", "Nora Lindqvist"),
        ("Nora Lindqvist | 5 March 2031, 3:17 PM | 1,209", "Nora Lindqvist"),
        ("by Nora Lindqvist - Mar 5, 2031 8:02 pm UTC", "Nora Lindqvist"),
        ("By: Nora Lindqvist March 5, 2031 3:21 PM", "Nora Lindqvist"),
        ("By Emil Røe on March 5, 2031 08:08 pm @emil 76Comments", "Emil Røe"),
        ("By Emil Røe Tuesday, March 5, 2031", "Emil Røe"),
        ("Par LUCIE ARNAL, PAULE BRETON Envoyés spéciaux à Tarn", "Lucie Arnal, Paule Breton"),
        ("Von Jutta Weiß veröffentlicht am 1. Mai 2019", "Jutta Weiß"),
        ("Eine Analyse von Jutta Weiß", "Jutta Weiß"),
        ("By John Weir, Political Correspondent, and Jane Dole", "John Weir, Jane Dole"),
        ("By Chris Stern in Tamar and Ian Blau for the Courier", "Chris Stern, Ian Blau"),
        ("04/03/2031 by Nora Lindqvist", "Nora Lindqvist"),
        ("Richard (R.J.) Estow", "Richard Estow"),
        ("María R. Sagasta / Emilio de Benito", "María R. Sagasta, Emilio de Benito"),
        ('Amanda "Tania Mae" Tanner', 'Amanda "Tania Mae" Tanner'),
        ("ليلى حداد", "ليلى حداد"),
        ("短缺药品保供稳价 全力保障临床用药需求", None),
        ("このニュースをシェア", None),
        ("Reuters Staff", None),
        ("The Associated Press", None),
        ("By our own correspondent", None),
        ("Posted by admin", None),
        ("Comments (2)", None),
        ("", None),
    ],
)
def test_a_byline_gives_names_and_nothing_else(words: str, names: str | None) -> None:
    assert authors_of(words) == names


def test_a_single_name_counts_where_it_is_stated() -> None:
    assert authors_of("严玉洁", stated=True) == "严玉洁"
    assert authors_of("严玉洁") is None
    assert authors_of("By Blackswan") == "Blackswan"


def test_a_person_has_two_names_and_no_post() -> None:
    assert [is_person(name) for name in ("Nora Lindqvist", "Nora", "Meridian News", "Jan van der Poel")] == [
        True,
        False,
        False,
        True,
    ]


@given(st.text(st.sampled_from("ABab. ,-&|()\n5@"), max_size=200))
def test_any_line_gives_names_without_white_space_at_their_ends(words: str) -> None:
    for name in (authors_of(words) or "x").split(", "):
        assert name == name.strip()
        assert name


def test_a_long_line_takes_no_time() -> None:
    assert authors_of("By " + "Nora Lindqvist and " * 50_000) is not None
