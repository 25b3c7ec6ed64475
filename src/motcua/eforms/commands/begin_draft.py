"""Beginning a new version of an edition's form (soạn tờ khai): a copy of the one in use, or a blank one."""

from datetime import datetime

from django.db import transaction

from motcua.eforms.access import edition_to_lock
from motcua.eforms.models import EditionForm, FormDraft
from motcua.eforms.rules.designing import blank_form
from motcua.eforms.rules.settling import settled
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor


@transaction.atomic
def begin_draft(*, actor: Actor, at: datetime, edition_id: int) -> FormDraft:
    """The form being written for that edition; begun once, a second time it is the same. What is in use
    stays in use."""
    edition = edition_to_lock(actor, edition_id)
    if found := FormDraft.objects.filter(edition=edition.pk).first():
        return found
    newest = EditionForm.objects.filter(edition=edition.pk).order_by("-version").first()
    draft = FormDraft.objects.create(
        edition=edition,
        document=settled(newest.document if newest else blank_form(edition.name)),
        from_version=newest.version if newest else 0,
        saved_at=at,
        saved_by=actor.name,
    )
    record(
        "eform.draft_begun",
        subject=f"procedure:{edition.procedure.code}",
        actor=actor,
        at=at,
        edition=edition.number,
        from_version=draft.from_version,
    )
    return draft
