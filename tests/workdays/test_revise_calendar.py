"""A new calendar goes into force by a version on record; the old ones stay."""

import copy
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction

from motcua.kernel.refusal import Refusal
from motcua.workdays.commands.revise_calendar import may_revise
from motcua.workdays.models import CalendarVersion
from motcua.workdays.public import calendar_as_of, calendar_for, history, revise_calendar
from motcua.workdays.rules.shipped import national_calendar, national_document

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
KEEPER = SimpleNamespace(
    name="Quản trị",
    is_system=False,
    posts=(SimpleNamespace(role="administrator", agency_code="H59.15", agency_path="H59.15/"),),
    person_id=1,
)
ANYONE = SimpleNamespace(
    name="Bình",
    is_system=False,
    posts=(SimpleNamespace(role="one_stop", agency_code="H59.15", agency_path="H59.15/"),),
    person_id=2,
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


def test_a_bad_document_is_refused_with_every_fault():
    document = without_culture_day()
    document["days_off"].append({"date": "2026-02-30", "type": "holiday"})
    document["half_days"] = [{"date": "2026-12-31", "sessions": [["11:00", "08:00"]]}]
    document["open_weekdays"] = [8]

    with pytest.raises(Refusal) as no:
        revise_calendar(actor=KEEPER, at=MONDAY, document=document, reason="Thử")

    faults = no.value.facts["faults"]
    assert "open_weekdays" in faults
    assert "half_days[1].sessions" in faults
    assert f"days_off[{len(document['days_off'])}].date: '2026-02-30'" in faults
    assert f"days_off[{len(document['days_off'])}].type: 'holiday'" in faults


def test_an_administrator_keeps_no_other_agency_s_calendar():
    with pytest.raises(Refusal, match="workdays.forbidden"):
        revise_calendar(actor=KEEPER, at=MONDAY, document={"name": "Khác"}, reason="Thử", scope="H59.16")
    assert CalendarVersion.objects.count() == 0


def test_a_document_made_from_an_older_version_is_refused():
    revise_calendar(actor=KEEPER, at=MONDAY, document=without_culture_day(), reason="Bỏ 24/11", based_on=0)

    with pytest.raises(Refusal, match="workdays.revised_meanwhile"):
        revise_calendar(actor=KEEPER, at=MONDAY, document=national_document(), reason="Lại", based_on=0)


def test_a_change_of_hours_reaches_the_years_ahead_that_nobody_wrote_down():
    document = national_document() | {"sessions": [["07:00", "11:00"], ["13:00", "16:30"]]}

    _, news = revise_calendar(actor=KEEPER, at=MONDAY, document=document, reason="Giờ mùa đông")

    assert news.last_changed.year == 2029


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


def test_the_country_calendar_is_not_an_affiliate_administrators_to_change():
    post = SimpleNamespace(role="administrator", agency_code="H59.15", agency_path="H59/H59.15/")
    affiliate = SimpleNamespace(name="Quản trị", is_system=False, posts=(post,), person_id=3)

    assert not may_revise(affiliate, "")
    assert may_revise(affiliate, "H59.15")
    assert not may_revise(affiliate, "H22.10")
