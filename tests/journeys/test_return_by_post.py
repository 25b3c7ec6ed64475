"""Results leave the counter: against the code of the slip, or by post and followed to the door."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.dossiers import stages

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_result_goes_out_against_the_code_of_the_slip(town, now):
    dossier = stages.finished(town.office)
    now(moment(6, "09:00"))
    with town.visit("binh") as page:
        page.goto(f"/ho-so/{dossier.code}/tra-ket-qua/")
        page.get_by_label("Đọc mã tra cứu trên giấy hẹn").check()
        page.get_by_label("Mã tra cứu người nhận đọc").fill("nhầm")
        button = page.get_by_role("main").get_by_role("button", name="Trả kết quả")
        button.click()
        expect(page.get_by_role("main").get_by_role("alert")).to_contain_text("không khớp giấy hẹn")
        page.get_by_label("Mã tra cứu người nhận đọc").fill(dossier.lookup_key)
        page.get_by_label("Đã đối chiếu giấy tờ tuỳ thân").check()
        button.click()
        expect(page.get_by_role("main")).to_contain_text("đã trả kết quả")


def test_a_parcel_is_followed_from_the_dossier(town, now):
    dossier = stages.finished(town.office)
    now(moment(6, "09:00"))
    with town.visit("binh") as page:
        page.goto(f"/ho-so/{dossier.code}/tra-ket-qua/")
        page.get_by_label("Cách trả").select_option("Qua bưu chính")
        page.get_by_label("Số bưu gửi").fill("RR123456789VN")
        page.get_by_role("main").get_by_role("button", name="Trả kết quả").click()
        expect(page.get_by_role("main")).to_contain_text("RR123456789VN")
        page.get_by_role("link", name="Ghi bưu gửi đã phát hoặc bị chuyển hoàn").click()
        page.get_by_label("Bưu gửi", exact=True).select_option("Đã phát")
        page.get_by_role("button", name="Ghi bưu gửi").click()
        expect(page.get_by_role("main")).to_contain_text("Không có kết quả nào đang trên đường bưu chính")
