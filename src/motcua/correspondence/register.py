"""Writing one document with what it cites: the only place that links citations, in both directions."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from motcua.correspondence.models import Citation, Document
from motcua.correspondence.models.search import add_words, put_words
from motcua.correspondence.rules.citations import Cited, citations
from motcua.correspondence.rules.numbers import plain_number
from motcua.correspondence.rules.search_words import document_words, marks
from motcua.kernel.time import local_day


def enter(document: Document) -> None:
    """Store it, find what it cites, and answer citations that were waiting for it."""
    document.number_plain = plain_number(document.number)
    document.register_day = document.received_on or document.issued_on or local_day(document.recorded_at)
    document.save(force_insert=True)
    put_words(document.pk, _words(document))
    _cite(document, _said(document))
    waiting = Citation.objects.filter(
        document__agency_id=document.agency_id, number_plain=document.number_plain, target=None
    ).exclude(document=document)
    if document.issued_on:
        waiting = waiting.filter(issued_on__in=[document.issued_on]) | waiting.filter(issued_on=None)
    waiting.update(target=document)


def read_in(document: Document, text: str) -> None:
    """What a paper of the document says: found by its words, linked by what it cites."""
    add_words(document.pk, document_words(text))
    _cite(document, text)


def read_anew(document: Document) -> None:
    """After a paper was taken off: neither found nor linked by what only that one said."""
    papers = list(document.attachments.filter(removed_at=None).values_list("text", flat=True))
    put_words(document.pk, [*_words(document), *document_words(*papers)])
    said = citations("\n".join([_said(document), *papers]))
    document.citations.exclude(number_plain__in={plain_number(one.number) for one in said}).delete()


def numbered(agency_id: int, year: int, number: str) -> QuerySet[Document]:
    """Outgoing documents of that number in the register of a year."""
    return Document.objects.filter(
        agency_id=agency_id,
        direction=Document.Direction.OUTGOING.value,
        register_year=year,
        number_plain=plain_number(number),
    )


def _said(document: Document) -> str:
    return f"{document.subject}\n{document.body}"


def _words(document: Document) -> list[str]:
    told = (document.number, document.issuer, document.signer, document.recipients, _said(document))
    return [
        *marks(document.agency_id, document.direction, document.register_year),
        *document_words(*told),
    ]


def _cite(document: Document, text: str) -> None:
    named: dict[str, Cited] = {}
    for found in citations(text):
        named.setdefault(plain_number(found.number), found)
    named.pop(document.number_plain, None)
    if not named:
        return
    for plain in document.citations.values_list("number_plain", flat=True):
        named.pop(plain, None)
    known = list(Document.objects.filter(agency_id=document.agency_id, number_plain__in=named).order_by("id"))
    Citation.objects.bulk_create(
        Citation(
            document=document,
            number=found.number,
            number_plain=plain,
            kind=found.kind,
            issued_on=found.issued_on,
            target=_target([one for one in known if one.number_plain == plain], found, document.issued_on),
        )
        for plain, found in named.items()
    )


def _target(known: Iterable[Document], found: Cited, cited_on: date | None) -> Document | None:
    """The one of that day; where the text gives none, the latest that was there to be cited: numbers begin
    again every year."""
    if found.issued_on:
        return next((one for one in known if one.issued_on == found.issued_on), None)
    earlier = [one for one in known if not (one.issued_on and cited_on) or one.issued_on <= cited_on]
    return max(earlier, key=lambda one: (one.issued_on or date.min, one.pk), default=None)
