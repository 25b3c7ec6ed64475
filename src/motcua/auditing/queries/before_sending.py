"""The audit that the reform desk runs on every report it is about to send."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.auditing.queries.findings import audit_report
from motcua.auditing.queries.ledger import Comparison, compare_with_ledger
from motcua.organisation.public import Actor


@dataclass(frozen=True, slots=True)
class Findings:
    """``report`` as scripts get it (``claims``, ``summary``); ``ledger`` where it was compared."""

    report: dict[str, Any]
    ledger: Comparison | None

    @property
    def inconsistent(self) -> int:
        """Claims of the text that contradict each other, and totals that contradict the register."""
        return self.report["summary"]["inconsistent"] + (self.ledger.differing if self.ledger else 0)

    @property
    def is_clean(self) -> bool:
        return not self.inconsistent


def audit_before_sending(
    text: str, *, actor: Actor, at: datetime, agency_code: str, period: tuple[date, date], file: str = ""
) -> Findings:
    """Check a report of an agency and its days, inclusive, before it leaves the house. Stores nothing.

    The caller decides what an inconsistency means: nothing here stops a report. Refuses
    ``audit.too_large``, and ``organisation.sign_in`` or ``report.not_found`` where the person may not read
    the agency."""
    ledger = compare_with_ledger(text, actor=actor, at=at, agency_code=agency_code, period=period)
    return Findings(audit_report(text, file), ledger)
