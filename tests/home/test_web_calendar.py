"""The working calendar on screen: everybody reads it, its administrators change it after a preview."""

import pytest
from django.test import Client
from tests import cast
from tests.calendars import day_off, revised
from tests.dossiers import stages
from tests.html import parsed, words

from motcua.dossiers.models import Dossier
from motcua.foundation.models import OutboxEntry
from motcua.kernel.time import local
from motcua.workdays.models import CalendarVersion
from motcua.workdays.public import calendar_for, latest_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_sunday_before(now):
    now(cast.moment(22, "10:00", month=11))


CALENDAR, REVISE = "/lich-lam-viec/", "/lich-lam-viec/sua/"
WHY = {"reason": "Nghỉ theo quyết định của tỉnh", "basis": "QĐ 12/QĐ-UBND ngày 02/03/2026", "verified": "on"}
DAY_OFF = WHY | {"day": "2026-11-26", "off_kind": "public_holiday", "name": "Ngày của tỉnh"}


def signed_in(office, name: str = "quantri") -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def hidden(page) -> dict[str, str]:
    """What the preview hands on to the record."""
    return {one.get("name"): one.get("value", "") for one in page.cssselect("main form input[type=hidden]")}


def promised_in_november(office) -> Dossier:
    """A dossier that the culture day lies on the way of: received 20/11, five working days."""
    code = stages.submitted(office, at=cast.moment(20, "08:30", month=11)).code
    return stages.receive_dossier(actor=office.binh, at=cast.moment(20, "09:00", month=11), code=code)


def test_everybody_reads_the_year_with_its_days_off_and_their_sources():
    page = parsed(Client().get(CALENDAR, {"nam": "2026"}))

    assert words(page, "h1") == "Năm 2026 có 249 ngày làm việc"
    assert len(page.cssselect(".months ol.calendar")) == 12
    row = page.cssselect("#ngay-2026-11-24")[0]
    assert "Ngày Văn hoá Việt Nam" in row.text_content()
    assert row.cssselect(".unproven")
    assert not page.cssselect("#ngay-2026-01-01 .unproven")
    august = page.cssselect("ol.calendar")[7]
    assert words(august, "li.c6.plus b") == "22"
    assert not page.cssselect("#khac")
    assert not page.cssselect("a:contains('Sửa lịch')")


def test_an_officer_reads_where_a_holiday_library_differs(office):
    reader = signed_in(office, "binh")
    page = parsed(reader.get(CALENDAR, {"nam": "2026"}))
    differing = [one.text_content() for one in page.cssselect("section[aria-labelledby=khac] li b")]

    assert differing == ["thứ Sáu 02/01/2026", "thứ Bảy 10/01/2026"]
    assert "Khớp mọi ngày" in parsed(reader.get(CALENDAR, {"nam": "2025"})).text_content()


def test_a_year_without_an_official_plan_says_so():
    assert "chưa theo kế hoạch chính thức" in parsed(Client().get(CALENDAR, {"nam": "2027"})).text_content()
    assert "Chưa có kế hoạch nghỉ" in parsed(Client().get(CALENDAR, {"nam": "2028"})).text_content()


@pytest.mark.parametrize("year", ["", "0", "99999", "x", "-1", "1600", "9999"])
def test_a_year_that_cannot_be_is_no_error(year):
    assert Client().get(CALENDAR, {"nam": year}).status_code == 200


def test_an_agency_that_is_not_there_is_not_found():
    assert Client().get(CALENDAR, {"co-quan": "H00"}).status_code == 404


def test_the_history_says_who_only_to_staff(office):
    revised(day_off("2026-11-26"))
    own = words(parsed(signed_in(office, "hoa").get(CALENDAR)), "section[aria-labelledby=phien-ban]")
    public = words(parsed(Client().get(CALENDAR)), "section[aria-labelledby=phien-ban]")

    for page in (own, public):
        assert "Phiên bản 1: Nghỉ đột xuất" in page
        assert "thứ Năm 26/11/2026: như thường lệ → nghỉ lễ" in page
        assert "QĐ 12/QĐ-UBND" in page
    assert "Quản trị" in own
    assert "Quản trị" not in public


def test_the_page_costs_five_statements_beyond_knowing_who_asks(office, query_budget):
    revised(day_off("2026-11-26"))
    revised({"weekday_sessions": {"6": [["07:30", "11:30"]]}}, scope="H59.15")
    client = signed_in(office)
    for asked in ({}, {"co-quan": "H59.15"}):
        client.get(CALENDAR, asked)  # documents never change: what is built from them is kept
        with query_budget(5 + 3):
            client.get(CALENDAR, asked)


def test_the_preview_tells_what_moves_and_records_nothing(office):
    dossier = promised_in_november(office)
    answer = signed_in(office).post(f"{REVISE}?viec=nghi", DAY_OFF)
    page = parsed(answer)

    assert words(page, "h1") == "1 hồ sơ đang giải quyết đổi ngày hẹn"
    assert "1 hồ sơ lùi 1 ngày làm việc" in words(page, "section[aria-labelledby=ho-so-doi]")
    assert "thứ Năm 26/11/2026" in words(page, "section[aria-labelledby=ngay-doi] tbody")
    assert dossier.code in words(page, "section[aria-labelledby=ho-so-doi] tbody")
    assert not CalendarVersion.objects.exists()
    assert not OutboxEntry.objects.exists()


def test_what_was_previewed_is_what_happens_once_it_is_recorded(office):
    dossier, done = promised_in_november(office), stages.finished(office)
    assert f"{local(dossier.due_at):%d/%m}" == "30/11"
    client = signed_in(office)
    preview = parsed(client.post(f"{REVISE}?viec=nghi", DAY_OFF))
    answer = client.post(f"{REVISE}?viec=nghi", hidden(preview) | {"ghi": "1"}, follow=True)

    page = parsed(answer)
    assert "1 hồ sơ đang giải quyết đã đổi ngày hẹn" in words(page, ".toast")
    assert page.cssselect("#ngay-2026-11-26")
    dossier.refresh_from_db()
    assert f"{local(dossier.due_at):%d/%m}" == "01/12"
    assert f"{local(dossier.first_due_at):%d/%m}" == "30/11"
    event = dossier.events.order_by("seq").last()
    assert (event.kind, event.ground) == ("dossier.due_recomputed", WHY["basis"])
    assert event.facts["reason"] == f"Lịch làm việc phiên bản 1: {WHY['reason']}"
    assert done.events.filter(kind="dossier.due_recomputed").count() == 0

    told = parsed(signed_in(office, "hoa").get(f"/ho-so/{dossier.code}/")).text_content()
    assert "30/11/2026" in told
    assert WHY["reason"] in told
    assert WHY["basis"] in told


def test_taking_the_day_back_moves_the_promise_back(office):
    dossier = promised_in_november(office)
    before = dossier.due_at
    client = signed_in(office)
    for slug, change in (("nghi", DAY_OFF), ("bo", WHY | {"day": "2026-11-26"})):
        preview = parsed(client.post(f"{REVISE}?viec={slug}", change))
        client.post(f"{REVISE}?viec={slug}", hidden(preview) | {"ghi": "1"})

    dossier.refresh_from_db()
    assert dossier.due_at == before
    assert dossier.events.filter(kind="dossier.due_recomputed").count() == 2
    assert latest_document()[0] == 2


def test_a_make_up_saturday_takes_its_day_off_along(office):
    client = signed_in(office)
    change = WHY | {"day": "2026-12-05", "in_lieu_of": "2026-12-04"}
    preview = parsed(client.post(f"{REVISE}?viec=lam-bu", change))
    client.post(f"{REVISE}?viec=lam-bu", hidden(preview) | {"ghi": "1"})

    calendar = calendar_for("")
    assert [calendar.is_worked(cast.moment(day, month=12).date()) for day in (4, 5)] == [False, True]


def test_half_days_and_hours_are_changed_too(office):
    client = signed_in(office)
    half = WHY | {"day": "2026-12-31", "begins": "07:30", "ends": "11:00"}
    hours = WHY | {"weekdays": ["1", "2", "3", "4", "5"], "morning_begins": "07:00", "morning_ends": "11:00"}
    hours |= {"afternoon_begins": "13:00", "afternoon_ends": "16:30"}
    for slug, change in (("nua-buoi", half), ("gio", hours)):
        preview = parsed(client.post(f"{REVISE}?viec={slug}", change))
        answer = client.post(f"{REVISE}?viec={slug}", hidden(preview) | change | {"ghi": "1"}, follow=True)
        assert words(parsed(answer), ".toast").startswith("Đã ghi")

    assert f"{calendar_for('').closing(cast.moment(31, month=12).date()):%H:%M}" == "11:00"
    assert f"{calendar_for('').closing(cast.moment(30, month=12).date()):%H:%M}" == "16:30"


def test_the_hours_form_begins_with_the_hours_in_force(office):
    page = parsed(signed_in(office).get(f"{REVISE}?viec=gio"))
    values = {one.get("name"): one.get("value") for one in page.cssselect("input[type=time]")}

    assert (values["morning_begins"], values["afternoon_ends"]) == ("07:30", "17:00")
    assert [one.get("value") for one in page.cssselect("input[name=weekdays][checked]")] == list("12345")


def test_every_mistake_is_named_at_once_and_nothing_is_recorded(office):
    wrong = {"day": "2026-02-30", "begins": "11:00", "ends": "08:00", "basis": ""}
    page = parsed(signed_in(office).post(f"{REVISE}?viec=nua-buoi", wrong), status=422)

    fields = {link.get("href") for link in page.cssselect(".note.late[role=alert] a")}
    assert fields == {"#id_day", "#id_ends", "#id_reason", "#id_basis"}
    assert not CalendarVersion.objects.exists()


@pytest.mark.parametrize(
    ("slug", "change", "code"),
    [
        ("bo", {"day": "2026-11-25"}, "không ghi gì riêng"),
        ("lam-bu", {"day": "2026-12-05", "in_lieu_of": "2026-12-05"}, "khác ngày làm bù"),
        ("nghi", {"day": "1966-10-14", "off_kind": "swapped", "name": "x"}, "01/01/1990"),
    ],
)
def test_a_change_that_cannot_be_says_why(office, slug, change, code):
    page = parsed(signed_in(office).post(f"{REVISE}?viec={slug}", WHY | change), status=422)

    assert code in page.text_content()


def test_somebody_else_s_revision_in_between_asks_for_another_look(office):
    client = signed_in(office)
    preview = parsed(client.post(f"{REVISE}?viec=nghi", DAY_OFF))
    revised(day_off("2026-12-24"))

    page = parsed(client.post(f"{REVISE}?viec=nghi", hidden(preview) | {"ghi": "1"}), status=422)

    assert "phiên bản 1" in page.text_content()
    assert CalendarVersion.objects.count() == 1


def test_going_back_from_the_preview_keeps_what_was_typed(office):
    client = signed_in(office)
    preview = parsed(client.post(f"{REVISE}?viec=nghi", DAY_OFF))
    page = parsed(client.post(f"{REVISE}?viec=nghi", hidden(preview) | {"sua": "1"}))

    assert page.cssselect("input[name=name]")[0].get("value") == "Ngày của tỉnh"


@pytest.mark.parametrize("name", ["binh", "hoa", "dung", "mai", "ngoc", "lan"])
def test_nobody_but_administrators_changes_the_calendar(office, name):
    client = signed_in(office, name)

    assert client.get(REVISE).status_code == 403
    assert client.post(f"{REVISE}?viec=nghi", DAY_OFF | {"ghi": "1"}).status_code == 403
    assert Client().get(REVISE).status_code == 403
    assert not CalendarVersion.objects.exists()


def test_an_administrator_changes_the_own_agency_s_calendar_and_no_other_s(office):
    other = cast.office("H59.16", "b")
    client = signed_in(office)
    own, foreign = f"{REVISE}?viec=nghi&co-quan=H59.15", f"{REVISE}?viec=nghi&co-quan=H59.16"

    preview = parsed(client.post(own, DAY_OFF))
    client.post(own, hidden(preview) | {"ghi": "1"})

    assert client.post(foreign, DAY_OFF).status_code == 403
    assert not calendar_for(office.agency.code).is_worked(cast.moment(26, month=11).date())
    assert calendar_for(other.agency.code).is_worked(cast.moment(26, month=11).date())
