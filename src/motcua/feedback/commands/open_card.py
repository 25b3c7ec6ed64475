"""A result was returned: whoever took it may rate how it went, once (phiếu đánh giá)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.events import DossierReturned
from motcua.dossiers.public import Dossier
from motcua.feedback import access
from motcua.feedback.models import Card


@transaction.atomic
def open_card(event: DossierReturned, *, at: datetime) -> Card:
    """The card of that dossier; heard twice, it is the same one."""
    dossier = Dossier.objects.get(code=event.code)
    card, _ = Card.objects.get_or_create(
        dossier=dossier,
        defaults={
            "agency_id": dossier.agency_id,
            "token_hash": access.hash_of(access.token_of(dossier)),
            "issued_at": at,
        },
    )
    return card
