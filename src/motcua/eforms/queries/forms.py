"""Which form an edition asks."""

from motcua.eforms.models import EditionForm
from motcua.eforms.rules.definition import Definition
from motcua.eforms.rules.reading import read_definition


def form_of(edition_id: int) -> Definition | None:
    """The form in use for that edition, or None: then filing asks only who applies and the papers
    (one statement)."""
    found = EditionForm.objects.filter(edition=edition_id).order_by("-version").first()
    return read_definition(found.document) if found else None
