"""Saying how many points a criterion earned, in one round (tự chấm, thẩm định, hội đồng)."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.rounding import half_up
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.scoring import access
from motcua.scoring.commands.open_cycle import DAYS
from motcua.scoring.models import Cycle, Evidence, Score, Sheet
from motcua.scoring.rules.book import OUTSIDE, Criterion, Share, book_from
from motcua.scoring.rules.functions import Kind
from motcua.scoring.rules.functions import points as earned_by
from motcua.scoring.rules.rounds import Round, refuse_late


@transaction.atomic
def give_points(
    *,
    actor: Actor,
    at: datetime,
    sheet_id: int,
    key: str,
    who: Round,
    points: Decimal | None = None,
    value: Any = None,
    note: str = "",
    is_computed: bool = False,
) -> Score:
    """Add a word. Points come from the criterion's function where a ``value`` is given, else as said, between
    its floor and its maximum. A self-score above nought and
    every outside figure need evidence or words; a judge who differs from
    the self-score says why. Refused once the round's day has gone by."""
    sheet = access.sheet_to_read(actor, sheet_id)
    access.require_speaker(actor, sheet, who)
    Sheet.objects.select_for_update().get(pk=sheet.pk)
    criterion = book_from(sheet.cycle.book).criterion(key)
    _refuse_wrong_round(criterion, who)
    refuse_late(who, until_of(sheet.cycle), local_day(at))
    _refuse_beyond_scale(criterion, value)
    earned = earned_by(criterion.function, value) if value is not None else _said(criterion, points)
    _refuse_unfounded(sheet, criterion, who, earned, note, is_computed=is_computed)
    return Score.objects.create(
        sheet=sheet,
        criterion=key,
        round=who.value,
        points=earned,
        value="" if value is None else str(value)[:200],
        note=note.strip(),
        is_computed=is_computed,
        at=at,
        actor=actor.name,
        actor_id=actor.person_id,
    )


def until_of(cycle: Cycle) -> dict[Round, Any]:
    """The last day of each round that has one."""
    days = {who: getattr(cycle, column) for who, column in DAYS.items()}
    return {who: day for who, day in days.items() if day is not None}


def _said(criterion: Criterion, points: Decimal | None) -> Decimal:
    floor, most = criterion.function.floor, criterion.maximum
    if points is None or not points.is_finite() or not floor <= points <= most:
        raise Refusal("score.out_of_range", found=points, least=floor, most=most)
    return half_up(points, 2)


def _refuse_beyond_scale(criterion: Criterion, value: Any) -> None:
    """What others publish on a scale lies on it; 65 typed for 6,5 earns nothing in silence."""
    function = criterion.function
    if value is None or criterion.share is not Share.EXTERNAL or function.kind is not Kind.LINEAR:
        return
    least, most = function.least or Decimal(0), function.target
    try:
        said = Decimal(str(value))
    except ArithmeticError:
        return
    if not said.is_finite() or not least <= said <= most:
        raise Refusal("score.out_of_range", found=value, least=least, most=most)


def _refuse_wrong_round(criterion: Criterion, who: Round) -> None:
    if (criterion.share in OUTSIDE) != (who is Round.OUTSIDE):
        raise Refusal("score.wrong_round", key=criterion.key)


def _refuse_unfounded(
    sheet: Sheet, criterion: Criterion, who: Round, earned: Decimal, note: str, *, is_computed: bool
) -> None:
    if note.strip() or is_computed:
        return
    if who in {Round.SELF, Round.OUTSIDE}:
        has_evidence = Evidence.objects.filter(sheet=sheet, criterion__in=("", criterion.key)).exists()
        if who is Round.OUTSIDE and not has_evidence:
            raise Refusal("score.no_source", key=criterion.key)
        if earned > 0 and not has_evidence:
            raise Refusal("score.no_evidence", key=criterion.key)
        return
    own = (
        Score.objects.filter(sheet=sheet, criterion=criterion.key, round=Round.SELF.value)
        .order_by("-id")
        .first()
    )
    if own is not None and own.points != earned:
        raise Refusal("score.no_reason", key=criterion.key, own=own.points)
