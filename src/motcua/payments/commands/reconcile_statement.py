"""Holding the gateway's statement against the book (đối soát)."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import till_of
from motcua.payments.models import Reconciliation
from motcua.payments.queries.online import known_gaps, our_lines
from motcua.payments.rules.reconciliation import StatementLine, reconciled


@transaction.atomic
def reconcile_statement(
    *,
    actor: Actor,
    at: datetime,
    first: date,
    last: date,
    lines: Sequence[StatementLine],
    file: str,
    digest: str,
) -> Reconciliation:
    """Compare and keep the answer as it stood; nothing is mended. Refuses ``payment.days_backwards``."""
    if last < first:
        raise Refusal("payment.days_backwards")
    agency_id = till_of(actor).agency_id
    found = reconciled(lines, our_lines(agency_id, first, last), known_gaps(agency_id))
    return Reconciliation.objects.create(
        agency_id=agency_id,
        first=first,
        last=last,
        file=file[:200],
        digest=digest,
        matched=found.matched,
        theirs=found.theirs,
        ours=found.ours,
        differences=[asdict(one) | {"effect": one.effect} for one in found.differences],
        made_by=actor.name,
        made_at=at,
    )
