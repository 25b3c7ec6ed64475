"""What every page that changes a scorebook does alike: who may, keeping an edition, saying what it adds up
to."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import NumberField, read_based_on
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Agency, HeldPost, require_staff, units_of
from motcua.scoring import access
from motcua.scoring.commands.keep_book import keep_book
from motcua.scoring.queries.books import StandingBook, standing_book
from motcua.scoring.rules.book import COUNTED, LARGEST, Book
from motcua.scoring.words import DONE, FUNCTION_FAULTS, SUMS, TITLE, points_words

Make = Callable[[], Mapping[str, Any]]
BADGES = {"even": "ok", "short": "soon", "over": "late", "bare": "hold"}


def to_edit(request: HttpRequest, code: str) -> tuple[HeldPost, StandingBook]:
    """The post that changes books, and the book as it stands."""
    post = access.require_runner(require_staff(request.actor))
    return post, standing_book(post.agency_path, code)


def keep(
    request: HttpRequest, post: HeldPost, form: Any, make: Make, anchor: str = ""
) -> HttpResponse | None:
    """The page of the book after its new edition; nothing where the form has something to say."""
    if not form.is_valid():
        return None
    try:
        made = keep_book(
            actor=request.actor,
            at=request.at,
            agency=Agency.objects.get(pk=post.agency_id),
            document=make(),
            note=form.cleaned_data["note"],
            based_on=read_based_on(request.POST.get("based_on", "")),
        )
    except Refusal as no:
        form.add_error(_FIELDS.get(no.code) if _FIELDS.get(no.code) in form.fields else None, refused(no))
        return None
    messages.success(request, DONE["kept"].format(number=made.number, title=made.document["title"]))
    return HttpResponseRedirect(reverse("score-book", args=[made.code]) + (anchor and f"#{anchor}"))


_FIELDS = {"score.bad_key": "key", "score.key_taken": "key", "score.no_such_place": "place"}
"""Which box a refusal is about."""


def refused(no: Refusal) -> str:
    """The sentence, with the fault of a function in words."""
    if no.code == "score.bad_function":
        no = Refusal(no.code, fault=FUNCTION_FAULTS[no.facts["fault"]])
    return sentence(no)


def page_of(stands: StandingBook, post: HeldPost) -> dict[str, Any]:
    """What every such page shows besides its forms."""
    told = stands.told
    return {
        "told": told,
        "based_on": "{}-{}".format(*("" if part is None else part for part in stands.base)),
        "units": [unit.name for unit in units_of(post.agency_id)],
        "trail": [
            {"url": reverse("scores"), "words": TITLE},
            {"url": reverse("score-book", args=[told.code]), "words": told.title},
        ],
    }


def sum_words(maximum: Decimal, total: Decimal | None) -> dict[str, str]:
    """What maxima add up to against what they must."""
    gap = Decimal(0) if total is None else maximum - total
    state = "bare" if total is None else "short" if gap < 0 else "over" if gap else "even"
    facts = {"sum": points_words(maximum), "total": points_words(total), "gap": points_words(abs(gap))}
    return {"words": SUMS[state].format(**facts), "badge": BADGES[state]}


def live_sum(told: Book, form: forms.Form, key: str = "") -> dict[str, Any]:
    """The same as typed so far, with what a browser needs to say it again at every key: the maxima of all
    other criteria, in all and by area."""
    others = {
        area.key: sum(
            (one.maximum for one in area.criteria if one.share in COUNTED and one.key != key), Decimal(0)
        )
        for area in told.areas
    }
    rest = sum(others.values(), Decimal(0))
    is_counted = "share" in form.fields and form["share"].value() in COUNTED
    typed = _typed(form, "max") if is_counted else None
    total = _typed(form, "total") if "total" in form.fields else told.total
    told_once = {
        "others": float(rest),
        "areas": {one: float(points) for one, points in others.items()},
        "total": None if told.total is None else float(told.total),
        "counted": sorted(COUNTED),
        "words": SUMS,
        "badges": BADGES,
    }
    return sum_words(rest + (typed or 0), total) | {"facts": json.dumps(told_once)}


def _typed(form: forms.Form, name: str) -> Decimal | None:
    try:
        number = NumberField(required=False).clean(form[name].value())
    except forms.ValidationError:
        return None
    is_one = number is not None and number.is_finite() and -LARGEST < number < LARGEST
    return number if is_one else None
