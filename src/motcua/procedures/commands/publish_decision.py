"""Recording a publication decision (quyết định công bố): what it announces, amends and repeals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.foundation.outbox.publish import publish
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import day_start
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.events import LawChanged
from motcua.procedures.models import Edition, EditionChange, PublicationDecision
from motcua.procedures.queries.readiness import form_reasons
from motcua.procedures.rules.edition import content_from, missing_constituents
from motcua.procedures.rules.process_checks import faults
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.publication import (
    PublicationWarning,
    Signed,
    constituents_missing,
    signed_in_time,
)
from motcua.procedures.rules.states import Action, EditionState, after, edition_on, last_day_before
from motcua.procedures.rules.transition import Transition
from motcua.procedures.words import ACTIONS, PROBLEMS, STATES


@dataclass(frozen=True, slots=True)
class Published:
    """The decision as recorded, and what it should have met and did not."""

    decision: PublicationDecision
    warnings: tuple[PublicationWarning, ...]


@transaction.atomic
def publish_decision(
    *,
    actor: Actor,
    at: datetime,
    number: str,
    signed_on: date,
    effective_on: date,
    changes: Sequence[tuple[int, Action]],
    issuer: str = "",
    title: str = "",
    signer: str = "",
    is_shortened: bool = False,
    transition: Transition = Transition.KEEP,
    transition_ground: str = "",
) -> Published:
    """Record the decision and do what it says to each ``(edition id, action)``, all or nothing.

    An amended procedure keeps its old edition until the day before. What ``transition`` says of running
    dossiers is done at the midnight that begins the effective day (Vietnam), at once where that is past."""
    number = " ".join(number.split())
    _refuse_incomplete(number, changes)
    _refuse_backwards(signed_on, effective_on, is_shortened)
    _refuse_known(number, signed_on, issuer)
    decision = PublicationDecision(number=number, signed_on=signed_on, effective_on=effective_on)
    decision.issuer, decision.title, decision.signer = issuer, title, signer
    decision.is_shortened, decision.transition = is_shortened, transition.value
    decision.transition_ground, decision.recorded_by = transition_ground, actor.name
    decision.recorded_at = at
    decision.save(force_insert=True)
    editions = [(access.edition_to_change(actor, number), Action(action)) for number, action in changes]
    _refuse_twice(edition for edition, _ in editions)
    _carry_out(decision, editions, actor, at)
    return Published(decision, tuple(_warnings(decision, editions)))


def _carry_out(
    decision: PublicationDecision, editions: Sequence[tuple[Edition, Action]], actor: Actor, at: datetime
) -> None:
    done = [_apply(edition, action, decision.effective_on) for edition, action in editions]
    for change in done:
        change.decision = decision
    EditionChange.objects.bulk_create(done)
    if any(action is not Action.ANNOUNCE for _, action in editions):
        publish(LawChanged(decision.pk), at=at, not_before=max(at, day_start(decision.effective_on)))
    record(
        "procedure.decision_published",
        subject=f"decision:{decision.number}",
        actor=actor,
        at=at,
        effective_on=decision.effective_on.isoformat(),
        transition=decision.transition,
        changes=[[edition.procedure.code, edition.number, action.value] for edition, action in editions],
    )


def _refuse_backwards(signed_on: date, effective_on: date, is_shortened: bool) -> None:
    if effective_on < signed_on and not is_shortened:
        raise Refusal("procedure.decision_before_signing", signed_on=signed_on, effective_on=effective_on)


def _refuse_incomplete(number: str, changes: Sequence[tuple[int, Action]]) -> None:
    if not number:
        raise Refusal("procedure.decision_incomplete", missing="số, ký hiệu")
    if not changes:
        raise Refusal("procedure.decision_incomplete", missing="ít nhất một thủ tục")


def _refuse_known(number: str, signed_on: date, issuer: str) -> None:
    known = PublicationDecision.objects.filter(number=number, signed_on=signed_on, issuer=issuer)
    if known.filter(withdrawn_at=None).exists():
        raise Refusal("procedure.decision_exists", number=number, signed_on=signed_on)


def _refuse_twice(editions: Iterable[Edition]) -> None:
    seen: set[int] = set()
    for edition in editions:
        if edition.procedure_id in seen:
            raise Refusal("procedure.edition_twice", name=edition.name)
        seen.add(edition.procedure_id)


def _refuse_broken(edition: Edition, action: Action) -> None:
    if action is Action.REPEAL:
        return
    found = faults(graph_of(content_from(edition.content).process))
    if found:
        said = " ".join(PROBLEMS[one.code].format(step=one.step, detail=one.detail) for one in found)
        raise Refusal("procedure.process_broken", name=edition.name, faults=said)
    if wrong := [words for words, is_warning in form_reasons(edition) if not is_warning]:
        raise Refusal("procedure.form_broken", name=edition.name, faults=" ".join(wrong))


def _apply(edition: Edition, action: Action, effective_on: date) -> EditionChange:
    _refuse_broken(edition, action)
    state = EditionState(edition.state)
    target = after(state, action)
    if target is None:
        raise Refusal(
            "procedure.action_not_allowed",
            name=edition.name,
            current_words=STATES[state],
            action_words=ACTIONS[action],
        )
    change = EditionChange(edition=edition, action=action.value, state_before=state.value)
    edition.state = target.value
    if action is Action.REPEAL:
        change.until_before = edition.valid_to
        edition.valid_to = last_day_before(effective_on)
        edition.save(update_fields=["state", "valid_to"])
        return change
    change.replaced = _replaced(edition, action, effective_on)
    if change.replaced is not None:
        change.until_before = change.replaced.valid_to
        change.replaced.valid_to = last_day_before(effective_on)
        change.replaced.save(update_fields=["valid_to"])
    edition.valid_from = effective_on
    edition.save(update_fields=["state", "valid_from"])
    return change


def _replaced(edition: Edition, action: Action, effective_on: date) -> Edition | None:
    others = list(edition.procedure.editions.exclude(pk=edition.pk).select_for_update().order_by("number"))
    replaced = edition_on(others, effective_on)
    if action is Action.ANNOUNCE and replaced is not None:
        raise Refusal("procedure.already_public", name=edition.name)
    if action is Action.AMEND and replaced is None:
        raise Refusal("procedure.nothing_to_amend", name=edition.name)
    return replaced


def _warnings(
    decision: PublicationDecision, editions: Sequence[tuple[Edition, Action]]
) -> Iterable[PublicationWarning]:
    owners = [edition.procedure.owner for edition, _ in editions]
    is_ministry = any(owner is None or owner.level == "ministry" for owner in owners)
    signed = Signed(decision.signed_on, decision.effective_on, is_ministry, decision.is_shortened)
    if warning := signed_in_time(signed):
        yield warning
    for edition, action in editions:
        missing = missing_constituents(content_from(edition.content))
        if action is not Action.REPEAL and (warning := constituents_missing(edition.name, missing)):
            yield warning
