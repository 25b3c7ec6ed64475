"""A decision that changes the law under running dossiers, made by the catalogue's own commands."""

from datetime import date
from typing import Any

from tests.cast import moment
from tests.dossiers.registers import row

from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.publish_decision import publish_decision
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.models import Edition
from motcua.procedures.rules.states import Action
from motcua.procedures.rules.transition import Transition

SIGNED, EFFECTIVE = date(2026, 3, 3), date(2026, 3, 5)
BEFORE, MIDNIGHT = moment(4, "16:00"), moment(5, "00:00")


def amended(old: Edition, **content: Any) -> Edition:
    """A draft of the next edition that differs in these constituents."""
    draft = draft_next_edition(actor=SYSTEM, at=BEFORE, edition_id=old.pk)
    return revise_draft(actor=SYSTEM, at=BEFORE, edition_id=draft.pk, content=old.content | content)


def decided(
    *changes: tuple[Edition, Action], rule: Transition, number: str = "900/QĐ-UBND", **facts: Any
) -> int:
    """The decision recorded; its id."""
    stated = {"signed_on": SIGNED, "effective_on": EFFECTIVE, "at": BEFORE} | facts
    done = publish_decision(
        actor=SYSTEM,
        number=number,
        transition=rule,
        changes=[(edition.pk, action) for edition, action in changes],
        **stated,
    )
    return done.decision.pk


def limit(days: int) -> list[dict[str, Any]]:
    """The general limit in working days."""
    return [{"case": "", "statutory": {"value": days, "unit": "working_day"}}]


def running_rows(code: str, count: int, *, first: int = 1) -> list[dict[str, Any]]:
    """Rows of a register: dossiers received in the weeks before and not finished, every tenth long ago."""
    return [
        row(
            dossier=f"H59.15-{day:%y%m%d}-{first + number:04d}",
            procedure=code,
            received_at=f"{day}T09:00:00+07:00",
            finished_at="",
            returned_at="",
            applicant=f"Nguyễn Văn Mẫu {number:03d}",
        )
        for number in range(count)
        for day in (date(2026, 2, 10 + number % 15) if number % 10 else date(2026, 1, 5),)
    ]
