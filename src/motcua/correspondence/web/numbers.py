"""The numbers a year's documents bear: what is missing, twice, put between or out of order."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.correspondence.queries.numbers import numbers_of_year
from motcua.correspondence.queries.register import register_years
from motcua.correspondence.rules.numbers import kind_name
from motcua.correspondence.words import TITLE
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff

MOST_LINKS = 20


@require_safe
def numbers(request: HttpRequest) -> HttpResponse:
    """One year of the agency, series by series."""
    agency_id = require_staff(request.actor).posts[0].agency_id
    years = register_years(agency_id)
    asked, today = request.GET.get("nam", ""), local_day(request.at).year
    year = next((one for one in years if str(one) == asked), today)
    found, names = numbers_of_year(agency_id, year)

    def links(keys: Iterable[int]) -> list[dict[str, str]]:
        return [{"url": reverse("document", args=[key]), "number": names[key]} for key in keys]

    series = [
        {
            "kind": kind_name(kind),
            "one": one,
            "missing": [_span(*ends) for ends in one.missing[:MOST_LINKS]],
            "missing_count": sum(last - first + 1 for first, last in one.missing),
            "doubled": [links(keys) for keys in one.doubled[:MOST_LINKS]],
            "inserted": links(one.inserted[:MOST_LINKS]),
            "backwards": links(one.backwards[:MOST_LINKS]),
        }
        for kind, one in found.items()
    ]
    trail = [{"url": reverse("documents"), "words": TITLE}]
    context = {"series": series, "year": year, "years": sorted({*years, today}, reverse=True), "trail": trail}
    return render(request, "correspondence/numbers.html", context)


def _span(first: int, last: int) -> str:
    return f"{first:02}" if first == last else f"{first:02}–{last:02}"
