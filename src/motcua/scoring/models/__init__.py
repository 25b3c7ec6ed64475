"""What is stored of indexes: books as agencies changed them, cycles, sheets, every word that was said on a
criterion, and its evidence."""

from motcua.scoring.models.book_edition import BookEdition
from motcua.scoring.models.cycle import Cycle, Sheet
from motcua.scoring.models.score import Evidence, Score

__all__ = ["BookEdition", "Cycle", "Evidence", "Score", "Sheet"]
