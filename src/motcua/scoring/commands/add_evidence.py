"""Adding what proves a criterion (tài liệu kiểm chứng)."""

from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.scoring import access
from motcua.scoring.commands.give_points import until_of
from motcua.scoring.models import Evidence
from motcua.scoring.rules.book import book_from
from motcua.scoring.rules.rounds import Round, refuse_late


@transaction.atomic
def add_evidence(
    *,
    actor: Actor,
    at: datetime,
    sheet_id: int,
    key: str,
    description: str,
    document_number: str = "",
    issued_on: date | None = None,
    file_name: str = "",
    file_kind: str = "",
    file_sha256: str = "",
) -> Evidence:
    """While the self-score is open; needs a document's number or a file."""
    sheet = access.sheet_to_read(actor, sheet_id)
    access.require_speaker(actor, sheet, Round.SELF)
    book_from(sheet.cycle.book).criterion(key)
    refuse_late(Round.SELF, until_of(sheet.cycle), local_day(at))
    if not document_number.strip() and not file_sha256:
        raise Refusal("score.empty_evidence")
    return Evidence.objects.create(
        sheet=sheet,
        criterion=key,
        description=description.strip() or document_number.strip() or file_name,
        document_number=document_number.strip(),
        issued_on=issued_on,
        file_name=file_name,
        file_kind=file_kind,
        file_sha256=file_sha256,
        added_at=at,
        added_by=actor.name,
    )
