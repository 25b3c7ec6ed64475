"""Giving up a form that is being written (bỏ bản đang soạn): what is in use stays."""

from datetime import datetime

from django.db import transaction

from motcua.eforms.access import draft_to_change
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor


@transaction.atomic
def discard_draft(*, actor: Actor, at: datetime, edition_id: int) -> None:
    """Nothing is being written for that edition any more; the trail keeps what was given up."""
    draft = draft_to_change(actor, edition_id)
    edition = draft.edition
    record(
        "eform.draft_discarded",
        subject=f"procedure:{edition.procedure.code}",
        actor=actor,
        at=at,
        edition=edition.number,
        document=draft.document,
    )
    draft.delete()
