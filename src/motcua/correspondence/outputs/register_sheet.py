"""The register of documents in or out as a sheet, with the columns offices keep."""

from collections.abc import Iterable, Iterator, Sequence

from motcua.correspondence.models import Document
from motcua.correspondence.rules.numbers import kind_name
from motcua.correspondence.words import COLUMNS, DIRECTIONS
from motcua.foundation.sheets import Column, Sheet

WIDTHS = {"Loại và trích yếu": 60, "Tác giả": 28, "Nơi nhận": 36, "Người nhận": 30, "Kết quả": 36}


def register_sheet(
    documents: Iterable[Document], direction: str, agency_name: str, year: int | None, narrowed: Sequence[str]
) -> Sheet:
    """One line a document of a direction (``incoming``, ``outgoing``); ``narrowed`` is what it was asked by,
    in words for the head."""
    title = f"Sổ văn bản {DIRECTIONS[direction]}" + (f" năm {year}" if year else "")
    lines = _incoming(documents) if direction == "incoming" else _outgoing(documents)
    columns = [Column(head, WIDTHS.get(head, 16)) for head in COLUMNS[direction]]
    return Sheet(title[:31], columns, lines, title=(agency_name, title, *narrowed))


def _incoming(documents: Iterable[Document]) -> Iterator[tuple[object, ...]]:
    for one in documents:
        given = sorted(
            (part for part in one.assignments.all() if part.withdrawn_at is None), key=lambda part: part.pk
        )
        yield (
            one.received_on,
            one.register_number,
            one.issuer,
            one.number,
            one.issued_on,
            f"{kind_name(one.kind)}: {one.subject}",
            ", ".join(part.person.full_name for part in given),
            min((part.due_on for part in given if part.due_on), default=None),
            "; ".join(part.done_note for part in given if part.done_note),
        )


def _outgoing(documents: Iterable[Document]) -> Iterator[tuple[object, ...]]:
    for one in documents:
        yield (
            one.number,
            one.issued_on,
            f"{kind_name(one.kind)}: {one.subject}",
            one.signer,
            one.recipients,
            one.get_urgency_display() if one.urgency else "",
        )
