"""Planning a visit with its teams and contents (quyết định kiểm tra)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.inspections import access
from motcua.inspections.models import Check, Inspection, Team
from motcua.inspections.rules.checklist import contents
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency


@transaction.atomic
def plan_inspection(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    target: Agency | str,
    starts_on: date,
    ends_on: date,
    teams: Sequence[tuple[str, str, str]],
    content_keys: Sequence[str],
    inspector: str = "",
    plan_number: str = "",
    decision_number: str = "",
) -> Inspection:
    """``teams`` are (name, leader, members), one at least. The questions of the contents come along."""
    if not access.inspects(actor, agency.pk):
        raise Refusal("inspection.forbidden")
    name = target.name if isinstance(target, Agency) else " ".join(target.split())
    _refuse_senseless(name, starts_on, ends_on, teams, content_keys)
    if Inspection.objects.filter(agency=agency, target_name=name, starts_on=starts_on).exists():
        raise Refusal("inspection.exists", name=name, day=starts_on)
    inspection = Inspection.objects.create(
        agency=agency,
        inspector=inspector or agency.name,
        target=target if isinstance(target, Agency) else None,
        target_name=name,
        plan_number=plan_number.strip(),
        decision_number=decision_number.strip(),
        starts_on=starts_on,
        ends_on=ends_on,
        contents=list(content_keys),
        recorded_at=at,
        recorded_by=actor.name,
    )
    _equip(inspection, teams)
    record("inspection.planned", subject=f"inspection:{inspection.pk}", actor=actor, at=at, target=name)
    return inspection


def _equip(inspection: Inspection, teams: Sequence[tuple[str, str, str]]) -> None:
    """Its teams, and the questions of its contents."""
    Team.objects.bulk_create(
        Team(inspection=inspection, name=team, leader=leader, members=members)
        for team, leader, members in teams
    )
    Check.objects.bulk_create(
        Check(inspection=inspection, content=one.key, question=question)
        for one in contents()
        if one.key in inspection.contents
        for question in one.questions
    )


def _refuse_senseless(
    name: str, starts_on: date, ends_on: date, teams: Sequence[object], content_keys: Sequence[str]
) -> None:
    if not name:
        raise Refusal("inspection.no_target")
    if ends_on < starts_on:
        raise Refusal("inspection.days_backwards")
    if not teams:
        raise Refusal("inspection.no_team")
    if not content_keys or not set(content_keys) <= {one.key for one in contents()}:
        raise Refusal("inspection.no_contents")
