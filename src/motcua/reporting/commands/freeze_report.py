"""Freezes a report as it is sent (chốt số liệu), so that the next one can be held against it."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.organisation.rules.roles import OVERSIGHT
from motcua.reporting.models import ReportRun
from motcua.reporting.rules.report import Report
from motcua.reporting.rules.shape import as_json


@transaction.atomic
def freeze_report(*, actor: Actor, at: datetime, agency: Agency, report: Report) -> ReportRun:
    """Keep the figures of the report. Refuses ``report.not_yours`` for who does not oversee the agency and
    ``report.does_not_add_up`` where an identity fails."""
    if not actor.is_system and not any(
        post.role in OVERSIGHT and agency.path.startswith(post.agency_path) for post in actor.posts
    ):
        raise Refusal("report.not_yours", agency=agency.name)
    broken = [check.identity.columns for check in report.table.checks if not check.holds]
    if broken:
        raise Refusal("report.does_not_add_up", rules="; ".join(dict.fromkeys(broken)))
    asked = report.question
    return ReportRun.objects.create(
        name=asked.name,
        agency=agency,
        with_affiliates=asked.with_affiliates,
        reading=asked.reading.value,
        from_day=asked.from_day,
        to_day=asked.to_day,
        as_of=asked.seen_at,
        definition=f"{report.definitions.name}/{report.definitions.version}",
        figures=as_json(report),
        made_by=actor.name,
        made_by_id=actor.person_id,
        made_at=at,
    )
