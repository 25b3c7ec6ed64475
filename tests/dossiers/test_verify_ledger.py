"""Whoever changes, cuts or removes something recorded is found, on both databases."""

import argparse
from datetime import date, timedelta

import pytest
from django.db import Error, connection, transaction
from tests.cast import moment
from tests.databases import _without_triggers
from tests.dossiers import stages
from tests.dossiers.registers import row, take_in

from motcua.config import look_at_data
from motcua.dossiers.cli import rebuild_rows, verify
from motcua.dossiers.commands.rebuild_projection import rebuild_projection
from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.dossiers.models import Dossier, Event, Seal
from motcua.dossiers.queries.verification import Verified, verified_ledger
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.public import SYSTEM, Agency

pytestmark = pytest.mark.django_db


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def tamper(statement: str, *values: object) -> None:
    """What somebody with the keys of the database server could do."""
    with _without_triggers(connection):
        sql(statement, *values)


def flaws(found: Verified) -> list[tuple[str, str, int]]:
    return [(broken.flaw.value, broken.code, broken.seq) for broken in found.flaws]


@pytest.fixture
def ledgers(office):
    """A dossier worked by hand on Monday 2 March, two imported on Friday 6 March."""
    dossier = stages.received(office)
    take_in(row(), row(dossier="HS-2"))
    return dossier


@pytest.fixture
def elsewhere(db):
    return Agency.objects.create(code="H62", name="Sở Y tế H62", level="province", path="H62/")


def seal_all(at=None):
    return seal_past_days(actor=SYSTEM, at=at or moment(9))


def test_a_whole_ledger_verifies_with_its_counts(ledgers):
    seal_all()

    found = verified_ledger(with_rows=True)

    assert (found.dossiers, found.events, found.seals, found.flaw_count) == (3, 8, 2, 0)
    assert found.unsealed_days == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossiers_event SET data = '{}' WHERE dossier_id = %s AND seq = 2",
        "UPDATE dossiers_event SET actor = 'Ai đó' WHERE dossier_id = %s AND seq = 2",
        "UPDATE dossiers_event SET ground = '1/QĐ' WHERE dossier_id = %s AND seq = 2",
        "UPDATE dossiers_event SET kind = 'dossier.corrected' WHERE dossier_id = %s AND seq = 2",
        "UPDATE dossiers_event SET happened_at = '2022-02-10 03:30:00+00' WHERE dossier_id = %s AND seq = 2",
    ],
)
def test_a_changed_event_is_named(ledgers, statement):
    pk = Dossier.objects.get(code="HS-2").pk
    tamper(statement, pk)

    assert flaws(verified_ledger()) == [("changed", "HS-2", 2)]


def test_a_cut_tail_is_named(ledgers):
    pk = Dossier.objects.get(code="HS-2").pk
    tamper("DELETE FROM dossiers_event WHERE dossier_id = %s AND seq = 3", pk)

    assert flaws(verified_ledger()) == [("tail_cut", "HS-2", 3)]


def test_a_missing_link_is_named(ledgers):
    pk = Dossier.objects.get(code="HS-2").pk
    tamper("DELETE FROM dossiers_event WHERE dossier_id = %s AND seq = 2", pk)

    assert flaws(verified_ledger()) == [("missing", "HS-2", 2)]


def test_a_tail_cut_together_with_the_head_is_found_by_the_seal(ledgers):
    seal_all()
    dossier = Dossier.objects.get(code="HS-2")
    second = dossier.events.get(seq=2)
    tamper("DELETE FROM dossiers_event WHERE dossier_id = %s AND seq = 3", dossier.pk)
    tamper("UPDATE dossiers_dossier SET head_seq = 2, head_hash = %s WHERE id = %s", second.hash, dossier.pk)

    found = verified_ledger()

    assert [broken.flaw.value for broken in found.flaws] == ["seal_broken"]
    assert found.flaws[0].detail == "06/03/2026 (6 → 5)"


def test_a_dossier_removed_with_all_its_events_is_found_by_the_seal(ledgers):
    seal_all()
    pk = Dossier.objects.get(code="HS-2").pk
    tamper("DELETE FROM dossiers_event WHERE dossier_id = %s", pk)
    tamper("DELETE FROM dossiers_dossier WHERE id = %s", pk)

    assert [broken.flaw.value for broken in verified_ledger().flaws] == ["seal_broken"]


def test_a_seal_changed_or_taken_out_is_found(ledgers):
    seal_all()
    first, second = Seal.objects.order_by("day")
    tamper("UPDATE dossiers_seal SET hash = %s WHERE id = %s", "0" * 64, second.pk)
    assert [broken.flaw.value for broken in verified_ledger().flaws] == ["seal_changed"]

    tamper("UPDATE dossiers_seal SET hash = %s WHERE id = %s", second.hash, second.pk)
    tamper("DELETE FROM dossiers_seal WHERE id = %s", first.pk)
    assert {broken.flaw.value for broken in verified_ledger().flaws} == {"seal_missing", "seal_changed"}


def test_a_row_moved_by_hand_is_found_and_mended_from_the_ledger(ledgers):
    sql("UPDATE dossiers_dossier SET due_at = finished_at WHERE code = 'HS-2'")
    assert verified_ledger().flaw_count == 0
    assert flaws(verified_ledger(with_rows=True)) == [("row_differs", "HS-2", 0)]

    found = rebuild_projection(actor=SYSTEM, at=moment(9), write=True)

    assert [(code, name) for code, name, *_ in found.differences] == [("HS-2", "due_at")]
    assert (found.mended, found.broken) == (1, ())
    assert verified_ledger(with_rows=True).flaw_count == 0
    assert TrailEntry.objects.filter(kind="dossier.row_rebuilt", subject="dossier:HS-2").count() == 1


@pytest.mark.parametrize(
    "change",
    [
        "state = 'nonsense'",
        "first_recorded_at = '2021-01-01 00:00:00+00'",
        "last_recorded_at = '2026-09-01 00:00:00+00'",
        "agency_id = (SELECT id FROM organisation_agency WHERE code = 'H62')",
    ],
)
def test_what_reports_count_by_cannot_be_moved_unseen(ledgers, elsewhere, change, capsys):
    sql(f"UPDATE dossiers_dossier SET {change} WHERE id = %s", ledgers.pk)

    assert verify.run(argparse.Namespace(since=None, ledger_only=False)) == 1
    assert f"hồ sơ {ledgers.code}: bảng hồ sơ khác sổ cái" in capsys.readouterr().out


def test_an_imported_dossier_stays_with_its_agency(ledgers, elsewhere):
    sql("UPDATE dossiers_dossier SET agency_id = %s", elsewhere.pk)

    assert flaws(verified_ledger(with_rows=True))[-1] == ("row_differs", "HS-2", 0)


@pytest.mark.parametrize("change", ["kind = 'dossier.nonsense'", "data = '{'", "data = '[1]'"])
def test_a_ledger_that_cannot_be_read_is_a_broken_chain_and_no_crash(ledgers, change):
    tamper(f"UPDATE dossiers_event SET {change} WHERE dossier_id = %s AND seq = 1", ledgers.pk)

    assert flaws(verified_ledger(with_rows=True)) == [("changed", ledgers.code, 1)]


def test_looking_alone_changes_no_row(ledgers):
    sql("UPDATE dossiers_dossier SET state = 'returned' WHERE id = %s", ledgers.pk)

    assert len(rebuild_projection(actor=SYSTEM, at=moment(9)).differences) == 1
    assert Dossier.objects.get(pk=ledgers.pk).state == "returned"


def test_the_administrator_sees_what_differs_and_then_has_it_written_again(ledgers, capsys):
    sql("UPDATE dossiers_dossier SET due_at = finished_at WHERE code = 'HS-2'")
    assert [one.grade for one in look_at_data.rows()] == ["bad"]

    assert rebuild_rows.run(argparse.Namespace(write=False)) == 1
    said = capsys.readouterr().out
    assert "hồ sơ HS-2: bảng hồ sơ khác sổ cái ở due_at" in said
    assert "1 hồ sơ khác sổ cái" in said

    assert rebuild_rows.run(argparse.Namespace(write=True)) == 0
    assert "1 hồ sơ đã ghi lại theo sổ cái" in capsys.readouterr().out
    assert [one.grade for one in look_at_data.rows()] == ["ok"]
    assert rebuild_rows.run(argparse.Namespace(write=False)) == 0


def test_a_row_is_never_written_from_a_ledger_that_does_not_hold(ledgers, capsys):
    sql("UPDATE dossiers_dossier SET state = 'returned' WHERE id = %s", ledgers.pk)
    sql("UPDATE dossiers_dossier SET due_at = finished_at WHERE code = 'HS-2'")
    tamper("UPDATE dossiers_event SET actor = 'Ai đó' WHERE dossier_id = %s AND seq = 1", ledgers.pk)

    assert rebuild_rows.run(argparse.Namespace(write=True)) == 1

    said = capsys.readouterr().out
    assert f"hồ sơ {ledgers.code}: sổ cái không nguyên vẹn" in said
    assert "1 hồ sơ đã ghi lại" in said
    assert Dossier.objects.get(pk=ledgers.pk).state == "returned"


def test_what_was_recorded_before_the_day_asked_for_is_left_alone(ledgers):
    tamper("UPDATE dossiers_event SET actor = 'Ai đó' WHERE dossier_id = %s", ledgers.pk)

    assert verified_ledger(since=date(2026, 3, 6)).flaw_count == 0
    assert verified_ledger(since=date(2026, 3, 2)).flaw_count == 1


@pytest.mark.parametrize("table", ["dossiers_event", "dossiers_seal"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id + 1000", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_what_was_recorded(ledgers, table, statement):
    seal_all()
    with pytest.raises(Error, match="append-only"), transaction.atomic():
        sql(statement.format(table))
    assert (Event.objects.count(), Seal.objects.count()) == (8, 2)


def test_the_command_line_names_the_first_broken_event_and_ends_with_1(ledgers, capsys):
    arguments = argparse.Namespace(since=None, ledger_only=False)
    assert verify.run(arguments) == 0
    assert "3 hồ sơ, 8 dòng sổ cái" in capsys.readouterr().out

    tamper("UPDATE dossiers_event SET actor = 'Ai đó' WHERE dossier_id = %s AND seq = 1", ledgers.pk)

    assert verify.run(arguments) == 1
    assert f"hồ sơ {ledgers.code}, dòng 1 (dossier.submitted)" in capsys.readouterr().out


def test_a_thousand_dossiers_cost_the_same_few_statements_as_three(ledgers, query_budget):
    with query_budget(6):
        verified_ledger()


def test_an_empty_ledger_is_whole(db):
    found = verified_ledger(with_rows=True, since=date(2026, 1, 1) - timedelta(1))
    assert (found.dossiers, found.events, found.flaw_count) == (0, 0, 0)
