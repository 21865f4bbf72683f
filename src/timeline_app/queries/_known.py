"""Since when evidence is known, and which of it was known on a day."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from timeline_app.domain.evidence import ChainStep, SourceKind
from timeline_app.domain.status import known_since
from timeline_app.store.tables import article, chain_step, evidence, quotation, text_version


def known_days(conn: Connection, which: Select[Any] | None = None) -> dict[int, int | None]:
    """Give the day since which evidence is known, None where only articles without a date say so, by evidence id.

    `which` selects evidence ids (None: all). The rule is the domain's: the day set by the user, otherwise the
    earliest printed date among the article and those steps of the chain that carry one.
    """
    printed = (
        select(chain_step.c.evidence, func.min(chain_step.c.printed_on).label("day"))
        .where(chain_step.c.printed_on.is_not(None))
        .group_by(chain_step.c.evidence)
        .subquery()
    )
    statement = (
        select(evidence.c.id, evidence.c.known_since, article.c.published, printed.c.day)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(article, article.c.id == text_version.c.article)
        .outerjoin(printed, printed.c.evidence == evidence.c.id)
    )
    if which is not None:
        statement = statement.where(evidence.c.id.in_(which))
    return {
        row: _day(set_by_user, published, step) for row, set_by_user, published, step in conn.execute(statement).all()
    }


def _day(set_by_user: int | None, published: int | None, step: int | None) -> int | None:
    if set_by_user is not None:
        return set_by_user
    steps = () if step is None else (ChainStep(SourceKind.OUTLET, "", printed_on=step),)
    return known_since(published, steps)


def was_known(day: int | None, as_known: int | None) -> bool:
    """Say whether evidence known since `day` was known on `as_known` (None: the latest, when everything is)."""
    return as_known is None or (day is not None and day <= as_known)
