"""Correcting what the agency itself recorded wrongly (đính chính), on record; dates are not among it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.models.search import add_words
from motcua.dossiers.rules.correcting import CORRECTABLE, OF_THE_PERSON, check_correction
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.search_words import row_words
from motcua.dossiers.words.desk import CORRECTED
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor


@transaction.atomic
def correct_dossier(
    *, actor: Actor, at: datetime, code: str, changes: dict[str, Any], reason: str, letter: str
) -> Dossier:
    """Correct facts with reason and the paper that shows the right ones; what stood there before stays in the
    ledger, and figures as known before keep what they said.

    Refuses ``dossier.not_correctable``, ``dossier.ground_missing``, ``dossier.nothing_corrected`` and, as
    ``rules.correcting`` says, ``dossier.said_by_applicant`` and ``dossier.on_the_result``."""
    dossier = dossier_to_change(actor, code, Verb.CORRECT)
    move(dossier.current_state, Verb.CORRECT)
    for field in changes:
        if field not in CORRECTABLE:
            raise Refusal("dossier.not_correctable", field=field)
    if not reason.strip() or not letter.strip():
        raise Refusal("dossier.ground_missing")
    after = {field: value for field, value in changes.items() if getattr(dossier, field) != value}
    if not after:
        raise Refusal("dossier.nothing_corrected")
    check_correction(after, dossier.current_state, dossier.channel)
    before = {field: getattr(dossier, field) for field in after}
    _write_person(dossier, {field: value for field, value in after.items() if field in OF_THE_PERSON})
    return append(
        dossier,
        "dossier.corrected",
        actor=actor,
        at=at,
        ground=letter.strip(),
        reason=reason.strip(),
        before=before,
        after=after,
        changed=[CORRECTED[field] for field in after],
        **{field: value for field, value in after.items() if field not in OF_THE_PERSON},
    )


def _write_person(dossier: Dossier, facts: dict[str, str]) -> None:
    """Put them on the row, which alone holds them, and let the search find the dossier by them."""
    if not facts:
        return
    if "applicant" in facts:
        facts["applicant_folded"] = fold(facts["applicant"])
    for field, value in facts.items():
        setattr(dossier, field, value)
    Dossier.objects.filter(pk=dossier.pk).update(**facts)
    add_words(dossier.pk, row_words(dossier))
