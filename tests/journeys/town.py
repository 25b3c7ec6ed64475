"""The office in full swing for the journeys: its people come to the real site in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.test import Client
from playwright.sync_api import Browser, Page
from tests import cast
from tests.browser import opened, signed_in
from tests.cast import Office, moment

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.commands.return_result import return_result
from motcua.organisation.models import Agency, Person
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.set_service_level import set_service_level
from motcua.procedures.models import Edition
from motcua.procedures.rules.levels import Level

PASSWORD = "motcua-demo"

NEIGHBOURS = (
    # procedure, applicant, day of March 2026 and hour received, how far it is on Monday 09/03
    ("my-pham", "Công ty Mẫu 011", (2, "08:05"), "returned"),
    ("tiem", "Phòng tiêm chủng Mẫu 012", (2, "09:40"), "in_progress"),
    ("kham", "Phòng khám Mẫu 013", (2, "10:15"), "in_progress"),
    ("kham", "Phòng khám Mẫu 014", (3, "14:20"), "proposed"),
    ("kham", "Nguyễn Thị Mẫu 015", (4, "08:30"), "received"),
    ("my-pham", "Công ty Mẫu 016", (4, "15:45"), "approved"),
    ("tiem", "Phòng tiêm chủng Mẫu 017", (5, "09:10"), "in_progress"),
)
PROCEDURES = {
    "my-pham": ("MAU.000011", "Cấp giấy chứng nhận đủ điều kiện sản xuất mỹ phẩm", "Mỹ phẩm", 20),
    "tiem": ("MAU.000012", "Công bố cơ sở đủ điều kiện tiêm chủng", "Y tế dự phòng", 3),
    "kham": ("MAU.000013", "Cấp giấy phép hoạt động phòng khám", "Khám bệnh, chữa bệnh", 10),
}


@dataclass
class Town:
    """The site and the people who come to it."""

    office: Office
    address: str
    browser: Browser

    @contextmanager
    def visit(self, name: str = "", **options: Any) -> Iterator[Page]:
        """A browser of one person's own, signed in before the journey begins; without a name, a visitor's."""
        with opened(self.browser, base_url=self.address, **options) as page:
            if name:
                client = Client()
                client.force_login(Person.objects.get(username=name))
                signed_in(page.context, client, self.address)
            yield page

    @contextmanager
    def sign_in(self, name: str, **options: Any) -> Iterator[Page]:
        """The same for a journey that begins where the form of signing in leads to."""
        with self.visit(**options) as page:
            page.goto("/dang-nhap/")
            sign_in(page, name)
            yield page


def sign_in(page: Page, name: str) -> None:
    """Fill in the form that is open, and wait for the page it leads to."""
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Đăng nhập", exact=True).click()
    page.wait_for_url(lambda url: "/dang-nhap/" not in url)


def settle() -> Office:
    """The office of the cast with a name, an address and what a citizen's account knows."""
    office = cast.office()
    Agency.objects.filter(pk=office.agency.pk).update(
        name="Sở Y tế tỉnh Trà Vinh", address="Số 16A Nguyễn Thái Học, Trà Vinh", phone="0294 0000 000"
    )
    office.agency.refresh_from_db()
    lan = Person.objects.get(username="lan")
    lan.full_name, lan.id_number, lan.phone = "Nguyễn Văn Mẫu 001", "001099000001", "0900000418"
    lan.save()
    _online(office.edition, Level.FULL)
    return office


def _online(edition: Edition, level: Level) -> None:
    """How far the procedure is online."""
    set_service_level(
        actor=SYSTEM, at=moment(2), procedure_id=edition.procedure_id, level=level, valid_from=None
    )


def neighbours(office: Office) -> None:
    """Other people's dossiers of that week, in other sectors, each brought as far as it is."""
    editions = {
        key: cast.edition(code, name=name, sector=sector, days=days)
        for key, (code, name, sector, days) in PROCEDURES.items()
    }
    for edition in editions.values():
        _online(edition, Level.PARTIAL)
    for key, applicant, (day, clock), state in NEIGHBOURS:
        _neighbour(office, editions[key], applicant, day, clock, state)


def _neighbour(office: Office, edition: Edition, applicant: str, day: int, clock: str, state: str) -> None:
    papers = [PaperIn(name=item["name"]) for item in edition.content["required_items"]]
    code = register_walk_in(
        actor=office.binh,
        at=moment(day, clock),
        agency=office.agency,
        edition=edition,
        applicant=Applicant(name=applicant, phone="0900000000"),
        papers=papers,
    ).code
    unit, holder = office.division.pk, office.hoa.person_id
    acts = {
        "in_progress": (hand_over_dossier, office.binh, {"unit_id": unit, "holder_id": holder}),
        "proposed": (propose_result, office.hoa, {}),
        "approved": (approve_result, office.dung, {}),
        "finished": (finish_dossier, office.son, {"result_number": f"{day}/GP-SYT"}),
        "returned": (return_result, office.binh, {}),
    }
    if state == "received":
        return
    for minute, (reached, (act, actor, facts)) in enumerate(acts.items(), start=50):
        act(actor=actor, at=moment(day, f"16:{minute}"), code=code, **facts)
        if reached == state:
            return
