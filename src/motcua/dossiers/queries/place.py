"""Where a dossier stands in the process of its edition; the edition is read with the row."""

from dataclasses import dataclass
from typing import Any

from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.standing import hindrance
from motcua.procedures.rules.edition import process_from
from motcua.procedures.rules.process_graph import Graph, first_step, graph_of
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

    def hindrance(self, verb: Verb) -> str:
        """Why the process does not let the verb be done now, as ``rules.standing`` says it."""
        row = self.dossier
        return hindrance(
            self.graph,
            verb,
            state=row.current_state,
            here=self.here,
            waits=row.step_state,
            is_declaration=row.is_declaration,
        )


def place_of(dossier: Dossier) -> Place:
    """Where the dossier (its edition loaded) stands; no statement."""
    graph = _graph(dossier.edition)
    if graph.is_strict and not dossier.step_key:
        return Place(dossier, graph, first_step(graph, facts_of(dossier)))
    return Place(dossier, graph, graph.place(dossier.step_key, dossier.step))


def _graph(edition: Any) -> Graph:
    """The process of that row, read once however often a page or a command asks for it."""
    kept = edition.__dict__.get("_kept_graph")
    if kept is None or kept[0] is not edition.content:
        kept = edition._kept_graph = (edition.content, graph_of(process_from(edition.content)))
    graph: Graph = kept[1]
    return graph


def facts_of(row: Dossier) -> dict[str, Any]:
    """What conditions of a process may ask."""
    return {"case": row.case, "channel": row.channel, "address": row.address, "delivery": row.delivery}
