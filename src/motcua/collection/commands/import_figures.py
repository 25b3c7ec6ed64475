"""Taking in figures of a sheet: into an open return, or as a proposal where they are locked."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.collection import access
from motcua.collection.commands.propose_correction import propose_correction
from motcua.collection.commands.save_answers import save_answers
from motcua.collection.ledger import Said
from motcua.collection.models import Return
from motcua.collection.rules.import_table import Change
from motcua.collection.words import IMPORT
from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def import_figures(
    *, actor: Actor, at: datetime, return_id: int, changes: Sequence[Change], proof: Proof
) -> bool:
    """All changes with the file they stand in; whether they went in as a proposal. What a locked return says
    never changes here."""
    if not changes:
        raise Refusal("collection.nothing_changed")
    record = access.return_to_fill(actor, return_id)
    note = IMPORT["note"].format(file=proof.file_name)
    if record.state == Return.State.APPROVED.value:
        changed = {one.indicator.key: one.after for one in changes}
        propose_correction(
            actor=actor, at=at, return_id=return_id, changed=dict(changed), note=note, proof=proof
        )
        return True
    answers = {one.indicator.key: Said(one.after, one.words) for one in changes}
    save_answers(actor=actor, at=at, return_id=return_id, answers=answers, note=note, proof=proof)
    return False
