from dataclasses import FrozenInstanceError

import pytest

from timeline_app.domain.articles import NORMALISER, Metadata, ParsedArticle, Passage, PassageKind, SourceFile

SOURCE = SourceFile("story.txt", "text/plain", "0" * 64, b"The minister said so.")
ARTICLE = ParsedArticle(
    source=SOURCE,
    text="The minister said so.",
    text_sha256="1" * 64,
    encoding="utf-8",
    encoding_sure=True,
    passages=(Passage(PassageKind.BODY, 0, 21),),
    metadata=Metadata(),
    body_sha256="2" * 64,
)


def test_values_cannot_be_changed() -> None:
    for value, name in ((SOURCE, "name"), (ARTICLE, "text"), (ARTICLE.passages[0], "end"), (ARTICLE.metadata, "title")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)


def test_what_an_article_says_stays_out_of_logs() -> None:
    assert "minister" not in repr(ARTICLE)


def test_a_file_proves_nothing_unless_it_does() -> None:
    assert {getattr(Metadata(), name) for name in Metadata.__slots__} == {None, ()}
    assert Metadata().proof("title") == ""
    assert Metadata(proofs=(("title", "h1 tag"),)).proof("title") == "h1 tag"


def test_normalisation_is_the_frozen_one() -> None:
    assert (NORMALISER, ARTICLE.normaliser) == (1, 1)


def test_kinds_are_stored_as_plain_words() -> None:
    assert PassageKind("furniture") is PassageKind.FURNITURE
    assert str(PassageKind.LIST_ITEM) == "list_item"
