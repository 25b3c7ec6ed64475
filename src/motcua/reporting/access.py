"""Whose figures a person may read: the own agency's, and those below it for overseeing roles."""

from django.db.models import Q, QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, HeldPost, Role, require_staff
from motcua.reporting.models import PartCall, ReformReport


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
    """The agency, for officers; ``report.not_found`` for one that does not exist or is not the person's
    to read: both sound the same."""
    require_staff(actor)
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
    if not actor.is_staff and not actor.is_system:
        return found.none()
    return found.filter(agency__in=readable_agencies(actor))


def reform_report_to_read(actor: Actor, number: int) -> ReformReport:
    """The report, or a refusal as if it did not exist."""
    found = readable_reform_reports(actor).filter(pk=number).first()
    if found is None:
        raise Refusal("reform_report.not_found")
    return found


OUTLINERS = frozenset({Role.REFORM})
"""Who says what the reports of an agency tell: its reform desk."""


def require_outline_reader(actor: Actor) -> HeldPost:
    """The post that reads the outline, the one that changes it first; refuses who writes no reports."""
    require_staff(actor)
    post = actor.holds_anywhere(*OUTLINERS) or actor.holds_anywhere(*WRITERS)
    if post is None:
        raise Refusal("reform_report.forbidden")
    return post


def require_outliner(actor: Actor) -> HeldPost:
    """The post that changes the outline; refuses everybody else."""
    require_staff(actor)
    post = actor.holds_anywhere(*OUTLINERS)
    if post is None:
        raise Refusal("reform_outline.forbidden")
    return post


def outlines(actor: Actor, agency_id: int) -> bool:
    """Whether the actor changes that agency's outline."""
    return actor.is_system or actor.holds(OUTLINERS, agency_id) is not None


def writes_reform(actor: Actor, agency_id: int) -> bool:
    return actor.is_system or actor.holds(WRITERS, agency_id) is not None


def judges_reform(actor: Actor, report: ReformReport) -> bool:
    """Whether the person receives or returns the report for the agency above."""
    above = report.agency.parent_id
    if actor.is_system:
        return above is not None
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


PART_WRITERS = frozenset({Role.REFORM, Role.DIRECTOR, Role.CLERK, Role.DIVISION_HEAD})
"""Who writes the paragraph of an agency below; that of a unit is written by whoever works in it."""


def parts_to_write(actor: Actor) -> QuerySet[PartCall]:
    """Paragraphs asked of the units the person works in, and of agencies the person writes for."""
    agencies = [post.agency_id for post in actor.posts if post.role in PART_WRITERS]
    return _calls().filter(Q(unit__in=actor.unit_ids()) | Q(unit=None, agency__in=agencies))


def parts_to_judge(actor: Actor) -> QuerySet[PartCall]:
    """Paragraphs asked for reports of the agencies the person writes reports for."""
    return _calls().filter(
        report__agency__in=[post.agency_id for post in actor.posts if post.role in WRITERS]
    )


def part_to_read(actor: Actor, number: int) -> PartCall:
    """The call, for who writes it and for who writes the report, or a refusal as if it did not exist."""
    require_staff(actor)
    found = _calls().filter(pk=number).first()
    if found is None or not (writes_part(actor, found) or writes_reform(actor, found.report.agency_id)):
        raise Refusal("reform_part.not_found")
    return found


def part_to_write(actor: Actor, number: int) -> PartCall:
    """Lock a paragraph that the person writes."""
    found = part_to_read(actor, number)
    if not writes_part(actor, found):
        raise Refusal("reform_report.forbidden")
    PartCall.objects.select_for_update().get(pk=found.pk)
    return found


def part_to_judge(actor: Actor, number: int) -> PartCall:
    """Lock a paragraph of a report that the person writes, and the report with it."""
    found = part_to_read(actor, number)
    if not writes_reform(actor, found.report.agency_id):
        raise Refusal("reform_report.forbidden")
    ReformReport.objects.select_for_update().get(pk=found.report_id)
    return found


def _calls() -> QuerySet[PartCall]:
    return PartCall.objects.select_related("report__agency__parent", "agency", "unit")


def writes_part(actor: Actor, call: PartCall) -> bool:
    """Whether the person writes this paragraph."""
    if actor.is_system:
        return True
    if call.unit_id is not None:
        return call.unit_id in actor.unit_ids()
    return actor.holds(PART_WRITERS, call.agency_id) is not None
