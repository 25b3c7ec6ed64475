"""Recording a publication decision (quyết định công bố): what it announces, amends and repeals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.models import Edition, EditionChange, PublicationDecision
from motcua.procedures.rules.edition import content_from, missing_constituents
from motcua.procedures.rules.process_checks import faults
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.publication import PublicationWarning, constituents_missing, signed_in_time
from motcua.procedures.rules.states import Action, EditionState, after, edition_on, last_day_before
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
) -> Published:
    """Record the decision and do what it says to each ``(edition id, action)``, all or nothing.

    An amended procedure keeps its old edition until the day before; dossiers keep what they pinned."""
    number = " ".join(number.split())
    _refuse_incomplete(number, signed_on, effective_on, changes)
    _refuse_known(number, signed_on, issuer)
    decision = PublicationDecision.objects.create(
        number=number,
        signed_on=signed_on,
        effective_on=effective_on,
        issuer=issuer,
        title=title,
        recorded_at=at,
        recorded_by=actor.name,
    )
    editions = [(access.edition_to_change(actor, number), Action(action)) for number, action in changes]
    _refuse_twice(edition for edition, _ in editions)
    for edition, action in editions:
        _apply(edition, action, effective_on)
        EditionChange.objects.create(decision=decision, edition=edition, action=action.value)
    record(
        "procedure.decision_published",
        subject=f"decision:{number}",
        actor=actor,
        at=at,
        effective_on=effective_on.isoformat(),
        changes=[[edition.procedure.code, edition.number, action.value] for edition, action in editions],
    )
    return Published(decision, tuple(_warnings(signed_on, effective_on, editions)))


def _refuse_incomplete(
    number: str, signed_on: date, effective_on: date, changes: Sequence[tuple[int, Action]]
) -> None:
    if not number:
        raise Refusal("procedure.decision_incomplete", missing="số, ký hiệu")
    if not changes:
        raise Refusal("procedure.decision_incomplete", missing="ít nhất một thủ tục")
    if effective_on < signed_on:
        raise Refusal("procedure.decision_before_signing", signed_on=signed_on, effective_on=effective_on)


def _refuse_known(number: str, signed_on: date, issuer: str) -> None:
    if PublicationDecision.objects.filter(number=number, signed_on=signed_on, issuer=issuer).exists():
        raise Refusal("procedure.decision_exists", number=number, signed_on=signed_on)


def _refuse_twice(editions: Iterable[Edition]) -> None:
    seen: set[int] = set()
    for edition in editions:
        if edition.procedure_id in seen:
            raise Refusal("procedure.edition_twice", name=edition.name)
        seen.add(edition.procedure_id)


def _refuse_broken_process(edition: Edition, action: Action) -> None:
    if action is Action.REPEAL:
        return
    found = faults(graph_of(content_from(edition.content).process))
    if found:
        said = " ".join(PROBLEMS[one.code].format(step=one.step, detail=one.detail) for one in found)
        raise Refusal("procedure.process_broken", name=edition.name, faults=said)


def _apply(edition: Edition, action: Action, effective_on: date) -> None:
    _refuse_broken_process(edition, action)
    state = EditionState(edition.state)
    target = after(state, action)
    if target is None:
        raise Refusal(
            "procedure.action_not_allowed",
            name=edition.name,
            current_words=STATES[state],
            action_words=ACTIONS[action],
        )
    edition.state = target.value
    if action is Action.REPEAL:
        edition.valid_to = last_day_before(effective_on)
        edition.save(update_fields=["state", "valid_to"])
        return
    others = list(edition.procedure.editions.exclude(pk=edition.pk).select_for_update().order_by("number"))
    replaced = edition_on(others, effective_on)
    if action is Action.ANNOUNCE and replaced is not None:
        raise Refusal("procedure.already_public", name=edition.name)
    if action is Action.AMEND:
        if replaced is None:
            raise Refusal("procedure.nothing_to_amend", name=edition.name)
        replaced.valid_to = last_day_before(effective_on)
        replaced.save(update_fields=["valid_to"])
    edition.valid_from = effective_on
    edition.save(update_fields=["state", "valid_from"])


def _warnings(
    signed_on: date, effective_on: date, editions: Sequence[tuple[Edition, Action]]
) -> Iterable[PublicationWarning]:
    owners = [edition.procedure.owner for edition, _ in editions]
    is_ministry = any(owner is None or owner.level == "ministry" for owner in owners)
    if warning := signed_in_time(signed_on, effective_on, is_ministry=is_ministry):
        yield warning
    for edition, action in editions:
        missing = missing_constituents(content_from(edition.content))
        if action is not Action.REPEAL and (warning := constituents_missing(edition.name, missing)):
            yield warning
