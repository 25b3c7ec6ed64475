"""What becomes of one running dossier when its procedure is amended or repealed (quy định chuyển tiếp).

A dossier that is already late keeps its due moment under every rule: a new law hides no lateness.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from motcua.dossiers.rules.courses import Pause
from motcua.dossiers.rules.deadlines import TwoClocks, two_clocks
from motcua.dossiers.rules.profiles import Profile
from motcua.dossiers.rules.states import State
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.edition import EditionContent, term_for
from motcua.procedures.rules.process_graph import Graph, graph_of
from motcua.procedures.rules.steps import END
from motcua.procedures.rules.transition import Transition, burden
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit, limit_of_catalogue

DECIDED = frozenset({State.PROPOSED, State.APPROVED})
"""Handled already: no step is left that could follow a new process."""
RUNNING = (State.SUBMITTED, State.RECEIVED, State.IN_PROGRESS, State.WAITING, *sorted(DECIDED))
"""States that a change of law finds a dossier in."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An edition as far as a dossier goes by it."""

    edition_id: int
    sector_id: int
    is_declaration: bool
    content: EditionContent
    graph: Graph

    @classmethod
    def of(cls, edition_id: int, sector_id: int, is_declaration: bool, content: EditionContent) -> "Issue":
        return cls(edition_id, sector_id, is_declaration, content, graph_of(content.process))


@dataclass(frozen=True, slots=True)
class Running:
    """The dossier as the change finds it. ``due_at`` is what is promised, while it waits for the applicant
    what would be promised were it answered at that moment; None where no clock runs."""

    state: State
    case: str
    step_key: str
    steps_done: int
    is_declaration: bool
    received_at: datetime | None
    due_at: datetime | None
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """What is recorded of one dossier: ``outcome`` and ``why`` are keys of the sentences, ``data`` what the
    ledger line carries beside them."""

    outcome: str
    why: str
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def is_change(self) -> bool:
        return self.outcome not in {"kept", "to_decide", "unclear"}


@dataclass(frozen=True, slots=True)
class Law:
    """The change: its rule, from when, on which calendar and by which profile a new limit is counted;
    ``judged_at`` is the later of its effect and now: what was due before then is late and stays so."""

    rule: Transition
    since: datetime
    judged_at: datetime
    calendar: WorkCalendar
    profile: Profile


@basis("64/2025/QH15", verified=False)
def effect_of(law: Law, running: Running, old: Issue, new: Issue | None) -> Effect:
    """Under the rule chosen; ``new`` is None where the procedure is repealed."""
    if new is None:
        decide = law.rule is Transition.NEW
        return Effect("to_decide" if decide else "kept", "repealed_decide" if decide else "repealed")
    if law.rule is Transition.KEEP:
        return Effect("kept", "keep")
    if law.rule is Transition.NEW and running.state in DECIDED:
        return Effect("kept", "handled")
    misfit, step = _misfit(running, old, new)
    if misfit and law.rule is Transition.NEW:
        return Effect("kept", misfit)
    moves = not misfit if law.rule is Transition.NEW else not misfit and _is_lighter(law, running, old, new)
    limit, why = _new_limit(law, running, new)
    data = limit | (_moved(new, step) if moves else {})
    return _said(law, moves, bool(limit), why, data)


def _said(law: Law, moves: bool, recounted: bool, why: str, data: dict[str, Any]) -> Effect:
    if moves and recounted:
        return Effect("both", law.rule.value, data)
    if moves:
        return Effect("edition", why or law.rule.value, data)
    if recounted:
        return Effect("limit", law.rule.value, data)
    return Effect("kept", "no_better")


def _is_lighter(law: Law, running: Running, old: Issue, new: Issue) -> bool:
    if running.state in DECIDED:
        return False
    return burden(old.content, new.content, running.case, law.since.date()).is_lighter


def _misfit(running: Running, old: Issue, new: Issue) -> tuple[str, str]:
    """Why the dossier cannot go on under the new edition, else the key of the step it goes on with."""
    if running.is_declaration != new.is_declaration:
        return "misfit_kind", ""
    if running.case and running.case not in new.content.cases:
        return "misfit_case", ""
    if running.state in DECIDED or not running.step_key and not running.steps_done:
        return "", running.step_key
    here = old.graph.place(running.step_key, running.steps_done)
    if here == END or new.graph.step(here) is not None and _same_step(old, new, here):
        return "", here
    said = old.graph.step(here)
    named = {fold(step.name): step.key for step in new.graph.steps}
    found = named.get(fold(said.name)) if said else None
    return ("", found) if found else ("misfit_step", "")


def _same_step(old: Issue, new: Issue, key: str) -> bool:
    """Keys that were only numbers of a list are the same step where the names agree."""
    before, after = old.graph.step(key), new.graph.step(key)
    return before is None or after is None or not key.isdecimal() or fold(before.name) == fold(after.name)


def _new_limit(law: Law, running: Running, new: Issue) -> tuple[dict[str, Any], str]:
    """The new limit counted from the effective moment (from receipt where that came later), where the rule
    lets it replace the old one; else why it does not."""
    if running.received_at is None:
        return {}, ""
    if running.due_at is None:
        return {}, "no_clock"
    since = max(law.since, running.received_at)
    if running.due_at < law.judged_at and not running.is_waiting:
        return {}, "late"
    limit = _limit(new.content, running.case)
    if limit is None:
        return {}, "no_limit"
    clocks = count_anew(law, since, limit, is_waiting=running.is_waiting)
    due = clocks.legal.due_if_resumed(since)
    if law.rule is Transition.FAVOURABLE and due >= running.due_at:
        return {}, "no_sooner"
    found: dict[str, Any] = {"term": limit.code, "counted_from": since, "due_before": running.due_at}
    if not running.is_waiting:
        found |= {"due_at": due, "service_due_at": clocks.measured.due_if_resumed(since)}
    return found, ""


def count_anew(law: Law, since: datetime, limit: Limit, *, is_waiting: bool) -> TwoClocks:
    """Both clocks from a moment on; while the applicant is waited for they stand from the start."""
    return two_clocks(since, limit, law.calendar, law.profile, [Pause(since)] if is_waiting else [])


def _limit(content: EditionContent, case: str) -> Limit | None:
    try:
        stated = term_for(content, case)
    except Refusal:
        return None
    return None if stated is None else limit_of_catalogue(stated["value"], stated["unit"])


def _moved(new: Issue, step: str) -> dict[str, Any]:
    found: dict[str, Any] = {"edition_id": new.edition_id, "sector_id": new.sector_id}
    return found | ({"step_key": step} if step else {})
