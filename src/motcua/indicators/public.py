"""The door of indicators: what other areas may take from it."""

from motcua.indicators.commands.count_dossiers import count_dossiers
from motcua.indicators.queries.handling import Counts, Way, handling_counts

__all__ = ["Counts", "Way", "count_dossiers", "handling_counts"]
