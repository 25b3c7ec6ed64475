"""The counter loses its server for real: the process is killed, people are served, it comes back, nothing is
lost and nothing is there twice, even when the answer to the reconciling is lost on the way."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from datetime import time as clock
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser import opened
from tests.journeys.town import sign_in
from tests.ports import free_port

from motcua.kernel.time import VIETNAM

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
ROOT = Path(__file__).resolve().parents[2]
SETTLE = """
import django
django.setup()
from django.contrib.auth.hashers import PBKDF2PasswordHasher
PBKDF2PasswordHasher.iterations = 1  # a dozen passwords that nobody has to guess
from tests.journeys.town import settle
print(settle().edition.procedure.code)
"""
REPORT = """
import django
django.setup()
import json
from datetime import UTC, datetime
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.numbers import account_of
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency
ours = Dossier.objects.filter(client_key__isnull=False).order_by("code")
account = account_of(Agency.objects.get(code="H59.15"), local_day(datetime.now(UTC)))
print(json.dumps({
    "dossiers": [[d.code, d.applicant, d.received_at.isoformat()] for d in ours],
    "links": {d.code: d.lookup_key for d in ours},
    "receipts": Event.objects.filter(dossier__in=ours, kind="dossier.received").count(),
    "missing": list(account.missing), "set_aside": account.set_aside, "void": account.void,
}))
"""
COUNT_PRINTS = "void (window.print = () => { window.printed = (window.printed || 0) + 1; })"
PATIENCE = 180.0
"""Seconds that a server may take to come up on a machine that has much to do."""
QUIET = 300.0
"""Seconds before midnight in which nothing is begun."""
PEOPLE = ("Nguyễn Thị Mẫu 031", "Công ty Mẫu 032", "Nguyễn Văn Mẫu 033")


class Server:
    """One installation of its own, its server a process that can be killed and started again."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        paths = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "DJANGO_SETTINGS_MODULE": "motcua.config.settings"}
        self.environment = environment | paths | {"MOTCUA_PUBLIC_URL": self.address}
        self.process: subprocess.Popen[bytes] | None = None

    def run(self, script: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", script], env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip().splitlines()[-1]

    def start(self) -> None:
        serve = ["-m", "motcua.config.cli", "serve", "--workers", "1", "--bind", f"127.0.0.1:{self.port}"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
        self.process = subprocess.Popen([sys.executable, *serve], env=self.environment, **quiet)
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            try:
                with urlopen(f"{self.address}/dang-nhap/", timeout=PATIENCE):
                    return
            except (URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        pytest.fail("the server did not come up")

    def kill(self) -> None:
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None


def leave_midnight_alone() -> None:
    """Numbers are kept for a day, and the clock of this server is the real one: a test that began in the last
    minutes of a day would end on another."""
    now = datetime.now(VIETNAM)
    midnight = datetime.combine(now.date() + timedelta(days=1), clock.min, VIETNAM)
    if (left := (midnight - now).total_seconds()) < QUIET:
        time.sleep(left + 1)


@pytest.fixture
def server(laid_out: dict[str, str]) -> Iterator[Server]:
    leave_midnight_alone()
    ours = Server(laid_out)
    ours.run(SETTLE)
    ours.start()
    yield ours
    ours.kill()


@pytest.fixture
def counter(browser: Browser, server: Server) -> Iterator[Page]:
    """Bình at the offline counter, twenty numbers set aside, the page kept by its worker."""
    with opened(browser, base_url=server.address) as page:
        page.goto("/dang-nhap/")
        sign_in(page, "binh")
        page.goto("/quay/ngoai-tuyen/")
        expect(page.locator("#line")).to_have_text("Máy chủ đang trả lời")
        page.get_by_role("button", name="Giữ 20 số cho hôm nay").click()
        expect(page.locator("#blocks")).to_contain_text("còn 20 số")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        page.evaluate(COUNT_PRINTS)
        yield page


def take_in(page: Page, name: str) -> None:
    page.get_by_label("Thủ tục", exact=True).fill("cap lai chung chi duoc")
    page.get_by_label("Họ tên hoặc tên tổ chức").fill(name)
    page.get_by_label("Điện thoại").fill("0900000731")
    expect(page.locator("#papers input").first).to_be_visible()
    for box in page.locator("#papers input").all():
        box.check()
    before = page.locator("#rows li").count()
    page.get_by_role("button", name="Tiếp nhận và in phiếu").click()
    expect(page.locator("#rows li")).to_have_count(before + 1)


def test_three_people_are_served_while_the_server_is_dead_and_come_home_once(
    counter: Page, server: Server
) -> None:
    page = counter
    server.kill()
    page.goto("/quay/tiep-nhan/")  # any page of the counter becomes the one that still works
    expect(page.get_by_role("heading", level=1)).to_have_text("Quầy ngoại tuyến")
    expect(page.locator("#line")).to_have_text("Mất kết nối với máy chủ")
    page.evaluate(COUNT_PRINTS)
    for name in PEOPLE:
        take_in(page, name)
    printed = page.locator("#rows .code").all_inner_texts()
    assert page.evaluate("window.printed") == 3
    assert PEOPLE[2] in page.locator("#slip").text_content()
    assert printed[0] in page.locator("#slip").text_content()
    assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ" in page.locator("#slip").text_content()
    followed = page.locator("#slip .mark .code").text_content()
    assert page.locator("#slip svg path").count() == 1
    assert "7. Phí, lệ phí: không thu" in page.locator("#slip").text_content()

    page.reload()  # the slips are in the browser's own store, not in the page
    expect(page.locator("#rows li")).to_have_count(3)
    server.start()
    send_and_lose_the_answer(page)
    page.get_by_role("button", name="Gửi về máy chủ").click()
    expect(page.locator("#rows .badge.done")).to_have_count(3)
    assert page.locator("#rows .badge.soon").count() == 0

    told = json.loads(server.run(REPORT))
    assert sorted(code for code, _, _ in told["dossiers"]) == sorted(printed)
    assert {name for _, name, _ in told["dossiers"]} == set(PEOPLE)
    assert told["receipts"] == 3
    assert followed in [f"{server.address}/tra-cuu/{key}/" for key in told["links"].values()]
    shown = page.request.get(followed)
    assert (shown.status, "Nguyễn •••" in shown.text()) == (200, True)
    assert (told["missing"], told["set_aside"], told["void"]) == ([], 17, 0)
    moments = [datetime.fromisoformat(moment) for _, _, moment in told["dossiers"]]
    assert moments == sorted(moments)
    give_back_the_rest(page, server)


def give_back_the_rest(page: Page, server: Server) -> None:
    """What was set aside and not used becomes void, with its reason."""
    page.goto("/quay/so-giu-truoc/")
    page.get_by_label("Lý do trả số chưa dùng").fill("Đường truyền đã ổn định")
    page.get_by_role("button", name="Trả số chưa dùng").click()
    expect(page.get_by_role("status")).to_contain_text("Đã trả 17 số")
    told = json.loads(server.run(REPORT))
    assert (told["missing"], told["set_aside"], told["void"]) == ([], 0, 17)


def send_and_lose_the_answer(page: Page) -> None:
    """The server writes it all, and the line breaks before it can say so."""
    lost: list[int] = []

    def lose_the_answer(route: Route) -> None:
        lost.append(route.fetch().status)  # the server has written it all
        route.abort("connectionreset")

    page.route("**/doi-chieu/", lose_the_answer, times=1)
    page.get_by_role("button", name="Gửi về máy chủ").click()
    expect(page.locator("#rows .badge.hold")).to_have_count(3)
    while not lost:
        page.wait_for_timeout(50)
    assert lost == [200]


def test_nothing_about_the_applicant_stays_in_the_browser_once_the_server_has_it(
    counter: Page, server: Server
) -> None:
    page = counter
    take_in(page, PEOPLE[0])
    assert PEOPLE[0] in stored(page)
    page.get_by_role("button", name="Gửi về máy chủ").click()
    expect(page.locator("#rows .badge.done")).to_have_count(1)

    assert PEOPLE[0] not in stored(page)


def stored(page: Page) -> str:
    """Everything the counter keeps, as text."""
    return page.evaluate(
        """() => new Promise((done) => {
            indexedDB.open("motcua-counter").onsuccess = (event) => {
                event.target.result.transaction("slips").objectStore("slips").getAll().onsuccess =
                    (found) => { event.target.result.close(); done(JSON.stringify(found.target.result)); };
            };
        })"""
    )
