"""What is stored of indexes: cycles, sheets, every word that was said on a criterion, and its evidence."""

from motcua.scoring.models.cycle import Cycle, Sheet
from motcua.scoring.models.score import Evidence, Score

__all__ = ["Cycle", "Evidence", "Score", "Sheet"]
