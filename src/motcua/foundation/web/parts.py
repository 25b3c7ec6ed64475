"""The living page that shows every part of the look in every state."""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.foundation.web.charts import bars
from motcua.foundation.web.days import Day
from motcua.foundation.web.words import SAMPLE_FORM as WORDS

SAMPLES = Path(__file__).parent / "data" / "parts.toml"
ERROR_PAGES = {400: "400.html", 403: "403.html", 404: "404.html", 419: "403_csrf.html", 500: "500.html"}


class SampleForm(forms.Form):
    """Every kind of control; the telephone number is wrong on purpose."""

    name = forms.CharField(label=WORDS["name"], help_text=WORDS["name_hint"])
    phone = forms.RegexField(
        r"^\d{10}$", label=WORDS["phone"], error_messages={"invalid": WORDS["phone_bad"]}
    )
    place = forms.ChoiceField(label=WORDS["place"], choices=WORDS["places"])
    reason = forms.CharField(label=WORDS["reason"], widget=forms.Textarea({"rows": 2}), required=False)
    ground = forms.ChoiceField(label=WORDS["ground"], choices=WORDS["grounds"], widget=forms.RadioSelect)
    told = forms.BooleanField(label=WORDS["told"], required=False)


@require_safe
def parts(request: HttpRequest) -> HttpResponse:
    """All parts; ``?mat-do=day`` shows them as dense as officers see them."""
    density = "dense" if request.GET.get("mat-do") == "day" else ""
    return render(request, "foundation/parts.html", {**samples(), "density": density, "form": sample_form()})


@require_safe
def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """An error page as people would see it."""
    template = ERROR_PAGES.get(status, "404.html")
    return render(request, template, status=200 if status in ERROR_PAGES else 404)


def sample_form() -> SampleForm:
    """The form as it comes back with one mistake."""
    return SampleForm(read_samples()["form"]["filled"])


def samples() -> dict[str, object]:
    """The values of the parts, from the data file."""
    read = read_samples()
    rows = [(one["label"], one["parts"], one["words"]) for one in read["bars"]]
    return {
        **{name: read[name] for name in ("ledger", "facts", "person", "tabs", "key", "rows", "acts")},
        "strip": [Day(**one) for one in read["strip"]],
        "calendar": calendar(read["calendar"]),
        "bars": bars(rows),
        "trail": [{"url": "#ngay", "words": WORDS["trail"]}],
        "numbers": [{"number": n, "url": "" if n == 2 else f"?trang={n}"} for n in (1, 2, 3)],
    }


def calendar(told: dict) -> list[Day]:
    """The long reckoning of the data file, day by day."""
    length = (told["last"] - told["first"]).days + 1
    days, counted = [], 0
    for day in (told["first"] + timedelta(n) for n in range(length)):
        kind = kind_of(day, told)
        counted += kind in {"count", "plus", "due"}
        label = str(counted) if kind in {"count", "plus", "due"} else told["words"][kind]
        mark = told["words"][kind] if kind in {"plus", "due"} else ""
        days.append(Day(day, label, kind, day == told["today"], mark))
    return days


def kind_of(day: date, told: dict) -> str:
    """The kind of one day of the long reckoning."""
    ends = {told["first"]: "start", told["last"]: "due"}
    listed = next((kind for kind in ("rest", "stop", "plus") if day in told[kind]), "count")
    return ends.get(day, listed)


@cache
def read_samples() -> dict:
    """The data file."""
    return tomllib.loads(SAMPLES.read_text(encoding="utf-8"))
