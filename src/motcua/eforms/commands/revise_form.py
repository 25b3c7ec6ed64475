"""Changing the form that is being written for an edition (sửa tờ khai đang soạn)."""

from datetime import datetime

from django.db import transaction

from motcua.eforms.access import draft_to_change
from motcua.eforms.models import FormDraft
from motcua.eforms.rules.definition import fingerprint
from motcua.eforms.rules.settling import Document, settled
from motcua.eforms.rules.shape import check_shape
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def revise_form(
    *, actor: Actor, at: datetime, edition_id: int, document: Document, seen: str | None = None
) -> FormDraft:
    """Keep the document, faults and all. ``seen`` is the ``draft_mark`` of what the writer started from:
    ``eform.draft_changed`` where another saved meanwhile. What has not the shape of a form is refused."""
    draft = draft_to_change(actor, edition_id)
    if seen is not None and seen != draft_mark(draft.document):
        raise Refusal("eform.draft_changed")
    check_shape(document)
    draft.document, draft.saved_at, draft.saved_by = settled(document), at, actor.name
    draft.save(update_fields=["document", "saved_at", "saved_by"])
    return draft


def draft_mark(document: Document) -> str:
    """Short, the same for the same document."""
    return fingerprint(document)[:16]
