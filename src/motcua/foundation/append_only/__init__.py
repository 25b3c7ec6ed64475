"""Tables the database itself keeps append-only: triggers refuse update, delete and truncate."""

from typing import Any


def protect(table: str) -> Any:
    """A migration operation that puts the refusing triggers on ``table``, on both databases."""
    from motcua.foundation.migrating import Plainly

    return Plainly(
        lambda apps, editor: _raise_triggers(editor, table), lambda apps, editor: _drop(editor, table)
    )


def lift(table: str) -> Any:
    """A migration operation that takes them off while the table changes its shape; ``protect`` follows."""
    from motcua.foundation.migrating import Plainly

    return Plainly(
        lambda apps, editor: _drop(editor, table), lambda apps, editor: _raise_triggers(editor, table)
    )


def _raise_triggers(editor: Any, table: str) -> None:
    if editor.connection.vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            editor.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    editor.execute(
        f"CREATE OR REPLACE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '{table} is append-only' "
        f"USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    editor.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_append_only()"
    )
    editor.execute(
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()"
    )


def _drop(editor: Any, table: str) -> None:
    if editor.connection.vendor == "sqlite":
        for verb in ("update", "delete"):
            editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb}")
        return
    editor.execute(f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}")
    editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_truncate ON {table}")
