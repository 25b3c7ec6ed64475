"""The conclusion of an inspection as a Word document."""

from collections.abc import Sequence
from typing import BinaryIO

from motcua.foundation.sheets.word import add_table, landscape, printable
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
    from docx import Document

    document, names = Document(), content_names()
    landscape(document)
    document.core_properties.title, document.core_properties.author = CONCLUSION["title"], ""
    document.add_heading(CONCLUSION["title"], level=1)
    document.add_paragraph(printable(_line(inspection)))
    for team in teams:
        said = "; ".join(part for part in (team.name, team.leader, team.members) if part)
        document.add_paragraph(printable(said), style="List Bullet")
    document.add_heading(CONCLUSION["contents"], level=2)
    for key in inspection.contents:
        document.add_paragraph(names[key], style="List Number")
    if inspection.conclusion:
        document.add_paragraph(printable(inspection.conclusion))
    document.add_heading(CONCLUSION["results"], level=2)
    rows = [
        (names[one.content], one.question, ANSWERS[one.answer] if one.answer else "", one.note)
        for one in checks
    ]
    add_table(document, CONCLUSION["check_heads"], rows, _CHECK_WIDTHS)
    document.add_heading(CONCLUSION["findings"], level=2)
    if findings:
        add_table(document, CONCLUSION["heads"], [_cells(one) for one in findings], _FINDING_WIDTHS)
    else:
        document.add_paragraph(CONCLUSION["none"])
    document.save(target)


def _cells(one: Finding) -> tuple[str, ...]:
    day = f"{one.due_on:%d/%m/%Y}"
    return (content_names()[one.content], one.description, one.recommendation, one.lead, day)


def _line(inspection: Inspection) -> str:
    days = f"{inspection.starts_on:%d/%m/%Y} – {inspection.ends_on:%d/%m/%Y}"
    number = f"{inspection.conclusion_number}. " if inspection.conclusion_number else ""
    return f"{number}{inspection.inspector}: {inspection.target_name}, {days}."
