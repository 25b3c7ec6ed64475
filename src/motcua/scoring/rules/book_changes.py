"""What differs between two scorebooks, for a look before one is used."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from motcua.scoring.rules.book import Area, Book, Criterion

SAID = ("evidence", "responsible", "help")
"""What a criterion says besides how it is scored."""


@dataclass(frozen=True, slots=True)
class Change:
    """One criterion or area: ``added``, ``dropped``, or ``changed`` in ``field`` from ``before`` to
    ``after``."""

    act: str
    key: str
    name: str
    field: str = ""
    before: object = None
    after: object = None


def book_changes(before: Book, after: Book) -> list[Change]:
    """Areas, then criteria in their new order, then what is gone."""
    found = _changes(
        {one.key: one for one in before.areas}, {one.key: one for one in after.areas}, ("name", "responsible")
    )
    old, new = ({one.key: one for one in book.criteria()} for book in (before, after))
    found += _changes(old, new, ("name", "maximum", "share", "source", *SAID))
    for key, one in new.items():
        if key in old and replace(old[key].function, maximum=one.maximum) != one.function:
            found.append(Change("changed", key, one.name, "function"))
    return found


def _changes(
    old: Mapping[str, Area | Criterion], new: Mapping[str, Area | Criterion], fields: tuple[str, ...]
) -> list[Change]:
    found = []
    for key, one in new.items():
        if key not in old:
            found.append(Change("added", key, one.name))
            continue
        was = old[key]
        found += [
            Change("changed", key, was.name, field, getattr(was, field), getattr(one, field))
            for field in fields
            if getattr(was, field) != getattr(one, field)
        ]
    return found + [Change("dropped", key, one.name) for key, one in old.items() if key not in new]
