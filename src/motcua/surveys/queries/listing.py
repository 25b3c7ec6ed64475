"""Surveys as lists and other areas ask for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from motcua.organisation.public import Actor, Agency
from motcua.surveys import access
from motcua.surveys.models import Measure, Response, Stratum, Survey
from motcua.surveys.queries.results import ALL
from motcua.surveys.rules.states import Access, State

MOST = 200
MOST_MEASURES = 5_000


@dataclass(frozen=True, slots=True)
class Line:
    """A survey with how many were asked and how many answered."""

    survey: Survey
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class Progress:
    """One agency of a running survey."""

    name: str
    population: int
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class Department:
    """An agency with its latest measure and the one of the year before that, where there is one."""

    agency: Agency
    latest: Measure
    before: Measure | None


def surveys_of(actor: Actor) -> list[Line]:
    """Surveys the actor reads, the latest first (three queries)."""
    found = list(access.readable(actor).select_related("agency").order_by("-year", "-pk")[:MOST])
    ids = [one.pk for one in found]
    asked: dict[int, int] = {}
    for survey_id, drawn in Stratum.objects.filter(survey__in=ids).values_list("survey_id", "drawn"):
        asked[survey_id] = asked.get(survey_id, 0) + drawn
    counted = Response.objects.filter(survey__in=ids).order_by().values_list("survey_id")
    answered = dict(counted.annotate(n=Count("pk")))
    return [Line(one, asked.get(one.pk, 0), answered.get(one.pk, 0)) for one in found]


def progress_of(survey: Survey) -> list[Progress]:
    """How many of each agency were asked and have answered (one query)."""
    rows = survey.strata.annotate(answered=Count("responses")).order_by("agency__path", "pk")
    found: dict[str, Progress] = {}
    for one in rows.select_related("agency"):
        had = found.get(one.agency.name, Progress(one.agency.name, 0, 0, 0))
        found[one.agency.name] = Progress(
            one.agency.name,
            had.population + one.population,
            had.asked + one.drawn,
            had.answered + one.answered,
        )
    return list(found.values())


def earlier_rounds(actor: Actor, survey: Survey) -> QuerySet[Survey]:
    """Closed surveys of the same agency that ended before this one began, the latest first."""
    closed = access.readable(actor).filter(agency_id=survey.agency_id, state=State.CLOSED.value)
    began = survey.opened_at or survey.recorded_at
    return closed.exclude(pk=survey.pk).filter(opened_at__lt=began).order_by("-closed_at", "-pk")


def satisfaction_of(agency: Agency, year: int) -> Measure | None:
    """The satisfaction index of an agency and year: the survey closed last, its own or one from above."""
    found = Measure.objects.filter(_of([agency.pk]), key=ALL, survey__is_index=True, survey__year=year)
    return found.select_related("survey").order_by("-survey__closed_at", "-pk").first()


def departments_of(actor: Actor) -> list[Department]:
    """Agencies the actor oversees with their measured satisfaction, the latest year and the one before
    (two queries)."""
    wanted = Q(pk__in=[])
    for path in actor.read_paths():
        wanted |= Q(path__startswith=path)
    agencies = {one.pk: one for one in Agency.objects.filter(wanted).order_by("path")[:MOST_MEASURES]}
    found = Measure.objects.filter(_of(agencies), key=ALL, survey__is_index=True).select_related("survey")
    years: dict[int, dict[int, Measure]] = {}
    for one in found.order_by("-survey__year", "-survey__closed_at", "-pk")[:MOST_MEASURES]:
        mine = years.setdefault(one.agency_id or one.survey.agency_id, {})
        mine.setdefault(one.survey.year, one)
    listed = []
    for pk, agency in agencies.items():
        measures = [*years.get(pk, {}).values()]
        if measures:
            listed.append(Department(agency, measures[0], measures[1] if len(measures) > 1 else None))
    return listed


def open_to_everybody(today: date) -> list[Survey]:
    """Surveys that anybody may answer today, the one that closes first above (one query)."""
    found = Survey.objects.filter(
        state=State.OPEN.value, access=Access.ANYBODY.value, closes_on__gte=today
    ).select_related("agency")
    return list(found.order_by("closes_on", "pk")[:20])


def _of(agency_ids: Iterable[int]) -> Q:
    """Measures of those agencies: as a part of a survey, or as the whole of their own."""
    ids = list(agency_ids)
    return Q(agency__in=ids) | Q(agency=None, survey__agency__in=ids)
