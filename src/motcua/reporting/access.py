"""Whose figures a person may read: the own agency's, and those below it for overseeing roles."""

from django.db.models import Q, QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, Role
from motcua.reporting.models import ReformReport


def readable_agencies(actor: Actor) -> QuerySet[Agency]:
    """Agencies whose reports the person may read, by path."""
    agencies = Agency.objects.order_by("path")
    if actor.is_system:
        return agencies
    mine = Q(pk__in=actor.agency_ids())
    for path in actor.read_paths():
        mine |= Q(path__startswith=path)
    return agencies.filter(mine)


def agency_to_read(actor: Actor, code: str) -> Agency:
    """The agency, or ``report.sign_in`` for who is no officer and ``report.not_found`` for one that
    does not exist or is not the person's to read: both sound the same."""
    if not actor.is_system and not actor.is_staff:
        raise Refusal("report.sign_in")
    found = readable_agencies(actor).filter(code=code).first()
    if found is None:
        raise Refusal("report.not_found", agency=code)
    return found


def agency_ids_of(agency: Agency, *, with_affiliates: bool) -> tuple[int, ...]:
    """The agency itself, with the whole tree below it where that is asked for."""
    if not with_affiliates:
        return (agency.pk,)
    below = Agency.objects.filter(path__startswith=agency.path).order_by("path")
    return tuple(below.values_list("pk", flat=True))


WRITERS = frozenset({Role.REFORM, Role.DIRECTOR})
"""Who writes and sends reform reports, and who receives those of the agencies directly below."""


def readable_reform_reports(actor: Actor) -> QuerySet[ReformReport]:
    """Reform reports of the agencies the person may read."""
    found = ReformReport.objects.select_related("agency__parent")
    if not actor.is_staff:
        return found.none()
    return found.filter(agency__in=readable_agencies(actor))


def reform_report_to_read(actor: Actor, number: int) -> ReformReport:
    """The report, or a refusal as if it did not exist."""
    found = readable_reform_reports(actor).filter(pk=number).first()
    if found is None:
        raise Refusal("reform_report.not_found")
    return found


def writes_reform(actor: Actor, agency_id: int) -> bool:
    return actor.is_system or actor.holds(WRITERS, agency_id) is not None


def judges_reform(actor: Actor, report: ReformReport) -> bool:
    """Whether the person receives or returns the report for the agency above."""
    above = report.agency.parent_id
    return above is not None and actor.holds(WRITERS, above) is not None


def reform_report_to_write(actor: Actor, number: int) -> ReformReport:
    """Lock a report the person writes."""
    found = reform_report_to_read(actor, number)
    if not writes_reform(actor, found.agency_id):
        raise Refusal("reform_report.forbidden")
    ReformReport.objects.select_for_update().get(pk=found.pk)
    return found


def reform_report_to_judge(actor: Actor, number: int) -> ReformReport:
    """Lock a report the person receives for the agency above."""
    found = reform_report_to_read(actor, number)
    if not judges_reform(actor, found):
        raise Refusal("reform_report.forbidden")
    ReformReport.objects.select_for_update().get(pk=found.pk)
    return found
