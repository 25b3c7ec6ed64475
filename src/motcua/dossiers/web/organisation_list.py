"""Dossiers of the organisations that the person stands for (hồ sơ của tổ chức)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.dossiers.queries.follow import organisation_dossiers
from motcua.dossiers.web.citizen import line_of, pages_of
from motcua.dossiers.web.people import for_people
from motcua.foundation.web.fields import read_number


@require_safe
@never_cache
@for_people
def organisation_list(request: HttpRequest) -> HttpResponse:
    """The newest first, under the name of each organisation."""
    number = max(read_number(request.GET.get("trang", "1")) or 1, 1)
    found = organisation_dossiers(request.actor, at=request.at, page=number)
    rows = [line_of(row, found.calendars[row.agency.code], request) for row in found.rows]
    context = {"rows": rows, **pages_of(found)}
    return render(request, "dossiers/organisation_list.html", context)
