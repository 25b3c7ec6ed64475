"""A new calendar goes into force by a version on record; the old ones stay."""

import copy
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction

from motcua.kernel.refusal import Refusal
from motcua.workdays.models import CalendarVersion
from motcua.workdays.public import calendar_as_of, calendar_for, history, revise_calendar
from motcua.workdays.rules.shipped import national_calendar, national_document

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
KEEPER = SimpleNamespace(
    name="Quản trị",
    is_system=False,
    posts=(SimpleNamespace(role="administrator", agency_code="H59.15"),),
    person_id=1,
)
ANYONE = SimpleNamespace(
    name="Bình", is_system=False, posts=(SimpleNamespace(role="one_stop", agency_code="H59.15"),), person_id=2
)


def without_culture_day():
    document = copy.deepcopy(national_document())
    document["days_off"] = [one for one in document["days_off"] if one["date"] != "2026-11-24"]
    return document


def test_without_a_version_the_shipped_calendar_is_in_force(query_budget):
    with query_budget(1):
        assert calendar_for("H59.15") is national_calendar()


def test_a_revision_is_in_force_at_once_and_tells_which_days_changed():
    version, news = revise_calendar(
        actor=KEEPER, at=MONDAY, document=without_culture_day(), reason="Chưa có hướng dẫn nghỉ 24/11"
    )

    assert (version.number, version.recorded_by) == (1, "Quản trị")
    assert (news.first_changed, news.last_changed) == (date(2026, 11, 24), date(2026, 11, 24))
    assert calendar_for("H59.15").is_worked(date(2026, 11, 24))
    assert not calendar_as_of("", MONDAY - timedelta(seconds=1)).is_worked(date(2026, 11, 24))
    assert [one.number for one in history()] == [1]


def test_an_agency_says_only_what_it_does_otherwise(query_budget):
    mornings = {"weekday_sessions": {"6": [["07:30", "11:30"]]}}
    revise_calendar(actor=KEEPER, at=MONDAY, document=mornings, reason="Trực sáng thứ Bảy", scope="H59.15")
    revise_calendar(actor=KEEPER, at=MONDAY, document=without_culture_day(), reason="Bỏ 24/11")

    calendar_for("H59.15")
    with query_budget(1):
        own = calendar_for("H59.15")
    assert own.is_worked(date(2026, 11, 28))
    assert own.is_worked(date(2026, 11, 24)), "the country's change reaches the agency"
    assert not calendar_for("H59.16").is_worked(date(2026, 11, 28))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"actor": ANYONE}, "workdays.forbidden"),
        ({"reason": "  "}, "workdays.reason_missing"),
        ({"document": {"days_off": []}}, "workdays.bad_document"),
        ({"document": []}, "workdays.bad_document"),
        ({"document": national_document()}, "workdays.nothing_changed"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_recorded(change, code):
    given = {"actor": KEEPER, "at": MONDAY, "document": without_culture_day(), "reason": "Thử"} | change

    with pytest.raises(Refusal) as no:
        revise_calendar(**given)

    assert no.value.code == code
    assert CalendarVersion.objects.count() == 0


def test_a_rolled_back_version_leaves_no_trace_in_memory():
    before = transaction.savepoint()
    revise_calendar(actor=KEEPER, at=MONDAY, document=without_culture_day(), reason="Thử")
    assert calendar_for("").is_worked(date(2026, 11, 24))
    transaction.savepoint_rollback(before)

    longer = copy.deepcopy(national_document())
    longer["years"].append({"year": 2028})
    revise_calendar(actor=KEEPER, at=MONDAY, document=longer, reason="Thêm năm 2028")
    assert not calendar_for("").is_worked(date(2026, 11, 24))


def test_the_database_refuses_to_change_a_version():
    version, _ = revise_calendar(actor=KEEPER, at=MONDAY, document=without_culture_day(), reason="Thử")
    with pytest.raises(DatabaseError), transaction.atomic():
        CalendarVersion.objects.filter(id=version.id).update(reason="khác")
    with pytest.raises(DatabaseError), transaction.atomic():
        version.delete()
