"""Steps of a migration that do not draw every model anew.

Django keeps classes of all models as they stand between two steps. To make the tables of an office one
by one costs minutes of that on a slow machine, and seconds of making tables."""

from typing import Any

from django.db.migrations import CreateModel, RunPython
from django.db.migrations.operations.base import Operation

from motcua.kernel.refusal import Refusal


class AtOnce(Operation):
    """Makes ``models`` one after another in one step."""

    reduces_to_sql = True
    serialization_expand_args = ["models"]

    def __init__(self, models: list[CreateModel]) -> None:
        self.models = models

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The classes are forgotten: drawn once when the first table asks, not once a model."""
        vars(state).pop("apps", None)
        for model in self.models:
            model.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for model in self.models:
            model.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for model in reversed(self.models):
            model.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Make {len(self.models)} models"


class Plainly(RunPython):
    """Runs a function that needs the schema editor and no model: the first argument is ``None``."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        self.code(None, schema_editor)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        self.reverse_code(None, schema_editor)


def refuse_halfway() -> None:
    """Refuses ``house.halfway`` for a database that has some, not all, of the steps that one step replaces
    now: Django would leave that step out and call the half schema up to date."""
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.recorder import MigrationRecorder

    have = set(MigrationRecorder(connection).applied_migrations())
    for step in MigrationLoader(None, ignore_no_migrations=True).replacements.values():
        missing = [name for name in step.replaces if name not in have]
        if missing and len(missing) < len(step.replaces):
            place = str(connection.settings_dict["NAME"])
            raise Refusal("house.halfway", place=place, found=".".join(missing[0]))
