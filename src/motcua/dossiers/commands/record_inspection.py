"""Putting a site inspection into minutes (biên bản thẩm định): pass, mend by a day, or fail."""

from datetime import date, datetime

from django.db import transaction

from motcua.dossiers.commands.advance import advanced, place_for
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier, SiteInspection
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.standing import FIXING
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor

PASS, FIX, FAIL = "pass", "fix", "fail"


@transaction.atomic
def record_inspection(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    verdict: str,
    minutes: str,
    findings: str,
    fix_by: date | None = None,
) -> Dossier:
    """Record what the team found. A pass or a fail leaves the step; what is to be mended keeps it, and
    another visit follows. Refuses ``process.not_held_yet``, ``process.minutes_missing``,
    ``process.fix_by_missing``."""
    place = place_for(actor, code, Verb.RECORD_INSPECTION)
    dossier, step = place.dossier, place.step
    visit = _visit(dossier, at, verdict, minutes, findings, fix_by)
    visit.verdict, visit.minutes, visit.findings = verdict, minutes.strip(), findings
    visit.fix_by = fix_by if verdict == FIX else None
    visit.recorded_at, visit.recorded_by = at, actor.name
    visit.save()
    if verdict == FIX:
        on = {"step_state": FIXING}
    else:
        outcome = verdict if step.outcomes else ""
        on = {"done_key": step.key, "name": step.name, **advanced(place, at, outcome)}
    return append(
        dossier,
        "dossier.inspected",
        actor=actor,
        at=at,
        ground=visit.minutes,
        number=visit.number,
        verdict=verdict,
        findings=findings,
        fix_by=visit.fix_by.isoformat() if visit.fix_by else None,
        **on,
    )


def _visit(
    dossier: Dossier, at: datetime, verdict: str, minutes: str, findings: str, fix_by: date | None
) -> SiteInspection:
    """The visit that was held and has no minutes yet, where these minutes can be its."""
    visit = SiteInspection.objects.filter(dossier=dossier, recorded_at=None).order_by("-number").first()
    if visit is None or visit.planned_at > at:
        raise Refusal("process.not_held_yet")
    if not minutes.strip() or not findings.strip() or verdict not in {PASS, FIX, FAIL}:
        raise Refusal("process.minutes_missing")
    if verdict == FIX and (fix_by is None or fix_by <= local_day(at)):
        raise Refusal("process.fix_by_missing")
    return visit
