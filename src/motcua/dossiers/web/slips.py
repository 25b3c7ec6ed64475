"""The slips of a dossier as PDF: printed once lawful, looked at before they are sent."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from motcua.dossiers.access import may_do
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.clock import both_clocks, counted_from
from motcua.dossiers.queries.declarations import marks_of
from motcua.dossiers.queries.page import DossierPage, dossier_page
from motcua.dossiers.queries.slips import sheet_of, slip_sheet, slips_of
from motcua.dossiers.rules.chain import canonical
from motcua.dossiers.rules.deadlines import Extension
from motcua.dossiers.rules.profiles import profile, profile_in_force
from motcua.dossiers.web import verbs
from motcua.dossiers.web.previews import PREVIEWS
from motcua.dossiers.words.slips import FILES, SLIPS
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day, to_utc
from motcua.organisation.public import require_staff

BY_FILE = {name: slip for slip, name in FILES.items() if slip != "receipt"}


@require_safe
@never_cache
def slip(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """The slip, for officers and, where it is written to the applicant, for who filed the dossier."""
    page = dossier_page(request.actor, code, at=request.at)
    kind = BY_FILE.get(name)
    if kind is None:
        raise Refusal("dossier.not_found", code=code)
    seq = request.GET.get("dong", "")
    sheet = slip_sheet(
        page,
        kind,
        request.build_absolute_uri("/"),
        at=request.at,
        seq=int(seq) if seq.isdecimal() and len(seq) < 6 else None,
        for_applicant=not request.actor.is_staff,
    )
    return _sent(sheet.pdf(), f"{name}-{code}")


@require_POST
@never_cache
def preview(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """What the slip would say if the form were sent now; nothing is done. A faulty form is shown again."""
    require_staff(request.actor)
    door = verbs.DOORS.get(slug)
    if door is None or door.verb not in PREVIEWS or door.form is None:
        raise Refusal("dossier.not_found", code=code)
    page = dossier_page(request.actor, code, at=request.at)
    if not may_do(request.actor, door.verb, page.dossier):
        raise Refusal("dossier.forbidden", code=code, verb=door.verb.value)
    form = door.form(request.POST)
    if not form.is_valid():
        return verbs.do(request, code, slug)
    kind, event = PREVIEWS[door.verb]
    thought = _thought_of(page, event, dict(form.cleaned_data), request)
    site = request.build_absolute_uri("/")
    sheet = sheet_of(page, kind, thought, site, at=request.at, is_preview=True)
    return _sent(sheet.pdf(), f"xem-truoc-{code}")


def slip_links(
    dossier: Dossier, ledger: Sequence[Event], *, for_applicant: bool = False
) -> list[dict[str, str]]:
    """A link for each slip that may be printed now, in the order in which they came about."""
    found = []
    for one in slips_of(dossier, ledger, for_applicant=for_applicant):
        if one.slip == "receipt":
            url = reverse("receipt", args=[dossier.code])
        else:
            url = f"{reverse('slip', args=[dossier.code, FILES[one.slip]])}?dong={one.seq}"
        found.append({"url": url, "words": SLIPS[one.slip]})
    return found


def _thought_of(page: DossierPage, kind: str, facts: dict[str, Any], request: HttpRequest) -> Event:
    dossier, at = page.dossier, request.at
    if kind == "dossier.supplement_asked":
        rules = profile(dossier.profile) if dossier.profile else profile_in_force(local_day(at))
        limit = rules.unanswered_after
        answer_by = counted_from(at, limit, dossier.agency.code, rules.name) if limit else None
        facts["answer_by"] = answer_by
        facts |= marks_of(dossier, facts["items"], facts.pop("fields"), facts.pop("papers")).facts()
    if kind == "dossier.extended":
        extension = Extension(at, facts.pop("added"), facts["letter"])
        clocks = both_clocks(dossier, page.line, calendar=page.calendar, more_extensions=[extension])
        facts |= {"due_before": dossier.due_at, "due_at": clocks.legal.due_if_resumed(at)}
    ground = facts.pop("ground", "") or facts.pop("letter", "")
    plain = {key: _plain(value) for key, value in facts.items()}
    return Event(
        seq=dossier.head_seq + 1,
        kind=kind,
        happened_at=at,
        recorded_at=at,
        actor=request.actor.name,
        ground=ground,
        data=canonical(plain),
    )


def _plain(value: Any) -> Any:
    return to_utc(value).isoformat() if isinstance(value, datetime) else value


def _sent(pdf: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(pdf, "application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer
