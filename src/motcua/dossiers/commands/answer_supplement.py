"""The applicant has completed the dossier (đã bổ sung): the clock goes on or starts again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import Proof, dossier_to_change, proven_to_change
from motcua.dossiers.commands.declarations import answers_given_again, form_facts, replace_answers
from motcua.dossiers.commands.intake import PaperIn, save_papers
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.clock import answer_due, both_clocks, moving_events, timeline
from motcua.dossiers.rules.answering import answers_late
from motcua.dossiers.rules.deadlines import Pause
from motcua.dossiers.rules.marks import Marks, marks_in
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.states import State
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=19, clause=5)
@transaction.atomic
def answer_supplement(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    papers: Sequence[PaperIn] = (),
    note: str = "",
    answers: Mapping[str, Any] | None = None,
    proof: Proof | None = None,
) -> Dossier:
    """Take the answer in; before receipt the dossier goes back to the desk, after it the due moment
    is counted again as the profile says. ``answers`` is what was typed, by key: of it only the marked
    questions count, and the former answers stay beside the new. ``proof`` stands in for an account."""
    if proof is None:
        dossier = dossier_to_change(actor, code, Verb.ANSWER_SUPPLEMENT, at=at)
    else:
        dossier = proven_to_change(code, proof)
    move(dossier.current_state, Verb.ANSWER_SUPPLEMENT)
    if dossier.waits_for:
        raise Refusal("dossier.waits_for_fee", code=code)
    back_to = State(dossier.state_before or State.SUBMITTED.value)
    data: dict[str, Any] = {"state": back_to.value, "note": note}
    if dossier.received_at is not None and dossier.paused_at is not None:
        pause = Pause(dossier.paused_at, at)
        clocks = both_clocks(dossier, timeline(moving_events(dossier)), more_pauses=[pause])
        data["due_at"] = clocks.legal.due_if_resumed(at)
        data["service_due_at"] = clocks.measured.due_if_resumed(at)
    elif back_to is State.SUBMITTED and not answers_late(dossier.answer_due_at, dossier.answered_at, at):
        data |= _answer_again(dossier, at)
    data["papers"] = [{"name": p.name, "sha256": p.file.get("sha256", "")} for p in papers]
    again = None
    if answers is not None and (marks := asked_marks(dossier)).fields:
        again = answers_given_again(dossier, answers, marks.remarks, at)
    data |= form_facts(*again) if again else {}
    append(dossier, "dossier.supplement_answered", actor=actor, at=at, **data)
    if again:
        replace_answers(dossier, again[0].declaration, again[1], by=actor.name, at=at)
    if papers:
        save_papers(dossier, papers, actor=actor, at=at)
    return dossier


def asked_marks(dossier: Dossier) -> Marks:
    """What the last letter marks (one statement)."""
    last = Event.objects.filter(dossier=dossier.pk, kind="dossier.supplement_asked").order_by("seq").last()
    return marks_in(last.facts) if last else Marks()


def _answer_again(dossier: Dossier, at: datetime) -> dict[str, Any]:
    """The desk owes an answer again; where it answered late the first time, that stays on the row."""
    if dossier.answer_due_at is None:
        return {}
    return {"answer_due_at": answer_due(dossier.agency.code, at), "answered_at": None}
