"""Keeping a sheet that was read, and filing its good rows: each once, however often it is sent."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.accounts.public import behalf_of_employer
from motcua.dossiers.access import own_batch
from motcua.dossiers.commands.submit_dossier import submit_once
from motcua.dossiers.models import Batch, Dossier
from motcua.dossiers.rules.batch import MOST_ROWS
from motcua.dossiers.rules.intake import DECLARED, Applicant, Declared, PaperIn
from motcua.eforms.public import as_asked, form_of
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.procedures.rules.edition import content_from


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
    filed = Dossier.objects.filter(client_key__in=[row["key"] for row in rows], submitter=actor.person_id)
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
    )


def file_batch(*, actor: Actor, at: datetime, key: str) -> Batch:
    """File the good rows, each in a transaction of its own: what breaks in the middle is gone on with."""
    batch = own_batch(actor, key)
    definition, content = form_of(batch.edition_id), content_from(batch.edition.content)
    for row in batch.waiting:
        try:
            row["code"] = _filed(actor, at, batch, row, definition, content).code
        except Refusal as no:
            if no.code.startswith("authorisation."):
                raise
            row["faults"] = [sentence(no)]
    batch.filed_at = batch.filed_at or at
    batch.save(update_fields=["rows", "filed_at"])
    return batch


def _filed(
    actor: Actor, at: datetime, batch: Batch, row: dict[str, Any], definition: Any, content: Any
) -> Dossier:
    declared, papers = None, [PaperIn(item.name, is_received=False) for item in content.required_items]
    if definition is not None:
        papers = [one for one in papers if one.name != definition.stands_for]
        if definition.stands_for:
            papers.insert(0, PaperIn(definition.stands_for, kind=DECLARED))
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
