"""What is wrong with a form before anybody fills it in: faults keep it out of use, warnings do not."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from motcua.eforms.rules.definition import CHOSEN, NO, NUMERIC, YES, Kind
from motcua.eforms.rules.patterns import is_safe_pattern
from motcua.eforms.rules.reading import MOST_QUESTIONS, check_papers, read_definition
from motcua.eforms.rules.references import (
    WHOLE,
    Mention,
    Spot,
    label_of,
    mentions,
    raw_at,
    rows_key,
    spots,
)
from motcua.eforms.rules.settling import choice_pairs, computed_of
from motcua.kernel.refusal import Refusal

NOWHERE = Spot(-1)
_CHOICES = frozenset({Kind.CHOICE, Kind.MANY})


@dataclass(frozen=True, slots=True)
class FormFault:
    """``code`` is a key of ``words.designer.PROBLEMS``; ``at`` the place it jumps to."""

    code: str
    at: Spot
    label: str = ""
    detail: str = ""
    is_warning: bool = False


def form_faults(document: Mapping[str, Any], items: Sequence[str]) -> tuple[FormFault, ...]:
    """Everything found, faults first; ``items`` are the papers the edition requires. Without a fault the
    definition can be read and used."""
    links = mentions(document)
    found = [*_of_form(document, items), *_of_keys(document)]
    for spot in spots(document):
        of_part = _of_section if spot.place == WHOLE else _of_question
        found += of_part(document, spot)
    found += _of_papers(document, items)
    found += [fault for link in links for fault in _of_link(document, link, links)]
    found += _never_shown(document, links)
    if all(one.is_warning for one in found):
        found += _unread(document, items)
    return tuple(sorted(found, key=lambda one: one.is_warning))


def _of_form(document: Mapping[str, Any], items: Sequence[str]) -> Iterator[FormFault]:
    if not str(document.get("title", "")).strip():
        yield FormFault("no_title", NOWHERE)
    if not document["sections"]:
        yield FormFault("no_sections", NOWHERE)
    count = sum(len(section["questions"]) for section in document["sections"])
    if count > MOST_QUESTIONS:
        yield FormFault("too_many_questions", NOWHERE, detail=str(count))
    stands_for = document.get("stands_for", "")
    if stands_for and stands_for not in items:
        yield FormFault("form_of_no_paper", NOWHERE, detail=stands_for)


def _of_keys(document: Mapping[str, Any]) -> Iterator[FormFault]:
    seen: set[str] = set()
    for number, section in enumerate(document["sections"]):
        group = rows_key(section)
        if group in seen:
            yield FormFault("key_twice", Spot(number), section["title"], group)
        seen |= {group} - {""}
        inside: set[str] = set() if group else seen
        labels = Counter(
            one.get("label", "").casefold() for one in section["questions"] if not one.get("when")
        )
        for place, one in enumerate(section["questions"]):
            key, label = one.get("key", ""), one.get("label", "")
            if key in inside:
                yield FormFault("key_twice", Spot(number, place), label, key)
            inside.add(key)
            if label and labels[label.casefold()] > 1:
                yield FormFault("label_twice", Spot(number, place), label, is_warning=True)


def _of_section(document: Mapping[str, Any], spot: Spot) -> Iterator[FormFault]:
    section = raw_at(document, spot)
    title = section.get("title", "")
    if not title.strip():
        yield FormFault("section_no_title", spot)
    if not section["questions"]:
        yield FormFault("section_empty", spot, title)
    rows = section.get("rows")
    if rows is None:
        return
    if not rows.get("title", "").strip() or not rows.get("key"):
        yield FormFault("row_no_title", spot, title)
    if not rows.get("most", 20) > 0 or rows.get("fewest", 1) > rows.get("most", 20):
        yield FormFault("rows_backwards", spot, title)


def _of_question(document: Mapping[str, Any], spot: Spot) -> Iterator[FormFault]:
    raw = raw_at(document, spot)
    label, kind = raw.get("label", ""), Kind(raw["kind"])
    if not label.strip():
        yield FormFault("no_label", spot)
    if kind in _CHOICES:
        yield from _of_choices(raw, spot, label)
    if kind is Kind.FILE and rows_key(document["sections"][spot.section]):
        yield FormFault("paper_in_rows", spot, label)
    yield from _not_for(raw, spot, label, kind)
    yield from _of_limits(raw, spot, label)
    way, of = computed_of(raw.get("computed"))
    if way and not of:
        yield FormFault("reckons_nothing", spot, label)


def _not_for(raw: Mapping[str, Any], spot: Spot, label: str, kind: Kind) -> Iterator[FormFault]:
    """What only questions of another kind may have."""
    misplaced = {
        "choices": kind not in _CHOICES,
        "least": kind not in NUMERIC,
        "most": kind not in NUMERIC,
        "computed": kind not in NUMERIC,
        "paper": kind is not Kind.FILE,
    }
    for what, is_wrong in misplaced.items():
        if is_wrong and what in raw:
            yield FormFault("not_for_kind", spot, label, what)


def _of_limits(raw: Mapping[str, Any], spot: Spot, label: str) -> Iterator[FormFault]:
    if "least" in raw and "most" in raw and raw["least"] > raw["most"]:
        yield FormFault("bounds_backwards", spot, label)
    if raw.get("past") and raw.get("future"):
        yield FormFault("past_and_future", spot, label)
    if not raw.get("pattern"):
        return
    if not is_safe_pattern(raw["pattern"]):
        yield FormFault("bad_pattern", spot, label, raw["pattern"])
    if not raw.get("message", "").strip():
        yield FormFault("pattern_unexplained", spot, label)


def _of_choices(raw: Mapping[str, Any], spot: Spot, label: str) -> Iterator[FormFault]:
    pairs = choice_pairs(raw.get("choices"))
    if len(pairs) < 2:
        yield FormFault("few_choices", spot, label)
    if any(not words.strip() for _, words in pairs):
        yield FormFault("choice_no_label", spot, label)
    for texts in ([key for key, _ in pairs], [words.casefold() for _, words in pairs]):
        if len(set(texts)) < len(texts):
            yield FormFault("choice_twice", spot, label)
            break


def _of_papers(document: Mapping[str, Any], items: Sequence[str]) -> Iterator[FormFault]:
    seen = {document.get("stands_for", "")} - {""}
    for spot in spots(document):
        raw = raw_at(document, spot)
        paper = raw.get("paper", "") if spot.place != WHOLE else ""
        if not paper or raw["kind"] != Kind.FILE:
            continue
        if paper not in items:
            yield FormFault("paper_unknown", spot, raw.get("label", ""), paper)
        elif paper in seen:
            yield FormFault("paper_twice", spot, raw.get("label", ""), paper, is_warning=True)
        seen.add(paper)


def _of_link(document: Mapping[str, Any], link: Mention, links: Sequence[Mention]) -> Iterator[FormFault]:
    label = label_of(document, link.at)
    if link.target is None:
        yield FormFault("reckons_unknown" if link.way else "asks_unknown", link.at, label, link.key)
        return
    named = label_of(document, link.target)
    if _leads_back(link, links):
        yield FormFault("circle", link.at, label, named)
    elif not _is_before(link.target, link.at):
        yield FormFault("reckons_later" if link.way else "asks_later", link.at, label, named)
    if link.way == "count":
        return
    target = raw_at(document, link.target)
    kind = Kind(target["kind"])
    if link.way and kind not in NUMERIC:
        yield FormFault("reckons_words", link.at, label, named)
    if not link.way and kind not in CHOSEN:
        yield FormFault("asks_open", link.at, label, named)
    elif not link.way:
        known = [key for key, _ in choice_pairs(target.get("choices"))] if kind in _CHOICES else [YES, NO]
        for gone in (value for value in link.values if value not in known):
            yield FormFault("answer_gone", link.at, label, f"{named}: {gone}")


def _is_before(one: Spot, other: Spot) -> bool:
    return (one.section, one.place) < (other.section, other.place) and one.section <= other.section


def _leads_back(start: Mention, links: Sequence[Mention]) -> bool:
    """Whether what it names depends, over however many steps, on it again."""
    waiting, seen = [start.target], set()
    while waiting:
        spot = waiting.pop()
        if spot is None or spot in seen:
            continue
        if spot == start.at or (start.at.place == WHOLE and spot.section == start.at.section):
            return True
        seen.add(spot)
        waiting += [one.target for one in links if one.at in (spot, Spot(spot.section))]
    return False


def _never_shown(document: Mapping[str, Any], links: Sequence[Mention]) -> Iterator[FormFault]:
    """Questions whose conditions cannot hold together, whatever is answered."""
    for spot in spots(document):
        if spot.place == WHOLE:
            continue
        allowed: dict[Spot, set[str]] = {}
        waiting, seen = [spot], set()
        while waiting:
            here = waiting.pop()
            if here in seen:
                continue
            seen.add(here)
            for link in links:
                if link.way or link.target is None or link.at not in (here, Spot(here.section)):
                    continue
                waiting.append(link.target)
                if raw_at(document, link.target)["kind"] != Kind.MANY:
                    allowed[link.target] = allowed.get(link.target, set(link.values)) & set(link.values)
        if not all(allowed.values()):
            yield FormFault("never_shown", spot, label_of(document, spot))


def _unread(document: Mapping[str, Any], items: Sequence[str]) -> Iterator[FormFault]:
    """The reader has the last word: what it refuses is never free of faults."""
    try:
        check_papers(read_definition(document), list(items))
    except Refusal as no:
        yield FormFault("unreadable", NOWHERE, str(no.facts.get("where", "")), str(no.facts.get("found", "")))
