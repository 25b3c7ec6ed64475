"""Answering the checklist, one question or many at once (from a tablet that was off line for a while)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.inspections import access
from motcua.inspections.models import Check
from motcua.inspections.rules.checklist import Answer
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def answer_checks(
    *, actor: Actor, at: datetime, inspection_id: int, answers: Mapping[int, tuple[str, str]]
) -> int:
    """``answers``: check to (answer, note); how many changed. Sent twice it changes nothing twice. Refuses
    a question of another inspection."""
    inspection = access.inspection_to_change(actor, inspection_id)
    checks = {one.pk: one for one in inspection.checks.select_for_update().order_by("id")}
    changed: list[Check] = []
    before: dict[str, list[str]] = {}
    for pk, (answer, note) in answers.items():
        check = checks.get(pk)
        if check is None:
            raise Refusal("inspection.not_found")
        if answer and answer not in set(Answer):
            raise Refusal("inspection.bad_answer", found=answer)
        note = note.strip()[:1000]
        if (check.answer, check.note) == (answer, note):
            continue
        before[str(pk)] = [check.answer, check.note]
        check.answer, check.note = answer, note
        check.answered_at, check.answered_by = at, actor.name
        changed.append(check)
    if changed:
        Check.objects.bulk_update(changed, ["answer", "note", "answered_at", "answered_by"])
        subject = f"inspection:{inspection.pk}"
        record("inspection.answered", subject=subject, actor=actor, at=at, before=before)
    return len(changed)
