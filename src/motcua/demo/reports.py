"""Reform reports of the departments, sent up, returned and received, by the commands people use."""

from datetime import datetime, time, timedelta
from typing import Any

from motcua.demo.data_files import data
from motcua.home.queries.audit_reform import audit_reform
from motcua.kernel.time import at_time, local_day
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.reporting.commands.freeze_reform_report import freeze_reform_report
from motcua.reporting.commands.make_reform_report import make_reform_report
from motcua.reporting.commands.parts.ask_for_part import ask_for_part
from motcua.reporting.commands.receive_reform_report import receive_reform_report
from motcua.reporting.commands.return_reform_report import return_reform_report
from motcua.reporting.commands.send_reform_report import send_reform_report
from motcua.reporting.commands.write_reform_part import write_reform_part
from motcua.reporting.models import ReformReport
from motcua.reporting.rules.reform_calendar import PeriodKind, ReformPeriod, next_due, periods_of

ABOVE = "bo-y-te"
MORNING = time(9, 0)


def last_due(at: datetime) -> ReformPeriod:
    """The last period whose reports, the late ones too, are in by now."""
    day = local_day(at) - timedelta(8)
    past = [one for year in (day.year - 1, day.year) for one in periods_of(year) if one.due <= day]
    return past[-1]


def make_reports(agencies: dict[str, Agency], at: datetime) -> int:
    """What the departments have sent, the Ministry's report over them, and a paragraph asked of a division;
    how many reports there are."""
    if ReformReport.objects.exists():
        return 0
    told, today = data("reports"), local_day(at)
    days = (told["first"], told["last"], today + timedelta(told["due"]))
    asked = ReformPeriod(PeriodKind.CUSTOM, told["year"], *days)
    for one in told["reports"]:
        _report(agencies[one["agency"]], asked, one, at)
    last = last_due(at)
    for one in told["last_due"]:
        _report(agencies[one["agency"]], last, one, at_time(last.due + timedelta(one["days"]), MORNING))
    for period in (asked, last):
        _write(_made(agencies[ABOVE], period, at), at)
    _ask(agencies, told["section_call"], at)
    return ReformReport.objects.count()


def _made(agency: Agency, period: ReformPeriod, at: datetime) -> ReformReport:
    days = (period.first, period.last, period.due)
    return make_reform_report(
        actor=SYSTEM, at=at, agency=agency, kind=period.kind, year=period.year, days=days
    )


def _report(agency: Agency, period: ReformPeriod, one: dict[str, Any], at: datetime) -> None:
    report = _made(agency, period, at)
    about: dict[str, Any] = {"actor": SYSTEM, "at": at, "number": report.pk}
    _write(report, at)
    freeze_reform_report(**about, auditor=audit_reform)
    send_reform_report(**about, document_number=one["document"])
    if "returned" in one:
        return_reform_report(**about, reason=one["returned"])
        write_reform_part(**about, section="III", text=one["mended"])
        freeze_reform_report(**about, auditor=audit_reform)
        send_reform_report(**about, document_number=one["document"])
    if one.get("received"):
        receive_reform_report(**about)


def _write(report: ReformReport, at: datetime) -> None:
    for section, text in data("reports")["parts"].items():
        write_reform_part(actor=SYSTEM, at=at, number=report.pk, section=section, text=text)


def _ask(agencies: dict[str, Agency], one: dict[str, Any], at: datetime) -> None:
    due = local_day(at) + timedelta(one["due"])
    report = _made(agencies[one["agency"]], next_due(due), at)
    texts = {name: one[name] for name in ("section", "writer", "wanted")}
    ask_for_part(actor=SYSTEM, at=at, number=report.pk, due=due, **texts)
