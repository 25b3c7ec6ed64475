"""The public count of late dossiers by agency (số hồ sơ quá hạn)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_page
from django.views.decorators.http import require_safe

from motcua.dossiers.queries.late_count import late_counts
from motcua.dossiers.words.desk import LATE_COUNT
from motcua.kernel.time import local_day


@require_safe
@cache_page(60)
def late_count(request: HttpRequest) -> HttpResponse:
    """This year's, for everybody; no person and no code stands on it."""
    today = local_day(request.at)
    context = {
        "title": LATE_COUNT,
        "year": today.year,
        "lines": late_counts(today.year, at=request.at),
        "at": request.at,
    }
    return render(request, "dossiers/late_count.html", context)
