"""The fixed cast and their office, the same people as in the demo; made the way the product makes them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth.hashers import make_password

from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.kernel.time import VIETNAM
from motcua.kernel.vietnamese import fold
from motcua.organisation.models import Agency, Person, Post, Unit
from motcua.organisation.public import Actor, actor_of
from motcua.organisation.rules.roles import Role
from motcua.procedures.models import Edition, Procedure, Sector

MONDAY = date(2026, 3, 2)
"""An ordinary week without holidays."""

DIPLOMA = PaperIn("Bản sao văn bằng chuyên môn", kind="copy")
FORM = PaperIn("Đơn đề nghị cấp chứng chỉ", kind="original", original_seen=True)
LAN_APPLIES = Applicant(name="Nguyễn Văn Mẫu 001", id_number="001099000001", phone="0900000418")

UNITS = (
    ("mot-cua", "Bộ phận một cửa", "one_stop"),
    ("duoc", "Phòng Nghiệp vụ Dược", "division"),
    ("thanh-tra", "Thanh tra Sở", "division"),
    ("lanh-dao", "Lãnh đạo Sở", "leaders"),
)
PEOPLE = (
    # name, full name, how they are addressed, unit, role
    ("lan", "Trần Thị Lan", "chị Lan", "", None),
    ("binh", "Lê Văn Bình", "anh Bình", "mot-cua", Role.ONE_STOP),
    ("hoa", "Phạm Thị Hoa", "chị Hoa", "duoc", Role.SPECIALIST),
    ("tuan", "Võ Minh Tuấn", "ông Tuấn", "duoc", Role.DIVISION_HEAD),
    ("dung", "Hồ Chí Dũng", "ông Dũng", "lanh-dao", Role.DIRECTOR),
    ("son", "Đỗ Thanh Sơn", "anh Sơn", "", Role.CLERK),
    ("ngoc", "Bùi Thị Ngọc", "chị Ngọc", "", Role.PROCEDURE_CONTROL),
    ("mai", "Ngô Thị Mai", "bà Mai", "", Role.REFORM),
    ("kien", "Trịnh Trung Kiên", "anh Kiên", "", Role.INSPECTOR),
    ("quantri", "Quản trị viên", "quản trị", "", Role.ADMINISTRATOR),
    ("thanhtra", "Lý Thị Thanh", "chị Thanh", "thanh-tra", Role.SPECIALIST),
)


def moment(day: int, clock: str = "09:00", month: int = 3, year: int = 2026) -> datetime:
    """A Vietnamese moment of March 2026 unless said otherwise."""
    hour, minute = clock.split(":")
    return datetime(year, month, day, int(hour), int(minute), tzinfo=VIETNAM)


@dataclass
class Office:
    """A department with its desk, one division, its people as actors and one published procedure."""

    agency: Agency
    desk: Unit
    division: Unit
    inspectorate: Unit
    leaders: Unit
    edition: Edition
    people: dict[str, Person]

    def __getattr__(self, name: str) -> Actor:
        """``office.binh`` is Bình as commands see him, with the posts he holds that Monday."""
        if name.startswith("_") or name not in self.people:
            raise AttributeError(name)
        return actor_of(self.people[name], MONDAY)


def office(code: str = "H59.15", prefix: str = "") -> Office:
    """The health department of the tests; ``prefix`` keeps the names of a second one apart."""
    agency = Agency.objects.create(
        code=code, name=f"Sở Y tế {code}", level="province", path=f"{code}/", place="Trà Vinh"
    )
    made = Unit.objects.bulk_create(
        Unit(agency=agency, code=key, name=name, kind=kind) for key, name, kind in UNITS
    )
    units = {unit.code: unit for unit in made}
    return Office(
        agency=agency,
        desk=units["mot-cua"],
        division=units["duoc"],
        inspectorate=units["thanh-tra"],
        leaders=units["lanh-dao"],
        edition=edition(f"1.00{len(prefix)}123"),
        people=_people(agency, units, prefix),
    )


def _people(agency: Agency, units: dict[str, Unit], prefix: str) -> dict[str, Person]:
    """In two statements: every other test begins with an office. One hash serves them all, for a process of
    its own makes it with all the rounds that are shipped."""
    kept = make_password("motcua-demo")
    people = [
        Person(username=prefix + name, full_name=full, address=said, password=kept)
        for name, full, said, _, _ in PEOPLE
    ]
    made = Person.objects.bulk_create(people)
    Post.objects.bulk_create(
        Post(person=person, agency=agency, unit=units.get(unit), role=role.value)
        for person, (_, _, _, unit, role) in zip(made, PEOPLE, strict=True)
        if role is not None
    )
    return {name: person for person, (name, *_) in zip(made, PEOPLE, strict=True)}


def edition(code: str, *, sector: str = "Dược phẩm", days: int = 5, **facts: Any) -> Edition:
    """A published procedure with a limit in working days and two papers."""
    name = facts.pop("name", "Cấp lại chứng chỉ hành nghề dược")
    content = {
        "terms": [{"case": "", "statutory": {"value": days, "unit": "working_day"}}],
        "required_items": [{"name": FORM.name}, {"name": DIPLOMA.name, "originals": 0, "copies": 1}],
        "process": [
            {"name": "Thẩm định hồ sơ", "role": "specialist"},
            {"name": "Dự thảo kết quả", "role": "specialist"},
        ],
        "ways": ["online", "counter", "post"],
        "places": ["service_centre"],
    }
    return Edition.objects.create(
        procedure=Procedure.objects.create(code=code),
        state=Edition.State.PUBLIC.value,
        name=name,
        folded=fold(name),
        sector=Sector.objects.get_or_create(name=sector, defaults={"folded": fold(sector)})[0],
        content=facts.pop("content", content),
        is_verified=True,
        **facts,
    )
