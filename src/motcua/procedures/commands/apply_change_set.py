"""Recording the decision of a change set: every draft written and everything published, all or nothing."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.commands.draft_edition import draft_edition
from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.publish_decision import Published, publish_decision
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.models import ChangeSet, Edition
from motcua.procedures.queries.change_sets import Line, lines_of
from motcua.procedures.rules.states import Action


@transaction.atomic
def apply_change_set(
    *, actor: Actor, at: datetime, set_id: int, effective_on: date, **decision: Any
) -> Published:
    """One decision over all lines that are not left out. Refuses where a line is still open, where nothing
    is left, and once it has been recorded (``decision`` are the facts of ``publish_decision``)."""
    found = access.change_set_to_change(actor, set_id)
    if found.decision is not None and found.decision.withdrawn_at is None:
        raise Refusal("change.recorded", number=found.decision.number)
    lines = [line for line in lines_of(found, local_day(at)) if not line.said["is_out"]]
    if (open_lines := sum(bool(line.problem) for line in lines)) or not lines:
        raise Refusal("change.still_open", count=open_lines)
    changes = []
    for line in lines:
        edition = _edition(found, line, actor, at)
        # A procedure that is new now is known by its line, should the decision be taken back.
        found.lines[line.place]["procedure"] = edition.procedure_id
        changes.append((edition.pk, line.action))
    done = publish_decision(actor=actor, at=at, effective_on=effective_on, changes=changes, **decision)
    found.decision = done.decision
    found.save(update_fields=["decision", "lines"])
    return done


def _edition(found: ChangeSet, line: Line, actor: Actor, at: datetime) -> Edition:
    """What the decision names: the edition that is repealed, or the draft brought to what is said."""
    if line.action is Action.REPEAL and line.in_force is not None:
        return line.in_force
    document = dict(line.document or {})
    draft = line.draft
    if draft is None and line.in_force is None:
        return draft_edition(
            actor=actor,
            at=at,
            owner=found.owner,
            name=line.name,
            sector=line.said["sector"],
            code=line.said["code"],
            content=document,
            agency_level=found.owner.level,
        )
    if draft is None and line.in_force is not None:
        draft = draft_next_edition(actor=actor, at=at, edition_id=line.in_force.pk)
    assert draft is not None  # noqa: S101 - one of the two cases above
    if document == draft.content and line.name == draft.name:
        return draft
    return revise_draft(actor=actor, at=at, edition_id=draft.pk, content=document, name=line.name)
