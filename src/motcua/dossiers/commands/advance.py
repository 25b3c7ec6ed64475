"""What the commands of a process share: whether the step lets the verb be done, and the way on."""

from datetime import datetime
from typing import Any

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.place import Place, facts_of, place_of
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.standing import require_lawful
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, units_of
from motcua.procedures.rules.process_graph import next_step


def place_for(actor: Actor, code: str, verb: Verb) -> Place:
    """The dossier, locked, where both its state and its process let the verb be done."""
    dossier = dossier_to_change(actor, code, verb)
    move(dossier.current_state, verb)
    place = place_of(dossier)
    require_lawful(place.hindrance(verb), place.graph, place.here, {"code": code})
    return place


def lawful_here(dossier: Dossier, verb: Verb) -> None:
    """Refuse where the process of the edition does not let the verb be done now."""
    place = place_of(dossier)
    require_lawful(place.hindrance(verb), place.graph, place.here, {"code": dossier.code})


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
