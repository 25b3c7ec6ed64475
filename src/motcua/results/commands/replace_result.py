"""A new paper in place of a published one: issued again (cấp lại), or to mend the agency's own mistake.

The old paper holds until the new one is published; the new one goes the whole way of a result."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.public import Dossier, dossier_to_read
from motcua.foundation.trail.record import record
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import delegation_in, new_result, subject_of
from motcua.results.commands.versions import add_version
from motcua.results.models import Correction, Result, Version
from motcua.results.queries.papers import latest_version
from motcua.results.rules.chain import Act, Purpose
from motcua.results.rules.mistakes import correction_due
from motcua.results.words import REPLACES
from motcua.workdays.public import calendar_for


@transaction.atomic
def reissue_result(*, actor: Actor, at: datetime, code: str, reason: str) -> Result:
    """Draft the paper again, with the text of the old one and a line that says what it replaces. Refuses
    ``result.replacement_open`` where one is under way."""
    old = result_to_change(actor, code, Act.REISSUE)
    if not reason.strip():
        raise Refusal("result.reason_missing")
    new = _redrafted(old, Purpose.REISSUE, actor, at)
    record("result.reissue_opened", subject=subject_of(old), actor=actor, at=at, reason=reason)
    return new


@basis("118/2025/NĐ-CP", article=23)
@transaction.atomic
def correct_result(
    *, actor: Actor, at: datetime, code: str, mistake: str, found_at: datetime | None = None
) -> Correction:
    """Open the mending of the agency's own mistake: due three working days after it was found, free of
    charge to the applicant. Refuses ``result.reason_missing`` and ``result.replacement_open``."""
    old = result_to_change(actor, code, Act.CORRECT)
    if not mistake.strip():
        raise Refusal("result.reason_missing")
    found_at = found_at or at
    if found_at > at or (old.issued_at and found_at < old.issued_at):
        raise Refusal("result.found_when", issued_at=old.issued_at)
    new = _redrafted(old, Purpose.CORRECTION, actor, at)
    due_at = correction_due(found_at, calendar_for(old.agency.code))
    correction = Correction.objects.create(
        result=old, replacement=new, mistake=mistake, found_at=found_at, due_at=due_at, opened_by=actor.name
    )
    record("result.correction_opened", subject=subject_of(old), actor=actor, at=at, mistake=mistake)
    return correction


def _redrafted(old: Result, purpose: Purpose, actor: Actor, at: datetime) -> Result:
    if Result.objects.filter(replaces=old).exists():
        raise Refusal("result.replacement_open", number=old.number)
    dossier: Dossier = dossier_to_read(actor, old.dossier.code)
    handed = delegation_in(dossier, at)
    new = new_result(dossier, old.template, handed, actor=actor, at=at, purpose=purpose, replaces=old)
    new.subject, new.recipients = old.subject, old.recipients
    new.save(update_fields=["subject", "recipients"])
    said = REPLACES.format(number=old.number, day=day_words(old.issued_on))
    body = f"{latest_version(old).body}\n{said}"
    add_version(new, body, source=Version.Source.TEMPLATE.value, actor=actor, at=at)
    record("result.drafted", subject=subject_of(new), actor=actor, at=at, replaces=old.number)
    return new
