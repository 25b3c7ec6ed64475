"""Drafting the result from its template (lập dự thảo), filled with the dossier's data."""

import secrets
from datetime import datetime

from django.db import transaction
from django.db.models import Min, Q, QuerySet

from motcua.dossiers.public import Dossier, dossier_to_read
from motcua.dossiers.rules.states import Outcome, State
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Person, Role
from motcua.procedures.public import content_from, edition_for
from motcua.procedures.rules.edition import Delegation, delegation_on
from motcua.results.access import require_may
from motcua.results.commands.versions import add_version
from motcua.results.models import Result, ResultTemplate, Version
from motcua.results.queries.papers import facts_of
from motcua.results.queries.templates import template_for
from motcua.results.rules.capacity import delegated
from motcua.results.rules.chain import Act, Purpose
from motcua.results.rules.text import filled


@transaction.atomic
def draft_result(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    outcome: Outcome = Outcome.GRANTED,
    reason: str = "",
    ground: str = "",
) -> Result:
    """The first draft of a dossier in hand. Refuses ``result.no_template``, ``result.exists``, and a denial
    without reason and ground (``result.reason_missing``)."""
    dossier = dossier_to_read(actor, code)
    require_may(actor, Act.DRAFT, dossier)
    if dossier.current_state is not State.IN_PROGRESS:
        raise Refusal("result.dossier_not_in_hand", code=code)
    if outcome is Outcome.DENIED and not (reason.strip() and ground.strip()):
        raise Refusal("result.reason_missing")
    if Result.objects.filter(dossier=dossier).exists():
        raise Refusal("result.exists", code=code)
    template = template_for(dossier, outcome.value, local_day(at))
    if template is None:
        raise Refusal("result.no_template")
    handed = delegation_in(dossier, at)
    result = new_result(dossier, template, handed, actor=actor, at=at, reason=reason, ground=ground)
    facts = facts_of(dossier, reason=reason, ground=ground)
    body = filled(template.body, facts)
    add_version(result, body, source=Version.Source.TEMPLATE.value, actor=actor, at=at)
    by = {"ground": handed.basis} if handed else {}
    record("result.drafted", subject=subject_of(result), actor=actor, at=at, template=template.name, **by)
    return result


def new_result(
    dossier: Dossier,
    template: ResultTemplate,
    handed: Delegation | None,
    *,
    actor: Actor,
    at: datetime,
    purpose: Purpose = Purpose.FIRST,
    replaces: Result | None = None,
    reason: str = "",
    ground: str = "",
) -> Result:
    """The row of a new result. The head of the agency signs it, or under the delegation in force (``handed``)
    who else may sign there."""
    signers = list(signers_of(dossier.agency_id, at)[:2])
    signer = (signers[-1] if handed else signers[0]) if signers else None
    facts = facts_of(dossier, reason=reason, ground=ground, old=replaces)
    return Result.objects.create(
        dossier=dossier,
        agency=dossier.agency,
        template=template,
        purpose=purpose.value,
        replaces=replaces,
        key=secrets.token_urlsafe(16),
        outcome=template.outcome,
        kind=template.kind,
        title=template.title,
        subject=filled(template.subject, facts),
        recipients=filled(template.recipients, facts),
        capacity=capacity_of(template, handed, is_head=signer in (None, *signers[:1])),
        validity_months=template.validity_months,
        signer=signer,
        reason=reason,
        ground=ground,
        drafted_at=at,
        drafted_by=actor.name,
    )


def capacity_of(template: ResultTemplate, handed: Delegation | None, *, is_head: bool) -> str:
    """What stands over the signature: the head signs as the head, whatever was delegated."""
    return delegated(template.capacity, handed.delegate) if handed and not is_head else template.capacity


def delegation_in(dossier: Dossier, at: datetime) -> Delegation | None:
    """Who decides that day by delegation. It is a matter of the day: the edition in force says it, not the
    one the dossier was filed under."""
    day = local_day(at)
    current = edition_for(dossier.agency, dossier.edition.procedure.code, day) or dossier.edition
    return delegation_on(content_from(current.content), day, dossier.case)


def signers_of(agency_id: int, at: datetime) -> QuerySet[Person]:
    """People who hold the post of the head of the agency that day, the longest first."""
    day = local_day(at)
    held = Q(posts__agency=agency_id, posts__role=Role.DIRECTOR.value)
    begun = Q(posts__valid_from=None) | Q(posts__valid_from__lte=day)
    running = Q(posts__valid_to=None) | Q(posts__valid_to__gte=day)
    found = Person.objects.filter(held & begun & running, is_active=True)
    return found.annotate(first_post=Min("posts__pk")).order_by("first_post")


def subject_of(result: Result) -> str:
    """How the trail names a result."""
    return f"result:{result.pk}"
