"""One seal a day with records, in order, never of today, each chained to the one before."""

from datetime import date

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.dossiers.registers import row, take_in

from motcua.dossiers.commands.seal_day import seal_day, seal_past_days
from motcua.dossiers.models import Event, Seal
from motcua.dossiers.rules.chain import FIRST, seal_hash, seal_root
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db


@pytest.fixture
def recorded(office):
    stages.received(office)
    take_in(row())


def test_all_past_days_with_records_are_sealed_in_order_and_chained(recorded):
    seals = seal_past_days(actor=SYSTEM, at=moment(9))

    assert [seal.day for seal in seals] == [date(2026, 3, 2), date(2026, 3, 6)]
    hashes = list(Event.objects.order_by("recorded_at", "pk").values_list("hash", flat=True))
    count, root = seal_root(hashes[:2])
    assert (seals[0].count, seals[0].root) == (count, root)
    assert seals[0].hash == seal_hash(FIRST, day="2026-03-02", count=2, root=root)
    assert seals[1].hash == seal_hash(seals[0].hash, day="2026-03-06", count=3, root=seals[1].root)
    assert TrailEntry.objects.filter(kind="ledger.sealed").count() == 2


def test_sealing_twice_changes_nothing(recorded):
    seal_past_days(actor=SYSTEM, at=moment(9))
    before = list(Seal.objects.values())

    assert seal_past_days(actor=SYSTEM, at=moment(9, "10:00")) == []
    assert seal_day(actor=SYSTEM, at=moment(9), day=date(2026, 3, 2)).hash == before[0]["hash"]
    assert list(Seal.objects.values()) == before


def test_today_and_the_first_minutes_after_midnight_are_not_over(recorded):
    with refused("ledger.day_not_over"):
        seal_day(actor=SYSTEM, at=moment(6, "18:00"), day=date(2026, 3, 6))
    with refused("ledger.day_not_over"):
        seal_day(actor=SYSTEM, at=moment(7, "00:10"), day=date(2026, 3, 6))
    assert seal_day(actor=SYSTEM, at=moment(7, "00:20"), day=date(2026, 3, 6)).count == 3


def test_no_day_is_slipped_in_before_the_last_seal(recorded):
    seal_day(actor=SYSTEM, at=moment(9), day=date(2026, 3, 6))

    with refused("ledger.sealed_later"):
        seal_day(actor=SYSTEM, at=moment(9), day=date(2026, 3, 2))


def test_a_day_is_a_vietnamese_day(office):
    take_in(row(), at=moment(6, "23:30"))
    take_in(row(dossier="B"), at=moment(7, "00:30"))

    assert [seal.count for seal in seal_past_days(actor=SYSTEM, at=moment(9))] == [3, 3]


def test_nothing_recorded_needs_no_seal(db):
    assert seal_past_days(actor=SYSTEM, at=moment(9)) == []
