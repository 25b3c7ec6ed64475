"""The page of one procedure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import agencies_with_desk
from motcua.procedures.queries.listing import Listed, listed
from motcua.procedures.queries.page import ProcedurePage, procedure_page
from motcua.procedures.rules.edition import (
    EditionContent,
    FeeLine,
    RequiredItem,
    delegation_on,
    fee_wait_on,
    fees_on,
)
from motcua.procedures.rules.levels import FILED_ONLINE
from motcua.procedures.rules.local_codes import is_local
from motcua.procedures.web.guiding import guided, really_taken
from motcua.procedures.words import (
    ACTIONS,
    AGENCY_LEVELS,
    FEE_KINDS,
    NOT_HERE,
    PLACES,
    ROLES,
    UNPAID,
    WAYS,
    limit_text,
)


@dataclass(frozen=True, slots=True)
class LimitLine:
    """The limits of one case in words."""

    case: str
    promised: str
    by_law: str
    is_cut: bool


@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """Everything a person needs to know before coming."""
    agency = request.GET.get("noi", "")
    page = procedure_page(code, day=local_day(request.at), agency=agency)
    line = page.shown
    content, edition = line.content, line.edition
    owner = edition.procedure.owner
    context = {
        "line": line,
        "edition": edition,
        "content": content,
        "owner": owner,
        "code": edition.procedure.code,
        "is_local": is_local(edition.procedure.code),
        "aliases": [alias for alias in edition.procedure.aliases if not is_local(alias)],
        "limits": _limits(line),
        **_of_the_day(content, line.day),
        **(papers := guided(request, line)),
        "items": _by_case(papers["left"]),
        "really": really_taken(line, line.day),
        "ways": _ways(line),
        "places": [PLACES.get(place, place) for place in content.places],
        "steps": [
            (step.name, ROLES.get(step.role, ""), _hours(step.limit_hours)) for step in content.process
        ],
        "agency_level": AGENCY_LEVELS.get(edition.agency_level, ""),
        **_filing(line, is_staff=request.actor.is_staff),
        "trail": [{"url": reverse("procedures"), "words": "Thủ tục"}, _sector_step(line)],
        "history": [(event, ACTIONS[event.change.action] if event.change else "") for event in page.history],
        "elsewhere": _elsewhere(page),
    }
    return render(request, "procedures/procedure.html", context)


def _of_the_day(content: EditionContent, day: date) -> dict[str, object]:
    """What holds between two days: fees, waiting for them, who decides by delegation."""
    return {
        "fees": [(_fee_name(fee), fee) for fee in fees_on(content, day)],
        "fee_waits": [
            (one, limit_text(one.within) if one.within else "", UNPAID[one.unpaid])
            for one in content.fee_waits
            if one == fee_wait_on(content, day, one.case)
        ],
        "delegations": [one for one in content.delegations if one == delegation_on(content, day, one.case)],
    }


def _limits(line: Listed) -> list[LimitLine]:
    return [
        LimitLine(
            case=term.case,
            promised=limit_text(term.applied),
            by_law=limit_text(term.statutory),
            is_cut=term.committed is not None and term.committed != term.statutory,
        )
        for term in line.content.terms
        if term.applied
    ]


def _fee_name(fee: FeeLine) -> str:
    """The case where there is one; else what kind of payment it is."""
    if not fee.case:
        return FEE_KINDS[fee.kind].capitalize()
    named = fee.case.casefold().startswith(("phí", "lệ phí"))
    return fee.case[:1].upper() + fee.case[1:] if named else f"{FEE_KINDS[fee.kind].capitalize()}: {fee.case}"


def _by_case(items: Iterable[RequiredItem]) -> list[tuple[str, list[RequiredItem]]]:
    cases: dict[str, list[RequiredItem]] = {}
    for item in items:
        cases.setdefault(item.case, []).append(item)
    return list(cases.items())


def _ways(line: Listed) -> str:
    """How it may be filed: as the edition says; where it is silent, as its level lets one."""
    ways = [WAYS[way] for way in line.content.ways if way in WAYS]
    if not ways and line.level in FILED_ONLINE:
        ways = [WAYS["online"], WAYS["counter"]]
    words = ", ".join(ways)
    return words[:1].upper() + words[1:]


def _hours(hours: float | None) -> str:
    return f"{number_words(hours, 0 if hours == int(hours) else 1)} giờ làm việc" if hours else ""


def _filing(line: Listed, *, is_staff: bool) -> dict[str, str]:
    """The address where it is filed online, or why it cannot be filed here though its level allows it."""
    if not line.can_be_filed_online:
        return {}
    try:
        address = reverse("file-online", args=[line.code])
    except NoReverseMatch:
        return {"not_here": NOT_HERE["not_open"]}
    if is_staff:
        return {"not_here": NOT_HERE["for_citizens"]}
    owner, desks = line.edition.procedure.owner, agencies_with_desk()
    if owner is None:
        return {"file_online": address} if desks else {"not_here": NOT_HERE["not_open"]}
    if owner not in desks:
        return {"not_here": NOT_HERE["no_desk"].format(agency=owner.name)}
    return {"file_online": f"{address}?noi={owner.code}"}


def _sector_step(line: Listed) -> dict[str, str]:
    sector = line.edition.sector
    return {"url": f"{reverse('procedures')}?linh-vuc={sector.pk}", "words": sector.name}


def _elsewhere(page: ProcedurePage) -> list[tuple[str, str, bool]]:
    """The same procedure in the catalogues of other agencies; where it can be filed online first."""
    desks, found = agencies_with_desk() if page.elsewhere else [], []
    for edition in page.elsewhere:
        owner = edition.procedure.owner
        words = owner.name if owner else "Danh mục toàn quốc"
        address = reverse("procedure", args=[edition.procedure.code])
        is_online = owner in desks and listed(edition, page.shown.day).can_be_filed_online
        found.append((f"{address}?noi={owner.code}" if owner else address, words, is_online))
    return sorted(found, key=lambda one: not one[2])
