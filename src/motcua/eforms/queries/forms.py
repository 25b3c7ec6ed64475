"""Which form an edition asks, and which one is being written for it."""

from dataclasses import dataclass
from typing import Any

from motcua.eforms.models import EditionForm, FormDraft
from motcua.eforms.rules.checking import FormFault, form_faults
from motcua.eforms.rules.definition import Definition
from motcua.eforms.rules.reading import read_definition
from motcua.eforms.rules.settling import settled


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest version and the draft of one edition; either may be missing."""

    form: EditionForm | None = None
    draft: FormDraft | None = None


def form_of(edition_id: int) -> Definition | None:
    """The form in use for that edition, or None: then filing asks only who applies and the papers
    (one statement)."""
    found = EditionForm.objects.filter(edition=edition_id).order_by("-version").first()
    return read_definition(found.document) if found else None


def standing_of(edition_id: int) -> Standing:
    """Both (two statements)."""
    return Standing(
        EditionForm.objects.filter(edition=edition_id).order_by("-version").first(),
        FormDraft.objects.filter(edition=edition_id).first(),
    )


def items_of(edition: Any) -> list[str]:
    """The papers that the edition requires, by name."""
    return [item["name"] for item in edition.content.get("required_items", ())]


def versions_of(procedure_id: int) -> list[EditionForm]:
    """Every version of every edition of a procedure, the newest first (one statement)."""
    forms = EditionForm.objects.filter(edition__procedure=procedure_id).select_related("edition")
    return list(forms.order_by("-edition__number", "-version"))


def faults_of(document: dict[str, Any], items: list[str]) -> tuple[FormFault, ...]:
    """What is wrong with a stored form, whoever wrote it."""
    return form_faults(settled(document), items)


def form_as_asked(edition_id: int, fingerprint: str) -> Definition | None:
    """The version of the edition's form that asked just so (one statement); None where it is gone."""
    asked = EditionForm.objects.filter(edition=edition_id, fingerprint=fingerprint).order_by("-version")
    found = asked.first()
    return read_definition(found.document) if found else None
