"""The dossiers a person filed: the list, one of them, withdrawing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.forms.acts import WithdrawalForm
from motcua.dossiers.models import Batch, Dossier, Draft
from motcua.dossiers.queries.amendments import waits_for_answer
from motcua.dossiers.queries.behalf import behalf_in
from motcua.dossiers.queries.declarations import changes_in
from motcua.dossiers.queries.drafts import declaration_in, my_drafts, my_sheets
from motcua.dossiers.queries.follow import PAGE, Followed, Mine, my_dossiers, own_page
from motcua.dossiers.queries.paper_rows import paper_rows
from motcua.dossiers.rules.declared import emptied_on, sheet_emptied_on
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import ENDED, State
from motcua.dossiers.rules.told import standing
from motcua.dossiers.web.charges import fees_words
from motcua.dossiers.web.follow import shown
from motcua.dossiers.web.lines import left_of
from motcua.dossiers.web.people import for_people
from motcua.dossiers.web.slips import slip_links
from motcua.dossiers.words.acts import VERBS_DONE
from motcua.dossiers.words.desk import MINE
from motcua.dossiers.words.filing import LISTS
from motcua.dossiers.words.moments import time_left_words
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.calendar import WorkCalendar


@require_safe
@never_cache
@for_people
def mine(request: HttpRequest) -> HttpResponse:
    """The list: what waits for the person first, then the newest."""
    text = request.GET.get("trang", "1")
    found = my_dossiers(request.actor, page=int(text) if text.isdecimal() and len(text) < 6 else 1)
    context = {
        "found": found,
        "drafts": [_draft(draft) for draft in my_drafts(request.actor)] if found.number == 1 else [],
        "sheets": [_sheet(one) for one in my_sheets(request.actor)] if found.number == 1 else [],
        "parts": _parts([line_of(row, found.calendars[row.agency.code], request) for row in found.rows]),
        "waiting": [row for row in found.rows if row.state == State.WAITING],
        "fee_waits": any(row.state == State.WAITING and row.waits_for for row in found.rows),
        "catalogue": address("procedures") or address("home"),
        **pages_of(found),
    }
    return render(request, "dossiers/my_dossiers.html", context)


@require_safe
@never_cache
@for_people
def my_dossier(request: HttpRequest, code: str) -> HttpResponse:
    """One dossier with everything its applicant may know and do."""
    page = own_page(request.actor, code, at=request.at)
    declared = declaration_in(page.dossier, page.events)
    changes = changes_in(page.dossier, declared, page.events)
    context = mine_context(request, page) | {"declaration": declared, "changes": changes}
    return render(request, "dossiers/follow.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_people
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Ask once more, then withdraw."""
    page = own_page(request.actor, code, at=request.at)
    require_verb(page, Verb.WITHDRAW)
    form = WithdrawalForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        done = withdraw_dossier(actor=request.actor, at=request.at, code=code, reason=reason)
        messages.success(request, VERBS_DONE[Verb.WITHDRAW].format(code=done.code))
        return redirect("my-dossier", code=done.code)
    context = mine_context(request, page) | {"form": form}
    return render(request, "dossiers/withdraw.html", context, status=422 if form.errors else 200)


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def require_verb(page: Followed, verb: Verb) -> None:
    """Refuse ``dossier.step_not_allowed`` where the person may not do that now."""
    if verb not in page.verbs:
        raise Refusal("dossier.step_not_allowed", state=page.dossier.state, verb=verb.value)


def mine_context(request: HttpRequest, page: Followed) -> dict[str, Any]:
    """What every page of an own dossier shows."""
    return shown(page, request.at, mine=True) | {
        "trail": [{"url": reverse("my-dossiers"), "words": MINE["title"]}],
        "trail_here": [
            {"url": reverse("my-dossiers"), "words": MINE["title"]},
            {"url": reverse("my-dossier", args=[page.dossier.code]), "words": page.dossier.code},
        ],
        "slips": slip_links(page.dossier, page.events, for_applicant=True),
        "fees": fees_words(page.dossier),
        "behalf": behalf_in(page.events),
        "paper_rows": paper_rows(page.papers),
        "may_answer": Verb.ANSWER_SUPPLEMENT in page.verbs,
        "amendment_waits": waits_for_answer(page.events),
        "may_amend": Verb.AMEND in page.verbs and not waits_for_answer(page.events),
        "may_withdraw": Verb.WITHDRAW in page.verbs,
    }


def line_of(row: Dossier, calendar: WorkCalendar, request: HttpRequest) -> dict[str, Any]:
    """A dossier as a line of a list of its applicant."""
    left = left_of(row, request.at, calendar)
    where = standing(
        State(row.state),
        unit=row.unit.name if row.unit else "",
        agency=row.agency.name,
        outcome=row.outcome,
        delivery=row.delivery,
        waits_for=row.waits_for,
    )
    return {
        "dossier": row,
        "standing": where,
        "left": time_left_words(left) if left else "",
        "urgency": left.urgency.value if left else "",
    }


def _draft(draft: Draft) -> dict[str, Any]:
    return {"draft": draft, "until": emptied_on(draft.saved_at), "files": len(draft.files)}


def _sheet(sheet: Batch) -> dict[str, Any]:
    return {"sheet": sheet, "until": sheet_emptied_on(sheet.touched_at), "count": len(sheet.unfiled)}


def _parts(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The dossiers in three lists: what waits for the person, what runs, what is done."""
    parts: dict[str, list[dict[str, Any]]] = {"waiting": [], "running": [], "done": []}
    for row in rows:
        state = State(row["dossier"].state)
        is_done = state in ENDED or state is State.FINISHED
        parts["waiting" if state is State.WAITING else "done" if is_done else "running"].append(row)
    return [{"key": key, "title": LISTS[key], "rows": found} for key, found in parts.items() if found]


def pages_of(found: Mine) -> dict[str, str]:
    """The links to the pages before and after, and which rows these are."""
    first = (found.number - 1) * PAGE
    return {
        "before": f"?trang={found.number - 1}" if found.number > 1 else "",
        "after": f"?trang={found.number + 1}" if first + PAGE < found.total else "",
        "span": MINE["span"].format(first=first + 1, last=first + len(found.rows), total=found.total),
    }
