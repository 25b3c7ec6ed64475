"""The door of feedback: what other areas may take from it."""

from motcua.feedback.commands.open_card import open_card
from motcua.feedback.queries.statistics import petition_figures

__all__ = ["open_card", "petition_figures"]
