"""Keeping the routing rules of an agency (quy tắc phân công): add, move, take away; each on the trail."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.dossiers.models import RoutingRule
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Role, officers_of, units_of

KEEPERS = (Role.ADMINISTRATOR,)


@transaction.atomic
def add_routing_rule(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    name: str,
    unit_id: int,
    holder_id: int | None = None,
    is_automatic: bool = False,
    **conditions: str,
) -> RoutingRule:
    """Add a rule at the end. ``conditions``: sector, procedure, case, place, channel. Refuses
    ``routing.not_yours``, ``routing.name_missing``, ``dossier.no_such_unit``, ``dossier.no_such_officer``."""
    _require_keeper(actor, agency_id)
    if not name.strip():
        raise Refusal("routing.name_missing")
    if unit_id not in {unit.pk for unit in units_of(agency_id)}:
        raise Refusal("dossier.no_such_unit")
    if holder_id is not None and holder_id not in {p.pk for p in officers_of(unit_id, local_day(at))}:
        raise Refusal("dossier.no_such_officer")
    last = RoutingRule.objects.filter(agency_id=agency_id).aggregate(last=Max("position"))["last"] or 0
    rule = RoutingRule.objects.create(
        agency_id=agency_id,
        position=last + 1,
        name=" ".join(name.split()),
        unit_id=unit_id,
        holder_id=holder_id,
        is_automatic=is_automatic,
        **{key: value.strip() for key, value in conditions.items()},
    )
    _record("routing.added", rule, actor, at)
    return rule


@transaction.atomic
def move_routing_rule(*, actor: Actor, at: datetime, rule_id: int, up: bool) -> RoutingRule:
    """Change places with the rule before or after it; at the end of the list nothing changes."""
    rule = _rule_to_change(actor, rule_id)
    rules = list(
        RoutingRule.objects.select_for_update().filter(agency_id=rule.agency_id).order_by("position", "id")
    )
    here = next(place for place, one in enumerate(rules) if one.pk == rule.pk)
    there = here - 1 if up else here + 1
    if 0 <= there < len(rules):
        rules[here], rules[there] = rules[there], rules[here]
        for position, one in enumerate(rules, start=1):
            one.position = position
        RoutingRule.objects.bulk_update(rules, ["position"])
        _record("routing.moved", rule, actor, at, up=up)
    return rule


@transaction.atomic
def remove_routing_rule(*, actor: Actor, at: datetime, rule_id: int) -> None:
    """Take the rule away; what it said stays on the trail."""
    rule = _rule_to_change(actor, rule_id)
    _record("routing.removed", rule, actor, at)
    rule.delete()


def _rule_to_change(actor: Actor, rule_id: int) -> RoutingRule:
    rule = RoutingRule.objects.select_for_update().filter(pk=rule_id, agency__in=actor.agency_ids()).first()
    if rule is None:
        raise Refusal("routing.not_found")
    _require_keeper(actor, rule.agency_id)
    return rule


def _require_keeper(actor: Actor, agency_id: int) -> None:
    if not actor.is_system and actor.holds(KEEPERS, agency_id) is None:
        raise Refusal("routing.forbidden")


def _record(kind: str, rule: RoutingRule, actor: Actor, at: datetime, **more: Any) -> None:
    said = {key: getattr(rule, key) for key in ("sector", "procedure", "case", "place", "channel")}
    record(
        kind,
        subject=f"routing:{rule.pk}",
        actor=actor,
        at=at,
        name=rule.name,
        unit=rule.unit_id,
        holder=rule.holder_id,
        automatic=rule.is_automatic,
        **{key: value for key, value in said.items() if value},
        **more,
    )
