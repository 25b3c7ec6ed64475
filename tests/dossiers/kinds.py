"""Procedures whose process is more than a list, one of each kind, and their dossiers on the way."""

from typing import Any

from tests import cast
from tests.cast import FORM, LAN_APPLIES, Office, moment

from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Dossier
from motcua.procedures.models import Edition

WORK = {"role": "specialist", "limit_hours": 8.0}
BRANCH = [
    WORK | {"key": "tham-dinh", "name": "Thẩm định hồ sơ"},
    WORK
    | {
        "key": "re",
        "name": "Theo loại cơ sở",
        "kind": "branch",
        "ways": [
            {"to": "hop", "when": [{"subject": "case", "value": "Bệnh viện"}]},
            {"to": "du-thao"},
        ],
    },
    WORK
    | {
        "key": "hop",
        "name": "Lãnh đạo phòng xem xét",
        "role": "division_head",
        "ways": [
            {"to": "du-thao", "outcome": "dat", "words": "Đồng ý"},
            {"to": "tham-dinh", "outcome": "lai", "words": "Thẩm định lại"},
        ],
    },
    WORK | {"key": "du-thao", "name": "Dự thảo kết quả"},
]
OPINIONS = [
    WORK
    | {
        "key": "y-kien",
        "name": "Lấy ý kiến các phòng",
        "kind": "opinions",
        "units": ["thanh-tra", "mot-cua"],
    },
    WORK | {"key": "du-thao", "name": "Dự thảo kết quả"},
]
INSPECTION = [
    WORK
    | {
        "key": "thuc-te",
        "name": "Thẩm định thực tế",
        "kind": "inspection",
        "ways": [{"to": "du-thao", "outcome": "pass"}, {"to": "end", "outcome": "fail"}],
    },
    WORK | {"key": "du-thao", "name": "Dự thảo kết quả"},
]
COUNCIL = [
    WORK
    | {
        "key": "hoi-dong",
        "name": "Hội đồng giám định họp",
        "kind": "council",
        "ways": [{"to": "du-thao", "outcome": "approve"}, {"to": "end", "outcome": "reject"}],
    },
    WORK | {"key": "du-thao", "name": "Dự thảo biên bản giám định"},
]
LINKED = [
    WORK
    | {
        "key": "lien-thong",
        "name": "Liên thông",
        "kind": "children",
        "limit_hours": 24.0,
        "parts": [
            {
                "key": "ly-lich",
                "name": "Xác nhận lý lịch",
                "agency": "H22.10",
                "procedure": "2.000001",
                "limit_hours": 16,
            }
        ],
    },
    WORK | {"key": "du-thao", "name": "Dự thảo kết quả"},
]


def edition(code: str, process: list[dict[str, Any]], **facts: Any) -> Edition:
    """A published procedure of five working days under that process; ``terms``, ``fees`` as content."""
    week = {"value": 5, "unit": "working_day"}
    content = {
        "terms": [{"case": "", "statutory": week}, {"case": "Bệnh viện", "statutory": week}],
        "required_items": [{"name": FORM.name}],
        "ways": ["online", "counter"],
        "places": ["service_centre"],
        "process": process,
        **facts.pop("content", {}),
    }
    return cast.edition(code, content=content, **facts)


def submitted(
    office: Office, process: list[dict[str, Any]], code: str = "MAU.000100", **facts: Any
) -> Dossier:
    given = {"case": "", "papers": [FORM], "applicant": LAN_APPLIES} | facts
    known = Edition.objects.filter(procedure__code=code).first() or edition(code, process)
    return submit_dossier(
        actor=office.lan, at=moment(2, "08:30"), agency=office.agency, edition=known, **given
    )


def at_work(office: Office, process: list[dict[str, Any]], **facts: Any) -> Dossier:
    """Received and handed over to the division on Monday."""
    code = submitted(office, process, **facts).code
    receive_dossier(actor=office.binh, at=moment(2, "09:00"), code=code)
    unit, holder = office.division.pk, office.hoa.person_id
    return hand_over_dossier(
        actor=office.binh, at=moment(2, "14:00"), code=code, unit_id=unit, holder_id=holder
    )
