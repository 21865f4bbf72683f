"""Attribution chains as rows: steps in order, each with a source that is found before it is made."""

from timeline_app.commands._words import folded, tidy
from timeline_app.domain.evidence import AttributionChain, ChainStep
from timeline_app.store.writer import Writer


def write_chain(writer: Writer, evidence: int, chain: AttributionChain) -> None:
    """Make a piece of evidence's chain be `chain`, from mouth to page. Steps that stay in place keep their row."""
    known = writer.rows("chain_step", evidence=evidence)
    for n, step in enumerate(chain, start=1):
        values = {
            "n": n,
            "source": source_row(writer, step),
            "remark": tidy(step.remark),
            "printed_on": step.printed_on,
        }
        if n <= len(known):
            writer.set("chain_step", known[n - 1]["id"], **values)
        else:
            writer.add("chain_step", evidence=evidence, **values)
    for row in known[len(chain) :]:
        writer.remove("chain_step", row["id"])


def source_row(writer: Writer, step: ChainStep) -> int:
    """Give the source of a step: the one it names, the one of its person, the one of its kind and folded name, or new.

    A step that names a person never takes the source of somebody else of the same name; one that was nobody's yet is
    theirs from now on, so that a person named first and made later is not two origins.
    """
    if step.source is not None:
        return int(writer.row("source", step.source)["id"])
    person = None if step.person is None else survivor(writer, step.person)
    if person is not None:
        for known in writer.rows("source", kind=step.kind.value, person=person):
            return int(known["id"])
    name = tidy(step.name) or ("" if person is None else writer.row("person", person)["main_name"])
    for known in writer.rows("source", kind=step.kind.value):
        if folded(known["name"]) == folded(name) and (person is None or known["person"] is None):
            if person is not None:
                writer.set("source", known["id"], person=person)
            return int(known["id"])
    return writer.add("source", kind=step.kind.value, person=person, name=name)


def survivor(writer: Writer, person: int) -> int:
    """Give the person into whom this one was joined, over any number of joins; the same person if never."""
    seen = {person}
    while (into := writer.row("person", person)["merged_into"]) is not None and into not in seen:
        seen.add(into)
        person = into
    return person
