"""Noting what a document brought about."""

from datetime import datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.models import Consequence
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def link_consequence(
    *, actor: Actor, at: datetime, document_id: int, kind: Consequence.Kind, name: str, reference: str = ""
) -> Consequence:
    """The plan, task or procedure that stands because of the document, by the name people know."""
    document = access.document_to_assign(actor, document_id)
    if not name.strip():
        raise Refusal("document.consequence_nameless")
    link = Consequence.objects.create(
        document=document, kind=kind.value, name=name.strip(), reference=reference.strip()
    )
    record(
        "document.linked",
        subject=f"document:{document.pk}",
        actor=actor,
        at=at,
        what=kind.value,
        name=link.name,
    )
    return link
