"""A draft beside the edition in force: every constituent, row by row and word by word."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff
from motcua.procedures import access
from motcua.procedures.queries.readiness import form_differences, told_reasons
from motcua.procedures.queries.workshop import siblings
from motcua.procedures.rules.difference import PARTS as CONTENT_PARTS
from motcua.procedures.rules.difference import Piece, row_pairs, word_pieces
from motcua.procedures.rules.edition import (
    EditionContent,
    FeeLine,
    RequiredItem,
    TermCase,
    content_from,
)
from motcua.procedures.rules.states import EDITABLE, EditionState
from motcua.procedures.words import COMPARED, PARTS
from motcua.procedures.words.process import StepLine, step_lines
from motcua.procedures.words.workshop import line_words


@dataclass(frozen=True, slots=True)
class Line:
    """One row before and after, in pieces; an empty side is a row added or taken away."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A constituent with its lines; ``changed`` counts those that differ."""

    title: str
    lines: list[Line]

    @property
    def changed(self) -> int:
        return sum(line.is_changed for line in self.lines)


@require_safe
def compare(request: HttpRequest, number: int) -> HttpResponse:
    """The edition of that number beside the one in force today, or beside the one it came after."""
    actor, day = require_staff(request.actor), local_day(request.at)
    found = siblings(number, day)
    edition, before = found.edition, found.in_force or found.former
    if edition is None or not access.may_read(actor, edition):
        raise Refusal("procedure.edition.not_found", number=number)
    content = content_from(edition.content)
    parts: list[Part] = []
    if before is not None:
        parts = [
            Part(PARTS["name"], [_line(before.name, edition.name)]),
            Part(PARTS["sector"], [_line(before.sector.name, edition.sector.name)]),
            *_parts(content_from(before.content), content),
        ]
    editable = EditionState(edition.state) in EDITABLE
    context = {
        "edition": edition,
        "before": before,
        "standing": COMPARED[found.in_force is not None],
        "owner": edition.procedure.owner,
        "changed": [part for part in parts if part.changed],
        "same": [part.title for part in parts if not part.changed],
        "form_changes": form_differences(before, edition) if before is not None else None,
        "reasons": told_reasons(edition, day) if editable else None,
        "may_write": editable and access.controls(actor, edition.procedure.owner),
        "trail": [
            {"url": reverse("catalogue"), "words": "Danh mục"},
            {"url": reverse("edition", args=[number]), "words": edition.procedure.code},
        ],
    }
    return render(request, "procedures/compare.html", context)


def changed_parts(old: EditionContent, new: EditionContent, names: tuple[str, str]) -> list[Part]:
    """Only the constituents that differ, the name before them."""
    parts = [Part(PARTS["name"], [_line(*names)]), *_parts(old, new)]
    return [part for part in parts if part.changed]


def told_parts(content: EditionContent) -> list[tuple[str, list[str]]]:
    """Every constituent that says something, row by row in words; the process has a table of its own."""
    told = []
    for key in CONTENT_PARTS:
        said = getattr(content, key)
        rows = (
            [line_words(key, one) for one in said] if isinstance(said, tuple) else str(said or "").split("\n")
        )
        if key != "process" and any(rows):
            told.append((PARTS[key], rows))
    return told


def _parts(old: Any, new: Any) -> list[Part]:
    found = []
    for key in CONTENT_PARTS:
        before, after = getattr(old, key), getattr(new, key)
        if key == "process":
            before, after = step_lines(before), step_lines(after)
        if isinstance(before, tuple):
            pairs = row_pairs(before, after, _row_key)
            lines = [_pair(key, pair.before, pair.after) for pair in pairs]
        else:
            lines = [_line(str(before or ""), str(after or ""))]
        found.append(Part(PARTS[key], lines))
    return found


def _pair(key: str, before: Any, after: Any) -> Line:
    if before is None or after is None:
        said = tuple(
            Piece(line_words(key, one), True) if one is not None else None for one in (before, after)
        )
        return Line((said[0],) if said[0] else (), (said[1],) if said[1] else (), True)
    line = _line(line_words(key, before), line_words(key, after))
    return Line(line.before, line.after, before != after)


def _line(before: str, after: str) -> Line:
    return Line(*word_pieces(before, after), before != after)


def _row_key(row: Any) -> str:
    match row:
        case TermCase(case=case):
            return case
        case RequiredItem(name=name) | StepLine(name=name):
            return name
        case FeeLine(case=case, kind=kind):
            return f"{kind} {case}"
    return str(row)
