"""Binds a new edition to the form of the one it was drafted from: neither area knows the other."""

from datetime import datetime

from motcua.eforms.public import carry_form
from motcua.procedures.events import EditionDrafted


def hear_edition_drafted(event: EditionDrafted, *, at: datetime) -> None:
    """Reader of the outbox: the new edition asks what the old one asks, until it gets a form of its own."""
    carry_form(at=at, source_id=event.source_id, target_id=event.edition_id)
