"""Entering a whole outside index (PAPI, PCI) of a year, with the report it stands in."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.scoring import access
from motcua.scoring.commands.give_points import give_points
from motcua.scoring.models import Evidence, Score
from motcua.scoring.queries.sheets import rounds_of
from motcua.scoring.rules.book import Book, book_from
from motcua.scoring.rules.functions import Kind, points
from motcua.scoring.rules.rounds import Round

WHOLE = ""
"""The criterion of evidence that stands for every figure of a sheet."""


@transaction.atomic
def publish_figures(
    *, actor: Actor, at: datetime, sheet_id: int, values: Mapping[str, Decimal], proof: Proof
) -> list[Score]:
    """All of them or none; a figure that stands as it is said is not said again. Refuses
    ``score.no_source`` without a document or file, and what ``give_points`` refuses."""
    sheet = access.sheet_to_read(actor, sheet_id)
    access.require_speaker(actor, sheet, Round.OUTSIDE)
    book = book_from(sheet.cycle.book)
    if not book.is_external:
        raise Refusal("score.not_external")
    if not proof.document_number and not proof.file_sha256:
        raise Refusal("score.no_source", key=next(iter(values), ""))
    stands = rounds_of(sheet).get(Round.OUTSIDE, {})
    changed = {key: value for key, value in values.items() if _earned(book, key, value) != stands.get(key)}
    if not changed:
        raise Refusal("score.nothing_said")
    Evidence.objects.create(
        sheet=sheet,
        criterion=WHOLE,
        description=(proof.document_number or proof.file_name)[:300],
        added_at=at,
        added_by=actor.name,
        **proof._asdict(),
    )
    note = (proof.document_number or proof.file_name).strip()
    said = []
    for key, value in changed.items():
        given = book.criterion(key).function.kind is Kind.GIVEN
        how = {"points": value} if given else {"value": value}
        said.append(
            give_points(actor=actor, at=at, sheet_id=sheet_id, key=key, who=Round.OUTSIDE, note=note, **how)
        )
    return said


def _earned(book: Book, key: str, value: Decimal) -> Decimal:
    return points(book.criterion(key).function, value)
