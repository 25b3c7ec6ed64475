"""Numbers of a day are set aside for a counter that may lose its line."""

from datetime import date, datetime

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.models import NumberBlock
from motcua.dossiers.rules.codes import number_series
from motcua.dossiers.rules.number_blocks import check_request
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.foundation.numbering.take import next_number
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency

MOST_OPEN = 4


@transaction.atomic
def reserve_numbers(
    *, actor: Actor, at: datetime, agency: Agency, day: date, count: int, counter: str = ""
) -> NumberBlock:
    """Take ``count`` numbers of that day out of the series. They come back as dossiers or as void numbers.

    Refuses ``dossier.not_your_desk``, ``block.bad_count``, ``block.bad_day`` and ``block.too_many_open``."""
    require_post(actor, MOVES[Verb.RECEIVE].roles, agency.pk)
    check_request(count, day, local_day(at))
    mine = NumberBlock.objects.filter(agency=agency, person=actor.person_id, closed_at=None)
    if mine.count() >= MOST_OPEN:
        raise Refusal("block.too_many_open", most=MOST_OPEN)
    last = next_number(number_series(agency.code, day), count)
    block = NumberBlock.objects.create(
        agency=agency,
        person_id=actor.person_id,
        counter=counter.strip()[:60],
        day=day,
        first=last - count + 1,
        last=last,
        reserved_at=at,
    )
    facts = {"day": day.isoformat(), "first": block.first, "last": block.last}
    record("numbers.reserved", subject=f"agency:{agency.code}", actor=actor, at=at, **facts)
    return block
