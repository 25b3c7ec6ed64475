"""Keeping a sheet that was read, and filing its good rows: each once, however often it is sent."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.accounts.public import behalf_of_employer
from motcua.dossiers.access import filed_with_keys, own_batch
from motcua.dossiers.commands.submit_dossier import submit_once
from motcua.dossiers.models import Batch, Dossier
from motcua.dossiers.queries.batch_papers import papers_asked, papers_of
from motcua.dossiers.queries.intake_checks import FOLDER
from motcua.dossiers.rules.batch import MOST_ROWS
from motcua.dossiers.rules.intake import Applicant, Declared, PaperIn
from motcua.eforms.public import as_asked, form_of
from motcua.foundation.files import is_stored
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency


@transaction.atomic
def keep_batch(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    edition: Any,
    authorisation: int,
    file_name: str,
    rows: Sequence[dict[str, Any]],
) -> Batch:
    """Keep the rows as they were read; one that was filed before comes with its dossier's code. Refuses as
    the authorisation does, and ``batch.empty`` and ``batch.too_long``."""
    if not rows:
        raise Refusal("batch.empty")
    if len(rows) > MOST_ROWS:
        raise Refusal("batch.too_long", most=MOST_ROWS)
    known = {"number": authorisation, "procedure": edition.procedure.code, "today": local_day(at)}
    behalf_of_employer(actor=actor, **known)
    filed = filed_with_keys(actor, [row["key"] for row in rows])
    codes = dict(filed.values_list("client_key", "code"))
    return Batch.objects.create(
        key=secrets.token_urlsafe(18),
        person_id=actor.person_id,
        agency=agency,
        edition=edition,
        authorisation_id=authorisation,
        file_name=file_name[:200],
        rows=[row | {"code": codes.get(row["key"], "")} for row in rows],
        made_at=at,
        touched_at=at,
    )


def file_batch(*, actor: Actor, at: datetime, key: str) -> Batch:
    """File the good rows, each in a transaction of its own: what breaks in the middle is gone on with."""
    batch = own_batch(actor, key)
    definition, names = form_of(batch.edition_id), papers_asked(batch)
    for row in batch.waiting:
        try:
            row["code"] = _filed(actor, at, batch, row, definition, names).code
        except Refusal as no:
            if no.code.startswith("authorisation."):
                raise
            row["faults"] = [sentence(no)]
    batch.filed_at = batch.filed_at or at
    batch.save(update_fields=["rows", "filed_at"])
    return batch


def _filed(
    actor: Actor, at: datetime, batch: Batch, row: dict[str, Any], definition: Any, names: list[str]
) -> Dossier:
    declared, stood_for = None, definition.stands_for if definition else ""
    papers = papers_of(names, row, stood_for)
    _require_kept(papers)
    if definition is not None:
        asked = as_asked(definition, row["answers"])
        declared = Declared(definition.title, definition.fingerprint, row["answers"], asked)
    return submit_once(
        actor=actor,
        at=at,
        agency=batch.agency,
        edition=batch.edition,
        applicant=Applicant(**row["applicant"]),
        papers=papers,
        case=row["case"],
        client_key=row["key"],
        delivery=row["delivery"],
        declared=declared,
        authorisation=batch.authorisation_id,
        for_staff=True,
    )


def _require_kept(papers: list[PaperIn]) -> None:
    """Refuse ``batch.paper_gone`` where a file came too long ago to be still there."""
    gone = [one.name for one in papers if one.file and not is_stored(one.file["sha256"], folder=FOLDER)]
    if gone:
        raise Refusal("batch.paper_gone", papers="; ".join(gone))
