"""What differs between two outlines, for a look before one is kept and for its history after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from motcua.reporting.rules.reform_outline import Outline, Section

FIELDS = ("title", "prompt", "is_needed", "writers")


@dataclass(frozen=True, slots=True)
class Change:
    """One section: ``added``, ``dropped``, ``moved``, or ``changed`` in ``field``; or one of its sentences:
    ``sentence_added``, ``sentence_dropped``, ``sentence_changed``."""

    act: str
    heading: str
    field: str = ""
    before: object = None
    after: object = None


def outline_changes(before: Outline, after: Outline) -> list[Change]:
    """Sections in their new order, then what is gone."""
    old, new = ({one.code: one for one in told.sections} for told in (before, after))
    staying = _staying([code for code in old if code in new], [code for code in new if code in old])
    found: list[Change] = []
    for code, one in new.items():
        if code not in old:
            found.append(Change("added", one.heading))
            continue
        if code not in staying:
            found.append(Change("moved", old[code].heading, before=old[code].key, after=one.key))
        found += _of_section(old[code], one)
    return found + [Change("dropped", one.heading) for code, one in old.items() if code not in new]


def _staying(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """The sections around which the others moved."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return {code for block in blocks for code in before[block.a : block.a + block.size]}


def _of_section(was: Section, one: Section) -> Iterator[Change]:
    for field in FIELDS:
        if getattr(was, field) != getattr(one, field):
            yield Change("changed", was.heading, field, getattr(was, field), getattr(one, field))
    compared = SequenceMatcher(None, was.sentences, one.sentences, autojunk=False)
    for act, start, end, first, last in compared.get_opcodes():
        if act != "equal":
            yield from _sentences(was.heading, was.sentences[start:end], one.sentences[first:last])


def _sentences(heading: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    both = min(len(old), len(new))
    for said, says in zip(old[:both], new[:both], strict=True):
        yield Change("sentence_changed", heading, before=said, after=says)
    for said in old[both:]:
        yield Change("sentence_dropped", heading, before=said)
    for says in new[both:]:
        yield Change("sentence_added", heading, after=says)
