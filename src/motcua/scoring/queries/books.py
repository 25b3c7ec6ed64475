"""The scorebooks an agency goes by: its own editions, those of the agencies above it, and what is shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max

from motcua.kernel.refusal import Refusal
from motcua.scoring.models import BookEdition, Cycle
from motcua.scoring.rules.book import Book, book_from, shipped_books


@dataclass(frozen=True, slots=True)
class StandingBook:
    """A book as it stands for an agency; ``edition`` is nothing for a shipped one."""

    document: Mapping[str, Any]
    edition: BookEdition | None = None

    @property
    def told(self) -> Book:
        return book_from(self.document)

    @property
    def base(self) -> tuple[int | None, int]:
        """Agency and number of the edition, as a form names what it was shown from."""
        return (self.edition.agency_id, self.edition.number) if self.edition else (None, 0)


def standing_books(path: str) -> dict[str, StandingBook]:
    """Code to book for the agency of that path, by title (one query)."""
    found = {code: StandingBook(document) for code, document in shipped_books().items()}
    found |= {code: StandingBook(one.document, one) for code, one in BookEdition.standing(path).items()}
    return dict(sorted(found.items(), key=lambda pair: str(pair[1].document["title"])))


def standing_book(path: str, code: str) -> StandingBook:
    """Refuses ``score.no_such_book``."""
    found = standing_books(path).get(code)
    if found is None:
        raise Refusal("score.no_such_book", code=code)
    return found


def cycles_by_book(agency_id: int) -> dict[str, tuple[int, int]]:
    """Code to how many cycles the agency opened with a book, and the year of the latest (one query)."""
    opened = Cycle.objects.filter(agency=agency_id).values("book_code")
    counted = opened.annotate(all=Count("pk"), latest=Max("year")).order_by("book_code")
    return {one["book_code"]: (one["all"], one["latest"]) for one in counted}
