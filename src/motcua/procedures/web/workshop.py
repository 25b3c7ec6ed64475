"""The editions workshop: writing a draft, row by row, without losing what was typed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff
from motcua.procedures import access
from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.models import Edition
from motcua.procedures.queries.readiness import told_reasons
from motcua.procedures.queries.workshop import siblings
from motcua.procedures.rules.draft_table import (
    LINES,
    MOST_ROWS,
    TABLES,
    TEXTS,
    TICKS,
    Errors,
    Typed,
    changed_rows,
    content_mark,
    document_of,
    typed_document,
    typed_post,
)
from motcua.procedures.rules.states import EDITABLE, EditionState
from motcua.procedures.web.draft_guide import guide_part
from motcua.procedures.words import PARTS, PLACES, STATES, WAYS
from motcua.procedures.words.workshop import (
    ADD,
    CHOICES,
    COLUMNS,
    DRAFTED,
    EXPECTED,
    HINTS,
    SAVED,
)

KNOWN = {"ways": WAYS, "places": PLACES}
ORDER = (
    "sequence", "ways", "required_items", "guide", "sets", "terms", "fees", "fee_waits", "places", "subjects",
    "authority", "delegations", "result", "validity", "conditions", "forms", "legal_basis", "process",
)  # fmt: skip
"""As the decree lists them, the process last."""


@require_POST
def begin(request: HttpRequest, number: int) -> HttpResponse:
    """Copy the edition in force into a draft and open it."""
    actor = require_staff(request.actor)
    draft = draft_next_edition(actor=actor, at=request.at, edition_id=number)
    messages.success(request, DRAFTED.format(number=draft.number))
    return HttpResponseRedirect(reverse("write-edition", args=[draft.pk]))


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a draft; a button on a row changes only the form, "Lưu dự thảo" saves."""
    draft = _draft(request, number)
    if request.method != "POST":
        typed = typed_document(draft.name, draft.sector.name, draft.content)
        return _page(request, draft, typed, content_mark(draft.content), {})
    typed = typed_post(dict(request.POST.lists()))
    seen = request.POST.get("seen", "")[:16]
    act = request.POST.get("act", "")
    if act:
        changed = changed_rows(typed, act) or typed
        is_unsaved = changed != typed_document(draft.name, draft.sector.name, draft.content)
        return _page(request, draft, changed, seen, {}, is_unsaved=is_unsaved)
    document, errors = document_of(typed, draft.content)
    if errors:
        return _page(request, draft, typed, seen, errors)
    try:
        saved = revise_draft(
            actor=request.actor,
            at=request.at,
            edition_id=number,
            content=document,
            name=typed.name,
            sector=typed.sector,
            seen=seen,
        )
    except Refusal as no:
        if no.code != "procedure.draft_changed":
            raise
        return _page(request, draft, typed, content_mark(draft.content), {}, said=sentence(no))
    messages.success(request, SAVED.format(name=saved.name))
    return HttpResponseRedirect(reverse("write-edition", args=[number]))


def _draft(request: HttpRequest, number: int) -> Edition:
    actor = require_staff(request.actor)
    found = siblings(number, local_day(request.at)).edition
    if found is None or not access.may_read(actor, found):
        raise Refusal("procedure.edition.not_found", number=number)
    access.require_control(actor, found.procedure.owner)
    state = EditionState(found.state)
    if state not in EDITABLE:
        raise Refusal("procedure.content_is_fixed", current_words=STATES[state])
    return found


def _page(
    request: HttpRequest,
    draft: Edition,
    typed: Typed,
    seen: str,
    errors: Errors,
    *,
    said: str = "",
    is_unsaved: bool = False,
) -> HttpResponse:
    context = {
        "edition": draft,
        "owner": draft.procedure.owner,
        "heads": [
            _text(key, getattr(typed, key), errors, rows=2 if key == "name" else 1)
            for key in ("name", "sector")
        ],
        "parts": [
            guide_part(typed, errors, request.POST) if key == "guide" else _part(key, typed, errors)
            for key in ORDER
        ],
        "seen": seen,
        "said": said,
        "is_unsaved": is_unsaved,
        "wrong": [
            {"id": f"o-{key}", "words": f"{_place_words(key)}: {EXPECTED[code]}"}
            for key, code in errors.items()
        ],
        "reasons": told_reasons(draft, local_day(request.at)),
        "trail": [
            {"url": reverse("catalogue"), "words": "Danh mục"},
            {"url": reverse("edition", args=[draft.pk]), "words": draft.procedure.code},
        ],
    }
    return render(request, "procedures/workshop.html", context, status=422 if errors or said else 200)


def _part(key: str, typed: Typed, errors: Errors) -> dict[str, Any]:
    """One constituent as the template shows it: a text, ticks or a table."""
    if key in TABLES:
        return _table(key, typed, errors)
    if key in TICKS:
        known = dict(KNOWN[key])
        picked = typed.ticks.get(key, ())
        known |= {value: value for value in picked if value not in known}
        ticks = [(value, words[:1].upper() + words[1:], value in picked) for value, words in known.items()]
        return {"key": key, "title": PARTS[key], "ticks": ticks}
    if key == "sets":
        return {"key": key, "title": PARTS[key], "text": _text(key, typed.sets, errors)}
    rows = 6 if key in {"sequence", "conditions"} else 4 if key in LINES else 1
    return {"key": key, "title": PARTS[key], "text": _text(key, typed.texts.get(key, ""), errors, rows=rows)}


def _text(key: str, value: str, errors: Errors, rows: int = 1) -> dict[str, Any]:
    return {
        "key": key,
        "label": PARTS[key],
        "value": value,
        "rows": max(rows, min(14, value.count("\n") + 1)) if rows > 1 or key in TEXTS else 0,
        "hint": HINTS.get(key, ""),
        "error": EXPECTED.get(errors.get(key, ""), ""),
    }


def _table(key: str, typed: Typed, errors: Errors) -> dict[str, Any]:
    columns = COLUMNS[key]
    rows = []
    for number, row in enumerate(typed.tables.get(key, ())):
        cells = [
            {
                "name": f"{key}-{number}-{column}",
                "column": column,
                "label": label,
                "aria": f"{label}, dòng {number + 1}",
                "value": row.get(column, ""),
                "choices": _choices(column, row.get(column, "")),
                "error": EXPECTED.get(errors.get(f"{key}-{number}-{column}", ""), ""),
            }
            for column, label in columns.items()
        ]
        rows.append({"number": number, "cells": cells, "was": row.get("was", "")})
    return {
        "key": key,
        "title": PARTS[key],
        "hint": HINTS.get(key, ""),
        "columns": columns,
        "rows": rows,
        "add": ADD[key] if len(rows) < MOST_ROWS else "",
    }


def _choices(column: str, value: str) -> list[tuple[str, str]]:
    """A value the list does not know is offered too: choosing is not losing."""
    known = dict(CHOICES.get(column, {}))
    if known and value not in known:
        known[value] = value
    return list(known.items())


def _place_words(key: str) -> str:
    table, _, rest = key.partition("-")
    number, _, column = rest.partition("-")
    if table not in TABLES:
        return PARTS[table]
    return f"{PARTS[table]}, dòng {int(number) + 1}, {COLUMNS[table][column].lower()}"
