"""A walk-in at the counter: filed and received in one go, with a promised date (tiếp nhận tại quầy)."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.commands.intake import (
    Applicant,
    PaperIn,
    new_dossier,
    opening_data,
    promise,
    save_papers,
)
from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.states import Channel
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def register_walk_in(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    edition: object,
    applicant: Applicant,
    papers: Sequence[PaperIn] = (),
    case: str = "",
    channel: Channel = Channel.COUNTER,
    client_key: str | None = None,
    delivery: str = "",
    happened_at: datetime | None = None,
) -> Dossier:
    """Register and receive; ``happened_at`` is when the person stood at the counter, if recorded late.

    Sending twice with one ``client_key`` gives the first dossier again. Refuses
    ``dossier.not_your_desk``, ``dossier.papers_missing`` and ``dossier.no_term``."""
    require_post(actor, MOVES[Verb.RECEIVE].roles, agency.pk)
    if known := _sent_before(client_key, agency):
        return known
    _all_on_the_table(papers)
    received_at = happened_at or at
    promised = promise(agency.code, edition, case, received_at)
    dossier = new_dossier(
        agency=agency,
        edition=edition,
        applicant=applicant,
        channel=channel,
        at=received_at,
        client_key=client_key,
        delivery=delivery,
    )
    entries = Entries(dossier, actor=actor, at=at)
    opening = opening_data(agency, edition, channel, papers)
    entries.add("dossier.submitted", happened_at=received_at, **opening)
    entries.add("dossier.received", happened_at=received_at, **promised)
    entries.save()
    save_papers(dossier, papers)
    return dossier


def _sent_before(client_key: str | None, agency: Agency) -> Dossier | None:
    known = Dossier.objects.filter(client_key=client_key).first() if client_key else None
    if known is not None and known.agency_id != agency.pk:
        raise Refusal("dossier.client_key_reused", code=known.code)
    return known


def _all_on_the_table(papers: Sequence[PaperIn]) -> None:
    missing = [paper.name for paper in papers if not paper.is_received]
    if missing:
        raise Refusal("dossier.papers_missing", papers="; ".join(missing))
