"""Figures of the articles that come from the document register, from plans and from indexes."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse

from motcua.collection.public import answered_value
from motcua.correspondence.public import document_by_number, documents_of
from motcua.inspections.public import Inspection
from motcua.kernel.vietnamese import number_words
from motcua.organisation.models import Agency, Unit
from motcua.plans.models import Plan
from motcua.scoring.public import Sheet, over_years, sheet_page
from motcua.scoring.rules.book import Share
from motcua.scoring.rules.rounds import Round
from motcua.scoring.rules.totals import book_total


def _day(agency_id: int, number: str) -> str:
    found = document_by_number(agency_id, number)
    return _short(found.issued_on) if found and found.issued_on else "–"


def _documents(agency_id: int, _: str) -> str:
    return str(len(documents_of(agency_id)))


def _leads(agency_id: int, year: str) -> str:
    plan = Plan.objects.filter(agency_id=agency_id, year=int(year), kind="reform").order_by("id").first()
    leads = plan.tasks.values_list("lead", flat=True).distinct() if plan else ()
    return f"{len(set(leads))} nhóm"


def _planned(agency_id: int, number: str) -> str:
    plan = _numbered(agency_id, number)
    return f"{plan.tasks.count() if plan else 0} đơn vị"


def _index(agency_id: int, year: str) -> str:
    """Self-score, appraisal, survey and total of a year."""
    sheet = _sheet(agency_id, int(year))
    if sheet is None:
        return "–"
    page = sheet_page(sheet)
    own = book_total(page.book, page.rounds.get(Round.SELF, {}), Share.APPRAISED)
    parts = [
        book_total(page.book, page.final, *shares) for shares in ((Share.APPRAISED,), (Share.SURVEY,), ())
    ]
    return "; ".join(number_words(one.earned, 2) for one in (own, *parts))


def _earlier(agency_id: int, year: str) -> str:
    """The totals of the years before, the latest first."""
    sheet = _sheet(agency_id, int(year))
    totals = over_years(sheet) if sheet else []
    found = [number_words(total.earned, 2) for each, total in totals if each < int(year)]
    return "; ".join(reversed(found))


def _sheet(agency_id: int, year: int) -> Sheet | None:
    found = Sheet.objects.filter(cycle__agency_id=agency_id, cycle__year=year).select_related("cycle")
    return found.order_by("id").first()


def _inspection(agency_id: int, year: str) -> str:
    """Teams, contents, findings and days of the inspection of a year."""
    one = _visit(agency_id, int(year))
    if one is None:
        return "–"
    first, last = one.starts_on, one.ends_on
    days = f"{first.day}/{first.month} đến {_short(last)}"
    return f"{one.teams.count()}; {len(one.contents)}; {one.findings.count()}; {days}"


def _visit(agency_id: int, year: int) -> Inspection | None:
    found = Inspection.objects.filter(target_id=agency_id, starts_on__year=year)
    return found.order_by("id").first()


def _numbered(agency_id: int, number: str) -> Plan | None:
    return Plan.objects.filter(agency_id=agency_id, document_number=number).order_by("id").first()


def _network(agency_id: int, set_code: str) -> str:
    """Staff as collected; divisions, affiliated agencies and communal stations as organised."""
    agency = Agency.objects.get(pk=agency_id)
    counts = (
        agency.units.filter(kind=Unit.Kind.DIVISION.value).count(),
        agency.children.filter(level=Agency.Level.AFFILIATED.value).count(),
        Agency.objects.filter(path__startswith=agency.path, level=Agency.Level.COMMUNE.value).count(),
    )
    return "; ".join((_collected(agency_id, set_code, "staff"), *map(str, counts)))


def _staff(agency_id: int, set_code: str) -> str:
    """Men, women, people of ethnic minorities, as collected."""
    return "; ".join(_collected(agency_id, set_code, key) for key in ("men", "women", "minorities"))


def _collected(agency_id: int, set_code: str, key: str) -> str:
    found = answered_value(agency_id, set_code, key)
    return number_words(found[1]) if found else "–"


def _short(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


REFORM_ANSWERS: dict[str, Callable[[int, str], str]] = {
    "document": _day,
    "documents": _documents,
    "plan_leads": _leads,
    "planned_tasks": _planned,
    "index": _index,
    "inspection": _inspection,
    "earlier_indexes": _earlier,
    "network": _network,
    "staff": _staff,
}
"""Question to answer, from an agency's primary key and what the question is about."""


def reform_page(agency_id: int, ask: str) -> str:
    """Where the rows behind such a figure stand; empty where there are none."""
    question, _, about = ask.partition(":")
    if question == "document":
        found = document_by_number(agency_id, about)
        return reverse("document", args=[found.pk]) if found else ""
    if question == "planned_tasks":
        plan = _numbered(agency_id, about)
        return reverse("plan", args=[plan.pk]) if plan else ""
    if question == "inspection":
        visit = _visit(agency_id, int(about))
        return reverse("inspection", args=[visit.pk]) if visit else ""
    if question in {"index", "earlier_indexes"}:
        sheet = _sheet(agency_id, int(about))
        return reverse("score-sheet", args=[sheet.pk]) if sheet else ""
    if question in {"network", "staff"}:
        answer = answered_value(agency_id, about, "staff")
        return reverse("return", args=[answer[0].pk]) if answer else ""
    if question == "plan_leads":
        plan = Plan.objects.filter(agency_id=agency_id, year=int(about)).order_by("id").first()
        return reverse("plan", args=[plan.pk]) if plan else ""
    return ""
