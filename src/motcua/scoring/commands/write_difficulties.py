"""Writing down what made the year hard, for the self-score report."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor
from motcua.scoring import access
from motcua.scoring.models import Sheet
from motcua.scoring.rules.rounds import Round


@transaction.atomic
def write_difficulties(*, actor: Actor, at: datetime, sheet_id: int, text: str) -> Sheet:
    """The scored agency's own words; the trail keeps what stood there before."""
    sheet = access.sheet_to_read(actor, sheet_id)
    access.require_speaker(actor, sheet, Round.SELF)
    before, sheet.difficulties = sheet.difficulties, text.strip()
    sheet.save(update_fields=["difficulties"])
    record("score.difficulties", subject=f"sheet:{sheet.pk}", actor=actor, at=at, before=before)
    return sheet
