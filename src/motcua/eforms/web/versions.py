"""All versions of a procedure's form, and what differs between two of them, in words."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.eforms import access
from motcua.eforms.models import FormDraft
from motcua.eforms.queries.forms import versions_of
from motcua.eforms.rules.settling import Document, settled
from motcua.eforms.web.designer import trail_to
from motcua.eforms.words.changes import form_changes

DRAFT = "dang-soan"


@require_safe
def versions(request: HttpRequest, number: int) -> HttpResponse:
    """``tu`` and ``den`` choose the two; else the newest beside the one before."""
    edition = access.edition_to_show(request.actor, number)
    draft = FormDraft.objects.filter(edition=edition.pk).first()
    forms = versions_of(edition.procedure_id)
    documents: dict[str, Document] = {DRAFT: draft.document} if draft else {}
    documents |= {str(form.pk): form.document for form in forms}
    order = list(documents)
    new = _chosen(request, "den", order, 0)
    old = _chosen(request, "tu", order, order.index(new) + 1 if new else 0)
    changes: list[Any] = []
    if new and old:
        changes = form_changes(settled(documents[old]), settled(documents[new]))
    context = {
        "edition": edition,
        "draft": draft,
        "forms": forms,
        "new": new,
        "old": old,
        "changes": changes,
        "names": [(DRAFT, "bản đang soạn")] * bool(draft)
        + [(str(one.pk), f"phiên bản {one.edition.number}, lần {one.version}") for one in forms],
        "trail": trail_to(edition, designer=True),
    }
    return render(request, "eforms/versions.html", context)


def _chosen(request: HttpRequest, name: str, order: list[str], otherwise: int) -> str:
    asked = request.GET.get(name, "")
    if asked in order:
        return asked
    return order[otherwise] if otherwise < len(order) else ""
