"""A place in the catalogue for what a register names and no catalogue knows (ngoài danh mục)."""

import hashlib
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency
from motcua.procedures.commands.draft_edition import sector_named
from motcua.procedures.models import Edition, Procedure
from motcua.procedures.rules.states import EditionState


@transaction.atomic
def list_edition(*, actor: Actor, at: datetime, owner: Agency, sector: str, name: str) -> Edition:
    """The unlisted edition of that agency, sector and name; made when a register first speaks of it."""
    place = sector_named(sector)
    folded = fold(name)
    code = "SO-" + hashlib.sha256(f"{place.pk}\x1f{folded}".encode()).hexdigest()[:12]
    known = Edition.objects.filter(procedure__owner=owner, procedure__code=code).order_by("number").first()
    if known is not None:
        return known
    edition = Edition.objects.create(
        procedure=Procedure.objects.create(code=code, owner=owner),
        state=EditionState.UNLISTED.value,
        name=name,
        folded=folded,
        sector=place,
    )
    record(
        "procedure.unlisted",
        subject=f"procedure:{code}",
        actor=actor,
        at=at,
        ground="",
        name=name,
        sector=place.name,
    )
    return edition
