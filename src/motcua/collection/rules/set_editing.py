"""Changing a set of indicators: a document goes in, another comes out, and what differs can be told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from motcua.collection.rules.sets import MOST, IndicatorSet, set_from
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold

Document = Mapping[str, Any]
HEAD = ("title", "basis", "verified", "valid_from", "note")
_HEAD = {"title": "title", "basis": "basis", "verified": "is_verified"} | {
    name: name for name in ("valid_from", "note")
}
FACTS = ("name", "definition", "unit", "basis", "kind", "of", "direction", "change", "target")
"""What an indicator may say, in the order in which people read it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that an edition changed: ``added``, ``dropped`` or ``changed``; ``about`` the name of the
    indicator (empty for the set itself), ``field`` a fact with what it said and says."""

    act: str
    about: str = ""
    field: str = ""
    before: object = None
    after: object = None


def with_head(document: Document, facts: Mapping[str, Any]) -> Document:
    """The set under another title, basis or note."""
    return {**document, **{name: facts[name] for name in HEAD if name in facts}}


def with_indicator(document: Document, facts: Mapping[str, Any], *, after: str = "") -> Document:
    """One more indicator, behind the one that ``after`` names or at the end; its key comes from its name."""
    listed = list(document.get("indicators", ()))
    if len(listed) >= MOST:
        raise Refusal("collection.set_full", count=MOST)
    made = {"key": _key_for(str(facts.get("name", "")), {one["key"] for one in listed}), **_told(facts)}
    place = next((at for at, one in enumerate(listed, start=1) if one["key"] == after), len(listed))
    return {**document, "indicators": [*listed[:place], made, *listed[place:]]}


def with_changed(document: Document, key: str, facts: Mapping[str, Any]) -> Document:
    """One indicator said otherwise. What it counts (``kind``) stays: figures of other years hang on it."""
    set_from(document).indicator(key)
    listed = [
        {"key": key, **_told({**facts, "kind": one["kind"]})} if one["key"] == key else one
        for one in document["indicators"]
    ]
    return {**document, "indicators": listed}


def without_indicator(document: Document, key: str) -> Document:
    """The set without it. Refuses ``collection.set_used`` while a share or a check needs it."""
    told = set_from(document)
    name = told.indicator(key).name
    users = [one.name for one in told.indicators if one.of and key in one.of]
    checks = [one for one in told.checks if key in (one.whole, *one.parts)]
    if users or checks:
        raise Refusal("collection.set_used", name=name, shares=len(users), checks=len(checks))
    return {**document, "indicators": [one for one in document["indicators"] if one["key"] != key]}


def with_check(document: Document, kind: str, whole: str, parts: tuple[str, ...]) -> Document:
    """One more thing that must hold between answers."""
    if not parts or whole in parts or (kind == "part" and len(parts) > 1):
        raise Refusal("collection.set_bad_check")
    made = {"kind": kind, "whole": whole} | ({"parts": list(parts)} if kind == "sum" else {"part": parts[0]})
    return {**document, "checks": [*document.get("checks", ()), made]}


def without_check(document: Document, place: int) -> Document:
    """The set without the check at that place; what is not there is left out already."""
    kept = [one for at, one in enumerate(document.get("checks", ())) if at != place]
    return {**document, "checks": kept}


def differences(before: IndicatorSet, after: IndicatorSet) -> list[Difference]:
    """What changed, the set itself first, then indicators in their new order, then what is gone."""
    found = [
        Difference("changed", "", field, getattr(before, name), getattr(after, name))
        for field, name in _HEAD.items()
        if getattr(before, name) != getattr(after, name)
    ]
    old, new = ({one.key: one for one in told.indicators} for told in (before, after))
    for key, one in new.items():
        if key not in old:
            found.append(Difference("added", one.name))
            continue
        was = {field: getattr(old[key], field) for field in FACTS}
        found += [
            Difference("changed", old[key].name, field, said, getattr(one, field))
            for field, said in was.items()
            if said != getattr(one, field)
        ]
    found += [Difference("dropped", one.name) for key, one in old.items() if key not in new]
    if [key for key in old if key in new] != [key for key in new if key in old]:
        found.append(Difference("order"))
    if before.checks != after.checks:
        found.append(Difference("checks", "", "", len(before.checks), len(after.checks)))
    return found


def code_for(title: str, taken: Mapping[str, object]) -> str:
    """A code of its own for a new set."""
    return _free(re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:36] or "bo", set(taken), "-")


def _key_for(name: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", fold(name)).strip("_")[:36]
    return _free(plain if plain[:1].isalpha() else f"so_{plain}"[:36].strip("_"), taken, "_")


def _free(wanted: str, taken: set[str], mark: str) -> str:
    numbered = (f"{wanted}{mark}{number}" for number in range(2, MOST + 1000))
    return wanted if wanted not in taken else next(one for one in numbered if one not in taken)


def _told(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that say something, as a document keeps them."""
    kept = {name: facts[name] for name in FACTS if facts.get(name) not in (None, "", ())}
    if kept.get("kind") != "percent":
        kept.pop("of", None)
    return {name: list(value) if name == "of" else value for name, value in kept.items()}
