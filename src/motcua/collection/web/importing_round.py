"""Figures of all units of a round from one sheet: looked at first, taken in with one press."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.collection import access
from motcua.collection.commands.import_round import import_round
from motcua.collection.commands.save_answers import EDITABLE
from motcua.collection.ledger import standing_answers
from motcua.collection.models import Return, Round
from motcua.collection.queries.rounds import returns_of
from motcua.collection.register.reading import LIMIT_BYTES, table_rows
from motcua.collection.rules.import_round import Answering, RoundImport, columns_of, read_round
from motcua.collection.rules.import_table import UNIT
from motcua.collection.rules.sets import set_from
from motcua.collection.web.lines import figure
from motcua.collection.words import IMPORT, IMPORT_REASONS, IMPORT_ROUND, TITLE
from motcua.foundation.files import Kind
from motcua.foundation.files.evidence import Proof
from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.web.downloads import made
from motcua.foundation.web.sheet_first import SheetForm, keep_sheet, sheet_content, sheet_key, sheet_of
from motcua.kernel.refusal import Refusal

SALT = "motcua.collection.import-round"


@require_http_methods(["GET", "HEAD", "POST"])
def importing_round(request: HttpRequest, number: int) -> HttpResponse:
    """Choosing a file; then what it would do; then, with its key sent back, doing it."""
    found = access.round_to_read(request.actor, number)
    if not access.asks_for(request.actor, found.agency_id):
        raise Refusal("collection.judging.forbidden")
    if "mau" in request.GET:
        return _template(found)
    context: dict[str, Any] = {"round": found, "trail": _trail(found), "form": SheetForm()}
    if request.method != "POST":
        return render(request, "collection/importing_round.html", context)
    try:
        if key := request.POST.get("key", ""):
            return _take_in(request, found, key)
        context |= _look(request, found)
    except Refusal as no:
        if no.code.endswith((".forbidden", ".not_found")):
            raise
        context["refusal"] = sentence(no)
    status = 422 if context.get("refusal") or context["form"].errors else 200
    return render(request, "collection/importing_round.html", context, status=status)


def _look(request: HttpRequest, found: Round) -> dict[str, Any]:
    """Store the file and say what it would do; nothing changes."""
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        return {"form": form}
    proof = keep_sheet(form, limit_bytes=LIMIT_BYTES)
    returns = returns_of(found)
    read = _read(found, returns, proof)
    names = {one.pk: one.agency.name for one in returns}
    return {
        "form": form,
        "read": read,
        "file": proof.file_name,
        "sha": proof.file_sha256[:12],
        "units": [
            {"name": names[pk], "changes": [_change(one) for one in changes]}
            for pk, changes in read.changes.items()
        ],
        "refused": [
            {
                "row": one.row,
                "column": one.column,
                "words": IMPORT_REASONS[one.reason].format(found=one.found),
            }
            for one in read.refused
        ],
        "key": sheet_key(proof, found.pk, salt=SALT),
    }


def _change(one: Any) -> dict[str, str]:
    before, after = (figure(one.indicator, value) for value in (one.before, one.after))
    return {"name": one.indicator.name, "before": before, "after": after}


def _take_in(request: HttpRequest, found: Round, key: str) -> HttpResponse:
    """The file is read again as it was stored, against what stands now."""
    proof = sheet_of(key, found.pk, salt=SALT)
    if proof is None:
        raise Refusal("collection.import_gone")
    read = _read(found, returns_of(found), proof)
    count, sent = import_round(
        actor=request.actor,
        at=request.at,
        round_id=found.pk,
        changes=read.changes,
        proof=proof,
        send=request.POST.get("send") == "on",
    )
    said = IMPORT_ROUND["done"].format(count=count, refused=len(read.refused), file=proof.file_name)
    messages.success(request, f"{said} {IMPORT_ROUND['sent'].format(sent=sent)}" if sent else said)
    return HttpResponseRedirect(reverse("collection-round", args=[found.pk]))


def _read(found: Round, returns: list[Return], proof: Proof) -> RoundImport:
    said, told = standing_answers([one.pk for one in returns]), set_from(found.indicators)
    units = [
        Answering(
            one.pk,
            (one.agency.name, one.agency.code),
            {key: (each.value, each.explanation) for key, each in said.get(one.pk, {}).items()},
            one.state in EDITABLE,
        )
        for one in returns
    ]
    content = sheet_content(proof)
    columns = columns_of(told)
    rows = table_rows(content, name=proof.file_name, columns=columns, required=(UNIT,))
    return read_round(rows, told, units)


def _template(found: Round) -> HttpResponse:
    """The sheet to fill in: a row a unit that has not sent, with what stands now."""
    returns = [one for one in returns_of(found) if one.state in EDITABLE]
    said, told = standing_answers([one.pk for one in returns]), set_from(found.indicators)
    rows = [
        (
            one.agency.name,
            *(
                said[one.pk][each.key].value if each.key in said.get(one.pk, {}) else None
                for each in told.typed
            ),
        )
        for one in returns
    ]
    head, *names = columns_of(told)
    out = BytesIO()
    columns = [Column(head, 40), *(Column(name, 18) for name in names)]
    write_xlsx(out, [Sheet(IMPORT["sheet"], columns, rows)])
    return made(out.getvalue(), kind=Kind.XLSX, name=f"nhap-so-dot-{found.pk}.xlsx")


def _trail(found: Round) -> list[dict[str, str]]:
    return [
        {"url": reverse("collection"), "words": TITLE},
        {"url": reverse("collection-round", args=[found.pk]), "words": found.title},
    ]
