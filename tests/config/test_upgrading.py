"""A database made while every step had a file of its own goes on as it is; one left half way is refused."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from motcua.config.copies import last_migrations
from motcua.config.serve import missing_migrations
from motcua.foundation.migrating import refuse_halfway
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db
SQUASHED = MigrationLoader(None).replacements


@pytest.fixture
def recorder():
    """What a database says that was made by the steps one by one: it never heard of those that replace."""
    recorder = MigrationRecorder(connection)
    for key, step in SQUASHED.items():
        recorder.record_unapplied(*key)
        assert set(step.replaces) <= set(recorder.applied_migrations())
    return recorder


def test_one_with_all_steps_is_up_to_date(recorder):
    call_command("migrate", verbosity=0, plan=True)
    assert MigrationLoader(connection).applied_migrations.keys() >= SQUASHED.keys()
    assert missing_migrations() == []


def test_one_left_half_way_is_refused_and_not_called_up_to_date(recorder):
    app, name = ("dossiers", "0019_filed_for")
    recorder.record_unapplied(app, name)
    for attempt in (lambda: call_command("migrate", verbosity=0), missing_migrations, refuse_halfway):
        with pytest.raises(Refusal) as no:
            attempt()
        assert (no.value.code, no.value.facts["found"]) == ("house.halfway", f"{app}.{name}")


@pytest.mark.one_database
def test_a_backup_of_then_and_one_of_now_lead_to_the_same_step(recorder):
    then = [[app, name] for app, name in recorder.applied_migrations()]
    both = then + [list(key) for key in SQUASHED]
    assert last_migrations(then) == last_migrations(both)
    assert {app for app, _ in SQUASHED} <= {app for app, _ in last_migrations(then)}
    with pytest.raises(Refusal, match=r"backup\.newer"):
        last_migrations([one for one in then if one != ["dossiers", "0019_filed_for"]])
