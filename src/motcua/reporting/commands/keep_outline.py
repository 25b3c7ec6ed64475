"""Keeping the outline that an agency's reform reports are begun with."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.reporting import access
from motcua.reporting.models import OutlineEdition
from motcua.reporting.rules.outline_changes import outline_changes
from motcua.reporting.rules.reform_outline import CODE, outline_from, shipped_outline


@transaction.atomic
def keep_outline(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    document: Mapping[str, Any],
    note: str,
    based_on: tuple[int | None, int] | None = None,
) -> OutlineEdition:
    """A new edition for the agency and those under it that have none of their own; reports that are begun
    keep the one they have. ``based_on`` is agency and number of the edition it was made from.

    Refuses ``reform_outline.forbidden``, ``.bad_outline``, ``.no_such_figure``, and ``edition.no_reason``,
    ``.moved`` and ``.same``."""
    if not access.outlines(actor, agency.pk):
        raise Refusal("reform_outline.forbidden")
    outline_from(document)
    made = OutlineEdition.keep(
        agency.pk,
        agency.path,
        {**document, "code": CODE},
        note,
        at=at,
        by=actor.name,
        based_on=based_on,
        shipped={CODE: shipped_outline()},
        changes=lambda before, after: outline_changes(outline_from(before), outline_from(after)),
    )
    facts = {"number": made.number, "note": made.note}
    record("reform_outline.kept", subject=f"outline:{agency.code}", actor=actor, at=at, **facts)
    return made
