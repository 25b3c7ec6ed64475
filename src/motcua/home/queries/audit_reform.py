"""The audit of a reform report before it is frozen: what does not agree, each in one line."""

from datetime import date, datetime

from motcua.auditing.public import audit_before_sending
from motcua.home.words.reform import DIFFERS
from motcua.organisation.public import Actor
from motcua.reporting.public import FIGURE_NAMES

WRONG = "inconsistent"


def audit_reform(
    text: str,
    *,
    actor: Actor,
    at: datetime,
    agency_code: str,
    period: tuple[date, date],
    told: frozenset[int],
) -> list[str]:
    """Contradictions inside the text, then stated totals that the register counts otherwise; a figure that
    was put there on purpose (``told``) is not held against the register."""
    found = audit_before_sending(text, actor=actor, at=at, agency_code=agency_code, period=period)
    faults = [one["explanation"] for one in found.report["claims"] if one["verdict"] == WRONG]
    for days in found.ledger.days if found.ledger else ():
        faults += [
            DIFFERS.format(said=line.stated.value, name=FIGURE_NAMES[line.stated.code], counted=line.counted)
            for line in days.lines
            if line.gap and line.stated.value not in told
        ]
    return faults
