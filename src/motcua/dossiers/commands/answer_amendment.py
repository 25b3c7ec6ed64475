"""An officer takes what the applicant asks to change, or refuses it with a reason (trả lời đề nghị sửa)."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.declarations import form_facts, replace_answers
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Amendment, Dossier, Paper
from motcua.dossiers.queries.declarations import Given, given_in
from motcua.dossiers.rules.amending import REFUSED, verdict_of
from motcua.dossiers.rules.intake import Declared
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.words.amending import REASONS, REMARKS
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def answer_amendment(
    *, actor: Actor, at: datetime, code: str, verdict: str, reason: str = "", note: str = ""
) -> Dossier:
    """Taken, the new answers are in force and the former stay beside them; refused, all stays as it was and
    the applicant reads why. Refuses ``amendment.none``, ``amendment.no_reason``, ``amendment.overtaken``."""
    dossier = dossier_to_change(actor, code, Verb.ANSWER_AMENDMENT)
    move(dossier.current_state, Verb.ANSWER_AMENDMENT)
    asked = Amendment.objects.filter(dossier=dossier, answered_at=None).first()
    if asked is None:
        raise Refusal("amendment.none", code=code)
    asked.verdict = verdict_of(verdict, reason)
    is_refused = asked.verdict == REFUSED
    asked.reason = reason if is_refused else ""
    asked.answered_at, asked.answered_by = at, actor.name
    asked.save()
    Paper.objects.filter(dossier=dossier, pk__in=asked.papers).update(remark=REMARKS[asked.verdict])
    if is_refused:
        said = {"reason_code": reason, "reason": REASONS[reason], "note": note}
        return append(dossier, "dossier.amendment_refused", actor=actor, at=at, **said)
    new = _taken(dossier, asked)
    facts: dict[str, Any] = form_facts(*new) if new else {}
    append(dossier, "dossier.amendment_taken", actor=actor, at=at, note=note, **facts)
    if new:
        replace_answers(dossier, new[0].declaration, new[1], by=asked.asked_by, at=at)
    return dossier


def _taken(dossier: Dossier, asked: Amendment) -> tuple[Given, Declared] | None:
    """The answers in force and those asked for, where nothing came between."""
    if not asked.declared:
        return None
    given = given_in(dossier)
    if given is None or given.declaration.digest != asked.before:
        raise Refusal("amendment.overtaken", code=dossier.code)
    return given, Declared(**asked.declared)
