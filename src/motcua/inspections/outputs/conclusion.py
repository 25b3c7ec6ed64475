"""The conclusion of an inspection as a Word document."""

from collections.abc import Sequence
from typing import BinaryIO

from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_heading,
    add_table,
    add_text,
    add_title,
    new_paper,
)
from motcua.foundation.sheets.word import printable
from motcua.foundation.words import PAPER
from motcua.inspections.models import Check, Finding, Inspection, Team
from motcua.inspections.rules.checklist import content_names
from motcua.inspections.words import ANSWERS, CONCLUSION

_CHECK_WIDTHS = (60, 95, 34, 74)
_FINDING_WIDTHS = (48, 72, 72, 44, 27)


def write_conclusion(
    target: BinaryIO,
    inspection: Inspection,
    teams: Sequence[Team],
    checks: Sequence[Check],
    findings: Sequence[Finding],
) -> None:
    """Write it; a draft where it has no number yet."""
    document, names = new_paper(CONCLUSION["title"], across=True), content_names()
    owner = inspection.agency
    above = owner.parent_body or (owner.parent.name if owner.parent else "")
    number, day = inspection.conclusion_number, inspection.concluded_on
    add_head(document, Letterhead(above, owner.name, number, owner.place, day))
    add_title(document, CONCLUSION["title"], CONCLUSION["subject"].format(target=inspection.target_name))
    for text in _grounds(inspection):
        add_text(document, text)
    for team in teams:
        said = "; ".join(part for part in (team.name, team.leader, team.members) if part)
        document.add_paragraph(printable(said), style="List Bullet")
    add_heading(document, CONCLUSION["contents"])
    for key in inspection.contents:
        document.add_paragraph(names[key], style="List Number")
    add_heading(document, CONCLUSION["results"])
    rows = [
        (names[one.content], one.question, ANSWERS[one.answer] if one.answer else "", one.note)
        for one in checks
    ]
    add_table(document, CONCLUSION["check_heads"], rows, _CHECK_WIDTHS)
    add_heading(document, CONCLUSION["findings"])
    if findings:
        add_table(document, CONCLUSION["heads"], [_cells(one) for one in findings], _FINDING_WIDTHS)
    else:
        add_text(document, CONCLUSION["none"])
    if inspection.conclusion:
        add_heading(document, CONCLUSION["said"])
        for text in filter(None, inspection.conclusion.splitlines()):
            add_text(document, text)
    to = (PAPER["to"], f"- {inspection.target_name};", PAPER["archive"])
    add_foot(document, to=to, signer=PAPER["head"])
    document.save(target)


def _cells(one: Finding) -> tuple[str, ...]:
    day = f"{one.due_on:%d/%m/%Y}"
    return (content_names()[one.content], one.description, one.recommendation, one.lead, day)


def _grounds(inspection: Inspection) -> list[str]:
    """Plan, decision and days of the visit, those that are known."""
    said = [
        CONCLUSION[name].format(number=number)
        for name, number in (("plan", inspection.plan_number), ("decision", inspection.decision_number))
        if number
    ]
    days = CONCLUSION["days"].format(
        inspector=inspection.inspector,
        target=inspection.target_name,
        first=f"{inspection.starts_on:%d/%m/%Y}",
        last=f"{inspection.ends_on:%d/%m/%Y}",
    )
    return [*said, days]
