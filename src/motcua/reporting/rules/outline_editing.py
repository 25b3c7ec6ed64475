"""Changing an outline: a document goes in, another comes out."""

from collections.abc import Mapping
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.reporting.rules.reform_outline import MOST, Document, outline_from

FACTS = ("title", "prompt", "needed", "sentences", "writers")
"""What a section says, in the order in which people read it."""


def with_section(document: Document, code: str, facts: Mapping[str, Any], *, after: str) -> Document:
    """One section said otherwise or, without a code, one more; it stands behind the one that ``after``
    names, or first. Refuses ``reform_outline.not_found`` and ``.full``."""
    told = outline_from(document)
    for name in (code, after):
        if name:
            told.section(name)
    listed = [one for one in document["sections"] if one["code"] != code]
    if len(listed) >= MOST:
        raise Refusal("reform_outline.full", count=MOST)
    made = {"code": code or _free({one.code for one in told.sections})}
    made |= {name: facts[name] for name in FACTS if facts.get(name) not in (None, "", (), [], False)}
    place = next((at for at, one in enumerate(listed, start=1) if one["code"] == after), 0)
    return {**document, "sections": [*listed[:place], made, *listed[place:]]}


def without_section(document: Document, code: str) -> Document:
    """The outline without it. Refuses ``reform_outline.last_section``."""
    outline_from(document).section(code)
    listed = [one for one in document["sections"] if one["code"] != code]
    if not listed:
        raise Refusal("reform_outline.last_section")
    return {**document, "sections": listed}


def _free(taken: set[str]) -> str:
    return next(name for number in range(1, MOST + 2) if (name := f"phan-{number}") not in taken)
