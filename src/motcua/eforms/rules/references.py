"""Who names whom in a form's document: conditions and sums, before anything is known to be right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from motcua.eforms.rules.settling import Document, computed_of, wanted

WHOLE = -1
"""The place of a section's own condition, and of what is not a question."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the document: the section's number and the question's, ``WHOLE`` for the section itself."""

    section: int
    place: int = WHOLE


@dataclass(frozen=True, slots=True)
class Mention:
    """``at`` names something: ``target`` is the question or section meant (None: nothing of that name),
    ``values`` the answers a condition waits for; a sum has ``way``."""

    at: Spot
    key: str
    target: Spot | None
    values: tuple[str, ...] = ()
    way: str = ""


def raw_at(document: Mapping[str, Any], spot: Spot) -> Document:
    """The table of a section or question."""
    section: Document = document["sections"][spot.section]
    found: Document = section if spot.place == WHOLE else section["questions"][spot.place]
    return found


def label_of(document: Mapping[str, Any], spot: Spot) -> str:
    """The label of a question, the title of a section."""
    raw = raw_at(document, spot)
    return str(raw.get("title" if spot.place == WHOLE else "label", ""))


def rows_key(section: Mapping[str, Any]) -> str:
    """The key of a repeating section; empty for a plain one."""
    return str((section.get("rows") or {}).get("key", ""))


def spots(document: Mapping[str, Any]) -> Iterator[Spot]:
    """Every section and question, in the order of the page."""
    for number, section in enumerate(document["sections"]):
        yield Spot(number)
        yield from (Spot(number, place) for place in range(len(section["questions"])))


def mentions(document: Mapping[str, Any]) -> list[Mention]:
    """Everything that any part of the form names."""
    return [one for spot in spots(document) for one in _of(document, spot)]


def mentions_of(document: Mapping[str, Any], gone: Spot) -> list[Mention]:
    """What names that question, or something in that section, from outside it."""
    return [
        one
        for one in mentions(document)
        if one.target is not None and _within(one.target, gone) and not _within(one.at, gone)
    ]


def _within(spot: Spot, outer: Spot) -> bool:
    return spot.section == outer.section and outer.place in (WHOLE, spot.place)


def _of(document: Mapping[str, Any], spot: Spot) -> Iterator[Mention]:
    raw = raw_at(document, spot)
    for key, value in (raw.get("when") or {}).items():
        yield Mention(spot, key, _asked(document, spot, key), tuple(wanted(value)))
    way, of = computed_of(raw.get("computed")) if spot.place != WHOLE else ("", [])
    for key in of:
        yield Mention(spot, key, _reckoned(document, spot, way, key), way=way)


def _reckoned(document: Mapping[str, Any], at: Spot, way: str, key: str) -> Spot | None:
    group, dot, inner = key.partition(".")
    if way == "count" or dot:
        for number, section in enumerate(document["sections"]):
            if rows_key(section) == group:
                return _inside(section, number, inner) if dot else Spot(number)
        return None
    return _asked(document, at, key)


def _asked(document: Mapping[str, Any], at: Spot, key: str) -> Spot | None:
    """The question of that key as it is seen from there: those of its own row before the others."""
    own = document["sections"][at.section]
    if rows_key(own) and at.place != WHOLE and (found := _inside(own, at.section, key)):
        return found
    for number, section in enumerate(document["sections"]):
        if not rows_key(section) and (found := _inside(section, number, key)):
            return found
    return None


def _inside(section: Mapping[str, Any], number: int, key: str) -> Spot | None:
    places = [place for place, one in enumerate(section["questions"]) if one.get("key") == key]
    return Spot(number, places[0]) if places else None
