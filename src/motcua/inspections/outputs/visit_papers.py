"""The papers of a visit before and during it: decision, request for a report with its outline, minutes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_heading,
    add_signers,
    add_table,
    add_text,
    add_title,
    new_paper,
)
from motcua.foundation.sheets.word import printable
from motcua.foundation.words import PAPER
from motcua.inspections.models import Check, Finding, Inspection, Team
from motcua.inspections.rules.checklist import contents
from motcua.inspections.words import ANSWERS, DECISION, MINUTES, REQUEST, TEAM
from motcua.kernel.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class Visit:
    """An inspection with what its papers tell of it."""

    inspection: Inspection
    teams: Sequence[Team]
    checks: Sequence[Check]
    findings: Sequence[Finding]


_TEAM_WIDTHS = (14, 50, 45, 53)
_CHECK_WIDTHS = (14, 80, 28, 40)
_GAP = 12 * 12_700
"""Twelve points, in the measure Word files keep."""


def write_decision(target: BinaryIO, visit: Visit) -> None:
    """The decision that sets up the teams."""
    one, facts = visit.inspection, _facts(visit.inspection)
    document = _paper(DECISION, one, one.decision_number)
    signs = document.add_paragraph()
    signs.alignment = 1
    issuer = "" if one.agency.head == PAPER["head"] else f" {one.agency.name.upper()}"
    signs.add_run(printable(one.agency.head + issuer)).bold = True
    for ground in (DECISION["duty"], DECISION["plan"] if one.plan_number else ""):
        if ground:
            add_text(document, ground.format(**facts)).runs[0].italic = True
    _centred(document, DECISION["verb"])
    for name in ("article_1", "article_2", "article_3"):
        add_text(document, DECISION[name].format(**facts))
        if name == "article_1":
            rows = [(str(nth), t.name, t.leader, t.members) for nth, t in enumerate(visit.teams, start=1)]
            add_table(document, DECISION["heads"], rows, _TEAM_WIDTHS, centred=(0,))
    to = (PAPER["to"], DECISION["to"], f"- {one.target_name};", PAPER["archive"])
    add_foot(document, to=to, signer=one.agency.head)
    document.save(target)


def write_request(target: BinaryIO, visit: Visit) -> None:
    """The letter that asks the visited for a report, and its outline on a page of its own."""
    one, facts = visit.inspection, _facts(visit.inspection)
    document = new_paper(REQUEST["title"])
    head = Letterhead.of(one.agency)
    add_head(document, replace(head, about=REQUEST["head"].format(**facts)))
    line = document.add_paragraph(printable(REQUEST["to_whom"].format(**facts)))
    line.alignment, line.paragraph_format.space_before = 1, _GAP
    for name in ("about", "asked", "papers"):
        add_text(document, REQUEST[name].format(**facts))
    add_foot(document, to=(PAPER["to"], REQUEST["to"], PAPER["archive"]), signer=one.agency.head)
    document.add_page_break()
    add_title(document, REQUEST["outline"], REQUEST["title"].format(**facts))
    add_heading(document, REQUEST["general"])
    add_text(document, REQUEST["general_asked"])
    for nth, content in enumerate((c for c in contents() if c.key in one.contents), start=2):
        add_heading(document, f"{nth}. {content.name}")
        for question in content.questions:
            document.add_paragraph(printable(question), style="List Bullet")
        add_text(document, REQUEST["figures"])
    add_heading(document, REQUEST["end"].format(number=len(one.contents) + 2))
    add_text(document, REQUEST["end_asked"])
    document.save(target)


def write_minutes(target: BinaryIO, visit: Visit) -> None:
    """The minutes of the visit with the answers and what was found, to be signed by both sides."""
    one, facts = visit.inspection, _facts(visit.inspection)
    document = _paper(MINUTES, one)
    add_text(document, MINUTES["held"].format(**facts))
    add_heading(document, MINUTES["present"])
    add_teams(document, visit.teams)
    document.add_paragraph(printable(MINUTES["other_side"].format(**facts)), style="List Bullet")
    add_heading(document, MINUTES["checked"])
    add_answers(document, visit)
    add_heading(document, MINUTES["found"])
    told = [MINUTES["finding"].format(found=f.description, asked=f.recommendation) for f in visit.findings]
    for text in told or [MINUTES["none"]]:
        add_text(document, text)
    add_heading(document, MINUTES["said"])
    for text in filter(None, one.minutes.splitlines() or [MINUTES["nothing_said"]]):
        add_text(document, text)
    add_text(document, MINUTES["read_over"])
    add_signers(document, (MINUTES["signer_visited"], MINUTES["signer_team"]))
    document.save(target)


PAPERS = {"quyet-dinh": write_decision, "yeu-cau-bao-cao": write_request, "bien-ban": write_minutes}
"""By the name in their address."""


def _paper(told: dict[str, Any], one: Inspection, number: str = "") -> Any:
    document = new_paper(told["title"])
    add_head(document, Letterhead.of(one.agency, number))
    add_title(document, told["title"], told["subject"].format(target=one.target_name))
    return document


def _centred(document: Any, text: str) -> None:
    line = document.add_paragraph()
    line.alignment = 1
    line.add_run(printable(text)).bold = True


def add_teams(document: Any, teams: Sequence[Team]) -> None:
    """A line a team."""
    for team in teams:
        leader = TEAM["leader"].format(name=team.leader) if team.leader else ""
        people = ", ".join(part for part in (leader, team.members) if part)
        said = TEAM["said"].format(team=team.name, people=people) if people else team.name
        document.add_paragraph(printable(said), style="List Bullet")


def add_answers(document: Any, visit: Visit) -> None:
    """The answers of the checklist under their contents."""
    rows: list[Sequence[str]] = []
    across = []
    for content in contents():
        checks = [check for check in visit.checks if check.content == content.key]
        if not checks:
            continue
        across.append(len(rows))
        rows.append((content.name, "", "", ""))
        rows += [
            (str(nth), check.question, ANSWERS[check.answer] if check.answer else "", check.note)
            for nth, check in enumerate(checks, start=1)
        ]
    add_table(document, MINUTES["heads"], rows, _CHECK_WIDTHS, across=across, centred=(0, 2))


def _facts(one: Inspection) -> dict[str, str]:
    return {
        "agency": one.agency.name,
        "inspector": one.inspector,
        "target": one.target_name,
        "plan": one.plan_number,
        "decision": one.decision_number or MINUTES["blank"],
        "first": day_words(one.starts_on),
        "last": day_words(one.ends_on),
        "year": str(one.starts_on.year),
    }
