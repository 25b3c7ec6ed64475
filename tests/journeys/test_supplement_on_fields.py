"""A supplement on marked answers, answered on a telephone without script; then a change of one's own."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.test_web_supplement_fields import declared
from tests.eforms.forms import with_form
from tests.journeys.acting import scan
from tests.journeys.town import Town
from tests.journeys.usable import fits
from tests.scans import PDF

from motcua.dossiers.commands.ask_supplement import ask_supplement

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
PHONE = {"width": 360, "height": 780}


def test_marked_answers_are_mended_on_a_telephone_without_script(town, now):
    with_form(town.office)
    code = stages.received(town.office, declared=declared(town.office)).code
    now(moment(3, "09:00"))
    ask_supplement(
        actor=town.office.binh,
        at=moment(3, "09:00"),
        code=code,
        items=["Giấy xác nhận thực hành"],
        fields={"noi_cu_tru": "Thiếu số nhà", "mat": "Trả lời lại"},
        reason="Chưa khớp giấy xác nhận",
    )
    now(moment(4, "10:00"))
    with town.visit("lan", java_script_enabled=False, viewport=PHONE) as page:
        page.goto(f"/ho-so-cua-toi/{code}/")
        page.get_by_role("link", name="Sửa và bổ sung").click()
        _mends(page)
    _changes_more(town, code)


def _mends(page):
    main = page.get_by_role("main")
    expect(main).to_contain_text("Cán bộ ghi: Thiếu số nhà")
    expect(page.get_by_label("Ngày sinh")).to_have_count(0)
    page.get_by_label("Nơi đang ở").fill("12 Phường 1")
    page.get_by_role("group", name="Chứng chỉ bị mất").get_by_label("Có").check()
    page.get_by_label("1. Giấy xác nhận thực hành").set_input_files(scan("a.pdf", "application/pdf", PDF))
    page.get_by_role("button", name="Gửi phần bổ sung").click()
    expect(main).to_contain_text("Mất ngày nào: Chưa ghi câu này.")
    expect(page.get_by_label("Nơi đang ở")).to_have_value("12 Phường 1")
    expect(main).to_contain_text("a.pdf")
    assert fits(page)
    page.get_by_label("Mất ngày nào").fill("01/02/2026")
    page.get_by_role("button", name="Gửi phần bổ sung").click()
    expect(main).to_contain_text("12 Phường 1")
    expect(main).to_contain_text("Phường 1, Trà Vinh")


def _changes_more(town: Town, code: str) -> None:
    with town.visit("lan", java_script_enabled=False, viewport=PHONE) as page:
        page.goto(f"/ho-so-cua-toi/{code}/")
        page.get_by_role("link", name="Sửa hồ sơ, gửi thêm giấy tờ").click()
        page.get_by_label("Nơi đang ở").fill("14 Phường 1")
        page.get_by_role("button", name="Gửi đề nghị sửa").click()
        expect(page.get_by_role("main")).to_contain_text("đang chờ cán bộ trả lời")
    with town.visit("binh", java_script_enabled=False, viewport=PHONE) as page:
        page.goto(f"/ho-so/{code}/")
        expect(page.get_by_role("main")).to_contain_text("14 Phường 1")
        page.get_by_role("link", name="Trả lời đề nghị sửa").click()
        page.get_by_label("Nhận nội dung sửa").check()
        page.get_by_role("button", name="Trả lời đề nghị sửa").click()
        expect(page.get_by_role("status")).to_contain_text("Đã trả lời đề nghị sửa")
