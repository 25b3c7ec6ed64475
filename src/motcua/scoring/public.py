"""The door of scoring: what other areas may take from it."""

from motcua.scoring.commands.give_points import give_points
from motcua.scoring.commands.open_cycle import open_cycle
from motcua.scoring.models import Cycle, Sheet
from motcua.scoring.queries.counted import Ground
from motcua.scoring.queries.sheets import DryLine, dry_run, over_years, ranking, sheet_page
from motcua.scoring.rules.book import shipped_books

__all__ = [
    "Cycle",
    "DryLine",
    "Ground",
    "Sheet",
    "dry_run",
    "give_points",
    "open_cycle",
    "over_years",
    "ranking",
    "sheet_page",
    "shipped_books",
]
