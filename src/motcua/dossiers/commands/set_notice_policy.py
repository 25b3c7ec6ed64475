"""Setting how early an agency warns and how soon it tells those above (ngưỡng nhắc việc)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.models import NoticePolicy
from motcua.dossiers.rules.notices import Thresholds
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, Role

SETTERS = (Role.DIRECTOR, Role.ADMINISTRATOR)
MOST = 10


@transaction.atomic
def set_notice_policy(*, actor: Actor, at: datetime, agency: Agency, limits: Thresholds) -> NoticePolicy:
    """Set all five for the agency, on the trail with what they were.

    Refuses ``dossier.not_your_desk`` and ``notice.bad_threshold`` beyond 0 to 10."""
    require_post(actor, SETTERS, agency.pk)
    values = {
        "warn_days": limits.warn_days,
        "step_hours": limits.step_hours,
        "answer_hours": limits.answer_hours,
        "head_days": limits.head_days,
        "director_days": limits.director_days,
    }
    if any(not 0 <= value <= MOST for value in values.values()):
        raise Refusal("notice.bad_threshold", most=MOST)
    policy, is_new = NoticePolicy.objects.get_or_create(agency=agency, defaults=values)
    before = {} if is_new else {name: getattr(policy, name) for name in values}
    if not is_new:
        NoticePolicy.objects.filter(pk=policy.pk).update(**values)
    record(
        "notice.policy_set", subject=f"agency:{agency.code}", actor=actor, at=at, before=before, after=values
    )
    return NoticePolicy.objects.get(pk=policy.pk)
