"""Changing a form step by step: what names a part that goes is cleared, what names a renamed one follows."""

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any

from motcua.eforms.rules.definition import Kind
from motcua.eforms.rules.references import WHOLE, Spot, mentions, mentions_of, raw_at, rows_key
from motcua.eforms.rules.settling import Document, computed_of, conditions, settled, wanted
from motcua.kernel.vietnamese import fold

MOST_SECTIONS, MOST_QUESTIONS = 40, 200
NEW_KEY = "cau_moi"
"""Key of a question that has no label yet; it gets one of its own with the label."""


def blank_form(title: str) -> Document:
    """A form that asks nothing yet."""
    return {"title": " ".join(title.split())[:300], "sections": []}


def key_for(label: str, taken: frozenset[str], otherwise: str = "cau") -> str:
    """A key made of the label, not among those taken."""
    words = re.sub(r"[^a-z0-9]+", "_", fold(label)).strip("_")[:32].strip("_")
    words = words if words[:1].isalpha() else f"{otherwise}_{words}".strip("_")
    key, number = words, 2
    while key in taken:
        key, number = f"{words}_{number}", number + 1
    return key


def taken_keys(document: Mapping[str, Any], section: int | None = None) -> frozenset[str]:
    """Keys that a new question of that section may not have; with no number, those of groups and of plain
    sections."""
    inside = document["sections"][section] if section is not None else {}
    if rows_key(inside):
        return frozenset(one.get("key", "") for one in inside["questions"])
    plain = [one for one in document["sections"] if not rows_key(one)]
    keys = {one.get("key", "") for section in plain for one in section["questions"]}
    return frozenset(keys | {key for one in document["sections"] if (key := rows_key(one))})


def with_section(document: Document, title: str, *, is_repeating: bool = False) -> Document:
    """With a section at the end."""
    changed = copy.deepcopy(document)
    section: Document = {"title": title}
    if is_repeating:
        key = key_for(title, taken_keys(document), "nhom")
        section["rows"] = {"key": key, "title": title, "fewest": 1, "most": 20}
    changed["sections"].append(section | {"questions": []})
    return changed


def with_question(document: Document, section: int, kind: Kind) -> Document:
    """With a question without words at the end of that section."""
    changed = copy.deepcopy(document)
    key = key_for(NEW_KEY, taken_keys(document, section) | taken_keys(document))
    changed["sections"][section]["questions"].append({"key": key, "kind": kind.value, "label": ""})
    return changed


def moved(document: Document, spot: Spot, by: int) -> tuple[Document, Spot]:
    """With that part one place earlier (-1) or later (1); a question at the edge of its section goes over
    into the neighbour. Gives where it stands now."""
    changed = copy.deepcopy(document)
    sections = changed["sections"]
    if spot.place == WHOLE:
        to = min(max(0, spot.section + by), len(sections) - 1)
        sections.insert(to, sections.pop(spot.section))
        return changed, Spot(to)
    questions = sections[spot.section]["questions"]
    to = spot.place + by
    if 0 <= to < len(questions):
        questions.insert(to, questions.pop(spot.place))
        return changed, Spot(spot.section, to)
    neighbour = spot.section + by
    if not 0 <= neighbour < len(sections):
        return changed, spot
    one = questions.pop(spot.place)
    others = sections[neighbour]["questions"]
    place = 0 if by > 0 else len(others)
    others.insert(place, one)
    return changed, Spot(neighbour, place)


def without(document: Document, gone: Spot) -> Document:
    """Without that question or section; conditions and sums that named it no longer do."""
    changed = copy.deepcopy(document)
    for one in mentions_of(document, gone):
        _unsay(raw_at(changed, one.at), one.key, is_sum=bool(one.way))
    section = changed["sections"][gone.section]
    if gone.place == WHOLE:
        del changed["sections"][gone.section]
    else:
        del section["questions"][gone.place]
    return settled(changed)


def with_part(document: Document, spot: Spot, new: Document) -> Document:
    """With that question or section head as ``new`` says; what named its key, or a choice it no longer has,
    follows the key and keeps the choice for the list of faults."""
    changed = copy.deepcopy(document)
    raw = raw_at(changed, spot)
    old_key = rows_key(raw) if spot.place == WHOLE else raw.get("key", "")
    new_key = rows_key(new) if spot.place == WHOLE else new.get("key", "")
    if old_key and new_key and old_key != new_key:
        for mention in mentions(document):
            if mention.target == spot or (mention.target and _is_in_group(mention.key, old_key, spot)):
                _rename(raw_at(changed, mention.at), old_key, new_key)
    kept = {"questions": raw["questions"]} if spot.place == WHOLE else {}
    raw.clear()
    raw.update(new | kept)
    return settled(changed)


def earlier(document: Mapping[str, Any], spot: Spot) -> Iterator[tuple[Spot, Document]]:
    """Questions that stand before that place and may be named there: those of plain sections, and of the
    same row."""
    for number, section in enumerate(document["sections"][: spot.section + 1]):
        is_own = number == spot.section
        if (rows_key(section) and not is_own) or (is_own and spot.place == WHOLE):
            continue
        for place, one in enumerate(section["questions"]):
            if not is_own or place < spot.place:
                yield Spot(number, place), one


def _is_in_group(key: str, group: str, spot: Spot) -> bool:
    return spot.place == WHOLE and key.startswith(f"{group}.")


def _unsay(raw: Document, key: str, *, is_sum: bool) -> None:
    if not is_sum:
        raw["when"] = {one: value for one, value in raw.get("when", {}).items() if one != key}
        return
    way, of = computed_of(raw.get("computed"))
    left = [one for one in of if one != key]
    raw["computed"] = {way: left} if left else {}


def _rename(raw: Document, old: str, new: str) -> None:
    if raw.get("when"):
        raw["when"] = conditions(
            {new if key == old else key: wanted(value) for key, value in raw["when"].items()}
        )
    way, of = computed_of(raw.get("computed"))
    if way:
        raw["computed"] = {way: [_renamed(one, old, new) for one in of]}


def _renamed(key: str, old: str, new: str) -> str:
    first, dot, inner = key.partition(".")
    return f"{new if first == old else first}{dot}{inner}"
