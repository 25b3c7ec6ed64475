"""Figures of many units of a round at once, taken in by who asked for them (nhập cả đợt từ một tệp)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from motcua.collection import access
from motcua.collection.commands.save_answers import EDITABLE, write_answers
from motcua.collection.commands.submit_return import flaw_count, hand_in
from motcua.collection.ledger import Said
from motcua.collection.rules.import_table import Change
from motcua.collection.words import IMPORT, IMPORT_ROUND
from motcua.foundation.files.evidence import Proof
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def import_round(
    *,
    actor: Actor,
    at: datetime,
    round_id: int,
    changes: Mapping[int, Sequence[Change]],
    proof: Proof,
    send: bool = False,
) -> tuple[int, int]:
    """How many returns were written, and how many of them handed in: with ``send`` those that are complete
    and without a flaw go up in the name of who took them in, so that another person approves them. Each
    return says who did it and from which file; one that was sent meanwhile refuses the whole."""
    if not changes:
        raise Refusal("collection.nothing_changed")
    sent = 0
    for return_id in sorted(changes):
        found = access.return_to_judge(actor, return_id)
        if found.round_id != round_id or found.state not in EDITABLE:
            raise Refusal("collection.import_gone")
        answers = {one.indicator.key: Said(one.after, one.words) for one in changes[return_id]}
        note = IMPORT["note"].format(file=proof.file_name)
        write_answers(found, actor=actor, at=at, answers=answers, note=note, proof=proof)
        if send and not flaw_count(found):
            hand_in(found, actor=actor, at=at, note=IMPORT_ROUND["sent_for"])
            sent += 1
    told = {"file": proof.file_name, "sha256": proof.file_sha256, "returns": len(changes), "sent": sent}
    record("collection.round_imported", subject=f"round:{round_id}", actor=actor, at=at, **told)
    return len(changes), sent
