"""One document with everything around it."""

from dataclasses import dataclass

from motcua.correspondence.models import Assignment, Citation, Consequence, Document


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document, what it cites, who cites it, what it brought about, and who works on it."""

    document: Document
    citations: list[Citation]
    cited_by: list[Citation]
    consequences: list[Consequence]
    assignments: list[Assignment]


def document_page(document: Document) -> DocumentPage:
    """Everything about one document that the actor was already allowed to read (four queries)."""
    return DocumentPage(
        document,
        list(document.citations.select_related("target").order_by("id")),
        list(document.cited_by.select_related("document").order_by("id")),
        list(document.consequences.order_by("id")),
        list(document.assignments.select_related("person").order_by("id")),
    )
