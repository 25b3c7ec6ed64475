"""Levels and portal steps from a sheet: looked at first, recorded with one press, the file kept."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.files import Kind
from motcua.foundation.files.evidence import Proof
from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.web.downloads import made
from motcua.foundation.web.sheet_first import SheetForm, keep_sheet, sheet_content, sheet_key, sheet_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.refused_row import RefusedRow
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import HeldPost, require_staff
from motcua.procedures import access
from motcua.procedures.commands.import_online import import_online
from motcua.procedures.queries.online import online_lines, standings
from motcua.procedures.register.online_files import LIMIT_BYTES, online_rows
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.online_table import COLUMNS, OnlineChange, OnlineImport, read_online
from motcua.procedures.rules.portal import Portal
from motcua.procedures.words import LEVELS
from motcua.procedures.words.online import (
    LEVEL_SAID,
    PORTAL_SAID,
    PORTALS,
    SHEET,
    SHEET_REASONS,
    TITLE,
    UNSAID,
)

SALT = "motcua.procedures.online"


@require_http_methods(["GET", "HEAD", "POST"])
def online_import(request: HttpRequest) -> HttpResponse:
    """Choosing a file; then what it would record; then, with its key sent back, recording it."""
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if post is None:
        raise Refusal("procedure.forbidden", owner=actor.posts[0].agency_name)
    if "mau" in request.GET:
        return _template(request, post)
    context: dict[str, Any] = {"form": SheetForm(), "agency": post.agency_name, "columns": COLUMNS}
    context["trail"] = [
        {"url": reverse("catalogue"), "words": "Danh mục"},
        {"url": reverse("online"), "words": TITLE},
    ]
    if request.method == "POST":
        try:
            if key := request.POST.get("key", ""):
                return _record(request, post, key)
            context |= _look(request, post)
        except Refusal as no:
            context["refusal"] = sentence(no)
    status = 422 if context.get("refusal") or context["form"].errors else 200
    return render(request, "procedures/online_import.html", context, status=status)


def _look(request: HttpRequest, post: HeldPost) -> dict[str, Any]:
    """Store the file and say what it would record; nothing changes."""
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        return {"form": form}
    proof = keep_sheet(form, limit_bytes=LIMIT_BYTES)
    read = _read(request, post, proof)
    return {
        "form": form,
        "read": read,
        "file": proof.file_name,
        "changes": [_change(one) for one in read.changes],
        "refused": [_refused(one) for one in read.refused],
        "key": sheet_key(proof, post.agency_id, request.actor.person_id, salt=SALT),
    }


def _record(request: HttpRequest, post: HeldPost, key: str) -> HttpResponse:
    """The file is read again as it was stored, against what stands now."""
    proof = sheet_of(key, post.agency_id, request.actor.person_id, salt=SALT)
    if proof is None:
        raise Refusal("portal.import_gone")
    read = _read(request, post, proof)
    count = import_online(actor=request.actor, at=request.at, changes=read.changes)
    messages.success(
        request, SHEET["done"].format(count=count, refused=len(read.refused), file=proof.file_name)
    )
    return HttpResponseRedirect(reverse("online"))


def _read(request: HttpRequest, post: HeldPost, proof: Proof) -> OnlineImport:
    today = local_day(request.at)
    content = sheet_content(proof)
    return read_online(
        online_rows(content, name=proof.file_name),
        standings(post.agency_id, today),
        today,
        portals={fold(words): Portal(state) for words, state in PORTAL_SAID.items()},
        levels={fold(words): Level(level) for words, level in LEVEL_SAID.items()},
    )


def _change(one: OnlineChange) -> dict[str, Any]:
    said = []
    if one.portal is not None:
        before = PORTALS[one.before.portal or "none"][0]
        said.append((before, PORTALS[one.portal][0]))
    if one.level is not None:
        said.append((LEVELS[one.before.level] if one.before.level else UNSAID, LEVELS[one.level]))
    return {"one": one, "said": said}


def _refused(one: RefusedRow) -> dict[str, Any]:
    found = one.found
    if one.reason == "wrong_step":
        found = PORTALS[found][0]
    elif one.reason == "day":
        found = f", không phải “{found}”" if found else ""
    return {"row": one.row, "column": one.column, "words": SHEET_REASONS[one.reason].format(found=found)}


def _template(request: HttpRequest, post: HeldPost) -> HttpResponse:
    """Every procedure in force with what stands; days and reasons are left to be written."""
    out = BytesIO()
    rows = [
        (
            one.line.edition.procedure.code,
            PORTALS[one.portal][0] if one.portal != "none" else "",
            LEVELS[Level(one.level)] if one.level != "none" else "",
            None,
            "",
            "",
        )
        for one in online_lines(post.agency_id, local_day(request.at))
    ]
    widths = (24, 20, 28, 14, 44, 26)
    columns = [Column(head, width) for head, width in zip(COLUMNS, widths, strict=True)]
    write_xlsx(out, [Sheet(SHEET["sheet"], columns, rows)])
    return made(out.getvalue(), kind=Kind.XLSX, name="truc-tuyen.xlsx")
