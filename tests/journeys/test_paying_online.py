"""From filing to the result with a fee that the clock waits for, paid at a gateway, without script."""

from datetime import datetime

import pytest
from playwright.sync_api import Page, expect
from tests.cast import moment
from tests.dossiers.fees import charged
from tests.journeys.town import Town
from tests.journeys.usable import fits
from tests.payments import gateway_double

from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.models import Dossier
from motcua.foundation.outbox.deliver import deliver

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
PHONE = {"width": 360, "height": 760}
PAPER = {"name": "bang.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\nbang"}


@pytest.fixture
def gateway(settings, town: Town):
    with gateway_double.running() as double:
        settings.PAYMENT_GATEWAY = "motcua.payments.ports.redirect.RedirectGateway"
        settings.PAYMENT_GATEWAY_OPTIONS = double.options()
        double.notice_url = f"{town.address}/thu-phi/cong/bao/"
        yield double


def file_it(page: Page) -> None:
    page.goto("/nop-ho-so/1.009001/")
    page.get_by_label("Bản sao văn bằng chuyên môn").set_input_files(PAPER)
    page.get_by_label("Đơn đề nghị cấp chứng chỉ").set_input_files(PAPER)
    page.get_by_role("button", name="Xem lại trước khi gửi").click()
    expect(page.get_by_role("main")).to_contain_text("bạn phải nộp 500.000 đồng")
    assert fits(page)
    page.get_by_role("button", name="Gửi hồ sơ").click()
    expect(page.get_by_role("main")).to_contain_text("còn phải nộp 500.000 đồng")


def test_from_filing_to_paying_without_script(town, gateway, now, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    charged()
    with town.visit("lan", java_script_enabled=False, viewport=PHONE) as page:
        file_it(page)
        dossier = Dossier.objects.get()
        at: datetime = moment(2, "10:30")
        receive_dossier(actor=town.office.binh, at=at, code=dossier.code)
        now(moment(2, "15:00"))

        page.get_by_role("link", name="Theo dõi hồ sơ này").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("đang chờ bạn nộp phí")
        expect(page.get_by_role("main")).to_contain_text("Đồng hồ dừng từ")
        assert fits(page)
        page.get_by_role("link", name="Xem cách nộp phí").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Còn phải nộp 500.000 đồng")
        assert fits(page)
        page.get_by_role("button", name="Trả trực tuyến 500.000 đồng").click()
        page.get_by_role("link", name="Sang Cổng mẫu").click()
        page.get_by_role("link", name="Huỷ").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Chưa trả được")
        page.get_by_role("main").get_by_role("link", name="Phí, lệ phí của hồ sơ").click()
        page.get_by_role("button", name="Trả trực tuyến 500.000 đồng").click()
        expect(page.get_by_role("link", name="Sang Cổng mẫu")).to_be_visible()
        assert fits(page)
        page.get_by_role("link", name="Sang Cổng mẫu").click()
        page.get_by_role("link", name="Trả tiền").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Đã trả")
        assert [one["RspCode"] for one in gateway.heard] == ["00", "00"]

        deliver(at=moment(2, "15:01"))
        page.get_by_role("link", name="Phí, lệ phí của hồ sơ").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Không còn khoản nào phải nộp")
        expect(page.get_by_role("link", name="Tải phiếu PT26-000001")).to_be_visible()
        page.goto(f"/ho-so-cua-toi/{dossier.code}/")
        expect(page.get_by_role("main")).to_contain_text("Đã nộp phí, hồ sơ được giải quyết tiếp")
        expect(page.get_by_role("main")).to_contain_text("09/03/2026")
        assert fits(page)
