"""Words typed and not kept: on any page with a form for long text leaving asks first; nothing else does."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, expect
from tests.cast import moment
from tests.dossiers import stages
from tests.eforms.forms import DOCUMENT
from tests.feedback.petitioners import filed
from tests.journeys.acting import acts, arriving, find

from motcua.eforms.public import publish_form
from motcua.feedback.commands.receive_petition import receive_petition
from motcua.feedback.models import Petition
from motcua.organisation.public import SYSTEM

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

WRONG = "Tiếp nhận 10 hồ sơ, gồm 4 hồ sơ trực tuyến và 5 hồ sơ trực tiếp."
LONG = {"key": "ke_khai", "kind": "long_text", "label": "Kể rõ việc xảy ra"}


class Asked:
    """How often a page asked before it was left; it is never left then."""

    def __init__(self, page: Page) -> None:
        self.times = 0
        page.on("dialog", self._stay)

    def _stay(self, dialog: Dialog) -> None:
        assert dialog.type == "beforeunload"
        self.times += 1
        dialog.dismiss()

    def by(self, page: Page, act: Callable[[], None]) -> int:
        """How often it has asked when this act asked too."""
        with page.expect_event("dialog"):
            act()
        return self.times

    def by_leaving(self, page: Page) -> int:
        """The same when the place at the head of the page is gone to."""
        return self.by(page, page.get_by_role("banner").get_by_role("link").first.click)


def left(page: Page) -> None:
    """The page is left by the head of the page without a question; a question would have kept it."""
    with arriving(page):
        page.get_by_role("banner").get_by_role("link").first.click()


def test_an_act_on_a_dossier_asks_until_its_words_are_sent(town, now):
    code = stages.in_progress(town.office).code
    now(moment(3, "09:00"))
    with town.sign_in("hoa") as page:
        asked = Asked(page)
        find(page, code)
        acts(page).get_by_role("link", name="Yêu cầu bổ sung", exact=True).click()
        reason = page.get_by_label("Lý do", exact=True)
        reason.fill("Giấy khám sức khoẻ đã hết hạn")
        with page.expect_popup() as beside:
            page.get_by_role("button", name="Xem trước phiếu").click()
        beside.value.close()
        assert asked.by_leaving(page) == 1
        with arriving(page):
            page.get_by_role("main").get_by_role("button", name="Yêu cầu bổ sung").click()
        expect(page.get_by_role("alert")).to_contain_text("Đánh dấu ít nhất một chỗ")
        expect(reason).to_have_value("Giấy khám sức khoẻ đã hết hạn")
        assert asked.by_leaving(page) == 2
        page.get_by_label("Giấy tờ khác cần bổ sung").fill("Giấy khám sức khoẻ")
        with arriving(page):
            page.get_by_role("main").get_by_role("button", name="Yêu cầu bổ sung").click()
        expect(page.get_by_role("status")).to_contain_text("đồng hồ dừng từ bây giờ")
        left(page)
        assert asked.times == 2


def test_one_form_sent_asks_for_the_words_of_another(town, now, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    code = filed(town.office, with_file=True).code
    receive_petition(actor=town.office.mai, at=moment(3), code=code, kind=Petition.Kind.POLICY)
    now(moment(3, "09:00"))
    with town.visit("ngoc") as page:
        asked = Asked(page)
        page.goto(f"/phan-anh/xu-ly/{code}/")
        answer = page.locator("textarea[name=answer]")
        answer.fill("Biểu mẫu đã bỏ câu ấy.")
        with page.expect_popup():
            page.get_by_role("link", name="mẫu.pdf").click()
        assert asked.times == 0
        page.locator("summary", has_text="Yêu cầu bổ sung").click()
        page.locator("textarea[name=question]").fill("Biểu mẫu nào?")
        assert asked.by(page, page.get_by_role("button", name="Yêu cầu bổ sung").click) == 1
        expect(answer).to_have_value("Biểu mẫu đã bỏ câu ấy.")
        answer.fill("")
        with arriving(page):
            page.get_by_role("button", name="Yêu cầu bổ sung").click()
        left(page)
        assert asked.times == 1


def test_a_file_of_the_page_opens_beside_the_words(town):
    with town.visit("mai") as page:
        asked = Asked(page)
        page.goto("/bao-cao/cai-cach/")
        page.get_by_role("button", name="Lập báo cáo Quý I năm 2026").click()
        page.locator("#viet-III").fill("Hồ sơ được giải quyết đúng hẹn.")
        with page.expect_popup():
            page.get_by_role("link", name="Tải Word").click()
        assert asked.times == 0
        assert asked.by_leaving(page) == 1


def test_a_form_that_answers_with_a_file_has_not_kept_its_words(town):
    with town.visit() as page:
        asked = Asked(page)
        page.goto("/soat-so-lieu/")
        page.get_by_role("textbox").first.fill(WRONG)
        with arriving(page):
            page.get_by_role("button", name="Soát số liệu").click()
        page.get_by_text("Sửa văn bản rồi soát lại").click()
        page.locator("#again textarea").fill(WRONG.replace("10", "9"))
        with page.expect_download():
            page.get_by_role("button", name="Tải bảng tính").click()
        assert asked.times == 0
        assert asked.by_leaving(page) == 1


def test_what_keeps_itself_and_what_only_searches_never_asks(town, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    sections = [*DOCUMENT["sections"], {"title": "Sự việc", "questions": [LONG]}]
    publish_form(
        actor=SYSTEM, at=moment(2), edition=town.office.edition, document={**DOCUMENT, "sections": sections}
    )
    with town.visit("lan") as page:
        asked = Asked(page)
        page.goto("/nop-ho-so/1.000123/")
        page.get_by_label("Kể rõ việc xảy ra").fill("Mưa lớn")
        assert asked.by_leaving(page) == 1
        expect(page.locator("[data-saved]")).to_contain_text("Đã lưu nháp")
        with arriving(page):
            page.get_by_role("button", name="Xem lại trước khi gửi").click()
        expect(page.get_by_role("alert").first).to_contain_text("Chưa chọn câu này")
        left(page)
        assert asked.times == 1
    with town.visit("hoa") as page:
        asked = Asked(page)
        page.goto("/ho-so/")
        page.get_by_role("searchbox").first.fill("cấp lại chứng chỉ")
        left(page)
        assert asked.times == 0
