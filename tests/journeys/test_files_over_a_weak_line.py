"""Papers sent from a telephone over a line that breaks: resumed, not begun again; sent once, nothing lost."""

import hashlib
import random
import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser import opened
from tests.eforms.forms import with_form
from tests.journeys.town import sign_in
from tests.journeys.weak_line import weak_line

from motcua.dossiers.models import Dossier, Paper, Upload

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
CONTENT = b"%PDF-1.7\n" + random.Random(7).randbytes(600_000)
PAPER = {"name": "bằng.pdf", "mimeType": "application/pdf", "buffer": CONTENT}
SLOT = "Bản sao văn bằng chuyên môn"


@pytest.fixture
def line(town, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    with_form(town.office)
    with weak_line(town.address) as line:
        yield line


@pytest.fixture
def page(town, line):
    phone = {"width": 360, "height": 760}
    with opened(town.browser, base_url=line.address, viewport=phone, has_touch=True, is_mobile=True) as page:
        page.goto("/dang-nhap/")
        sign_in(page, "lan")
        page.goto("/nop-ho-so/1.000123/")
        yield page


def slot(page: Page):
    return page.locator(".slot").filter(has_text=SLOT)


def test_a_file_goes_on_where_the_line_broke_also_after_a_reload(page, line):
    line.most = 40_000
    page.get_by_label(SLOT, exact=False).set_input_files(PAPER)
    expect(slot(page)).to_contain_text("đang chờ để gửi tiếp")
    expect(page.locator("[data-saved]")).to_contain_text("Đã lưu nháp")
    expect(page).to_have_url(re.compile("nhap="))
    page.reload()
    expect(slot(page)).to_contain_text("Đang gửi bằng.pdf")
    line.most = None
    expect(slot(page)).to_contain_text("Đã nhận", timeout=180_000)

    assert line.cuts > 0
    expect(slot(page)).to_contain_text("bằng.pdf")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(slot(page).get_by_text("Đã nhận")).to_be_visible()
    assert Upload.objects.get().file["sha256"] == hashlib.sha256(CONTENT).hexdigest()
    slot(page).get_by_role("button", name=re.compile("Bỏ tệp này")).click()
    expect(slot(page).get_by_text("Đã nhận")).to_be_hidden()


def test_the_form_waits_for_a_file_on_its_way_and_is_sent_once(page, line):
    line.pause = 0.01
    page.get_by_label("Ngày sinh").fill("01/02/1990")
    page.get_by_label("Nơi đang ở").fill("Phường 1, Trà Vinh")
    page.get_by_label("Tên cơ sở").fill("Nhà thuốc Mẫu")
    page.get_by_label("Số tháng", exact=True).fill("18")
    page.get_by_role("group", name="Chứng chỉ bị mất").get_by_label("Không").check()
    page.get_by_label(SLOT, exact=False).set_input_files(PAPER)
    page.get_by_role("button", name="Xem lại trước khi gửi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xem lại lần cuối, rồi gửi", timeout=180_000)
    page.get_by_role("button", name="Gửi hồ sơ").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đã gửi hồ sơ")

    assert Dossier.objects.count() == 1
    assert Paper.objects.get(file_name="bằng.pdf").file_size == len(CONTENT)
