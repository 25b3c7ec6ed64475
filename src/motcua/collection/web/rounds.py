"""What is owed, the rounds, opening one, one round with its figures, one figure with its units."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.collection import access
from motcua.collection.commands.open_round import Asked, open_round
from motcua.collection.forms.rounds import RoundForm
from motcua.collection.models import Return
from motcua.collection.queries.figures import Total, earlier_rounds, round_totals, totals_of, unit_figures
from motcua.collection.queries.rounds import lines, owed, returns_of, rounds_for, tally
from motcua.collection.queries.sets import rounds_by_set, standing_set, standing_sets
from motcua.collection.register.set_files import LARGEST_SET, set_document
from motcua.collection.rules.periods import PeriodKind, span
from motcua.collection.rules.sets import Indicator, set_from
from motcua.collection.web.lines import figure, period_words, return_line, tally_facts
from motcua.collection.web.set_lines import set_rows
from motcua.collection.words import DIRECTIONS, DONE, LIKE, MARKS, NOT_ALIKE, TARGETS, TITLE
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY, day_start, local_day
from motcua.organisation.public import Agency, HeldPost


@require_safe
def collection(request: HttpRequest) -> HttpResponse:
    """What I owe and by when, then the rounds."""
    actor = request.actor
    post = access.require_reader(actor)
    today = local_day(request.at)
    rounds = [
        {"round": one, "period": period_words(one), "tally": told} for one, told in rounds_for(actor, today)
    ]
    context = {
        "owed": [return_line(one) for one in owed(actor, today)],
        "fills": actor.holds_anywhere(*access.FILLERS) is not None,
        "rounds": rounds,
        "may_ask": actor.holds_anywhere(*access.ASKERS) is not None,
        "sets": set_rows(standing_sets(post.agency_path), rounds_by_set(post.agency_id, today)),
    }
    return render(request, "collection/collection.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_round(request: HttpRequest) -> HttpResponse:
    """Opening a round; with ``phieu`` one that passes a return down to the units below."""
    actor = request.actor
    access.require_reader(actor)
    post = access.require_asker(actor)
    parent = _passed_down(request, post)
    units = _units(post)
    posted = request.POST if request.method == "POST" else None
    form = RoundForm(
        posted,
        request.FILES if posted is not None else None,
        sets=[(parent.round.set_code, set_from(parent.round.indicators).title)]
        if parent
        else [(one.told.code, one.told.title) for one in standing_sets(post.agency_path).values()],
        units=units,
        initial=_initial(request, parent, units),
    )
    if posted is not None and form.is_valid():
        try:
            opened = open_round(
                actor=actor,
                at=request.at,
                agency=Agency.objects.get(pk=post.agency_id),
                document=parent.round.indicators if parent else _document(form, post),
                asked=_asked(form),
                parent=parent,
            )
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            count = len(form.cleaned_data["agencies"])
            messages.success(request, DONE["opened"].format(title=opened.title, count=count))
            return HttpResponseRedirect(reverse("collection-round", args=[opened.pk]))
    context = {"form": form, "parent": parent, "trail": _trail()}
    return render(request, "collection/new_round.html", context, status=422 if form.errors else 200)


@require_safe
def round_page(request: HttpRequest, number: int) -> HttpResponse:
    """One round: who answered, and the figures together, as they stand or stood."""
    found = access.round_to_read(request.actor, number)
    seen_at, said = _as_of(request)
    listed = lines(returns_of(found), found, local_day(request.at))
    told = set_from(found.indicators)
    totals = [
        {
            "indicator": one.indicator,
            "url": reverse("collected-figure", args=[found.pk, one.indicator.key]),
            "value": figure(one.indicator, one.value, counted=True),
            "last": figure(one.indicator, one.last, counted=True),
            "given": f"{one.like.given}/{len(listed)}",
            "like": _like(one),
            "mark": MARKS.get(one.mark, ""),
            "direction": DIRECTIONS[one.indicator.direction],
            "target": _target(one.indicator, one.value),
        }
        for one in round_totals(found, seen_at)
    ]
    context = {
        "round": found,
        "told": told,
        "period": period_words(found),
        "facts": tally_facts(tally(listed)),
        "lines": [return_line(one) for one in listed],
        "totals": totals,
        "as_of": said,
        "may_import": access.asks_for(request.actor, found.agency_id),
        "trail": _trail(),
    }
    return render(request, "collection/round.html", context)


def _target(one: Indicator, value: Decimal | None) -> dict[str, str] | None:
    """What was aimed at, with the word for having reached it; nothing where no target is set."""
    if one.target is None:
        return None
    words, kind = TARGETS[one.reaches(value)]
    return {"value": figure(one, one.target, counted=True), "words": words, "kind": kind}


def _like(one: Total) -> str:
    """What may be compared where other units answered this time than last time."""
    like = one.like
    if not like.before or like.is_whole:
        return ""
    if not like.units:
        return NOT_ALIKE
    value, last = (figure(one.indicator, each, counted=True) for each in (like.value, like.last))
    return LIKE.format(units=like.units, value=value, last=last, given=like.given, before=like.before)


@require_safe
def indicator(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """One figure: the units behind it, and the periods before."""
    found = access.round_to_read(request.actor, number)
    told = set_from(found.indicators)
    one = told.indicator(key)
    seen_at, said = _as_of(request)
    records = returns_of(found)
    units = [
        {
            "agency": each.record.agency.name,
            "url": reverse("return", args=[each.record.pk]),
            "value": figure(one, each.value),
            "last": figure(one, each.last),
            "explanation": each.explanation,
            "mark": MARKS.get(each.mark, ""),
        }
        for each in unit_figures(found, told, one.key, records, seen_at)
    ]
    periods = [found, *earlier_rounds(found)]
    totals = totals_of(periods, seen_at)
    context = {
        "round": found,
        "one": one,
        "direction": DIRECTIONS[one.direction],
        "total": figure(one, totals[found.pk].get(one.key), counted=True),
        "units": units,
        "missing": len(records) - len(units),
        "history": [
            (period_words(each), figure(one, totals[each.pk].get(one.key), counted=True), each.pk)
            for each in periods
        ],
        "as_of": said,
        "trail": [*_trail(), {"url": reverse("collection-round", args=[found.pk]), "words": found.title}],
    }
    return render(request, "collection/indicator.html", context)


def _trail() -> list[dict[str, str]]:
    return [{"url": reverse("collection"), "words": TITLE}]


def _as_of(request: HttpRequest) -> tuple[datetime | None, str]:
    """The end of the day in ``den-ngay``, where one is named; a day that cannot be read counts as none."""
    said = request.GET.get("den-ngay", "").strip()
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            day = datetime.strptime(said, form).date()  # noqa: DTZ007  (a day has no zone)
            return day_start(day + ONE_DAY), f"{day:%d/%m/%Y}"
        except (ValueError, OverflowError):
            continue
    return None, ""


def _units(post: HeldPost) -> list[tuple[str, str]]:
    """The agency itself and those right under it, then the rest of its tree."""
    found = Agency.objects.filter(Q(pk=post.agency_id) | Q(path__startswith=post.agency_path))
    listed = sorted(found.order_by("name", "id"), key=lambda one: one.path.count("/"))
    return [(one.code, one.name) for one in listed]


def _passed_down(request: HttpRequest, post: HeldPost) -> Return | None:
    said = request.GET.get("phieu", "")
    if not (said.isascii() and said.isdecimal() and len(said) < 10):
        return None
    found = access.return_to_read(request.actor, int(said))
    if found.agency_id != post.agency_id:
        raise Refusal("collection.return.not_found")
    return found


def _initial(request: HttpRequest, parent: Return | None, units: list[tuple[str, str]]) -> dict[str, Any]:
    below = [code for code, _ in units[1:]]
    if parent is None:
        return {"year": local_day(request.at).year, "agencies": below, "set_code": request.GET.get("bo", "")}
    above = parent.round
    return {
        "set_code": above.set_code,
        "title": above.title,
        "period": above.period,
        "year": above.ends_on.year,
        "starts_on": above.starts_on,
        "ends_on": above.ends_on,
        "due_on": above.due_on,
        "agencies": below,
    }


def _document(form: RoundForm, post: HeldPost) -> Mapping[str, Any]:
    """The file that was chosen, else the set as it stands for the agency."""
    file = form.cleaned_data["own_set"]
    if not file:
        return standing_set(post.agency_path, form.cleaned_data["set_code"]).document
    return set_document(file.read(LARGEST_SET + 1), file=file.name)


def _asked(form: RoundForm) -> Asked:
    """The days of the period; those that are typed come first."""
    given = form.cleaned_data
    kind = PeriodKind(given["period"])
    days = (given["starts_on"], given["ends_on"], given["due_on"])
    if form.is_custom():
        if not all(days):
            raise Refusal("collection.no_days")
        return Asked(kind, *days, given["agencies"], given["title"])
    by_rule = span(kind, given["year"])
    asked = Asked(kind, by_rule.starts_on, by_rule.ends_on, by_rule.due_on, given["agencies"], given["title"])
    return replace(asked, due_on=given["due_on"]) if given["due_on"] else asked
