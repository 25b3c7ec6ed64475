"""An account as a citizen has it: registered, protected, entered by a passkey or by VNeID."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.cache import cache
from playwright.sync_api import expect
from tests.accounts.mailbox import mailbox
from tests.browser import opened
from tests.cast import office
from tests.journeys.acting import arriving
from tests.journeys.usable import fits

from motcua.organisation.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.one_database, pytest.mark.django_db(transaction=True)]

PROVIDER = Path(__file__).parents[1] / "accounts/provider.py"


@pytest.fixture(autouse=True)
def _forget_tries():
    cache.clear()


def leave(page):
    with arriving(page):
        page.get_by_role("button", name="Đăng xuất", exact=True).click()


@pytest.mark.parametrize("width", [360, 1280])
def test_registering_and_a_forgotten_password_without_javascript(browser, live_server, settings, now, width):
    with mailbox() as (box, url):
        settings.MAIL_URL = url
        settings.CARRIERS = {**settings.CARRIERS, "email": "motcua.foundation.messaging.carriers.Mail"}
        size = {"width": width, "height": 800}
        with opened(browser, base_url=live_server.url, java_script_enabled=False, viewport=size) as page:
            page.goto("/dang-nhap/")
            page.get_by_role("link", name="Đăng ký tài khoản mới").click()
            page.get_by_role("button", name="Gửi mã xác nhận").click()
            expect(page.get_by_role("alert")).to_be_visible()
            assert fits(page)
            page.get_by_label("Họ và tên").fill("Nguyễn Văn Mẫu 200")
            page.get_by_label("Thư điện tử hoặc số điện thoại").fill("mau200@vidu.vn")
            page.get_by_label("Mật khẩu mới").fill("mot-cau-that-dai")
            page.get_by_role("button", name="Gửi mã xác nhận").click()
            page.get_by_role("textbox", name="Mã xác nhận").fill(box.code())
            page.get_by_role("button", name="Tạo tài khoản").click()
            page.get_by_role("heading", name="Bạn chưa nộp hồ sơ nào").wait_for()
            assert fits(page)
            page.get_by_role("link", name="Nguyễn Văn Mẫu 200").click()
            page.get_by_text("mau200@vidu.vn").wait_for()
            assert fits(page)
            leave(page)
            page.goto("/quen-mat-khau/")
            page.get_by_label("Thư điện tử hoặc số điện thoại").fill("mau200@vidu.vn")
            page.get_by_role("button", name="Gửi mã").click()
            # The pause between two letters: for this test's clock no time has passed since the register's.
            page.get_by_text(re.compile(r"Chờ \d+ giây")).first.wait_for()


def test_a_passkey_is_made_and_opens_the_door_alone(browser, live_server):
    office()
    with opened(browser, base_url=live_server.url) as page:
        client = page.context.new_cdp_session(page)
        client.send("WebAuthn.enable")
        device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
        device |= {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
        made = client.send("WebAuthn.addVirtualAuthenticator", {"options": device})
        page.goto("/dang-nhap/")
        page.get_by_label("Tên đăng nhập").fill("lan")
        page.get_by_label("Mật khẩu").fill("motcua-demo")
        with arriving(page):
            page.get_by_role("button", name="Đăng nhập", exact=True).click()
        page.goto("/tai-khoan/")
        page.get_by_label("Tên gọi của khoá").fill("Máy ở nhà")
        page.get_by_role("button", name="Thêm khoá truy cập trên máy này").click()
        page.get_by_role("heading", name="Cất 10 mã dự phòng này").wait_for()
        leave(page)
        page.goto("/dang-nhap/?next=/tai-khoan/")
        page.get_by_role("button", name="Đăng nhập bằng khoá truy cập").click()
        page.get_by_text("Máy ở nhà").first.wait_for()
        leave(page)
        # The password alone no longer opens the account; the passkey does as its second factor.
        page.goto("/dang-nhap/")
        page.get_by_label("Tên đăng nhập").fill("lan")
        page.get_by_label("Mật khẩu").fill("motcua-demo")
        with arriving(page):
            page.get_by_role("button", name="Đăng nhập", exact=True).click()
        page.get_by_role("heading", name="Thêm một bước nữa").wait_for()
        page.get_by_role("button", name="Đăng nhập bằng khoá truy cập").click()
        page.get_by_role("heading", name="Bạn chưa nộp hồ sơ nào").wait_for()
        leave(page)
        # A device that holds no key of ours is turned away with words.
        client.send("WebAuthn.clearCredentials", {"authenticatorId": made["authenticatorId"]})
        page.goto("/dang-nhap/")
        page.get_by_role("button", name="Đăng nhập bằng khoá truy cập").click()
        page.get_by_text("chưa mở được khoá truy cập").wait_for()


@pytest.fixture
def provider(settings):
    """A provider of identities in a process of its own; the site is configured for it."""
    with subprocess.Popen(
        [sys.executable, PROVIDER], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as running:
        port = int(running.stdout.readline())
        address = f"http://localhost:{port}"
        settings.OIDC = {**settings.OIDC, "issuer": address, "client_id": "mot-cua", "client_secret": "kín"}
        settings.AUTHENTICATION_BACKENDS = [
            *settings.AUTHENTICATION_BACKENDS,
            "motcua.accounts.access.ByProvider",
        ]
        directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
        settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": {**directives, "form-action": ["'self'", address]}}
        yield address
        running.terminate()


def test_an_identity_from_outside_signs_in_the_same_person_twice(browser, live_server, provider):
    for visit in range(2):
        with opened(browser, base_url=live_server.url, java_script_enabled=False) as page:
            page.goto("/dang-nhap/?next=/tai-khoan/")
            page.get_by_role("button", name="Đăng nhập bằng VNeID").click()
            page.get_by_role("button", name="citizen").first.click()
            page.get_by_role("heading", name="Tài khoản của Nguyễn Văn Mẫu 777").wait_for()
            if visit:
                # Somebody else's answer, put into this browser, is not believed.
                page.goto("/dang-nhap/dinh-danh/ve/?code=abc&state=xyz")
                page.get_by_text("không hợp lệ").wait_for()
    person = Person.objects.get()
    assert (person.id_number, person.has_usable_password()) == ("001099000777", False)


def test_a_low_level_a_refusal_and_a_used_answer_open_nothing(browser, live_server, provider):
    with opened(browser, base_url=live_server.url) as page:
        page.goto("/dang-nhap/")
        page.get_by_role("button", name="Đăng nhập bằng VNeID").click()
        page.get_by_role("button", name="lowly").first.click()
        page.get_by_text("ở mức 1; nộp hồ sơ cần mức 2").wait_for()
        page.reload()
        page.get_by_text("không hợp lệ").wait_for()
        page.goto("/dang-nhap/")
        page.get_by_role("button", name="Đăng nhập bằng VNeID").click()
        page.get_by_role("button", name="Deny").click()
        page.get_by_text("Chưa đăng nhập").wait_for()
    assert not Person.objects.exists()
