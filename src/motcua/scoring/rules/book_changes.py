"""What differs between two scorebooks, for a look before one is used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from motcua.scoring.rules.book import Area, Book, Criterion
from motcua.scoring.rules.book_editing import before_of, place_of

SAID = ("evidence", "responsible", "help")
"""What a criterion says besides how it is scored."""


@dataclass(frozen=True, slots=True)
class Change:
    """One criterion or area: ``added``, ``dropped``, ``moved`` or ``changed`` in ``field``, from ``before``
    to ``after`` (a place is the key of the area and of what stands before); or the ``total`` of the book."""

    act: str
    key: str
    name: str
    field: str = ""
    before: object = None
    after: object = None
    is_area: bool = False


def book_changes(before: Book, after: Book) -> list[Change]:
    """The total, areas, then criteria in their new order, then what is gone, then what stands elsewhere."""
    found = []
    if before.total != after.total:
        found.append(Change("total", "", after.title, "", before.total, after.total))
    old_areas, new_areas = ({one.key: one for one in book.areas} for book in (before, after))
    areas = _changes(old_areas, new_areas, ("name", "responsible"))
    old, new = ({one.key: one for one in book.criteria()} for book in (before, after))
    found += [replace(one, is_area=True) for one in [*areas, *_moved_areas(before, after)]]
    found += _changes(old, new, ("name", "maximum", "share", "source", *SAID))
    for key, one in new.items():
        if key in old and replace(old[key].function, maximum=one.maximum) != one.function:
            found.append(Change("changed", key, one.name, "function"))
    return found + _moved_criteria(before, after)


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


def _moved_areas(before: Book, after: Book) -> list[Change]:
    old, new = ([one.key for one in book.areas] for book in (before, after))
    return [
        Change("moved", key, after.area(key).name, "", ("", before_of(old, key)), ("", before_of(new, key)))
        for key in _out_of_order(old, new)
    ]


def _moved_criteria(before: Book, after: Book) -> list[Change]:
    """What is in another area, and what changed its order among those that stayed in theirs."""
    home = {one.key: one.area for one in before.criteria()}
    moved = {one.key for one in after.criteria() if home.get(one.key, one.area) != one.area}
    for area in after.areas:
        was = [key for key, there in home.items() if there == area.key and key not in moved]
        moved |= set(_out_of_order(was, [one.key for one in area.criteria if one.key not in moved]))
    return [
        Change("moved", one.key, one.name, "", place_of(before, one.key), place_of(after, one.key))
        for one in after.criteria()
        if one.key in moved
    ]


def _out_of_order(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Those of both lists that have to be taken out for the rest to be in the same order."""
    was, now = [key for key in old if key in new], [key for key in new if key in old]
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    still = {key for block in blocks for key in was[block.a : block.a + block.size]}
    return [key for key in now if key not in still]
