"""A reform report of quarter I, with what must be written, made by commands."""

from tests.cast import Office, moment

from motcua.home.queries.audit_reform import audit_reform
from motcua.reporting.commands.freeze_reform_report import freeze_reform_report
from motcua.reporting.commands.make_reform_report import make_reform_report
from motcua.reporting.commands.write_reform_part import write_reform_part
from motcua.reporting.models import ReformReport
from motcua.reporting.rules.reform_calendar import PeriodKind

AT = moment(16)
"""The period closed on the 14th and is due on the 20th."""


def quarter(here: Office, *, written: bool = True) -> ReformReport:
    told = {"kind": PeriodKind.QUARTER_1, "year": 2026}
    made = make_reform_report(actor=here.mai, at=AT, agency=here.agency, **told)
    if written:
        write(here, made, "III", "Hồ sơ được giải quyết đúng hẹn.")
        write(here, made, "IV", "Rà soát quy trình nội bộ.")
    return made


def write(here: Office, report: ReformReport, section: str, text: str):
    said = {"number": report.pk, "section": section, "text": text}
    return write_reform_part(actor=here.mai, at=AT, **said)


def freeze(here: Office, report: ReformReport, at=AT):
    return freeze_reform_report(actor=here.mai, at=at, number=report.pk, auditor=audit_reform)
