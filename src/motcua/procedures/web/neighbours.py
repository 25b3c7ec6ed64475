"""Another department's catalogue beside ours, from its exported file; nothing of it is stored."""

import tempfile
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets.problem import shown
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency, require_staff
from motcua.procedures.queries.export import catalogue_entries
from motcua.procedures.register.reading import catalogue_file
from motcua.procedures.rules.catalogue_row import CatalogueRow, Complaint
from motcua.procedures.rules.neighbours import Comparison, Twin, compared
from motcua.procedures.words import PARTS, expected_words
from motcua.procedures.words.workshop import line_words

LISTED = 30
"""Complaints about a file that are shown one by one."""
KINDS = (".json", ".xlsx", ".csv")


@require_http_methods(["GET", "HEAD", "POST"])
def neighbours(request: HttpRequest) -> HttpResponse:
    """Take a file, read it as the import does, and lay it beside the catalogue of the officer's agency."""
    post = require_staff(request.actor).posts[0]
    context: dict[str, Any] = {
        "agency": post.agency_name,
        "trail": [{"url": reverse("catalogue"), "words": "Danh mục"}],
    }
    if request.method != "POST":
        return render(request, "procedures/neighbours.html", context)
    try:
        rows, complaints = _read(request)
    except Refusal as no:
        return render(request, "procedures/neighbours.html", context | {"said": sentence(no)}, status=422)
    if complaints:
        told = {"complaints": [_complaint(one) for one in complaints[:LISTED]], "wrong": len(complaints)}
        return render(request, "procedures/neighbours.html", context | told, status=422)
    day = local_day(request.at)
    owner = Agency.objects.get(pk=post.agency_id)
    found = compared(catalogue_entries(owner, day), rows)
    return render(request, "procedures/neighbours.html", context | _shown(found, len(rows)))


def _read(request: HttpRequest) -> tuple[list[CatalogueRow], list[Complaint]]:
    file = request.FILES.get("file")
    if file is None:
        raise Refusal("procedure.no_file")
    ending = Path(file.name or "").suffix.lower()
    if ending not in KINDS:
        raise Refusal("procedure.no_file")
    with tempfile.NamedTemporaryFile(suffix=ending) as kept:
        for piece in file.chunks():
            kept.write(piece)
        kept.flush()
        return catalogue_file(Path(kept.name))


def _shown(found: Comparison, read: int) -> dict[str, Any]:
    return {
        "read": read,
        "alike": found.alike,
        "differ": [_twin(one) for one in found.differ],
        "only_theirs": found.only_theirs,
        "only_ours": found.only_ours,
        "is_done": True,
    }


def _twin(one: Twin) -> dict[str, Any]:
    parts = [
        {
            "title": PARTS[change.part],
            "ours": [line_words(change.part, line) for line in change.removed],
            "theirs": [line_words(change.part, line) for line in change.added],
        }
        for change in one.changes
    ]
    return {
        "row": one.ours,
        "code": one.ours.code or one.ours.local_code,
        "by_name": one.by_name,
        "parts": parts,
    }


def _complaint(one: Complaint) -> str:
    column = f", cột {one.column}" if one.column else ""
    found = f"thấy “{shown(one.found)}”" if one.found not in ("", None) else "để trống"
    return f"Dòng {one.row}{column}: {found}; cần {expected_words(one.expected)}."
