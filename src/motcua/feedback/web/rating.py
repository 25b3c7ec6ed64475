"""Rating a dossier without signing in, the card that leads there, and what the office learns of it."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.feedback import access
from motcua.feedback.commands.rate import rate
from motcua.feedback.forms.rating import RatingForm
from motcua.feedback.outputs.card import CardSheet, card_pdf
from motcua.feedback.queries.ratings import MonthOfRatings, month_of_ratings, rated_months
from motcua.feedback.rules.criteria import FEWEST_SHOWN, point_words
from motcua.feedback.words import ANSWERS_OF
from motcua.foundation.web.charts import bars
from motcua.foundation.web.throttle import throttle
from motcua.kernel.time import local_day

BY_ADDRESS, HOUR = 60, 3600


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def rate_card(request: HttpRequest, token: str) -> HttpResponse:
    """The card's page: the questions while it is unused, thanks after that."""
    card = access.card_of(token)
    if request.method == "POST":
        throttle(request, "rate", BY_ADDRESS, HOUR)
        form = RatingForm(request.POST)
        if form.is_valid():
            given = form.cleaned_data
            rate(
                token=token,
                at=request.at,
                points=given["points"],
                answers=form.answers(),
                comment=given["comment"],
            )
            return redirect("rate-card", token=token)
        return render(request, "feedback/rate.html", {"form": form, "agency": card.agency.name}, status=422)
    if card.is_used:
        return render(request, "feedback/rated.html", {"agency": card.agency.name})
    return render(request, "feedback/rate.html", {"form": RatingForm(), "agency": card.agency.name})


@require_safe
@never_cache
def rate_followed(request: HttpRequest, key: str) -> HttpResponse:
    """From the page of a followed dossier to its card."""
    return redirect("rate-card", token=access.token_of(access.followed_dossier(key)))


@require_safe
@never_cache
def card(request: HttpRequest, code: str) -> HttpResponse:
    """The card as PDF, for the officer who hands the result over."""
    dossier = access.returned_dossier(request.actor, code)
    token = access.token_of(dossier)
    access.card_of(token)
    address = request.build_absolute_uri(reverse("rate-card", args=[token]))
    sheet = CardSheet(dossier.agency.name, address)
    answer = HttpResponse(card_pdf(sheet, made_at=request.at), "application/pdf")
    answer["Content-Disposition"] = f'inline; filename="phieu-danh-gia-{code}.pdf"'
    return answer


@require_safe
def ratings(request: HttpRequest) -> HttpResponse:
    """What citizens think of the officer's agency, one month at a time (``thang=2026-03``)."""
    post = access.require_reader(request.actor)
    months = rated_months(post.agency_id)
    chosen = _month(request.GET.get("thang", "")) or (months[0][0] if months else local_day(request.at))
    shown = month_of_ratings(post.agency_id, chosen)
    context = {
        "agency": post.agency_name,
        "shown": shown,
        "few": FEWEST_SHOWN,
        "closed": 0 < shown.summary.count < FEWEST_SHOWN,
        "tabs": [
            {"url": f"?thang={one:%Y-%m}", "words": f"{one:%m/%Y}", "count": count, "here": one == chosen}
            for one, count in months
        ],
        **_charts(shown),
    }
    return render(request, "feedback/ratings.html", context)


def _charts(shown: MonthOfRatings) -> dict[str, Any]:
    spread = zip(point_words().values(), shown.summary.points, strict=False)
    fills = ("done", "doing", "late")
    return {
        "points": bars([(words, [("done", count)], str(count)) for words, count in spread]),
        "key": [{"fill": fill, "words": words} for fill, words in zip(fills, ANSWERS_OF, strict=True)],
        "criteria": bars(
            [
                (
                    one.criterion.name,
                    list(zip(fills, one.counts, strict=True)),
                    " · ".join(str(count) for count in one.counts),
                )
                for one in shown.summary.tallies
            ]
        ),
    }


def _month(text: str) -> date | None:
    try:
        return date.fromisoformat(f"{text}-01") if len(text) == 7 else None
    except ValueError:
        return None
