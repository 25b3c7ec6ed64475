"""Filling in what the system can count: computed criteria of a sheet, as self-scores."""

from datetime import datetime

from django.db import transaction

from motcua.organisation.public import Actor
from motcua.scoring import access
from motcua.scoring.commands.give_points import give_points
from motcua.scoring.models import Score
from motcua.scoring.queries.counted import counted_values
from motcua.scoring.rules.book import OUTSIDE, book_from
from motcua.scoring.rules.rounds import Round


@transaction.atomic
def fill_computed(*, actor: Actor, at: datetime, sheet_id: int) -> list[Score]:
    """A word for each criterion whose figure can be counted; one without a figure is left
    alone. What was measured from outside is said by who may say it."""
    sheet = access.sheet_to_read(actor, sheet_id)
    access.require_speaker(actor, sheet, Round.SELF)
    book = book_from(sheet.cycle.book)
    values = counted_values(sheet, at)
    return [
        give_points(
            actor=actor,
            at=at,
            sheet_id=sheet.pk,
            key=one.key,
            who=who,
            value=values[one.source],
            is_computed=True,
        )
        for one in book.criteria()
        if one.source and values.get(one.source) is not None
        if (who := Round.OUTSIDE if one.share in OUTSIDE else Round.SELF) is Round.SELF
        or access.may_speak(actor, sheet, who)
    ]
