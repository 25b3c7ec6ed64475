"""Handing a part of an interlinked procedure (liên thông) to another agency: a dossier of its own there."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.advance import place_for
from motcua.dossiers.commands.intake import new_dossier, opening_data
from motcua.dossiers.ledger import Entries, append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.children import parts_of
from motcua.dossiers.queries.clock import counted_from
from motcua.dossiers.rules.intake import Applicant
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import Channel
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency, agency_by_code
from motcua.procedures.public import Edition, edition_for
from motcua.workdays.rules.limits import Limit, Unit


@basis("118/2025/NĐ-CP", article=28)
@transaction.atomic
def open_child(*, actor: Actor, at: datetime, code: str, part: str) -> Dossier:
    """Open the dossier of one part; it is numbered by the agency that resolves it and waits at its desk.

    Its limit is the share that the process gives the part. Refuses ``process.no_such_part``,
    ``process.part_opened`` and, where the other agency does not know the procedure,
    ``process.no_procedure_there``. Returns the parent."""
    place = place_for(actor, code, Verb.OPEN_CHILD)
    parent, step = place.dossier, place.step
    opened = next((one for one in parts_of(parent, step) if one.part.key == part), None)
    if opened is None:
        raise Refusal("process.no_such_part")
    if opened.child is not None and not opened.has_failed:
        raise Refusal("process.part_opened", child=opened.child.code)
    wanted = opened.part
    agency = agency_by_code(wanted.agency)
    edition = edition_for(agency, wanted.procedure, local_day(at)) if agency else None
    if edition is None:
        raise Refusal("process.no_procedure_there", part=wanted.name)
    limit = Limit(wanted.limit_hours, Unit.WORKING_HOUR) if wanted.limit_hours else None
    child = _opened(parent, wanted.name, agency, edition, limit, actor, at)
    due = counted_from(at, limit, agency.code, parent.profile) if limit else None
    return append(
        parent,
        "dossier.child_opened",
        actor=actor,
        at=at,
        part=wanted.key,
        name=wanted.name,
        child=child.code,
        agency=agency.name,
        part_due=due,
        over_the_whole=bool(due and parent.due_at and due > parent.due_at),
    )


def _opened(
    parent: Dossier,
    name: str,
    agency: Agency,
    edition: Edition,
    limit: Limit | None,
    actor: Actor,
    at: datetime,
) -> Dossier:
    """The dossier at the other agency's desk, of the same applicant, with its share of the limit."""
    applicant = Applicant(parent.applicant, parent.applicant_id, parent.phone, parent.email, parent.address)
    child = new_dossier(
        agency=agency,
        edition=edition,
        applicant=applicant,
        channel=Channel.ONLINE,
        at=at,
        submitter_id=parent.submitter_id,
    )
    child.parent = parent
    entries = Entries(child, actor=actor, at=at)
    entries.add(
        "dossier.submitted",
        parent=parent.code,
        part=name,
        term=limit.code if limit else "",
        **opening_data(agency, edition, Channel.ONLINE, ()),
    )
    return entries.save()
