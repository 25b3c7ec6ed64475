"""Putting the written form into use (đưa tờ khai vào dùng): a new version, and nothing is being written."""

from datetime import datetime

from django.db import transaction

from motcua.eforms.access import draft_to_change
from motcua.eforms.commands.publish_form import publish_form
from motcua.eforms.commands.revise_form import draft_mark
from motcua.eforms.models import EditionForm
from motcua.eforms.queries.forms import items_of
from motcua.eforms.rules.checking import form_faults
from motcua.eforms.words.designer import problem_words
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def publish_draft(*, actor: Actor, at: datetime, edition_id: int, seen: str | None = None) -> EditionForm:
    """The edition asks the written form from now on. Refuses ``eform.has_faults`` with every fault in words,
    ``eform.draft_changed``, and what ``publish_form`` refuses."""
    draft = draft_to_change(actor, edition_id)
    if seen is not None and seen != draft_mark(draft.document):
        raise Refusal("eform.draft_changed")
    found = [one for one in form_faults(draft.document, items_of(draft.edition)) if not one.is_warning]
    if found:
        said = " ".join(problem_words(one) for one in found)
        raise Refusal("eform.has_faults", count=len(found), faults=said)
    form = publish_form(actor=actor, at=at, edition=draft.edition, document=draft.document)
    draft.delete()
    return form
