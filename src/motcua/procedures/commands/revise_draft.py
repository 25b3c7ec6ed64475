"""Changing an edition that is not announced yet (sửa dự thảo)."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.commands.draft_edition import sector_named
from motcua.procedures.models import Edition
from motcua.procedures.rules.catalogue_values import one_line
from motcua.procedures.rules.draft_table import content_mark
from motcua.procedures.rules.states import EDITABLE, EditionState
from motcua.procedures.words import STATES


@transaction.atomic
def revise_draft(
    *,
    actor: Actor,
    at: datetime,
    edition_id: int,
    content: dict[str, Any] | None = None,
    name: str = "",
    sector: str = "",
    seen: str | None = None,
) -> Edition:
    """Replace the content, the name or the sector. From the announcement on nothing changes: a new edition
    does. ``seen`` is the ``content_mark`` of what the writer started from; another's work is not lost."""
    edition = access.edition_to_change(actor, edition_id)
    if seen is not None and seen != content_mark(edition.content):
        raise Refusal("procedure.draft_changed")
    state = EditionState(edition.state)
    if state not in EDITABLE:
        raise Refusal("procedure.content_is_fixed", current_words=STATES[state])
    if content is not None:
        edition.content = content
    if name := one_line(name):
        edition.name, edition.folded = name, fold(name)
    if sector := one_line(sector):
        edition.sector = sector_named(sector)
    edition.save(update_fields=["content", "name", "folded", "sector"])
    record(
        "procedure.draft_revised",
        subject=f"procedure:{edition.procedure.code}",
        actor=actor,
        at=at,
        edition=edition.number,
    )
    return edition
