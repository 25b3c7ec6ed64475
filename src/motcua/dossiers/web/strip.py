"""The process on the page of a dossier: the strip of steps, visits, the session, parts of other agencies."""

from datetime import datetime, timedelta
from typing import Any

from motcua.dossiers.access import may_read
from motcua.dossiers.queries.page import DossierPage
from motcua.dossiers.queries.place import facts_of, place_of
from motcua.dossiers.rules.standing import FIXING, PLANNED
from motcua.dossiers.rules.states import ENDED, State
from motcua.dossiers.rules.strip import StripCell, strip
from motcua.dossiers.web.lines import left_of
from motcua.dossiers.words.acts import state_words
from motcua.dossiers.words.moments import hours_words, time_left_words
from motcua.dossiers.words.process import STEP_ROLES, STRIP, VERDICTS
from motcua.organisation.public import Actor
from motcua.procedures.public import STEP_KINDS
from motcua.procedures.rules.steps import StepKind


def process_panel(page: DossierPage, actor: Actor, at: datetime) -> dict[str, Any]:
    """What ``_process.html`` shows; empty where the edition states no process."""
    place, row = place_of(page.dossier), page.dossier
    if not place.graph.steps:
        return {}
    told = [(event.kind, event.happened_at, event.facts) for event in page.events]
    until = row.finished_at or at
    cells = strip(place.graph, place.here, facts_of(row), told, until, page.calendar.work_time)
    if row.current_state in ENDED or row.finished_at:
        cells = tuple(cell for cell in cells if cell.standing == "done")
    return {
        "cells": [_cell(cell) for cell in cells],
        "visits": [(visit, VERDICTS.get(visit.verdict, "")) for visit in page.inspections],
        "agenda": [(item, VERDICTS.get(item.verdict, "")) for item in page.agenda],
        "parts": [_part(one, actor, at, page) for one in page.parts],
    }


def _cell(cell: StripCell) -> dict[str, Any]:
    said = []
    if cell.used is not None:
        said.append(STRIP["used"].format(time=_hours(cell.used)))
    if cell.limit is not None:
        said.append(STRIP["limit"].format(time=_hours(cell.limit)))
    return {
        "name": cell.name,
        "standing": cell.standing,
        "mark": STRIP[cell.standing],
        "kind": STEP_KINDS.get(cell.kind, "") if cell.kind not in ("", "work") else "",
        "role": STEP_ROLES.get(cell.role, ""),
        "time": " / ".join(said),
        "over": STRIP["over"].format(time=_hours(cell.used - cell.limit)) if cell.is_over else "",
        "chosen": cell.chosen,
    }


def _hours(time: timedelta) -> str:
    return hours_words(int(time.total_seconds() // 60)) or STRIP["none"]


def _part(one: Any, actor: Actor, at: datetime, page: DossierPage) -> dict[str, Any]:
    child = one.child
    if child is None:
        return {"name": one.part.name, "state": STRIP["not_opened"]}
    left = left_of(child, at, page.calendar)
    parent_due = page.dossier.due_at
    return {
        "name": one.part.name,
        "agency": child.agency.name,
        "code": child.code,
        "may_open": may_read(actor, child),
        "state": state_words(child),
        "left": time_left_words(left) if left else "",
        "urgency": left.urgency.value if left else "",
        "due_at": child.due_at or one.due_at,
        "over": bool(parent_due and child.due_at and child.due_at > parent_due),
        "result": child.result_number,
    }


_MAIN = {
    (StepKind.OPINIONS, ""): "lay-y-kien",
    (StepKind.INSPECTION, ""): "hen-tham-dinh",
    (StepKind.INSPECTION, FIXING): "hen-tham-dinh",
    (StepKind.INSPECTION, PLANNED): "bien-ban",
    (StepKind.COUNCIL, ""): "dua-vao-phien",
}


def main_of(page: DossierPage) -> str:
    """The slug of what moves the dossier on from its step; empty where the state alone says so."""
    place, row = place_of(page.dossier), page.dossier
    if row.is_declaration and row.current_state in {State.SUBMITTED, State.RECEIVED}:
        return "cong-bo"
    step = place.step
    if row.current_state is not State.IN_PROGRESS or not place.graph.is_strict or step is None:
        return ""
    if step.kind is StepKind.CHILDREN and any(one.child is None for one in page.parts):
        return "chuyen-lien-thong"
    return _MAIN.get((step.kind, row.step_state), "xong-buoc")


def whole_of(page: DossierPage) -> dict[str, Any]:
    """The dossier this one is a part of, as its first event names it; empty for a dossier of its own."""
    if page.dossier.parent_id is None or not page.events:
        return {}
    facts = page.events[0].facts
    return {"code": facts.get("parent", ""), "part": facts.get("part", "")}
