"""One document with everything around it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.correspondence.models import Assignment, Attachment, Citation, Consequence, Document


class Bearer(NamedTuple):
    """A plan, task, procedure or visit of the agency that stands under a document's number."""

    kind: str
    name: str
    url: str
    day: date | None


class AskBearers(Protocol):
    """Answers what of an agency stands under these numbers (with the day, where one is known), each list
    under the number as it is compared."""

    def __call__(self, agency_id: int, numbers: dict[str, date | None]) -> dict[str, list[Bearer]]: ...


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document, its papers, what it cites, who cites it, what it brought about, who works on it, and what
    of the agency bears its number or one it cites."""

    document: Document
    papers: list[Attachment]
    citations: list[Citation]
    cited_by: list[Citation]
    consequences: list[Consequence]
    assignments: list[Assignment]
    bearers: dict[str, list[Bearer]]


def document_page(document: Document) -> DocumentPage:
    """Everything about one document that the actor was already allowed to read (nine queries)."""
    cited = list(document.citations.select_related("target").order_by("id"))
    ask: AskBearers = import_string(settings.BEARERS_OF_NUMBERS)
    return DocumentPage(
        document,
        list(document.attachments.filter(removed_at=None).order_by("id")),
        cited,
        list(document.cited_by.select_related("document").order_by("id")),
        list(document.consequences.order_by("id")),
        list(document.assignments.select_related("person").order_by("id")),
        ask(
            document.agency_id,
            {one.number: one.issued_on for one in cited} | {document.number: document.issued_on},
        ),
    )
