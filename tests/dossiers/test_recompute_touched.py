"""A revised calendar reaches every open promise it touches, in batches, whatever fails on the way."""

from datetime import date, timedelta

import pytest
from tests import cast
from tests.calendars import day_off, revised
from tests.cast import moment
from tests.dossiers import stages

from motcua.dossiers.commands import recompute_touched
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.recounts import foreseen, touched
from motcua.foundation.models import OutboxEntry
from motcua.foundation.outbox.deliver import deliver, standing
from motcua.workdays.public import calendars_if, days_changed_if

pytestmark = pytest.mark.django_db

EVENING = moment(3, "18:00")
MOVED = "dossier.due_recomputed"


def moved(dossier: Dossier) -> bool:
    dossier.refresh_from_db()
    return dossier.due_at != dossier.first_due_at


def test_a_revision_moves_the_open_promises_of_every_agency(office):
    other = cast.office("H59.16", "b")
    mine, theirs, done = stages.received(office), stages.received(other), stages.finished(office)
    revised(day_off("2026-03-05"))

    deliver(at=EVENING)

    assert (moved(mine), moved(theirs), moved(done)) == (True, True, False)
    event = mine.events.get(kind=MOVED)
    assert event.ground == "QĐ 12/QĐ-UBND"
    assert event.facts["reason"] == "Lịch làm việc phiên bản 1: Nghỉ đột xuất"
    assert event.recorded_at == EVENING


def test_an_agency_s_own_calendar_moves_only_its_own(office):
    other = cast.office("H59.16", "b")
    mine, theirs = stages.received(office), stages.received(other)
    revised(day_off("2026-03-05", {"days_off": []}), scope="H59.15")

    deliver(at=EVENING)

    assert (moved(mine), moved(theirs)) == (True, False)


def test_revising_back_moves_back_and_the_ledger_keeps_both(office):
    dossier = stages.received(office)
    revised(day_off("2026-03-05"))
    deliver(at=EVENING)
    revised()
    deliver(at=EVENING + timedelta(minutes=1))

    assert not moved(dossier)
    assert dossier.events.filter(kind=MOVED).count() == 2


def test_batches_follow_each_other_and_one_that_fails_stops_nobody(office, monkeypatch):
    monkeypatch.setattr(recompute_touched, "BATCH", 2)
    dossiers = [stages.received(office) for _ in range(5)]
    Dossier.objects.filter(pk=dossiers[1].pk).update(profile="không có")
    revised(day_off("2026-03-05"))

    done = deliver(at=EVENING)

    assert [moved(one) for one in dossiers] == [True, False, True, True, True]
    assert (done.delivered, done.failed) == (3, 1)
    alone = OutboxEntry.objects.get(kind="dossiers.PromiseToRecompute")
    assert alone.payload["dossier_id"] == dossiers[1].pk
    assert "unknown_profile" in alone.last_error

    Dossier.objects.filter(pk=dossiers[1].pk).update(profile=dossiers[0].profile)
    deliver(at=EVENING + timedelta(minutes=5))
    assert moved(dossiers[1])


def test_a_receipt_that_was_being_written_is_found_by_the_second_look(office):
    revised(day_off("2026-03-05"))
    deliver(at=EVENING)
    late = stages.received(office)
    Dossier.objects.filter(pk=late.pk).update(due_at=moment(9, "17:00"), first_due_at=moment(9, "17:00"))

    deliver(at=EVENING + recompute_touched.SECOND_LOOK)

    assert moved(late)
    assert standing().waiting == 0


def test_what_is_foreseen_is_what_happens(office):
    dossiers = [stages.received(office) for _ in range(3)]
    stages.finished(office)
    document = day_off("2026-03-05")
    days = days_changed_if("", document, date(2026, 3, 2))
    before = foreseen("", days[0], days[-1], calendars_if("", document))

    revised(document)
    deliver(at=EVENING)

    assert days == [date(2026, 3, 5)]
    assert [one.code for one in before.moves] == [one.code for one in dossiers]
    for dossier, move in zip(dossiers, before.moves, strict=True):
        dossier.refresh_from_db()
        assert (dossier.due_at, dossier.service_due_at) == (move.due_at, move.service_due_at)


def test_looking_ahead_stops_at_the_most_and_says_so(office):
    for _ in range(3):
        stages.received(office)
    document = day_off("2026-03-05")

    ahead = foreseen("", date(2026, 3, 5), date(2026, 3, 5), calendars_if("", document), most=2)

    assert (ahead.looked_at, len(ahead.moves), ahead.is_whole) == (2, 2, False)


def test_only_dossiers_whose_days_meet_the_change_are_touched(office):
    dossier = stages.received(office)

    assert list(touched("", date(2026, 3, 9), date(2026, 3, 30))) == [dossier]
    assert list(touched("", date(2026, 2, 1), date(2026, 3, 2))) == [dossier]
    assert not touched("", date(2026, 3, 10), date(2026, 3, 30)).exists()
    assert not touched("", date(2026, 2, 1), date(2026, 3, 1)).exists()
    assert not touched("H59.16", date(2026, 3, 3), date(2026, 3, 3)).exists()
