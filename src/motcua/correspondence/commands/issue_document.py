"""Giving an outgoing document its number and day (cấp số, phát hành)."""

from datetime import datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.commands.attach_paper import attach
from motcua.correspondence.models import Document
from motcua.correspondence.register import enter, numbered
from motcua.correspondence.rules.numbers import kinds, written
from motcua.correspondence.rules.series import series_name
from motcua.foundation.files import StoredFile
from motcua.foundation.numbering.take import next_number
from motcua.foundation.trail.record import record
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency


@basis("30/2020/NĐ-CP", article=15)
@transaction.atomic
def issue_document(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    kind: str,
    issuer_sign: str,
    subject: str,
    drafter: str = "",
    paper: StoredFile | None = None,
    **told: str,
) -> Document:
    """Take the next number of the kind in this year's register; numbers begin again at 01 on 1 January,
    none is left out or given twice. ``issuer_sign`` is the office's own abbreviation (``SYT``),
    ``drafter`` the unit's; ``told`` may give ``signer``, ``recipients``, ``urgency`` and ``body``."""
    access.require_keeper_of(actor, agency.pk)
    if kind not in kinds():
        raise Refusal("document.unknown_kind", kind=kind)
    if not subject.strip():
        raise Refusal("document.no_subject")
    day = local_day(at)
    document = Document(
        agency=agency,
        direction=Document.Direction.OUTGOING.value,
        number=_free(agency.pk, day.year, kind, issuer_sign, drafter),
        kind=kind,
        issued_on=day,
        issuer=agency.name,
        subject=subject.strip(),
        **told,
        register_year=day.year,
        recorded_at=at,
        recorded_by=actor.name,
    )
    enter(document)
    if paper:
        attach(document, paper, actor=actor, at=at)
    record("document.issued", subject=f"document:{document.pk}", actor=actor, at=at, number=document.number)
    return document


def _free(agency_id: int, year: int, kind: str, issuer_sign: str, drafter: str) -> str:
    """The next number that no document entered by hand bears already."""
    while True:
        taken = next_number(series_name(agency_id, year, kind))
        number = written(taken, kind, issuer_sign, drafter)
        if not numbered(agency_id, year, number).exists():
            return number
