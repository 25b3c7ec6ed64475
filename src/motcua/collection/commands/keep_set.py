"""Keeping a set of indicators as an agency wants it asked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.collection import access
from motcua.collection.models import SetEdition
from motcua.collection.queries.sets import standing_sets
from motcua.collection.rules.set_editing import differences
from motcua.collection.rules.sets import set_from
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

    Refuses ``collection.bad_set``, ``.set_moved``, ``.set_same`` and ``.no_reason``."""
    if not access.asks_for(actor, agency.pk):
        raise Refusal("collection.asking.forbidden")
    told = set_from(document)
    if not note.strip():
        raise Refusal("collection.no_reason")
    stands = standing_sets(agency.path).get(told.code)
    if based_on is not None and stands is not None and based_on != (stands.agency_id, stands.number):
        raise Refusal("collection.set_moved", title=told.title)
    if stands is not None and not differences(stands.told, told):
        raise Refusal("collection.set_same")
    made = SetEdition.keep(agency.pk, told.code, document, note, at=at, by=actor.name)
    facts = {"set": told.code, "number": made.number, "note": made.note}
    record("collection.set_kept", subject=f"set:{agency.code}:{told.code}", actor=actor, at=at, **facts)
    return made
