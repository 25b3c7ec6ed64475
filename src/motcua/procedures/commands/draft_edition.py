"""Drafting a new edition of a procedure (soạn phiên bản)."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency
from motcua.procedures import access
from motcua.procedures.models import Edition, Procedure, Sector
from motcua.procedures.rules.catalogue_values import one_line
from motcua.procedures.rules.local_codes import NATIONAL, OWNED, local_code
from motcua.procedures.rules.states import EDITABLE


@transaction.atomic
def draft_edition(
    *,
    actor: Actor,
    at: datetime,
    owner: Agency | None,
    name: str,
    sector: str,
    content: dict[str, Any],
    code: str = "",
    aliases: tuple[str, ...] = (),
    **facts: Any,
) -> Edition:
    """The first edition of a new procedure, or the next of the one with that code.

    Without a code it gets a local one, the same for the same name. ``facts``: agency_level,
    is_declaration, is_verified, unproven, source, note."""
    access.require_control(actor, owner)
    name, sector = one_line(name), one_line(sector)
    if not name or not sector:
        raise Refusal("procedure.name_missing")
    procedure = _procedure(owner, code, name, aliases)
    drafts = procedure.editions.filter(state__in=[state.value for state in EDITABLE])
    if (open_draft := drafts.order_by("number").first()) is not None:
        raise Refusal("procedure.draft_exists", name=open_draft.name, number=open_draft.number)
    last = procedure.editions.aggregate(last=Max("number"))["last"] or 0
    edition = Edition.objects.create(
        procedure=procedure,
        number=last + 1,
        name=name,
        folded=fold(name),
        sector=sector_named(sector),
        content=content,
        **facts,
    )
    subject = f"procedure:{procedure.code}"
    record("procedure.drafted", subject=subject, actor=actor, at=at, edition=edition.number)
    return edition


def sector_named(name: str) -> Sector:
    """The sector of that name, whatever its marks; made when it is new."""
    folded = fold(name)
    found = Sector.objects.filter(folded=folded).order_by("pk").first()
    return found or Sector.objects.create(name=name, folded=folded)


def _procedure(owner: Agency | None, code: str, name: str, aliases: tuple[str, ...]) -> Procedure:
    if not code:
        known = Procedure.objects.filter(owner=owner, editions__name=name).order_by("pk").first()
        if known is not None:
            return Procedure.objects.select_for_update().get(pk=known.pk)
        taken = set(Procedure.objects.filter(owner=owner).values_list("code", flat=True))
        code = local_code(name, taken, prefix=OWNED if owner else NATIONAL)
    procedure = Procedure.objects.select_for_update().filter(owner=owner, code=code).first()
    return procedure or Procedure.objects.create(owner=owner, code=code, aliases=list(aliases))
