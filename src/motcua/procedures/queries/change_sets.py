"""A change set beside the catalogue as it is now: what each line would do."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.organisation.public import Agency
from motcua.procedures.models import ChangeSet, Edition, Procedure
from motcua.procedures.queries.decisions import touched_by
from motcua.procedures.queries.running import running_counts
from motcua.procedures.rules.change_lines import Known, merged
from motcua.procedures.rules.states import EDITABLE, Action, EditionState, edition_on


@dataclass(frozen=True, slots=True)
class Line:
    """One line put beside its procedure: the edition in force, the draft that is open, the document that
    would be announced; ``problem`` is a key of the words where it cannot be carried out."""

    place: int
    said: dict[str, Any]
    procedure: Procedure | None
    in_force: Edition | None
    draft: Edition | None
    document: dict[str, Any] | None
    problem: str
    running: int = 0

    @property
    def action(self) -> Action:
        return Action(self.said["action"])

    @property
    def name(self) -> str:
        """What it will be called; the draft's name before the one in force."""
        stated = self.said["name"] if self.action is not Action.REPEAL else ""
        standing = self.draft or self.in_force
        return str(stated or (standing.name if standing else self.said["name"]))


def known_procedures(owner: Agency) -> list[Known]:
    """The agency's own catalogue as far as matching goes (one query)."""
    editions = Edition.objects.filter(procedure__owner=owner).exclude(state=EditionState.UNLISTED)
    latest: dict[int, Known] = {}
    for one in editions.select_related("procedure").order_by("procedure", "number"):
        folded = " ".join(one.folded.split())
        latest[one.procedure_id] = Known(
            one.procedure_id, one.procedure.code, tuple(one.procedure.aliases), one.name, folded
        )
    return list(latest.values())


def lines_of(found: ChangeSet, day: date) -> list[Line]:
    """Every line against the catalogue on that day (three queries)."""
    wanted = {line["procedure"] for line in found.lines if line["procedure"]}
    editions: dict[int, list[Edition]] = defaultdict(list)
    rows = Edition.objects.filter(procedure__in=wanted).select_related("procedure__owner", "sector")
    for one in rows.order_by("procedure", "number"):
        editions[one.procedure_id].append(one)
    twice = _twice(found)
    lines = [
        _line(place, line, editions.get(line["procedure"], []), day, line["procedure"] in twice)
        for place, line in enumerate(found.lines)
    ]
    changes = [(one.in_force, Action.REPEAL) for one in lines if one.in_force and not one.said["is_out"]]
    counts = running_counts(touched_by(changes))
    return [_with_running(one, counts) for one in lines]


def _twice(found: ChangeSet) -> set[int]:
    seen: set[int] = set()
    return {
        line["procedure"]
        for line in found.lines
        if line["procedure"] and not line["is_out"]
        and (line["procedure"] in seen or seen.add(line["procedure"]))
    }  # fmt: skip


def _line(place: int, said: dict[str, Any], editions: list[Edition], day: date, is_twice: bool) -> Line:
    in_force = edition_on(editions, day)
    draft = next((one for one in editions if EditionState(one.state) in EDITABLE), None)
    action = Action(said["action"])
    document = None
    if action is not Action.REPEAL:
        standing = draft or in_force
        document = merged(standing.content if standing else {}, said["content"])
    problem = "twice" if is_twice else _problem(said, action, in_force, draft, document)
    procedure = editions[0].procedure if editions else None
    return Line(place, said, procedure, in_force, draft, document, "" if said["is_out"] else problem)


def _problem(
    said: dict[str, Any], action: Action, in_force: Edition | None, draft: Edition | None, document: Any
) -> str:
    if action is Action.ANNOUNCE:
        if in_force is not None:
            return "already"
        return "" if draft is not None or (said["name"] and said["sector"]) else "no_sector"
    if said["procedure"] is None:
        return "not_found"
    if in_force is None:
        return "not_in_force"
    renamed = action is Action.AMEND and said["name"] and said["name"] != in_force.name
    same = draft is None and document == in_force.content and not renamed
    return "no_content" if action is Action.AMEND and same else ""


def _with_running(one: Line, counts: dict[int, int]) -> Line:
    if one.in_force is None:
        return one
    running = counts.get(one.in_force.procedure_id, 0)
    return Line(
        one.place, one.said, one.procedure, one.in_force, one.draft, one.document, one.problem, running
    )
