"""Writing one document with what it cites: the only place that links citations, in both directions."""

from motcua.correspondence.models import Citation, Document
from motcua.correspondence.rules.citations import Cited, citations
from motcua.correspondence.rules.numbers import plain_number
from motcua.kernel.vietnamese import fold


def enter(document: Document) -> None:
    """Store it, find what it cites, and answer citations that were waiting for it."""
    document.number_plain = plain_number(document.number)
    document.folded = fold(
        f"{document.number} {document.subject} {document.issuer} {document.signer} {document.body}"
    )
    document.save(force_insert=True)
    _cite(document)
    waiting = Citation.objects.filter(
        document__agency_id=document.agency_id, number_plain=document.number_plain, target=None
    ).exclude(document=document)
    if document.issued_on:
        waiting = waiting.filter(issued_on__in=[document.issued_on]) | waiting.filter(issued_on=None)
    waiting.update(target=document)


def _cite(document: Document) -> None:
    named: dict[str, Cited] = {}
    for found in citations(f"{document.subject}\n{document.body}"):
        named.setdefault(plain_number(found.number), found)
    named.pop(document.number_plain, None)
    known = Document.objects.filter(agency_id=document.agency_id, number_plain__in=named).order_by("id")
    targets = {(one.number_plain, one.issued_on): one for one in known}
    loose = {one.number_plain: one for one in known}
    Citation.objects.bulk_create(
        Citation(
            document=document,
            number=found.number,
            number_plain=plain,
            kind=found.kind,
            issued_on=found.issued_on,
            target=targets.get((plain, found.issued_on)) if found.issued_on else loose.get(plain),
        )
        for plain, found in named.items()
    )
