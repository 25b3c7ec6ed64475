"""What the form of an edition asks otherwise than the form of the edition it is to replace."""

from django.db.models import QuerySet, Subquery

from motcua.eforms.models import EditionForm, FormDraft
from motcua.eforms.rules.settling import settled
from motcua.eforms.words.changes import ADDED, WHOLE_FORM, FormChange, form_changes
from motcua.procedures.public import Edition


def form_differences(old_id: int, new_id: int) -> list[FormChange] | None:
    """Of the one being written where there is one, else of the one in use; ``None`` where neither edition
    asks anything, or the new one has none of its own yet and will take over the old one (one statement)."""
    written = FormDraft.objects.filter(edition=new_id).values("document")[:1]
    found = Edition.objects.filter(pk=new_id).values_list(
        Subquery(written), Subquery(_newest(new_id)), Subquery(_newest(old_id))
    )
    draft, used, old = found.first() or (None, None, None)
    new = draft or used
    if not new:
        return None
    return form_changes(settled(old), settled(new)) if old else [FormChange(ADDED, WHOLE_FORM)]


def _newest(edition_id: int) -> "QuerySet[EditionForm, dict[str, object]]":
    forms = EditionForm.objects.filter(edition=edition_id).order_by("-version")
    return forms.values("document")[:1]
