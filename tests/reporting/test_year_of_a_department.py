"""A year of a department with 14 units and 71 stations, lived through commands: every report of the year is
frozen, agrees with itself and with the register, and our own checker finds nothing in the printed words."""

import random
from datetime import date, datetime, time, timedelta
from io import BytesIO

import pytest
from docx import Document
from tests.cast import office
from tests.plans.making import plan

from motcua.auditing.public import audit_before_sending
from motcua.collection.commands.approve_return import approve_return
from motcua.collection.commands.open_round import Asked, open_round
from motcua.collection.commands.save_answers import save_answers
from motcua.collection.commands.submit_return import submit_return
from motcua.collection.ledger import Said
from motcua.collection.queries.of_year import collected_of_year
from motcua.collection.rules.periods import PeriodKind as CollectedPeriod
from motcua.collection.rules.sets import shipped_sets
from motcua.dossiers.commands.import_register import import_register
from motcua.dossiers.queries.verification import verified_ledger
from motcua.foundation.files.evidence import Proof
from motcua.home.queries.audit_reform import audit_reform
from motcua.kernel.time import at_time
from motcua.organisation.commands.import_organisation import import_organisation
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.organisation.rules.tree import AgencyRow
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.commands.set_task import Wanted, set_task
from motcua.reporting.commands.freeze_reform_report import freeze_reform_report
from motcua.reporting.commands.make_reform_report import make_reform_report
from motcua.reporting.commands.send_reform_report import send_reform_report
from motcua.reporting.commands.write_reform_part import write_reform_part
from motcua.reporting.models import ReportRun
from motcua.reporting.outputs.reform_document import write_reform_document
from motcua.reporting.outputs.reform_paper import paper
from motcua.reporting.queries.below import own_reports
from motcua.reporting.queries.compiling import compile_now
from motcua.reporting.queries.reform_reports import stand
from motcua.reporting.rules.reform_calendar import periods_of

pytestmark = pytest.mark.django_db
YEAR, UNITS, STATIONS, DOSSIERS, TASKS = 2026, 14, 71, 240, 12
NINE = time(9, 0)


@pytest.fixture
def here():
    found = office()
    root = found.agency.code
    units = [
        AgencyRow(n, f"{root}.{n:02}", f"Đơn vị mẫu {n:02}", "affiliated", root) for n in range(1, UNITS + 1)
    ]
    stations = [
        AgencyRow(UNITS + n, f"{root}.T{n:02}", f"Trạm mẫu {n:02}", "commune", units[n % 7].code)
        for n in range(1, STATIONS + 1)
    ]
    import_organisation(actor=SYSTEM, at=at_time(date(2025, 12, 1), NINE), rows=[*units, *stations])
    return found


def live(here, first: date, last: date, chance: random.Random) -> None:
    """The dossiers of some days, taken in with the register as it stood on the last of them."""
    rows, days = [], (last - first).days
    for number in range(DOSSIERS // 4):
        received = at_time(first + timedelta(chance.randrange(days)), time(8, chance.randrange(60)))
        due = received + timedelta(days=7)
        ended = received + timedelta(days=chance.choice((2, 4, 6, 9)))
        row = {
            "agency": here.agency.code,
            "dossier": f"{here.agency.code}-{first:%y%m%d}-{number:04}",
            "procedure": here.edition.procedure.code,
            "channel": chance.choice(("online", "counter", "post")),
            "received_at": received.isoformat(),
            "due_at": due.isoformat(),
            "digitised": chance.choice("01"),
            "applicant": f"Nguyễn Văn Mẫu {number:03}",
        }
        if ended < at_time(last, time(17, 0)):
            row |= {"finished_at": ended.isoformat()}
        rows.append(row)
    result = import_register(
        actor=SYSTEM, at=at_time(last, time(18, 0)), rows=enumerate(rows, 2), source="so.csv"
    )
    assert result.added == len(rows)


def gather(here, at: datetime) -> None:
    """The year's figures of every unit and station, asked, answered, approved."""
    below = Agency.objects.filter(path__startswith=here.agency.path).exclude(pk=here.agency.pk)
    asked = Asked(
        CollectedPeriod.YEAR,
        date(2025, 12, 15),
        date(2026, 12, 14),
        date(2026, 12, 20),
        list(below.values_list("code", flat=True)),
        "Tổ chức, nhân sự",
    )
    opened = open_round(
        actor=SYSTEM, at=at, agency=here.agency, document=shipped_sets()["to-chuc"], asked=asked
    )
    told = {"staff": 10, "men": 4, "women": 6, "civil_servants": 0, "public_employees": 9, "contracts": 1}
    rest = (
        "minorities",
        "assigned",
        "divisions",
        "affiliated",
        "stations",
        "streamlined",
        "trained",
        "disciplined",
    )
    answers = {name: Said(value) for name, value in (told | dict.fromkeys(rest, 0)).items()}
    for record in opened.returns.order_by("id"):
        save_answers(actor=SYSTEM, at=at, return_id=record.pk, answers=answers)
        submit_return(actor=SYSTEM, at=at, return_id=record.pk)
        approve_return(actor=SYSTEM, at=at, return_id=record.pk)


def work(here, chance: random.Random) -> None:
    """The plan of the year: most tasks done, some late, some never."""
    reform = plan(here)
    for number in range(TASKS):
        due = date(2026, 2 + chance.randrange(9), 20)
        wanted = Wanted(title=f"Nhiệm vụ {number:02}", lead="Phòng Nghiệp vụ Dược", due_on=due)
        made = at_time(date(2026, 1, 5), NINE)
        one = set_task(actor=here.mai, at=made, agency_id=here.agency.pk, wanted=wanted, plan=reform)
        if number % 4:
            done = at_time(due + timedelta(chance.choice((-5, 0, 6))), NINE)
            told = {"task_id": one.pk, "at": done}
            claim_done(actor=here.hoa, note="Đã xong", proof=Proof("9/BC-SYT"), **told)
            accept_done(actor=here.mai, **told)


def report(here, period) -> tuple[object, dict]:
    """One report from the first word to the sending, the day after its closing."""
    at = at_time(period.last + timedelta(2), NINE)
    made = make_reform_report(actor=here.mai, at=at, agency=here.agency, kind=period.kind, year=YEAR)
    about = {"actor": here.mai, "at": at, "number": made.pk}
    now = compile_now(made, stand(made), at).body
    resolved = next(one["value"] for one in now["rows"] if one["code"] == "resolved")
    write_reform_part(**about, section="III", text=f"Trong kỳ đã giải quyết {resolved} hồ sơ.")
    write_reform_part(**about, section="IV", text="Tiếp tục rà soát quy trình.")
    freeze_reform_report(**about, auditor=audit_reform)
    send_reform_report(**about, document_number=f"{made.pk}/BC-SYT")
    return made, stand(made).frozen


def test_the_reports_of_a_year_contradict_neither_themselves_nor_the_register(here):
    chance = random.Random(6)  # noqa: S311  (a year that is the same every time)
    work(here, chance)
    periods = {one.kind.value: one for one in periods_of(YEAR)}
    bounds = [date(2025, 12, 15), *(periods[k].last for k in ("quarter_1", "half_year", "quarter_3", "year"))]
    frozen = {}
    for kind, first, last in zip(
        ("quarter_1", "half_year", "quarter_3", "year"), bounds, bounds[1:], strict=False
    ):
        live(here, first + timedelta(kind != "quarter_1"), last, chance)
        if kind == "year":
            gather(here, at_time(last, time(19, 0)))
        made, frozen[kind] = report(here, periods[kind])
        out = BytesIO()
        write_reform_document(out, paper(made, frozen[kind], number="1/BC-SYT", day=last))
        printed = "\n".join(one.text for one in Document(out).paragraphs)
        found = audit_before_sending(
            printed,
            actor=here.mai,
            at=at_time(last + timedelta(2), NINE),
            agency_code=here.agency.code,
            period=(periods[kind].first, last),
        )
        assert found.is_clean, [one for one in found.report["claims"] if one["verdict"] == "inconsistent"]

    values = {kind: {one["code"]: one["value"] for one in body["rows"]} for kind, body in frozen.items()}
    closing = values["half_year"]["in_progress"]
    assert values["quarter_3"]["carried_over"] == closing, "the closing stock is the next opening stock"
    assert ReportRun.objects.count() == 4
    count = own_reports(here.agency, YEAR, at_time(date(2026, 12, 31), NINE))
    assert (count.due, count.on_time, count.missing) == (4, 4, 0)
    staff = collected_of_year(here.agency.pk, "to-chuc", "staff", YEAR, at_time(date(2026, 12, 31), NINE))
    assert (staff.value, staff.given) == (10 * (UNITS + STATIONS), UNITS + STATIONS)
    titles = [one["title"] for one in frozen["year"]["tables"]]
    assert "Tổ chức, nhân sự" in titles
    assert verified_ledger(with_rows=True).flaw_count == 0
