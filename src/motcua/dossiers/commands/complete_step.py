"""Completing one step of the internal process (hoàn thành bước)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.advance import advanced, place_for
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Consultation, Dossier
from motcua.dossiers.queries.children import parts_of
from motcua.dossiers.queries.place import Place
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.standing import require_join
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Role
from motcua.procedures.rules.steps import StepKind


@transaction.atomic
def complete_step(*, actor: Actor, at: datetime, code: str, note: str = "", outcome: str = "") -> Dossier:
    """Mark the step in hand done and go the way its ``outcome`` opens; the names are the edition's.

    Refuses ``process.outcome_needed``, ``process.opinions_missing``, ``process.parts_missing``,
    ``process.head_only`` and what else hinders the step."""
    place = place_for(actor, code, Verb.COMPLETE_STEP)
    dossier, step = place.dossier, place.step
    if step is None:
        done = dossier.step + 1
        said = {"step": done, "name": f"Bước {done}", "note": note}
        return append(dossier, "dossier.step_completed", actor=actor, at=at, **said)
    if place.graph.is_strict and step.role == Role.DIVISION_HEAD:
        _require_head(actor, dossier)
    _require_gate(place)
    chosen = next((way.words for way in step.outcomes if way.outcome == outcome), "")
    return append(
        dossier,
        "dossier.step_completed",
        actor=actor,
        at=at,
        name=step.name,
        note=note,
        done_key=step.key,
        chosen=chosen or outcome,
        **advanced(place, at, outcome),
    )


def _require_head(actor: Actor, dossier: Dossier) -> None:
    if actor.holds([Role.DIVISION_HEAD], dossier.agency_id) is None:
        raise Refusal("process.head_only", code=dossier.code)


def _require_gate(place: Place) -> None:
    """What a step of that kind waits for has come."""
    step, dossier = place.step, place.dossier
    if step is None:
        return
    if step.kind is StepKind.OPINIONS:
        asked = Consultation.objects.filter(
            dossier=dossier, step_key=step.key, asked_at__gte=dossier.step_at or dossier.submitted_at
        )
        require_join(
            step, {one.unit.name: one.answered_at is not None for one in asked.select_related("unit")}
        )
    elif step.kind is StepKind.CHILDREN:
        open_parts = [part.part.name for part in parts_of(dossier, step) if not part.is_done]
        if open_parts:
            raise Refusal("process.parts_missing", parts=", ".join(open_parts))
