"""Opening a round: a set, a period, the agencies asked and the day it is due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from motcua.collection import access
from motcua.collection.models import Return, Round
from motcua.collection.rules.periods import PeriodKind
from motcua.collection.rules.sets import set_from
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency


@dataclass(frozen=True, slots=True)
class Asked:
    """What a round asks: days of the period, day due, codes of the agencies that answer."""

    period: PeriodKind
    starts_on: date
    ends_on: date
    due_on: date
    agencies: Sequence[str]
    title: str = ""


@transaction.atomic
def open_round(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    document: Mapping[str, Any],
    asked: Asked,
    parent: Return | None = None,
) -> Round:
    """One round of a set a period. The agency may ask itself and agencies under it, nobody else."""
    if not access.asks_for(actor, agency.pk):
        raise Refusal("collection.asking.forbidden")
    told = set_from(document)
    _refuse_days(asked)
    units = _units(agency, set(asked.agencies))
    same = Round.objects.filter(
        agency=agency, set_code=told.code, starts_on=asked.starts_on, ends_on=asked.ends_on
    )
    if same.exists():
        raise Refusal("collection.round_exists", title=told.title)
    opened = Round.objects.create(
        agency=agency,
        parent=parent,
        set_code=told.code,
        indicators=dict(document),
        title=" ".join(asked.title.split()) or told.title,
        period=asked.period.value,
        starts_on=asked.starts_on,
        ends_on=asked.ends_on,
        due_on=asked.due_on,
        recorded_at=at,
        recorded_by=actor.name,
    )
    Return.objects.bulk_create(Return(round=opened, agency=unit) for unit in units)
    told_of = {"set": told.code, "agencies": len(units), "due_on": f"{asked.due_on:%Y-%m-%d}"}
    record("collection.round_opened", subject=f"round:{opened.pk}", actor=actor, at=at, **told_of)
    return opened


def _refuse_days(asked: Asked) -> None:
    if asked.starts_on > asked.ends_on:
        raise Refusal("collection.upside_down")
    if asked.due_on < asked.ends_on:
        raise Refusal("collection.due_before_end", day=f"{asked.ends_on:%d/%m/%Y}")


def _units(agency: Agency, wanted: set[str]) -> list[Agency]:
    """The agencies asked, each of which must be the asking one or under it."""
    below = Agency.objects.filter(Q(pk=agency.pk) | Q(path__startswith=agency.path), code__in=wanted)
    units = list(below.order_by("name", "id"))
    if not units or len(units) != len(wanted):
        raise Refusal("collection.nobody_asked")
    return units
