"""The conclusion of an inspection as a Word document."""

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
from motcua.inspections.models import Inspection
from motcua.inspections.outputs.visit_papers import Visit, add_answers, add_teams
from motcua.inspections.rules.checklist import content_names
from motcua.inspections.words import CONCLUSION
from motcua.kernel.vietnamese import day_words

_FINDING_WIDTHS = (14, 46, 48, 29, 28)


def write_conclusion(target: BinaryIO, visit: Visit) -> None:
    """Write it; a draft where it has no number yet."""
    inspection, findings = visit.inspection, visit.findings
    document, names = new_paper(CONCLUSION["title"]), content_names()
    number, day = inspection.conclusion_number, inspection.concluded_on
    add_head(document, Letterhead.of(inspection.agency, number, day))
    add_title(document, CONCLUSION["title"], CONCLUSION["subject"].format(target=inspection.target_name))
    for text in _grounds(inspection):
        add_text(document, text)
    add_teams(document, visit.teams)
    add_heading(document, CONCLUSION["contents"])
    for key in inspection.contents:
        document.add_paragraph(printable(names[key]), style="List Bullet")
    add_heading(document, CONCLUSION["results"])
    add_answers(document, visit)
    add_heading(document, CONCLUSION["findings"])
    if findings:
        rows = [
            (str(nth), one.description, one.recommendation, one.lead, day_words(one.due_on))
            for nth, one in enumerate(findings, start=1)
        ]
        add_table(document, CONCLUSION["heads"], rows, _FINDING_WIDTHS, centred=(0, 4))
    else:
        add_text(document, CONCLUSION["none"])
    if inspection.conclusion:
        add_heading(document, CONCLUSION["said"])
        for text in filter(None, inspection.conclusion.splitlines()):
            add_text(document, text)
    to = (PAPER["to"], f"- {inspection.target_name};", PAPER["archive"])
    add_foot(document, to=to, signer=inspection.agency.head)
    document.save(target)


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
