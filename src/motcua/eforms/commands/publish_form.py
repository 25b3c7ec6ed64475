"""Giving an edition its declaration form (đưa tờ khai vào dùng): a new version, never a changed one."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.eforms.access import require_control
from motcua.eforms.models import EditionForm
from motcua.eforms.rules.reading import check_papers, read_definition
from motcua.eforms.rules.settling import settled
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor


@transaction.atomic
def publish_form(*, actor: Actor, at: datetime, edition: Any, document: dict[str, Any]) -> EditionForm:
    """The form in use for that edition from now on; the same document again changes nothing.

    Refuses ``eform.forbidden``, what ``read_definition`` refuses, and ``eform.no_such_item`` where the form
    ties itself to a paper the edition does not require. Dossiers filed before keep what they were asked."""
    require_control(actor, edition)
    read_definition(document)
    document = settled(document)
    definition = read_definition(document)
    check_papers(definition, [item["name"] for item in edition.content.get("required_items", ())])
    last = EditionForm.objects.filter(edition=edition.pk).order_by("-version").first()
    if last is not None and last.fingerprint == definition.fingerprint:
        return last
    form = EditionForm.objects.create(
        edition_id=edition.pk,
        version=last.version + 1 if last else 1,
        title=definition.title,
        fingerprint=definition.fingerprint,
        document=document,
        published_at=at,
        published_by=actor.name,
    )
    subject = f"procedure:{edition.procedure.code}"
    record(
        "eform.published",
        subject=subject,
        actor=actor,
        at=at,
        edition=edition.number,
        version=form.version,
        fingerprint=form.fingerprint,
    )
    return form
