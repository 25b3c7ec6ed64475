"""The door of dossiers: what other areas may take from it."""

from motcua.dossiers.commands.mark_counted import mark_counted, take_uncounted
from motcua.dossiers.queries import figures, replays

__all__ = ["figures", "mark_counted", "replays", "take_uncounted"]
