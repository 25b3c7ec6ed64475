"""Figures of a return from a sheet: looked at first, taken in with one press, the file kept."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.collection import access
from motcua.collection.commands.import_figures import import_figures
from motcua.collection.ledger import standing_answers
from motcua.collection.models import Return
from motcua.collection.register.reading import LIMIT_BYTES, figure_rows
from motcua.collection.rules.import_table import COLUMNS, Change, Import, read_import
from motcua.collection.rules.sets import set_from
from motcua.collection.web.lines import figure
from motcua.collection.words import IMPORT, IMPORT_REASONS, TITLE
from motcua.foundation.files import Kind
from motcua.foundation.files.evidence import Proof
from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.web.downloads import made
from motcua.foundation.web.sheet_first import SheetForm, keep_sheet, sheet_content, sheet_key, sheet_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.refused_row import RefusedRow

SALT = "motcua.collection.import"


@require_http_methods(["GET", "HEAD", "POST"])
def importing(request: HttpRequest, number: int) -> HttpResponse:
    """Choosing a file; then what it would do; then, with its key sent back, doing it."""
    found = access.return_to_read(request.actor, number)
    if not access.fills_for(request.actor, found.agency_id):
        raise Refusal("collection.filling.forbidden")
    if "mau" in request.GET:
        return _template(found)
    context: dict[str, Any] = {"record": found, "trail": _trail(found), "form": SheetForm()}
    if request.method != "POST":
        return render(request, "collection/importing.html", context)
    try:
        if key := request.POST.get("key", ""):
            return _take_in(request, found, key)
        context |= _look(request, found)
    except Refusal as no:
        if no.code.endswith((".forbidden", ".not_found")):
            raise
        context["refusal"] = sentence(no)
    status = 422 if context.get("refusal") or context["form"].errors else 200
    return render(request, "collection/importing.html", context, status=status)


def _look(request: HttpRequest, found: Return) -> dict[str, Any]:
    """Store the file and say what it would do; nothing changes."""
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        return {"form": form}
    proof = keep_sheet(form, limit_bytes=LIMIT_BYTES)
    read = _read(found, proof)
    return {
        "form": form,
        "read": read,
        "file": proof.file_name,
        "sha": proof.file_sha256[:12],
        "is_locked": found.state == Return.State.APPROVED.value,
        "changes": [_change(one) for one in read.changes],
        "refused": [_refused(one) for one in read.refused],
        "key": sheet_key(proof, found.pk, salt=SALT),
    }


def _change(one: Change) -> dict[str, Any]:
    before, after = (figure(one.indicator, value) for value in (one.before, one.after))
    return {
        "row": one.row,
        "name": one.indicator.name,
        "before": before,
        "after": after,
        "words": one.words,
    }


def _refused(one: RefusedRow) -> dict[str, Any]:
    said = IMPORT_REASONS[one.reason].format(found=one.found)
    return {"row": one.row, "column": one.column, "words": said}


def _take_in(request: HttpRequest, found: Return, key: str) -> HttpResponse:
    """The file is read again as it was stored, against what stands now."""
    proof = sheet_of(key, found.pk, salt=SALT)
    if proof is None:
        raise Refusal("collection.import_gone")
    read = _read(found, proof)
    proposed = import_figures(
        actor=request.actor, at=request.at, return_id=found.pk, changes=read.changes, proof=proof
    )
    said = IMPORT["proposed" if proposed else "done"].format(
        count=len(read.changes), refused=len(read.refused), file=proof.file_name
    )
    messages.success(request, said)
    return HttpResponseRedirect(reverse("return", args=[found.pk]))


def _read(found: Return, proof: Proof) -> Import:
    said = standing_answers([found.pk]).get(found.pk, {})
    stands = {key: (one.value, one.explanation) for key, one in said.items()}
    content = sheet_content(proof)
    units = (found.agency.name, found.agency.code)
    return read_import(
        figure_rows(content, name=proof.file_name), set_from(found.round.indicators), stands, units
    )


def _template(found: Return) -> HttpResponse:
    """The sheet to fill in, with what stands now."""
    said, out = standing_answers([found.pk]).get(found.pk, {}), BytesIO()
    rows = [
        (one.name, said[one.key].value if one.key in said else None, "", found.agency.name)
        for one in set_from(found.round.indicators).typed
    ]
    widths = (52, 16, 44, 36)
    columns = [Column(head, width) for head, width in zip(COLUMNS, widths, strict=True)]
    write_xlsx(out, [Sheet(IMPORT["sheet"], columns, rows)])
    return made(out.getvalue(), kind=Kind.XLSX, name=f"nhap-so-{found.pk}.xlsx")


def _trail(found: Return) -> list[dict[str, str]]:
    return [
        {"url": reverse("collection"), "words": TITLE},
        {"url": reverse("return", args=[found.pk]), "words": found.round.title},
    ]
