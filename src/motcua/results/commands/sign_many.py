"""A signing session (phiên ký): many results, one password, each signed in a transaction of its own.

Cut off at any moment, what was signed is signed and said so; the rest still waits. Run again, a line that
has its outcome is passed over, so nothing is signed twice."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.access import to_sign
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import SigningLine, SigningRun
from motcua.results.queries.keys import OpenKey

MOST = 100
OF_THE_KEY = frozenset({"signing.wrong_password", "signing.device_locked", "signing.device_failed"})
"""What is not a matter of one line: the next would end the same way."""


@transaction.atomic
def open_session(*, actor: Actor, at: datetime, chosen: Sequence[int]) -> SigningRun:
    """Write down what was chosen (ids of results that wait for this person). Refuses
    ``result.nothing_chosen`` and ``result.too_many_chosen``."""
    if len(set(chosen)) > MOST:
        raise Refusal("result.too_many_chosen", limit=MOST)
    waiting = {row.pk: row for row in to_sign(actor)}
    rows = [waiting[pk] for pk in dict.fromkeys(chosen) if pk in waiting]
    if not rows:
        raise Refusal("result.nothing_chosen")
    run = SigningRun.objects.create(person_id=actor.person_id, started_at=at)
    SigningLine.objects.bulk_create(SigningLine(run=run, result=row) for row in rows)
    return run


def sign_many(*, actor: Actor, at: datetime, run: SigningRun, key: OpenKey) -> SigningRun:
    """Sign every line that still waits; a refusal is written beside its line and the next one goes on. A
    wrong password or a locked device ends it there, lines waiting: trying on would lock a token for good."""
    waiting = SigningLine.State.WAITING.value
    for line in SigningLine.objects.filter(run=run, state=waiting).select_related("result__dossier"):
        _sign_one(line, actor, at, key)
    run.finished_at = at
    run.save(update_fields=["finished_at"])
    return run


def session_of(actor: Actor, run_id: int) -> SigningRun:
    """The person's own session; ``result.not_found`` for another's."""
    run = SigningRun.objects.filter(pk=run_id, person=actor.person_id or 0).first()
    if run is None:
        raise Refusal("result.not_found")
    return run


def _sign_one(line: SigningLine, actor: Actor, at: datetime, key: OpenKey) -> None:
    try:
        with transaction.atomic():
            sign_result(actor=actor, at=at, code=line.result.dossier.code, key=key)
            line.state = SigningLine.State.SIGNED.value
            line.save(update_fields=["state"])
    except Refusal as no:
        if no.code in OF_THE_KEY:
            raise
        line.state, line.said = SigningLine.State.REFUSED.value, sentence(no)[:500]
        line.save(update_fields=["state", "said"])
