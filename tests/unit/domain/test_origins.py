"""Many articles, few origins: what counts as one, and what counts as none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.evidence import AttributionChain, ChainStep, SourceKind
from timeline_app.domain.origins import ToldIn, independent_roots, weighed

SPOKESMAN = ChainStep(SourceKind.PERSON, "The spokesman", person=4)
AGENCY = ChainStep(SourceKind.AGENCY, "Harbour News", source=11)
PAPER = ChainStep(SourceKind.OUTLET, "The Morning Paper", source=12)
OTHER = ChainStep(SourceKind.OUTLET, "The Echo", source=13)
NOT_NAMED = ChainStep(SourceKind.NOT_NAMED, "")


def test_roots_are_the_same_by_person_then_source_then_name() -> None:
    chains: list[AttributionChain] = [
        (ChainStep(SourceKind.PERSON, "Ibrahim", person=4),),
        (ChainStep(SourceKind.PERSON, "The spokesman", person=4),),
        (ChainStep(SourceKind.PERSON, "ibrahim"),),
        (ChainStep(SourceKind.PERSON, "Ibrahim", person=5),),
        (NOT_NAMED, AGENCY),
        (),
        (ChainStep(SourceKind.GROUP, ""),),
    ]
    assert [step.person for step in independent_roots(chains)] == [4, 5]
    assert independent_roots([(AGENCY,), (replace(AGENCY, name="Harbour News agency"),)]) == [AGENCY]


def test_five_articles_from_one_mouth_are_one_origin() -> None:
    told = [ToldIn(article, (SPOKESMAN, paper)) for article, paper in enumerate((PAPER, OTHER, PAPER, OTHER, AGENCY))]
    assert weighed(told).in_words == "5 articles, 1 origin"
    assert weighed(told).reason == (
        "Begins with: The spokesman. The same root, or the same paragraph in two papers, counts once."
    )


def test_the_same_paragraph_in_two_papers_is_one_origin_and_two_paragraphs_are_two() -> None:
    same = [ToldIn(1, (PAPER,), "they left"), ToldIn(2, (OTHER,), "they left")]
    apart = [ToldIn(1, (PAPER,), "they left"), ToldIn(2, (OTHER,), "nobody left")]
    assert (weighed(same).in_words, weighed(apart).in_words) == ("2 articles, 1 origin", "2 articles, 2 origins")


def test_who_names_nobody_counts_for_none_and_is_said() -> None:
    told = [ToldIn(1, (NOT_NAMED, PAPER)), ToldIn(2, (SPOKESMAN, PAPER)), ToldIn(3, ())]
    found = weighed(told)
    assert (found.in_words, found.unnamed) == ("3 articles, 1 origin", 2)
    assert found.reason == "Begins with: The spokesman. 2 articles name no source and count for none."
    assert weighed(told[:1]).in_words == "1 article, source not named"


CHAINS = st.lists(st.sampled_from([SPOKESMAN, AGENCY, PAPER, OTHER, NOT_NAMED]), max_size=3).map(tuple)
TOLD = st.builds(ToldIn, st.integers(1, 4), CHAINS, st.sampled_from(["", "a", "b"]))


@given(st.lists(TOLD, max_size=8))
def test_the_number_of_origins_does_not_hang_on_the_order(told: list[ToldIn]) -> None:
    turned = list(reversed(told))
    assert len(weighed(told).roots) == len(weighed(turned).roots)
    assert len(weighed(told).roots) <= len(told)
    assert weighed([*told, *told]) == weighed(told)
