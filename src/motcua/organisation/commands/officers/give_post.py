"""Giving a person a post (bổ nhiệm, phân công) from a day on."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.access import agency_to_manage, officer_to_manage
from motcua.organisation.models import Agency, Post, Unit
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.staffing import NEEDS_UNIT, PostWanted, overlap


@transaction.atomic
def give_post(
    *,
    actor: Actor,
    at: datetime,
    person_id: int,
    wanted: PostWanted,
    ground: str = "",
    is_new: bool = False,
) -> Post:
    """The post; ``is_new`` says that the person was made a moment ago.

    Refuses ``officer.forbidden``, ``officer.not_found``, ``officer.unit_missing``, ``officer.bad_days``
    and ``officer.post_twice``."""
    agency = agency_to_manage(actor, wanted.agency_id)
    if not is_new:
        officer_to_manage(actor, person_id)
    wanted = wanted._replace(since=wanted.since or local_day(at))
    post = _made(person_id, agency, wanted)
    said = wanted._asdict() | {"role": wanted.role.value, "agency": agency.code, "unit": post.unit}
    facts = {name: str(said[name] or "") for name in ("agency", "unit", "role", "since", "until")}
    facts["acting"] = "1" if wanted.is_acting else ""
    about = {"subject": f"person:{person_id}", "ground": ground.strip()[:300]}
    record("officer.post_given", actor=actor, at=at, **about, **facts)
    return post


def _made(person_id: int, agency: Agency, wanted: PostWanted) -> Post:
    unit, days = _unit(agency, wanted), (wanted.since, wanted.until)
    if wanted.since and wanted.until and wanted.until < wanted.since:
        raise Refusal("officer.bad_days")
    facts = {"person_id": person_id, "agency": agency, "unit": unit, "role": wanted.role.value}
    if any(overlap((one.valid_from, one.valid_to), days) for one in Post.objects.filter(**facts)):
        raise Refusal("officer.post_twice")
    return Post.objects.create(**facts, is_acting=wanted.is_acting, valid_from=days[0], valid_to=days[1])


def _unit(agency: Agency, wanted: PostWanted) -> Unit | None:
    """The unit of the agency, open on the first day. Refuses ``officer.unit_missing``."""
    if wanted.unit_id is None:
        if wanted.role in NEEDS_UNIT:
            raise Refusal("officer.unit_missing")
        return None
    unit = Unit.objects.filter(agency=agency, pk=wanted.unit_id).first()
    if unit is None or (unit.valid_to and wanted.since and wanted.since > unit.valid_to):
        raise Refusal("officer.unit_missing")
    return unit
