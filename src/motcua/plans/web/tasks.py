"""One task with its history, what is given to me, what came from above, and the acts on a task."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms as django_forms
from django.contrib import messages
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.foundation.files.evidence import Proof, keep_evidence, open_evidence
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import handed_in
from motcua.foundation.web.pages import page_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, require_staff
from motcua.plans import access
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.commands.drop_task import drop_task
from motcua.plans.commands.extend_task import extend_task
from motcua.plans.commands.report_progress import report_progress
from motcua.plans.commands.send_back_task import send_back_task
from motcua.plans.commands.urge_task import urge_task
from motcua.plans.forms import tasks as forms
from motcua.plans.models import Task, TaskEvent
from motcua.plans.queries.listing import tasks_for, tasks_from_above, years_from_above
from motcua.plans.queries.standings import (
    Standings,
    calendar_of,
    lead_standing,
    progress_of,
    with_standing,
)
from motcua.plans.rules.standing import last_day
from motcua.plans.web.lines import facts, line, parts, plain_group
from motcua.plans.words import (
    CONTENTS,
    DONE,
    EVENTS,
    FROM_ABOVE,
    MY_TASKS,
    PART,
    STANDINGS,
    TASKS_LISTED,
    TITLE,
)
from motcua.workdays.rules.calendar import WorkCalendar

PAGE = 100


@dataclass(frozen=True, slots=True)
class Door:
    """An act: its command, its form, who does it (``works`` the lead, else who plans), its button."""

    command: Callable[..., Task]
    form: type[django_forms.Form]
    works: bool
    words: str
    done: str
    has_proof: bool = False


DOORS = {
    "tien-do": Door(report_progress, forms.ProgressForm, True, "Báo cáo tiến độ", "reported", True),
    "xong": Door(claim_done, forms.ProofForm, True, "Báo hoàn thành", "claimed", True),
    "cong-nhan": Door(accept_done, forms.AcceptForm, False, "Công nhận hoàn thành", "accepted"),
    "lam-tiep": Door(send_back_task, forms.NoteForm, False, "Yêu cầu làm tiếp", "sent_back"),
    "don-doc": Door(urge_task, forms.UrgeForm, False, "Đôn đốc", "urged"),
    "gia-han": Door(extend_task, forms.ExtendForm, False, "Gia hạn", "extended"),
    "dua-ra": Door(drop_task, forms.GroundForm, False, "Đưa ra khỏi kế hoạch", "dropped"),
}


@require_safe
def my_tasks(request: HttpRequest) -> HttpResponse:
    """Open tasks of the officer's unit, or with ``xem=tren-giao`` those from above of a year (``nam``)."""
    actor, today = require_staff(request.actor), local_day(request.at)
    post = actor.posts[0]
    above = request.GET.get("xem") == "tren-giao"
    said = request.GET.get("nam", "")
    year = int(said) if said.isascii() and said.isdecimal() and 2000 <= int(said[:5]) <= 2100 else today.year
    listed = (
        tasks_from_above(actor, post.agency_id, year, today, post.agency_code)
        if above
        else tasks_for(actor, today, post.agency_code)
    )
    kept = {"xem": "tren-giao", "nam": str(year)} if above else {}
    rows, pager = page_of(
        request.GET.get("trang", ""),
        len(listed),
        PAGE,
        lambda page: f"?{urlencode(kept | {'trang': str(page)})}",
        of=TASKS_LISTED,
    )
    context = {
        "heading": FROM_ABOVE.format(year=year) if above else MY_TASKS,
        "above": above,
        "years": [one for one in years_from_above(post.agency_id) if one != year] if above else [],
        "facts": facts(progress_of(listed)) if above else [],
        "groups": plain_group(listed[rows]),
        "pager": pager if len(listed) > PAGE else None,
        "trail": [{"url": reverse("plans"), "words": TITLE}],
    }
    return render(request, "plans/my_tasks.html", context)


@require_safe
def task(request: HttpRequest, number: int) -> HttpResponse:
    """One task."""
    actor = require_staff(request.actor)
    return _page(request, actor, access.task_to_read(actor, number))


@require_POST
def act(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """One act on a task."""
    actor, door = require_staff(request.actor), DOORS.get(verb)
    if door is None:
        raise Http404
    found = access.task_to_read(actor, number)
    form = _form(actor, found, verb, request.POST, request.FILES)
    if form.is_valid():
        given = dict(form.cleaned_data)
        try:
            if door.has_proof:
                given["proof"] = _proof(given)
            door.command(actor=actor, at=request.at, task_id=number, **given)
        except Refusal as no:
            if no.code.endswith((".forbidden", ".not_found")):
                raise
            form.add_error(None, sentence(no))
        else:
            messages.success(request, _done_words(found, door.done, given.get("lead_id")))
            return HttpResponseRedirect(reverse("task", args=[number]))
    return _page(request, actor, found, {verb: form})


@require_safe
def evidence(request: HttpRequest, number: int, entry: int) -> HttpResponseBase:
    """A file that proves something about a task."""
    found = access.task_to_read(require_staff(request.actor), number)
    event = found.events.exclude(file_sha256="").filter(pk=entry).first()
    if event is None:
        raise Refusal("task.not_found")
    return handed_in(open_evidence(event.file_sha256), kind=event.file_kind, name=event.file_name)


def _done_words(found: Task, done: str, lead_id: int | None) -> str:
    """What was done; of several leads, who was urged or who is still waited for."""
    behind = [one for one in found.leads.all() if one.claimed_at is None]
    if done == "claimed" and behind:
        done = "part_claimed"
    names = [one.name for one in behind if lead_id in (None, one.pk) or done == "part_claimed"]
    return DONE[done].format(lead=", ".join(names) or found.lead)


def _proof(given: dict[str, Any]) -> Proof:
    """Takes the evidence out of what was typed, and stores the file."""
    number, file = given.pop("document_number"), given.pop("file")
    return keep_evidence(number, file, file.name if file else "")


def _page(
    request: HttpRequest,
    actor: Actor,
    found: Task,
    filled: dict[str, django_forms.Form] | None = None,
) -> HttpResponse:
    filled, calendar = filled or {}, calendar_of(found.agency.code)
    [standing] = with_standing([found], local_day(request.at), calendar)
    trail = [{"url": reverse("plans"), "words": TITLE}]
    if found.plan:
        trail.append({"url": reverse("plan", args=[found.plan.pk]), "words": found.plan.title})
    last = last_day(found.due_on, calendar) if found.due_on else None
    context = {
        "task": found,
        "line": line(standing),
        "content": CONTENTS[found.content],
        "last": last if last != found.due_on else None,
        "entries": [_entry(one) for one in found.events.order_by("-id")],
        "parts": _parts(standing, local_day(request.at), calendar),
        "doors": [
            {
                "slug": slug,
                "words": DOORS[slug].words,
                "form": filled.get(slug) or _form(actor, found, slug),
                "open": slug in filled,
            }
            for slug in _doors(actor, found)
        ],
        "form": next(iter(filled.values()), None),
        "trail": trail,
    }
    return render(request, "plans/task.html", context, status=422 if filled else 200)


def _doors(actor: Actor, found: Task) -> list[str]:
    """What this person can do now; the first is the main act. Of several leads one may be done before the
    others."""
    if found.done_on or found.dropped_at:
        return []
    claimed, leads = found.claimed_at is not None, found.leads.all()
    works, plans = access.works_on(actor, found), access.plans_for(actor, found.agency_id)
    if leads:
        works = any(one.claimed_at is None for one in access.parts_of(actor, found, leads))
    wanted = ("cong-nhan", "lam-tiep") if claimed else ("xong", "tien-do", "don-doc", "gia-han", "dua-ra")
    may = {slug: works if DOORS[slug].works else plans for slug in wanted}
    may["don-doc"] = not claimed and access.urges(actor, found)
    if not claimed and plans and any(one.claimed_at for one in leads):
        wanted, may["lam-tiep"] = (*wanted, "lam-tiep"), True
    return [slug for slug in wanted if may[slug]]


def _form(actor: Actor, found: Task, slug: str, *data: Any) -> django_forms.Form:
    """The form of an act, which asks whose part is meant where that is not plain."""
    form, leads = DOORS[slug].form(*data), found.leads.all()
    behind = [one for one in leads if one.claimed_at is None]
    choices = {
        "xong": (access.parts_of(actor, found, behind), ""),
        "tien-do": (access.parts_of(actor, found, behind), ""),
        "don-doc": (behind, PART["all"]),
        "lam-tiep": ([one for one in leads if one.claimed_at], PART["all_claimed"]),
    }
    parts, everybody = choices.get(slug, ([], ""))
    if len(parts) > 1:
        forms.ask_lead(form, [(one.pk, one.name) for one in parts], everybody)
    return form


def _parts(one: Standings, today: date, calendar: WorkCalendar) -> list[tuple[dict[str, Any], Any]]:
    """The part of each of several leads and where it stands."""
    told = [part for part in parts(one) if part["row"]]
    return [(part, STANDINGS[lead_standing(one.task, part["row"], today, calendar)]) for part in told]


def _entry(event: TaskEvent) -> dict[str, Any]:
    said = [event.note]
    if event.percent is not None and event.kind == TaskEvent.Kind.REPORTED.value:
        said.insert(0, f"{event.percent}%")
    if event.day and event.kind in {TaskEvent.Kind.EXTENDED.value, TaskEvent.Kind.SET.value}:
        said.insert(0, f"hạn {event.day:%d/%m/%Y}")
    if event.lead:
        said.insert(0, PART["said"].format(lead=event.lead))
    return {
        "title": EVENTS[event.kind],
        "text": ". ".join(part for part in said if part),
        "when": event.at,
        "who": event.actor,
        "document": event.document_number,
        "file": event.file_name,
        "url": reverse("task-evidence", args=[event.task_id, event.pk]) if event.file_sha256 else "",
    }
