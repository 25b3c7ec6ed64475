"""Plans and tasks for the tests, made by commands."""

from datetime import date

from tests.cast import Office, moment

from motcua.foundation.files.evidence import Proof
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.commands.draft_plan import draft_plan
from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.models import Plan, Task
from motcua.plans.rules.contents import PlanKind

AT = moment(2, "09:00")
DIVISION = "Phòng Nghiệp vụ Dược"
LETTER = Proof("90/BC-SYT")


def plan(here: Office, **facts) -> Plan:
    told = {"year": 2026, "kind": PlanKind.REFORM, "title": "Kế hoạch cải cách hành chính năm 2026"}
    return draft_plan(actor=here.mai, at=AT, agency_id=here.agency.pk, **(told | facts))


def task(here: Office, *, inside: Plan | None = None, **facts) -> Task:
    told = {"title": "Rà soát thủ tục lĩnh vực dược", "lead": DIVISION, "due_on": date(2026, 3, 13)}
    wanted = Wanted(**(told | facts))
    return set_task(actor=here.mai, at=AT, agency_id=here.agency.pk, wanted=wanted, plan=inside)


def key_of(page) -> dict[str, str]:
    """What the look at a table sends back to have it written."""
    [key] = page.cssselect("main input[name=key]")
    return {"key": key.get("value")}


def claimed(here: Office, one: Task, at=None) -> Task:
    return claim_done(
        actor=here.hoa, at=at or moment(12), task_id=one.pk, note="Đã trình báo cáo", proof=LETTER
    )
