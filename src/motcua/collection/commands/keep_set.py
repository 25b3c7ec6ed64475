"""Keeping a set of indicators as an agency wants it asked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.collection import access
from motcua.collection.models import SetEdition
from motcua.collection.rules.set_editing import differences
from motcua.collection.rules.sets import set_from, shipped_sets
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency


@transaction.atomic
def keep_set(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    document: Mapping[str, Any],
    note: str,
    based_on: tuple[int | None, int] | None = None,
) -> SetEdition:
    """A new edition for the agency and those under it that have none of their own; rounds that were opened
    keep the one they have. ``based_on`` is agency and number of the edition it was made from.

    Refuses ``collection.bad_set``, ``edition.no_reason``, ``.moved`` and ``.same``."""
    if not access.asks_for(actor, agency.pk):
        raise Refusal("collection.asking.forbidden")
    told = set_from(document)
    made = SetEdition.keep(
        agency.pk,
        agency.path,
        document,
        note,
        at=at,
        by=actor.name,
        based_on=based_on,
        shipped=shipped_sets(),
        changes=lambda before, after: differences(set_from(before), set_from(after)),
    )
    facts = {"set": told.code, "number": made.number, "note": made.note}
    record("collection.set_kept", subject=f"set:{agency.code}:{told.code}", actor=actor, at=at, **facts)
    return made
