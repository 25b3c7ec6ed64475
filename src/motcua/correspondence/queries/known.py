"""Which documents an agency's register holds: what other areas ask."""

from motcua.correspondence.models import Document
from motcua.correspondence.rules.numbers import plain_number


def document_by_number(agency_id: int, number: str) -> Document | None:
    """The latest document of that number in the register of an agency, or nothing."""
    found = Document.objects.filter(agency_id=agency_id, number_plain=plain_number(number))
    return found.order_by("-issued_on", "-id").first()


def documents_of(agency_id: int) -> list[Document]:
    """The whole register of an agency, oldest first."""
    return list(Document.objects.filter(agency_id=agency_id).order_by("issued_on", "id"))
