"""Inspections for the tests, planned by command."""

from datetime import date

from tests.cast import Office, moment

from motcua.inspections.commands.plan_inspection import plan_inspection
from motcua.inspections.models import Inspection

AT = moment(2)
TEAMS = [("Đoàn số 1", "Trịnh Trung Kiên", "Ngô Thị Mai"), ("Đoàn số 2", "", "")]


def visit(here: Office, **facts) -> Inspection:
    told = {
        "target": here.agency,
        "starts_on": date(2026, 3, 2),
        "ends_on": date(2026, 3, 6),
        "teams": TEAMS,
        "content_keys": ["procedures", "digital"],
        "plan_number": "223/KH-SYT",
    }
    return plan_inspection(actor=here.kien, at=AT, agency=here.agency, **(told | facts))
