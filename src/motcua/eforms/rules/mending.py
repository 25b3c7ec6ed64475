"""A form that is still being written, made whole enough to be looked at: what is broken is left out."""

import copy
from collections.abc import Mapping
from typing import Any

from motcua.eforms.rules.checking import NOWHERE, FormFault, form_faults
from motcua.eforms.rules.definition import Definition
from motcua.eforms.rules.designing import key_for, taken_keys
from motcua.eforms.rules.reading import read_definition
from motcua.eforms.rules.references import WHOLE, raw_at
from motcua.eforms.rules.settling import Document, choice_pairs, computed_of, settled
from motcua.kernel.refusal import Refusal

_ROUNDS = 6


def mended(document: Document, nameless: str) -> Definition | None:
    """The definition without the parts that have a fault; None where nothing is left to show. ``nameless``
    stands where a label is still to be written."""
    changed = settled(document)
    for _ in range(_ROUNDS):
        found = [one for one in form_faults(changed, _items(changed)) if not one.is_warning]
        if not found:
            return read_definition(changed)
        for fault in found:
            _mend(changed, fault, nameless)
        changed = settled(_without_gone(changed))
    try:
        return read_definition(changed)
    except Refusal:
        return None


def _items(document: Mapping[str, Any]) -> list[str]:
    papers = [one.get("paper", "") for section in document["sections"] for one in section["questions"]]
    return [*papers, document.get("stands_for", "")]


def _mend(document: Document, fault: FormFault, nameless: str) -> None:
    if fault.at == NOWHERE:
        document["title"] = document.get("title") or nameless
        return
    raw = raw_at(document, fault.at)
    mend = _MENDS.get(fault.code, _leave_out)
    if fault.code in {"no_label", "section_no_title"}:
        raw["label" if fault.at.place != WHOLE else "title"] = nameless
    elif fault.code == "key_twice":
        taken = taken_keys(document) | taken_keys(document, fault.at.section)
        table = raw["rows"] if fault.at.place == WHOLE else raw
        table["key"] = key_for(fault.detail, taken)
    elif fault.code == "row_no_title":
        raw["rows"] |= {
            "title": raw["rows"].get("title") or nameless,
            "key": raw["rows"].get("key") or "nhom",
        }
    elif fault.code in {"few_choices", "choice_no_label", "choice_twice"}:
        _fill_choices(raw, nameless)
    else:
        mend(raw)


def _fill_choices(raw: Document, nameless: str) -> None:
    kept: dict[str, str] = {}
    for key, label in choice_pairs(raw.get("choices")):
        words = label or nameless
        kept.setdefault(key, f"{words} ({len(kept) + 1})" if words in kept.values() else words)
    while len(kept) < 2:
        kept[f"y_{len(kept) + 1}_"] = f"{nameless} ({len(kept) + 1})"
    raw["choices"] = [list(pair) for pair in kept.items()]


def _leave_out(raw: Document) -> None:
    raw["gone"] = True


def _ask_always(raw: Document) -> None:
    raw.pop("when", None)


def _reckon_nothing(raw: Document) -> None:
    raw.pop("computed", None)


def _set_no_limits(raw: Document) -> None:
    for key in ("least", "most", "past", "future", "pattern"):
        raw.pop(key, None)
    if "rows" in raw:
        raw["rows"] |= {"fewest": 1, "most": 20}


def _only_for_kind(raw: Document) -> None:
    for key in ("choices", "least", "most", "computed", "paper"):
        raw.pop(key, None)


def _without_circle(raw: Document) -> None:
    raw.pop("computed" if computed_of(raw.get("computed"))[0] else "when", None)


_MENDS = {
    "asks_unknown": _ask_always,
    "asks_later": _ask_always,
    "asks_open": _ask_always,
    "answer_gone": _ask_always,
    "never_shown": _ask_always,
    "circle": _without_circle,
    "reckons_unknown": _reckon_nothing,
    "reckons_later": _reckon_nothing,
    "reckons_words": _reckon_nothing,
    "reckons_nothing": _reckon_nothing,
    "bounds_backwards": _set_no_limits,
    "past_and_future": _set_no_limits,
    "bad_pattern": _set_no_limits,
    "pattern_unexplained": _set_no_limits,
    "rows_backwards": _set_no_limits,
    "not_for_kind": _only_for_kind,
}


def _without_gone(document: Document) -> Document:
    changed = copy.deepcopy(document)
    for section in changed["sections"]:
        section["questions"] = [one for one in section["questions"] if not one.get("gone")]
    changed["sections"] = [one for one in changed["sections"] if one["questions"] and not one.get("gone")]
    return changed
