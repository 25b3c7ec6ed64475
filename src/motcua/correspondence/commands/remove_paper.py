"""Taking a wrong file off a document (gỡ tệp)."""

from datetime import datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.models import Attachment
from motcua.correspondence.register import read_anew
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def remove_paper(*, actor: Actor, at: datetime, document_id: int, attachment_id: int) -> Attachment:
    """It is no longer shown, found or cited by; that it was there stays on record."""
    document = access.document_to_keep(actor, document_id)
    attachment = document.attachments.filter(pk=attachment_id, removed_at=None).first()
    if attachment is None:
        raise Refusal("document.not_found")
    attachment.removed_at, attachment.removed_by = at, actor.name
    attachment.save(update_fields=["removed_at", "removed_by"])
    read_anew(document)
    facts = {"name": attachment.file_name, "sha256": attachment.file_sha256}
    record("document.paper_removed", subject=f"document:{document.pk}", actor=actor, at=at, **facts)
    return attachment
