"""The door of feedback: what other areas may take from it."""

from motcua.feedback.commands.open_card import open_card
from motcua.feedback.queries.ratings import low_ratings
from motcua.feedback.queries.statistics import Judged, judged_petitions, petition_figures

__all__ = ["Judged", "judged_petitions", "low_ratings", "open_card", "petition_figures"]
