"""What a survey found: shares, distributions, groups, what has changed; and the same as files."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.foundation.files import Kind
from motcua.foundation.web.charts import bars
from motcua.foundation.web.downloads import made
from motcua.kernel.refusal import Refusal
from motcua.kernel.rounding import percent
from motcua.kernel.vietnamese import number_words
from motcua.surveys import access
from motcua.surveys.models import Measure, Survey
from motcua.surveys.outputs.files import write_results_csv, write_results_docx, write_results_xlsx
from motcua.surveys.outputs.tables import choices_of, in_words, notes
from motcua.surveys.outputs.values import Group, Results
from motcua.surveys.queries.listing import earlier_rounds
from motcua.surveys.queries.results import Compared, compared, results_of, units_before
from motcua.surveys.rules.estimates import Change, Estimate, change
from motcua.surveys.rules.fewest import FEWEST
from motcua.surveys.rules.questionnaire import Kind as Asked
from motcua.surveys.rules.states import Access, Channel, State
from motcua.surveys.rules.tallies import Tally
from motcua.surveys.words import CHANGES, CHANNELS, OTHER_SECTORS, TITLE

WRITERS: dict[str, Callable[[BytesIO, Results], None]] = {
    "xlsx": write_results_xlsx,
    "csv": write_results_csv,
    "docx": write_results_docx,
}
SCALE_FILLS = ("done", "doing", "rest", "rest", "late")


@require_safe
def results(request: HttpRequest, number: int) -> HttpResponse:
    """Everything at once; ``so-voi`` is an earlier round to compare with, the latest one by itself."""
    survey = _to_read(request, number)
    found = results_of(survey)
    rounds = list(earlier_rounds(request.actor, survey)[:10])
    said = request.GET.get("so-voi", "")
    before = next((one for one in rounds if str(one.pk) == said), rounds[0] if rounds else None)
    is_running = survey.state == State.OPEN
    is_waiting = is_running and found.is_drawn
    lines = compared(survey, before) if before and not is_waiting else []
    then = units_before(survey, before) if before and not is_waiting else {}
    context = {
        "survey": survey,
        "results": found,
        "is_running": is_running,
        "is_waiting": is_waiting,
        "few": FEWEST,
        "rate": percent(found.answered, found.asked),
        "said": in_words(found, found.overall) if found.overall else "",
        "channels": [(CHANNELS[Channel(one)], count) for one, count in found.channels.items() if count],
        "factors": bars([_bar(factor.name, one) for factor, one in found.factors if one], longest=100),
        "questions": _questions(found),
        "groups": [
            {"by": by, "lines": [_group(one, then) for one in listed], "has_before": by == "cơ quan" and then}
            for by, listed in (("cơ quan", found.agencies), ("lĩnh vực", found.sectors))
            if len(listed) > 1
        ],
        "notes": notes(found),
        "rounds": rounds,
        "before": before,
        "compared": [_compared(one) for one in lines],
        "may_read_words": access.keeps(request.actor, survey.agency_id),
        "trail": [
            {"url": reverse("surveys"), "words": TITLE},
            {"url": reverse("survey", args=[number]), "words": survey.title},
        ],
    }
    return render(request, "surveys/results.html", context)


@require_safe
def results_file(request: HttpRequest, number: int, kind: str) -> HttpResponse:
    """The results to take away; without free words and without groups too small."""
    survey = _to_read(request, number)
    if kind not in WRITERS:
        raise Refusal("survey.not_found")
    if survey.state == State.OPEN and survey.access == Access.SAMPLE:
        raise Refusal("survey.still_running", closes_on=survey.closes_on)
    out = BytesIO()
    WRITERS[kind](out, results_of(survey))
    name = f"khao-sat-{survey.year}-{survey.pk}.{kind}"
    if kind != "csv":
        return made(out.getvalue(), kind=Kind(kind), name=name)
    answer = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _to_read(request: HttpRequest, number: int) -> Survey:
    """A survey that has answers: not a draft."""
    survey = access.survey_to_read(request.actor, number)
    if survey.state == State.DRAFT:
        raise Refusal("survey.wrong_state", survey_state=survey.state)
    return survey


def _bar(name: str, one: Estimate) -> tuple[str, list[tuple[str, float]], str]:
    return name, [("done", float(one.value))], _with_interval(one)


def _with_interval(one: Estimate) -> str:
    said = f"{number_words(one.value, 1)}%"
    if one.low is None or one.high is None:
        return said
    return f"{said} ({number_words(one.low, 1)}–{number_words(one.high, 1)})"


def _questions(found: Results) -> list[dict[str, Any]]:
    names = {one.key: one.name for one in found.questionnaire.factors}
    grouped: dict[str, list[dict[str, Any]]] = {}
    for one in found.tallies:
        grouped.setdefault(names[one.question.factor], []).append(_question(one))
    return [{"name": name, "lines": lines} for name, lines in grouped.items()]


def _question(one: Tally) -> dict[str, Any]:
    is_scale = one.question.kind is Asked.SCALE
    words = [
        f"{number_words(share, 1)}% · {count}" for share, count in zip(one.shares, one.counts, strict=True)
    ]
    rows = zip(choices_of(one), one.shares, words, strict=False)
    fills = SCALE_FILLS if is_scale else ("done",) * len(one.shares)
    return {
        "text": one.question.text,
        "key": one.question.key,
        "answered": one.answered,
        "is_shown": one.is_shown,
        "satisfied": _with_interval(one.satisfied) if one.satisfied else "",
        "bars": bars(
            [
                (choice, [(fill, float(share))], said)
                for (choice, share, said), fill in zip(rows, fills, strict=False)
            ],
            longest=100,
        ),
        "quarters": [number_words(each, 1) for each in one.quarters],
        "words": one.words,
    }


def _group(one: Group, then: dict[int, Measure]) -> dict[str, Any]:
    before = then.get(one.agency_id) if one.agency_id else None
    return {
        "name": one.name or OTHER_SECTORS,
        "asked": one.asked,
        "answered": one.answered,
        "rate": percent(one.answered, one.asked),
        "estimate": one.estimate,
        "before": before,
        "change": _moved(change(one.estimate, _measured(before))) if before and one.estimate else None,
    }


def _measured(one: Measure) -> Estimate:
    return Estimate(one.value, one.answered, one.low, one.high)


def _compared(one: Compared) -> dict[str, Any]:
    name = one.name or "Mọi câu hỏi giống nhau"
    return {"name": name, "now": one.now, "before": one.before, **_moved(one.change)}


def _moved(one: Change) -> dict[str, str]:
    rose = one.points > 0
    how = ("up" if rose else "down") if one.is_clear else "same"
    sign = "+" if rose else "−" if one.points < 0 else ""
    return {
        "points": f"{sign}{number_words(abs(one.points), 1)}",
        "words": CHANGES[how],
        "kind": {"up": "done", "down": "late", "same": "hold"}[how],
    }
