"""What the commands of a process share: the graph of the edition, where the dossier stands, the way on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.standing import hindrance, require_lawful
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, units_of
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.process_graph import Graph, first_step, graph_of, next_step
from motcua.procedures.rules.steps import StepTemplate


@dataclass(frozen=True, slots=True)
class Place:
    """A dossier with the process it follows and the key of the step it is in."""

    dossier: Dossier
    graph: Graph
    here: str

    @property
    def step(self) -> StepTemplate | None:
        return self.graph.step(self.here)


def place_of(dossier: Dossier) -> Place:
    """Where the dossier (its edition loaded) stands; no statement."""
    graph = graph_of(content_from(dossier.edition.content).process)
    if graph.is_strict and not dossier.step_key:
        return Place(dossier, graph, first_step(graph, facts_of(dossier)))
    return Place(dossier, graph, graph.place(dossier.step_key, dossier.step))


def place_for(actor: Actor, code: str, verb: Verb) -> Place:
    """The dossier, locked, where both its state and its process let the verb be done."""
    dossier = dossier_to_change(actor, code, verb)
    move(dossier.current_state, verb)
    place = place_of(dossier)
    require_lawful(standing_in_the_way(place, verb), place.graph, place.here, {"code": code})
    return place


def lawful_here(dossier: Dossier, verb: Verb) -> None:
    """Refuse where the process of the edition does not let the verb be done now."""
    place = place_of(dossier)
    require_lawful(standing_in_the_way(place, verb), place.graph, place.here, {"code": dossier.code})


def standing_in_the_way(place: Place, verb: Verb) -> str:
    """The reason of ``rules.standing`` for this dossier now."""
    row = place.dossier
    return hindrance(
        place.graph,
        verb,
        state=row.current_state,
        here=place.here,
        waits=row.step_state,
        is_declaration=row.is_declaration,
    )


def advanced(place: Place, at: datetime, outcome: str = "") -> dict[str, Any]:
    """The data of an event that leaves the step: the next one, since when, and its unit where the
    process names another (one statement then)."""
    row = place.dossier
    key = next_step(place.graph, place.here, facts_of(row), outcome)
    data: dict[str, Any] = {"step": row.step + 1, "step_key": key, "step_at": at, "step_state": ""}
    following = place.graph.step(key)
    if following is not None and following.unit:
        unit = next((one for one in units_of(row.agency_id) if one.code == following.unit), None)
        if unit is None:
            raise Refusal("dossier.no_such_unit")
        if unit.pk != row.unit_id:
            data |= {"unit_id": unit.pk, "unit": unit.name, "holder_id": None}
    return data


def facts_of(row: Dossier) -> dict[str, Any]:
    """What conditions of a process may ask."""
    return {"case": row.case, "channel": row.channel, "address": row.address, "delivery": row.delivery}
