"""Laying out what a decision does to many procedures, each matched to the catalogue (ngày đổi luật)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.procedures import access
from motcua.procedures.models import ChangeSet
from motcua.procedures.queries.change_sets import known_procedures
from motcua.procedures.rules.change_lines import Asked, Facts, match
from motcua.procedures.rules.states import Action

LEAVE_OUT = frozenset({"bỏ", "bo"})


@transaction.atomic
def open_change_set(
    *, actor: Actor, at: datetime, owner: Agency, lines: Sequence[Asked], facts: Facts, source: str
) -> ChangeSet:
    """Keep the lines with their matches; nothing of the catalogue changes yet."""
    access.require_control(actor, owner)
    known = known_procedures(owner)
    made = ChangeSet.objects.create(
        owner=owner,
        source=source[:200],
        facts={
            "number": facts.number,
            "signed_on": facts.signed_on.isoformat() if facts.signed_on else "",
            "effective_on": facts.effective_on.isoformat() if facts.effective_on else "",
        },
        lines=[_kept(asked, known) for asked in lines],
        made_at=at,
        made_by=actor.name,
    )
    record(
        "procedure.changes_read", subject=f"changes:{made.pk}", actor=actor, at=at, ground=source[:300],
        lines=len(lines),
    )  # fmt: skip
    return made


@transaction.atomic
def settle_change_set(*, actor: Actor, at: datetime, number: int, chosen: Mapping[int, str]) -> ChangeSet:
    """``chosen``: place of a line to the code of the procedure that a person says it is; ``bỏ`` leaves the
    line out, an empty text takes it as not found."""
    found = access.change_set_to_change(actor, number)
    known = {one.code: one.pk for one in known_procedures(found.owner)}
    lines = list(found.lines)
    for place, said in chosen.items():
        said = said.strip()
        is_out = said.casefold() in LEAVE_OUT
        if not 0 <= place < len(lines) or not (is_out or said in known or not said):
            raise Refusal("change.no_such_line", found=said[:60])
        line = {**lines[place], "is_out": is_out}
        if not is_out:
            picked = known.get(said)
            is_same = picked == line["procedure"]
            line |= {"procedure": picked, "how": line["how"] if is_same else "person" if picked else ""}
        lines[place] = line
    found.lines = lines
    found.save(update_fields=["lines"])
    record("procedure.changes_matched", subject=f"changes:{found.pk}", actor=actor, at=at, chosen=len(chosen))
    return found


def _kept(asked: Asked, known: Sequence) -> dict[str, object]:
    found = match(asked, known)
    if asked.action is Action.ANNOUNCE:
        found = replace(found, near=())
    return {
        "row": asked.row,
        "action": asked.action.value,
        "code": asked.code,
        "name": asked.name,
        "sector": asked.sector,
        "content": asked.content,
        "procedure": found.pk,
        "how": found.how,
        "near": list(found.near),
        "is_out": False,
    }
