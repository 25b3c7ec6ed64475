"""The inspection of the demo, from plan to mended findings, by the commands people use."""

from datetime import datetime, time
from typing import Any

from motcua.demo.data_files import data
from motcua.demo.words import EVIDENCE
from motcua.foundation.files.evidence import Proof
from motcua.inspections.commands.conclude_inspection import conclude_inspection
from motcua.inspections.commands.make_pack import make_pack
from motcua.inspections.commands.plan_inspection import plan_inspection
from motcua.inspections.commands.record_finding import record_finding
from motcua.inspections.models import Inspection
from motcua.kernel.time import at_time
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.claim_done import claim_done

MORNING = time(9, 0)


def make_visits(agencies: dict[str, Agency]) -> int:
    """Every inspection of the data file that is not there yet; how many were made."""
    count = 0
    for one in data("inspections")["inspections"]:
        agency = agencies[one["agency"]]
        if not Inspection.objects.filter(agency=agency, starts_on=one["starts_on"]).exists():
            _visit(agency, one)
            count += 1
    return count


def _visit(agency: Agency, one: dict[str, Any]) -> None:
    first, last = (at_time(one[name], MORNING) for name in ("starts_on", "concluded_on"))
    made = plan_inspection(
        actor=SYSTEM,
        at=first,
        agency=agency,
        target=agency,
        starts_on=one["starts_on"],
        ends_on=one["ends_on"],
        teams=[tuple(team) for team in one["teams"]],
        content_keys=one["contents"],
        inspector=one["inspector"],
        decision_number=one["decision_number"],
    )
    make_pack(
        actor=SYSTEM,
        at=first,
        inspection_id=made.pk,
        from_day=one["pack"]["from"],
        to_day=one["pack"]["to"],
        size=one["pack"]["size"],
        seed=one["decision_number"],
    )
    for told in one["findings"]:
        facts = {name: value for name, value in told.items() if name != "done"}
        record_finding(actor=SYSTEM, at=last, inspection_id=made.pk, **facts)
    conclude_inspection(
        actor=SYSTEM,
        at=last,
        inspection_id=made.pk,
        number=one["conclusion_number"],
        concluded_on=one["concluded_on"],
        conclusion=one["conclusion"],
    )
    for finding, told in zip(made.findings.order_by("id"), one["findings"], strict=True):
        _mend(finding.task_id, at_time(told["done"], MORNING))


def _mend(task_id: int, at: datetime) -> None:
    proof = Proof(EVIDENCE["number"].format(number=task_id))
    claim_done(actor=SYSTEM, at=at, task_id=task_id, note=EVIDENCE["done"], proof=proof)
    accept_done(actor=SYSTEM, at=at, task_id=task_id)
