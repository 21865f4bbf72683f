"""What goes along when something is removed: the one place of the rule, which `queries.consequences` puts in words.

- **An article** takes its versions, passages, quotes, mentions, anchors and rejections with it, the evidence on these
  quotes, and claims and events that had evidence before and are left with none. Sources stay. A name that was found
  only there stays as a spelling. An article of which it was the first page is partial again.
- **A person** takes along: the events only they take part in (as below), the claims about them with the evidence
  for these, their participations, spellings, mentions, posts, paragraph, who was said not to be them, and the people
  joined into them with the record of joining. A source that points to them keeps its name and points to nobody. Quotes
  stay.
- **An event** takes along the evidence drawn under it and its participations. Quotes stay.
- **Evidence** takes along its chain, its dates with their reviews and its sides of contradictions; a contradiction left
  with fewer than two sides goes with its decisions. A post that rested on it stays, and rests on nothing. Claims left
  bare go too, and where the evidence itself or its article was removed, events left bare as well.
- **A date that follows a removed event** keeps its words and bounds, and follows nothing.

"Left bare" means that the last evidence went in this very step: what never had any stays.
"""

from collections.abc import Collection, Iterable

from timeline_app.commands._spans import let_go_of_event, remove_span
from timeline_app.store.writer import Row, Writer


def remove_evidence(
    writer: Writer,
    evidence: Collection[int],
    *,
    bare_claims: bool = True,
    bare_events: bool = False,
    bare_quotes: bool = False,
) -> None:
    """Remove pieces of evidence, and what they leave bare where asked."""
    rows = [writer.row("evidence", piece) for piece in dict.fromkeys(evidence)]
    for row in rows:
        _remove_piece(writer, row)
    if bare_claims:
        for claim in _bare(writer, rows, "claim"):
            writer.remove("claim", claim)
    if bare_events:
        for event in _bare(writer, rows, "event"):
            remove_event(writer, event)
    if bare_quotes:
        for quotation in _bare(writer, rows, "quotation"):
            remove_quotation(writer, quotation)


def remove_quotation(writer: Writer, quotation: int) -> None:
    """Remove a quote on which nothing rests, with its anchors."""
    _remove_all(writer, "anchor", quotation=quotation)
    writer.remove("quotation", quotation)


def remove_contradiction(writer: Writer, contradiction: int) -> None:
    """Remove a contradiction with its decisions and sides; the evidence stays."""
    _remove_all(writer, "settling", contradiction=contradiction)
    _remove_all(writer, "decision", contradiction=contradiction)
    _remove_all(writer, "side", contradiction=contradiction)
    writer.remove("contradiction", contradiction)


def remove_event(writer: Writer, event: int) -> None:
    """Remove an event with the evidence drawn under it and the claims that this leaves bare; quotes stay."""
    remove_evidence(writer, _ids(writer.rows("evidence", event=event)))
    _remove_all(writer, "participation", event=event)
    let_go_of_event(writer, event)
    _remove_with_spans(writer, "event", writer.row("event", event), "span")


def remove_article(writer: Writer, article: int) -> None:
    """Remove an article and what goes along with it. Its original stays in the file, unreferenced."""
    versions = _ids(writer.rows("text_version", article=article))
    quotations = [row["id"] for version in versions for row in writer.rows("quotation", version=version)]
    evidence = [row["id"] for quotation in quotations for row in writer.rows("evidence", quotation=quotation)]
    remove_evidence(writer, evidence, bare_events=True)
    for quotation in quotations:
        remove_quotation(writer, quotation)
    for version in versions:
        _remove_all(writer, "anchor", version=version)
        _remove_all(writer, "mention", version=version)
        _remove_passages(writer, version)
        writer.remove("text_version", version)
    _remove_all(writer, "rejection", article=article)
    for later_page in writer.rows("article", continues=article):
        writer.set("article", later_page["id"], continues=None)
    writer.remove("article", article)


def remove_person(writer: Writer, person: int) -> None:
    """Remove a person, everyone joined into them, and what goes along; quotes and sources stay."""
    people = _with_absorbed(writer, person)
    for event in _only_theirs(writer, people):
        remove_event(writer, event)
    for one in people:
        claims = _ids(writer.rows("claim", subject=one))
        remove_evidence(writer, [row["id"] for claim in claims for row in writer.rows("evidence", claim=claim)])
        _remove_all(writer, "claim", subject=one)  # those that never had evidence
        for source in writer.rows("source", person=one):
            writer.set("source", source["id"], person=None)
        for name in writer.rows("name", person=one):
            remove_name(writer, name["id"])
        for post in writer.rows("post", person=one):
            remove_post(writer, post["id"])
        for table in ("participation", "brief_paragraph"):
            _remove_all(writer, table, person=one)
        _remove_all(writer, "person_merge", survivor=one)
        _remove_all(writer, "person_merge", absorbed=one)
        _remove_all(writer, "not_same", person=one)
        _remove_all(writer, "not_same", other=one)
    for one in reversed(people):  # whoever was joined into someone goes first
        writer.remove("person", one)


def remove_name(writer: Writer, name: int) -> None:
    """Remove a spelling and its mentions."""
    _remove_all(writer, "mention", name=name)
    writer.remove("name", name)


def remove_post(writer: Writer, post: int) -> None:
    """Remove a post and its date."""
    _remove_with_spans(writer, "post", writer.row("post", post), "span")


def remove_side(writer: Writer, side: Row) -> None:
    """Remove a side; a contradiction left with fewer than two goes, and one settled in the side's favour opens again.

    The decision itself stays in the log, with its reason.
    """
    contradiction = side["contradiction"]
    if len(writer.rows("side", contradiction=contradiction)) <= 2:
        remove_contradiction(writer, contradiction)
        return
    decisions = writer.rows("decision", contradiction=contradiction)
    if decisions and decisions[-1]["side"] == side["id"]:
        writer.set("contradiction", contradiction, state="open")
    for decision in decisions:
        if decision["side"] == side["id"]:
            writer.set("decision", decision["id"], side=None)
    writer.remove("side", side["id"])


def _remove_piece(writer: Writer, row: Row) -> None:
    piece = row["id"]
    while sides := writer.rows("side", evidence=piece):
        remove_side(writer, sides[0])
    for post in writer.rows("post", evidence=piece):
        writer.set("post", post["id"], evidence=None)
    _remove_all(writer, "chain_step", evidence=piece)
    for column in ("evidence", "other"):
        _remove_all(writer, "not_opposed", **{column: piece})
    for review in writer.rows("date_review", evidence=piece):
        _remove_with_spans(writer, "date_review", review, "proposed")
    _remove_with_spans(writer, "evidence", row, "about", "said")


def _remove_with_spans(writer: Writer, table: str, row: Row, *columns: str) -> None:
    """Remove a row, then the dates that were its own."""
    writer.remove(table, row["id"])
    for column in columns:
        if row[column] is not None:
            remove_span(writer, row[column])


def _remove_passages(writer: Writer, version: int) -> None:
    """Remove the passages last first, so that a heading outlives what it heads; one that comes later lets go first."""
    passages = writer.rows("passage", version=version)
    for passage in passages:
        if passage["heading_of"] is not None and passage["heading_of"] >= passage["id"]:
            writer.set("passage", passage["id"], heading_of=None)
    writer.remove_all("passage", _ids(reversed(passages)))


def _only_theirs(writer: Writer, people: Collection[int]) -> list[int]:
    """Give the events in which nobody else takes part."""
    events = {row["event"] for one in people for row in writer.rows("participation", person=one)}
    return [
        event
        for event in sorted(events)
        if all(row["person"] in people for row in writer.rows("participation", event=event))
    ]


def _with_absorbed(writer: Writer, person: int) -> list[int]:
    """Give a person and everyone who was joined into them, also over several joins, the survivor first."""
    people = [person]
    for one in people:  # grows while it is walked
        people += [row["id"] for row in writer.rows("person", merged_into=one) if row["id"] not in people]
    return people


def _bare(writer: Writer, removed: Iterable[Row], column: str) -> list[int]:
    """Give the claims, events or quotes of removed evidence on which nothing rests any more."""
    touched = dict.fromkeys(row[column] for row in removed if row[column] is not None)
    return [one for one in touched if not writer.rows("evidence", **{column: one})]


def _remove_all(writer: Writer, table: str, **equal: int) -> None:
    writer.remove_all(table, _ids(writer.rows(table, **equal)))


def _ids(rows: Iterable[Row]) -> list[int]:
    return [row["id"] for row in rows]
