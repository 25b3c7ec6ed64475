"""One step of a draft's process, and the process tried out."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import units_of
from motcua.procedures.models import Edition
from motcua.procedures.rules.draft_table import content_mark
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.process_checks import LEFT_BY_DECISION
from motcua.procedures.rules.process_editing import changed
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.process_trial import tried
from motcua.procedures.rules.step_table import (
    MOST_CONDITIONS,
    Errors,
    Row,
    TypedStep,
    posted_step,
    step_of,
    typed_step,
    with_row,
)
from motcua.procedures.rules.steps import END, StepKind, StepTemplate
from motcua.procedures.web.designer import draft_to_write, readable, save_steps, trail_to
from motcua.procedures.web.picture import picture_shown
from motcua.procedures.words import PROCESS_END, ROLES, STEP_KINDS
from motcua.procedures.words.designer import (
    CHANNELS,
    DECIDED,
    DELIVERIES,
    FIELDS,
    HINTS,
    NEEDED,
    PART,
    SUBJECTS,
    TESTS,
    WAY,
)

ONLY_OPINIONS = frozenset({"units", "quorum"})


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, number: int, place: int) -> HttpResponse:
    """The form of one step; a button on a row changes only the form, "Lưu bước" saves."""
    draft = draft_to_write(request, number)
    steps = content_from(draft.content).process
    if place >= len(steps):
        raise Refusal("process.step_not_found", number=place + 1)
    graph = graph_of(steps)
    if request.method != "POST":
        shown = graph.steps[place] if graph.is_strict else steps[place]
        return _page(request, draft, place, typed_step(shown), {}, content_mark(draft.content))
    typed = posted_step(request.POST.dict())
    seen = request.POST.get("seen", "")[:16]
    if act := request.POST.get("act", ""):
        return _page(request, draft, place, with_row(typed, act), {}, seen, is_unsaved=True)
    read, errors = step_of(typed, steps[place])
    if errors:
        return _page(request, draft, place, typed, errors, seen)
    try:
        save_steps(request, draft, changed(steps, place, read), seen=seen)
    except Refusal as no:
        if no.code != "procedure.draft_changed":
            raise
        fresh = content_mark(draft.content)
        return _page(request, draft, place, typed, {}, fresh, said=sentence(no))
    return HttpResponseRedirect(reverse("process-designer", args=[number]))


@require_safe
def trial(request: HttpRequest, number: int) -> HttpResponse:
    """The way one imagined dossier would take, choice by choice; nothing is stored."""
    edition, _ = readable(request, number)
    content = content_from(edition.content)
    graph = graph_of(content.process)
    facts = {key: text for key in SUBJECTS if (text := request.GET.get(key, "").strip()[:200])}
    chosen = [one[:60] for one in request.GET.getlist("chon")[:40]]
    found = tried(graph, facts, chosen)
    done = frozenset(step.key for step, _ in found.done)
    here = END if found.has_ended else found.here.key if found.here else ""
    context = {
        "edition": edition,
        "trail": trail_to(edition, designer=True),
        "facts": [_fact(key, facts.get(key, ""), content.cases) for key in SUBJECTS],
        "asked": facts,
        "chosen": chosen,
        "found": found,
        "done": [_done(step, outcome) for step, outcome in found.done],
        "hours": f"{found.hours:g}".replace(".", ","),
        "days": f"{found.hours / 8:.1f}".replace(".", ",").removesuffix(",0"),
        "choices": [
            (way.outcome, way.words or DECIDED.get(way.outcome, way.outcome)) for way in found.here.outcomes
        ]
        if found.here
        else [],
        "said": sentence(Refusal(found.hindrance, step="")) if found.hindrance else "",
        "picture": picture_shown(graph, here, done) if graph.steps else None,
    }
    return render(request, "procedures/process_trial.html", context)


def _fact(key: str, value: str, cases: tuple[str, ...]) -> dict[str, Any]:
    choices = {
        "case": {case: case for case in cases if case},
        "channel": CHANNELS,
        "delivery": DELIVERIES,
    }.get(key, {})
    return {
        "key": key,
        "label": SUBJECTS[key][:1].upper() + SUBJECTS[key][1:],
        "value": value,
        "choices": choices.items(),
    }


def _done(step: StepTemplate, outcome: str) -> dict[str, str]:
    said = next(
        (way.words or DECIDED.get(outcome, outcome) for way in step.outcomes if way.outcome == outcome), ""
    )
    hours = f"{step.limit_hours:g}".replace(".", ",") if step.limit_hours else ""
    return {"name": step.name, "role": ROLES.get(step.role, step.role), "hours": hours, "outcome": said}


def _page(
    request: HttpRequest,
    draft: Edition,
    place: int,
    typed: TypedStep,
    errors: Errors,
    seen: str,
    *,
    said: str = "",
    is_unsaved: bool = False,
) -> HttpResponse:
    graph = graph_of(content_from(draft.content).process)
    targets = [("", "chọn"), *((one.key, one.name) for one in graph.steps), (END, PROCESS_END)]
    owner = draft.procedure.owner
    context = {
        "edition": draft,
        "place": place,
        "number": place + 1,
        "name": typed.name,
        "seen": seen,
        "said": said,
        "is_unsaved": is_unsaved,
        "fields": [
            _field(key, getattr(typed, key), errors)
            for key in FIELDS
            if key not in ONLY_OPINIONS or typed.kind == StepKind.OPINIONS or getattr(typed, key)
        ],
        "units": units_of(owner.pk) if owner else [],
        "ways": [_way(number, row, errors, targets, typed.kind) for number, row in enumerate(typed.ways)],
        "way_words": WAY,
        "parts": [_part(number, row, errors) for number, row in enumerate(typed.parts)],
        "has_parts": typed.kind == "children" or bool(typed.parts),
        "wrong": [
            {"id": f"o-{key}", "words": f"{_label(key)}: {NEEDED[code]}"} for key, code in errors.items()
        ],
        "trail": trail_to(draft, designer=True),
    }
    return render(request, "procedures/process_step.html", context, status=422 if errors or said else 200)


def _field(key: str, value: str, errors: Errors) -> dict[str, Any]:
    choices = {"kind": list(STEP_KINDS.items()), "role": [("", "chọn"), *ROLES.items()]}.get(key, [])
    if choices and value not in dict(choices):
        choices = [*choices, (value, value)]
    error = NEEDED.get(errors.get(key, ""), "")
    return {
        "key": key,
        "label": FIELDS[key],
        "hint": HINTS.get(key, ""),
        "value": value,
        "choices": choices,
        "error": error,
        "is_unit": key in {"unit"},
    }


def _way(number: int, row: Row, errors: Errors, targets: list[tuple[str, str]], kind: str) -> dict[str, Any]:
    fixed = LEFT_BY_DECISION.get(kind, frozenset())  # type: ignore[call-overload]
    known = dict(targets)
    if row["to"] not in known:
        targets = [*targets, (row["to"], row["to"])]
    return {
        "number": number,
        "row": row,
        "targets": targets,
        "outcomes": [(code, DECIDED[code]) for code in sorted(fixed)],
        "error": {
            key.rpartition("-")[2]: NEEDED[code]
            for key, code in errors.items()
            if key.startswith(f"way-{number}-")
        },
        "conditions": [_condition(number, one, row) for one in range(_shown(row))],
    }


def _shown(row: Row) -> int:
    """Conditions filled in, and one more to fill."""
    filled = sum(bool(row[f"subject{one}"] or row[f"value{one}"]) for one in range(MOST_CONDITIONS))
    return min(filled + 1, MOST_CONDITIONS)


def _condition(way: int, number: int, row: Row) -> dict[str, Any]:
    subject = row[f"subject{number}"]
    subjects = SUBJECTS if not subject or subject in SUBJECTS else {**SUBJECTS, subject: subject}
    return {
        "number": number,
        "name": f"way-{way}-",
        "subject": subject,
        "subjects": subjects.items(),
        "test": row[f"test{number}"],
        "tests": TESTS.items(),
        "value": row[f"value{number}"],
    }


def _part(number: int, row: Row, errors: Errors) -> dict[str, Any]:
    cells = [
        {
            "name": f"part-{number}-{key}",
            "label": label,
            "value": row[key],
            "error": NEEDED.get(errors.get(f"part-{number}-{key}", ""), ""),
        }
        for key, label in PART.items()
    ]
    return {"number": number, "cells": cells, "key": row["key"]}


def _label(key: str) -> str:
    table, _, rest = key.partition("-")
    if table not in {"way", "part"}:
        return FIELDS[key]
    number, _, column = rest.partition("-")
    words = PART.get(column) if table == "part" else WAY.get(column, "Điều kiện")
    return f"{'Phần việc' if table == 'part' else 'Lối ra'} {int(number) + 1}, {str(words).lower()}"
