"""The papers a person has filed, each with every use of it, to be used again where it fits."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.dossiers.queries.my_papers import kept_papers
from motcua.dossiers.web.people import for_people
from motcua.dossiers.words.desk import MINE
from motcua.kernel.time import local_day


@require_safe
@never_cache
@for_people
def my_papers(request: HttpRequest) -> HttpResponse:
    """The newest first; one that is over says so and is not offered again."""
    today = local_day(request.at)
    context = {
        "papers": [{"kept": one, "is_over": one.is_over(today)} for one in kept_papers(request.actor)],
        "trail": [{"url": reverse("my-dossiers"), "words": MINE["title"]}],
    }
    return render(request, "dossiers/my_papers.html", context)
