"""Drafting the next edition from the one in force (soạn phiên bản mới)."""

import copy
from datetime import datetime

from django.db import transaction

from motcua.foundation.outbox.publish import publish
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.commands.draft_edition import draft_edition
from motcua.procedures.events import EditionDrafted
from motcua.procedures.models import Edition
from motcua.procedures.rules.states import EditionState, is_in_force, state_on
from motcua.procedures.words import STATES


@transaction.atomic
def draft_next_edition(*, actor: Actor, at: datetime, edition_id: int) -> Edition:
    """A draft with everything the edition in force says; what was not proven stays marked so."""
    edition = access.edition_to_change(actor, edition_id)
    day = local_day(at)
    if not is_in_force(edition, day):
        raise Refusal("procedure.not_in_force", current_words=STATES[EditionState(state_on(edition, day))])
    draft = draft_edition(
        actor=actor,
        at=at,
        owner=edition.procedure.owner,
        code=edition.procedure.code,
        name=edition.name,
        sector=edition.sector.name,
        content=copy.deepcopy(edition.content),
        agency_level=edition.agency_level,
        is_declaration=edition.is_declaration,
        is_verified=edition.is_verified,
        unproven=list(edition.unproven),
        english_name=edition.english_name,
    )
    publish(EditionDrafted(edition_id=draft.pk, source_id=edition.pk), at=at)
    return draft
