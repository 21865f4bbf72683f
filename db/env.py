"""Runs the migrations on the connection that the store hands over, inside the transaction that is already open.

The store's own engine must be used (`timeline_app.store.engine`): SQLite's default driver settings would leave a
half-migrated schema behind when a migration fails. Nothing here opens a file.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
