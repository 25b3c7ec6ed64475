"""A table of tasks from a file: what was understood is looked at first, then written whole or not at all."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.files import Kind
from motcua.foundation.files.evidence import Proof
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.sheet_first import keep_sheet, sheet_content, sheet_key, sheet_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.refused_row import RefusedRow
from motcua.organisation.public import require_staff
from motcua.plans import access
from motcua.plans.commands.import_tasks import import_tasks
from motcua.plans.commands.set_task import Leads
from motcua.plans.forms.plans import TableForm
from motcua.plans.models import Plan
from motcua.plans.queries.importing import rows_to_set
from motcua.plans.register.reading import LIMIT_BYTES, require_new_office, rows_of
from motcua.plans.rules.table import Table, TaskRow, read_table
from motcua.plans.words import (
    CONTENTS,
    DONE,
    EVERY_YEAR,
    FAULT_COLUMNS,
    FAULTS,
    IMPORT_COLUMNS,
    PASSED,
    TITLE,
)

SALT = "motcua.plans.import"
KINDS = (Kind.DOCX, Kind.XLSX)


@require_http_methods(["GET", "HEAD", "POST"])
def importing(request: HttpRequest, number: int) -> HttpResponse:
    """Choosing a file; then what was understood of it; then, with its key sent back, writing it."""
    actor = require_staff(request.actor)
    found = access.plan_to_read(actor, number)
    access.require_planner_of(actor, found.agency_id)
    context: dict[str, Any] = {"plan": found, "trail": _trail(found), "form": TableForm()}
    try:
        if found.approved_at is not None:
            raise Refusal("plan.already_approved", title=found.title)
        if key := request.POST.get("key", ""):
            return _take_in(request, found, key)
        if request.method == "POST":
            context |= _look(request, found)
    except Refusal as no:
        if no.code.endswith((".forbidden", ".not_found")):
            raise
        context["refusal"] = sentence(no)
    wrong = context.get("refusal") or context["form"].errors or context.get("faults")
    return render(request, "plans/importing.html", context, status=422 if wrong else 200)


def _look(request: HttpRequest, found: Plan) -> dict[str, Any]:
    """Store the file and say what was understood of it; nothing is set."""
    form = TableForm(request.POST, request.FILES)
    if not form.is_valid():
        return {"form": form}
    file = form.cleaned_data["file"]
    require_new_office(file.read(8), name=file.name)
    file.seek(0)
    proof, leads = keep_sheet(form, limit_bytes=LIMIT_BYTES, kinds=KINDS), Leads(found.agency_id)
    table = _read(found, leads, proof)
    fresh = {row.row for row in rows_to_set(found, table.tasks)}
    return {
        "form": form,
        "read": table,
        "file": proof.file_name,
        "sha": proof.file_sha256[:12],
        "missing": [IMPORT_COLUMNS[name] for name in ("product", "support") if name not in table.columns],
        "rows": [_row(row, leads, row.row in fresh) for row in table.tasks],
        "fresh": len(fresh),
        "faults": [_said(one, FAULTS) for one in table.faults],
        "passed": [_said(one, PASSED) for one in table.passed],
        "key": "" if table.faults or not fresh else sheet_key(proof, found.pk, salt=SALT),
    }


def _take_in(request: HttpRequest, found: Plan, key: str) -> HttpResponse:
    """The file is read again as it was stored, against what stands now."""
    proof = sheet_of(key, found.pk, salt=SALT)
    if proof is None:
        raise Refusal("plan.import_gone")
    table = _read(found, Leads(found.agency_id), proof)
    if table.faults:
        raise Refusal("plan.table_rejected", file=proof.file_name, count=len(table.faults))
    made = import_tasks(
        actor=request.actor,
        at=request.at,
        plan_id=found.pk,
        rows=table.tasks,
        source=proof.file_name,
        sha256=proof.file_sha256,
    )
    messages.success(request, DONE["imported"].format(count=len(made), file=proof.file_name))
    return HttpResponseRedirect(reverse("plan", args=[found.pk]))


def _read(found: Plan, leads: Leads, proof: Proof) -> Table:
    rows = rows_of(sheet_content(proof), name=proof.file_name)
    return read_table(rows, found.year, leads.names)


def _row(row: TaskRow, leads: Leads, is_new: bool) -> dict[str, Any]:
    """A task as it would be set; who leads is followed up only where it is one of ours."""
    names = (row.lead, *row.beside)
    return {
        "row": row.row,
        "title": row.title,
        "content": CONTENTS[row.content],
        "product": row.product,
        "leads": [{"name": name, "is_ours": any(leads.named(name))} for name in names],
        "support": row.support,
        "due": f"{row.due_on:%d/%m/%Y}" if row.due_on else row.due_words or EVERY_YEAR,
        "due_words": row.due_words if row.due_on else "",
        "target": row.target,
        "budget": row.budget,
        "is_new": is_new,
    }


def _said(one: RefusedRow, reasons: dict[str, str]) -> dict[str, Any]:
    words = reasons[one.reason].format(found=one.found)
    return {"row": one.row, "column": FAULT_COLUMNS[one.column], "found": one.found, "words": words}


def _trail(found: Plan) -> list[dict[str, str]]:
    return [
        {"url": f"{reverse('plans')}?nam={found.year}", "words": TITLE},
        {"url": reverse("plan", args=[found.pk]), "words": found.title},
    ]
