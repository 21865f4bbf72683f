"""Statements that are built once for each table: building one anew costs several times what SQLite takes to run it."""

from functools import cache

from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam, delete, insert, select, update

THE_ROW = "the_row"
"""Name of the parameter that holds the row's id, in the statements below."""


@cache
def insert_into(table: Table) -> Insert:
    """Give `INSERT`; run it with the columns' values."""
    return insert(table)


@cache
def update_row(table: Table) -> Update:
    """Give `UPDATE` of one row; run it with the columns' new values."""
    return update(table).where(table.c.id == bindparam(THE_ROW))


@cache
def delete_row(table: Table) -> Delete:
    """Give `DELETE` of one row."""
    return delete(table).where(table.c.id == bindparam(THE_ROW))


@cache
def select_row(table: Table) -> Select[*tuple[object, ...]]:
    """Give `SELECT` of one whole row."""
    return select(table).where(table.c.id == bindparam(THE_ROW))


@cache
def select_equal(table: Table, columns: tuple[str, ...], empty: tuple[str, ...]) -> Select[*tuple[object, ...]]:
    """Give `SELECT` of the rows in which `columns` equal the parameters of their names and `empty` are null, by id."""
    statement = select(table).order_by(table.c.id)
    for name in columns:
        statement = statement.where(table.c[name] == bindparam(name))
    for name in empty:
        statement = statement.where(table.c[name].is_(None))
    return statement
