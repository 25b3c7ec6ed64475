"""What the routing rules of an agency say of a dossier, absences taken into account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from motcua.dossiers.models import Dossier, RoutingRule
from motcua.dossiers.rules.routing import Route, RouteFacts, first_fit
from motcua.organisation.public import covers_on


@dataclass(frozen=True, slots=True)
class Proposal:
    """To whom a dossier would go by which rule; ``stands_in_for`` where the named officer is away."""

    rule: RoutingRule
    unit_id: int
    holder_id: int | None
    stands_in_for: int | None = None


def rules_of(agency_id: int) -> list[RoutingRule]:
    """The rules of the agency in their order (one statement)."""
    return list(
        RoutingRule.objects.filter(agency_id=agency_id)
        .select_related("unit", "holder")
        .order_by("position", "id")
    )


def proposal_for(dossier: Dossier, on: date, *, automatic: bool = False) -> Proposal | None:
    """The proposal for a dossier with its edition, procedure and sector loaded (at most two statements);
    with ``automatic`` only where the fitting rule hands over by itself."""
    facts = RouteFacts(
        sector=dossier.sector.name,
        procedure=dossier.edition.procedure.code,
        case=dossier.case,
        address=dossier.address,
        channel=dossier.channel,
    )
    found = proposed(rules_of(dossier.agency_id), facts, on)
    return None if found is None or (automatic and not found.rule.is_automatic) else found


def proposed(rules: Sequence[RoutingRule], facts: RouteFacts, on: date) -> Proposal | None:
    """As the rules in hand say; the cover is named instead of an officer who is away."""
    route = first_fit([_route(rule) for rule in rules], facts)
    if route is None:
        return None
    rule = next(one for one in rules if one.pk == route.id)
    if route.holder_id is None:
        return Proposal(rule, route.unit_id, None)
    cover = covers_on([route.holder_id], on).get(route.holder_id)
    if cover is None:
        return Proposal(rule, route.unit_id, route.holder_id)
    return Proposal(rule, route.unit_id, cover, stands_in_for=route.holder_id)


def _route(rule: RoutingRule) -> Route:
    return Route(
        id=rule.pk,
        unit_id=rule.unit_id,
        holder_id=rule.holder_id,
        is_automatic=rule.is_automatic,
        sector=rule.sector,
        procedure=rule.procedure,
        case=rule.case,
        place=rule.place,
        channel=rule.channel,
    )
