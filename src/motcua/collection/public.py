"""The door of collected figures: what other areas may take from it."""

from motcua.collection.models import Return, Round
from motcua.collection.queries.approved import RoundFigures, approved_figures
from motcua.collection.queries.figures import answered_value, round_totals
from motcua.collection.queries.of_year import (
    Collected,
    all_collected_of_year,
    collected_of_year,
    latest_round,
    sets_answered,
    yearly_figures,
)
from motcua.collection.queries.rounds import returns_of

__all__ = [
    "Collected",
    "Return",
    "Round",
    "RoundFigures",
    "all_collected_of_year",
    "answered_value",
    "approved_figures",
    "collected_of_year",
    "latest_round",
    "returns_of",
    "round_totals",
    "sets_answered",
    "yearly_figures",
]
