"""Many dossiers in one go, and two officers on one, as they see it."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.dossiers import stages
from tests.journeys.acting import arriving
from tests.journeys.town import Town

from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.models import Dossier, Event

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_three_are_signed_at_once_and_the_one_sent_back_says_why(town: Town, now):
    rows = [stages.proposed(town.office) for _ in range(3)]
    now(moment(5, "08:00"))
    with town.visit("dung") as page:
        page.goto("/ban-lam-viec/?xem=cho-ky")
        boxes = page.locator("tbody .pick-cell input")
        boxes.nth(0).click()
        boxes.nth(2).click(modifiers=["Shift"])
        with arriving(page):
            page.get_by_role("button", name="Ký duyệt 3 hồ sơ").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Ký duyệt 3 hồ sơ")
        send_back(actor=town.office.tuan, at=moment(5, "08:00"), code=rows[1].code, reason="Thiếu phiếu")
        with arriving(page):
            page.get_by_role("button", name="Ký duyệt 3 hồ sơ").click()

        expect(page.get_by_role("heading", level=1)).to_have_text("Ký duyệt: xong 2 trong 3 hồ sơ")
        expect(page.locator(f'[id="ho-so-{rows[1].code}"]')).to_contain_text("vừa ghi “Trả lại để làm tiếp”")
        page.go_back()
        with arriving(page):
            page.get_by_role("button", name="Ký duyệt 3 hồ sơ").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Ký duyệt: xong 2 trong 3 hồ sơ")
    assert Event.objects.filter(kind="dossier.approved").count() == 2


def test_it_works_without_scripts(town: Town, now):
    rows = [stages.proposed(town.office) for _ in range(2)]
    now(moment(5, "08:00"))
    with town.visit("dung", java_script_enabled=False) as page:
        page.goto("/ban-lam-viec/?xem=cho-ky")
        for box in page.locator("tbody .pick-cell input").all():
            box.check()
        with arriving(page):
            page.get_by_role("button", name="Ký duyệt").click()
        page.get_by_role("button", name="Ký duyệt 2 hồ sơ").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Ký duyệt: xong 2 trong 2 hồ sơ")
    assert {Dossier.objects.get(pk=row.pk).state for row in rows} == {"approved"}


def test_two_officers_on_one_dossier_never_overwrite_each_other(town: Town, now):
    code = stages.in_progress(town.office).code
    now(moment(3, "09:12"))
    with town.visit("hoa") as hoa, town.visit("tuan") as tuan:
        hoa.goto(f"/ho-so/{code}/ban-giao/")
        tuan.goto(f"/ho-so/{code}/")
        expect(tuan.get_by_text("chị Hoa đang mở hồ sơ này từ 9:12")).to_be_visible()
        tuan.goto(f"/ho-so/{code}/phan-cong/")
        tuan.get_by_label("Giao cho").select_option(label="ông Tuấn")
        tuan.get_by_role("main").get_by_role("button", name="Phân công").click()
        expect(tuan.get_by_text(f"Đã phân công người giữ hồ sơ {code}.")).to_be_visible()

        hoa.get_by_label("Đơn vị nhận").select_option(label="Thanh tra Sở")
        hoa.get_by_role("main").get_by_role("button", name="Bàn giao hồ sơ").click()
        expect(hoa.get_by_role("alert")).to_contain_text("Võ Minh Tuấn vừa ghi “Phân công người giữ”")
        row = Dossier.objects.get(code=code)
        assert (row.unit_id, row.holder_id) == (town.office.division.pk, town.office.tuan.person_id)
