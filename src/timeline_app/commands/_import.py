"""Read files as rows: article, version, passages. Bytes and text are kept once per fingerprint."""

import json

from timeline_app.commands._anchors import carry_quotes
from timeline_app.commands._words import tidy
from timeline_app.domain.articles import ParsedArticle, Passage
from timeline_app.domain.ids import ArticleId, VersionId
from timeline_app.store.writer import Writer


def add_article(writer: Writer, parsed: ParsedArticle) -> ArticleId:
    """Add a read file as an article. The same bytes already here give the article that has them.

    Of several articles in one file, the same bytes and the same part.
    """
    original = _keep_original(writer, parsed)
    for known in writer.rows("text_version", original=original):
        if parsed.part in (0, known["part"]):
            return ArticleId(known["article"])

    proved = parsed.metadata
    article = writer.add(
        "article",
        title=tidy(proved.title or ""),
        publisher=tidy(proved.publisher or ""),
        byline=tidy(proved.byline or ""),
        dateline=tidy(proved.dateline or ""),
        section=tidy(proved.section or ""),
        language=proved.language or "",
        published=proved.published,
        published_how=(proved.published_how or "") if proved.published is not None else "",
        continued_from=tidy(proved.continued_from or ""),
        updated=proved.updated,
        updated_how=proved.updated_how or "",
        proofs=json.dumps(dict(proved.proofs), ensure_ascii=False, sort_keys=True) if proved.proofs else "",
        file_name=parsed.source.name,
        added_at=writer.now,
    )
    _add_version(writer, article, original, 1, parsed)
    return ArticleId(article)


def add_version(writer: Writer, article: ArticleId, parsed: ParsedArticle) -> VersionId:
    """Add a read file as the newest version of an article, unless one of its versions is the same bytes read alike.

    The same bytes read in another encoding are another text, and so another version.
    """
    original = _keep_original(writer, parsed)
    versions = writer.rows("text_version", article=article)
    here = (original, parsed.part, parsed.encoding)
    for known in versions:
        if (known["original"], known["part"], known["encoding"]) == here:
            return VersionId(known["id"])
    seq = max((known["seq"] for known in versions), default=0) + 1
    version = _add_version(writer, article, original, seq, parsed)
    carry_quotes(writer, article, version)
    return version


def read_again(writer: Writer, article: ArticleId, parsed: ParsedArticle) -> VersionId:
    """Add a file read in another way as the newest version; with no quote taken yet, take over what it says of itself.

    Only words that the file proved before are replaced: what the user wrote or cleared stays.
    """
    original = _keep_original(writer, parsed)
    newest = max(writer.rows("text_version", article=article), key=lambda row: row["seq"])
    if (newest["original"], newest["part"], newest["encoding"]) == (original, parsed.part, parsed.encoding):
        return VersionId(newest["id"])
    version = _add_version(writer, article, original, newest["seq"] + 1, parsed)
    carry_quotes(writer, article, version)
    older = [row["id"] for row in writer.rows("text_version", article=article) if row["id"] != version]
    if not any(writer.rows("quotation", version=row) for row in older):
        row, proved = writer.row("article", article), parsed.metadata
        names = ("title", "publisher", "byline", "dateline", "section")
        said = {name: tidy(getattr(proved, name) or "") for name in names}
        writer.set("article", article, **{name: words for name, words in said.items() if words and row[name]})
    return version


def _keep_original(writer: Writer, parsed: ParsedArticle) -> int:
    return writer.add_original(parsed.source.sha256, parsed.source.content, parsed.source.media_type)


def _add_version(writer: Writer, article: int, original: int, seq: int, parsed: ParsedArticle) -> VersionId:
    version = writer.add(
        "text_version",
        article=article,
        original=original,
        seq=seq,
        canonical_text=writer.add_text(parsed.text_sha256, parsed.text),
        normaliser=parsed.normaliser,
        encoding=parsed.encoding,
        encoding_sure=int(parsed.encoding_sure),
        body_sha256=parsed.body_sha256,
        offset_map=parsed.offset_map,
        part=parsed.part,
        added_at=writer.now,
    )
    _add_passages(writer, version, parsed.passages)
    return VersionId(version)


def _add_passages(writer: Writer, version: int, passages: tuple[Passage, ...]) -> None:
    """Add passages in order; a heading is named by its row, also where it stands after what it heads."""
    first = writer.next_id("passage")
    headings = [passage.heading_of for passage in passages]
    rows = [
        {
            "version": version,
            "seq": seq,
            "kind": passage.kind.value,
            "start": passage.start,
            "end": passage.end,
            "page": passage.page,
            "heading_of": first + heading if heading is not None and heading < seq else None,
        }
        for seq, (passage, heading) in enumerate(zip(passages, headings, strict=True))
    ]
    ids = writer.add_all("passage", rows)
    for seq, heading in enumerate(headings):
        if heading is not None and heading >= seq:
            writer.set("passage", ids[seq], heading_of=ids[heading])
