"""Government mass mobilisation (dân vận chính quyền) on its own page."""

from io import BytesIO

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.foundation.files import Kind
from motcua.foundation.sheets.official import Letterhead
from motcua.foundation.web.downloads import made
from motcua.home.outputs.programme import write_programme_docx, write_programme_xlsx
from motcua.home.queries.mobilisation import Mobilisation, mobilisation_of
from motcua.home.web.year_rows import Fact, counted, satisfied, shared
from motcua.home.words import year as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Agency, Role, require_staff
from motcua.plans.public import Activity, Plan
from motcua.reporting.public import agency_to_read

READERS = (Role.DIRECTOR, Role.REFORM)


@require_safe
def mobilisation(request: HttpRequest) -> HttpResponse:
    """One year (``nam``) of the officer's agency, or of one below it (``agency``)."""
    agency, year = _asked(request)
    shown = mobilisation_of(agency, year, at=request.at)
    now = local_day(request.at).year
    context = {
        "shown": shown,
        "facts": _facts(shown),
        "activities": [_line(shown, one) for one in shown.activities],
        "programmes": [
            {
                "plan": one.plan,
                "done": f"{one.progress.done}/{one.progress.total}",
                "late": one.progress.overdue,
            }
            for one in shown.programmes
        ],
        "is_own": agency.pk in request.actor.agency_ids(),
        "years": range(now + 1, now - 6, -1),
    }
    return render(request, "home/mobilisation.html", context)


@require_safe
def mobilisation_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The programme with its results to hand on."""
    agency, year = _asked(request)
    if kind not in {"docx", "xlsx"}:
        raise Refusal("mobilisation.not_found")
    shown, out = mobilisation_of(agency, year, at=request.at), BytesIO()
    figures = [(one.label, f"{one.figure} ({one.of})") for one in _facts(shown)]
    activities = [
        (number, one.title, one.held_on, one.place, one.participants, one.result)
        for number, one in enumerate(shown.activities, start=1)
    ]
    tasks = [
        (
            number,
            each.task.title,
            ", ".join(each.task.lead_names),
            each.task.due_on,
            words.TASKS_STAND[each.standing],
        )
        for number, each in enumerate((one for part in shown.programmes for one in part.tasks), start=1)
    ]
    title = words.MOBILISATION.format(year=year)
    if kind == "xlsx":
        write_programme_xlsx(out, (agency.name, title), figures, activities, tasks)
    else:
        grounds = [_ground(one.plan) for one in shown.programmes if one.plan.issued_on]
        write_programme_docx(out, Letterhead.of(agency), title, grounds, figures, activities, tasks)
    return made(out.getvalue(), kind=Kind(kind), name=f"dan-van-{year}.{kind}")


def _ground(plan: Plan) -> str:
    day = day_words(plan.issued_on)
    return words.PROGRAMME["ground"].format(title=plan.title, number=plan.document_number, day=day)


def _asked(request: HttpRequest) -> tuple[Agency, int]:
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*READERS)
    if post is None:
        raise Refusal("mobilisation.forbidden")
    code = request.GET.get("agency", "").strip() or post.agency_code
    said, now = request.GET.get("nam", ""), local_day(request.at).year
    year = int(said) if said.isascii() and said.isdecimal() and len(said) == 4 else now
    return agency_to_read(actor, code), min(max(year, 2000), 2100)


def _facts(shown: Mobilisation) -> list[Fact]:
    petitions = shown.petitions
    answered = words.OF["petitions"].format(count=counted(petitions.handled + petitions.overdue))
    return [
        shared(
            "activities",
            len(shown.held),
            len(shown.activities),
            words.OF["activities"].format(count=counted(len(shown.activities))),
            "#hoat-dong",
        ),
        Fact("people", counted(shown.people), words.OF["held"].format(count=counted(len(shown.held))), ""),
        shared(
            "petitions",
            petitions.in_time,
            petitions.handled + petitions.overdue,
            answered,
            reverse("petition-statistics"),
        ),
        satisfied(shown.satisfaction),
    ]


def _line(shown: Mobilisation, one: Activity) -> dict[str, object]:
    state = "held" if one.result else "ahead" if one.held_on > shown.today else "untold"
    said, kind = words.ACTIVITY_STATES[state]
    return {"one": one, "words": said, "kind": kind}
