"""A calendar change moves open promises, on record, and leaves finished and paused ones alone."""

import pytest
from tests.calendars import culture_day_worked, day_off, revised
from tests.cast import moment
from tests.dossiers import stages

from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.extend_term import extend_term
from motcua.dossiers.commands.recompute_due import recompute_due
from motcua.dossiers.models import Dossier
from motcua.organisation.public import SYSTEM
from motcua.workdays.rules.limits import parse_limit

pytestmark = pytest.mark.django_db

WHY = {"reason": "Lịch làm việc phiên bản 1: Nghỉ đột xuất", "ground": "QĐ 12/QĐ-UBND"}


def recomputed(dossier: Dossier, day: int = 3) -> bool:
    return recompute_due(actor=SYSTEM, at=moment(day), dossier_id=dossier.pk, **WHY)


def test_an_unchanged_calendar_moves_nothing(office):
    dossier = stages.in_progress(office)

    assert not recomputed(dossier)
    assert dossier.events.count() == 3


def test_a_day_off_on_the_way_moves_the_promise_and_keeps_the_first_one(office):
    dossier = stages.in_progress(office)
    assert dossier.due_at == moment(9, "17:00")
    revised(day_off("2026-03-05"))

    assert recomputed(dossier)
    dossier.refresh_from_db()
    assert dossier.due_at == moment(10, "17:00")
    assert dossier.service_due_at == moment(10, "17:00")
    assert dossier.first_due_at == moment(9, "17:00")
    event = dossier.events.order_by("seq").last()
    assert (event.kind, event.ground) == ("dossier.due_recomputed", WHY["ground"])
    assert event.facts["reason"] == WHY["reason"]
    assert event.facts["due_before"] == "2026-03-09T10:00:00+00:00"
    assert dossier.events.get(kind="dossier.received").facts["due_at"] == "2026-03-09T10:00:00+00:00"


def test_counting_again_once_more_changes_nothing(office):
    dossier = stages.in_progress(office)
    revised(day_off("2026-03-05"))

    assert recomputed(dossier)
    assert not recomputed(dossier)
    assert dossier.events.count() == 4


def test_a_day_after_the_promise_or_before_receipt_does_not_matter(office):
    dossier = stages.in_progress(office)
    revised(day_off("2026-03-10", culture_day_worked()))

    assert not recomputed(dossier)


def test_a_finished_dossier_keeps_its_promise(office):
    dossier = stages.finished(office)
    before = (dossier.due_at, dossier.head_hash)
    revised(day_off("2026-03-05"))

    assert not recomputed(dossier, day=6)
    dossier.refresh_from_db()
    assert (dossier.due_at, dossier.head_hash) == before


def test_a_paused_dossier_is_left_alone(office):
    dossier = stages.in_progress(office)
    ask_supplement(
        actor=office.hoa, at=moment(3, "10:00"), code=dossier.code, items=["Ảnh"], reason="Thiếu ảnh"
    )
    revised(day_off("2026-03-05"))

    assert not recomputed(dossier, day=4)


def test_an_extension_granted_in_time_is_not_undone_by_a_calendar(office):
    dossier = stages.in_progress(office)
    revised(day_off("2026-03-05", day_off("2026-03-06")))
    assert recomputed(dossier)
    extended = extend_term(
        actor=office.tuan,
        at=moment(10, "08:00"),
        code=dossier.code,
        added=parse_limit("3wd"),
        reason="Chờ đối chiếu",
        letter="Thư 1",
    )
    revised()

    assert not recomputed(dossier, day=10)
    dossier.refresh_from_db()
    assert dossier.due_at == extended.due_at


def test_a_date_that_a_register_stated_is_not_counted_again(office):
    dossier = stages.in_progress(office)
    Dossier.objects.filter(pk=dossier.pk).update(is_imported=True, due_at=moment(20, "17:00"))
    revised(day_off("2026-03-05"))

    assert not recomputed(dossier)


def test_a_date_that_was_counted_on_import_moves_with_the_calendar(office):
    dossier = stages.in_progress(office)
    Dossier.objects.filter(pk=dossier.pk).update(is_imported=True)
    revised(day_off("2026-03-05"))

    assert recomputed(dossier)
