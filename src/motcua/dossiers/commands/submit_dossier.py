"""Filing a dossier online or by post (nộp hồ sơ): it waits at the desk, the clock has not begun."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.intake import Applicant, PaperIn, new_dossier, opening_data, save_papers
from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import Channel
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency


@basis("118/2025/NĐ-CP", article=17, clause=2)
@transaction.atomic
def submit_dossier(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    edition: object,
    applicant: Applicant,
    papers: Sequence[PaperIn] = (),
    channel: Channel = Channel.ONLINE,
    client_key: str | None = None,
    delivery: str = "",
) -> Dossier:
    """File a dossier and get its code at once.

    Sending twice with one ``client_key`` gives the first dossier again, not a second one; a key that
    another person used is refused (``dossier.client_key_reused``)."""
    if client_key and (known := Dossier.objects.filter(client_key=client_key).first()):
        if known.submitter_id != actor.person_id:
            raise Refusal("dossier.client_key_reused", code=known.code)
        return known
    dossier = new_dossier(
        agency=agency,
        edition=edition,
        applicant=applicant,
        channel=channel,
        at=at,
        submitter_id=actor.person_id if actor.is_citizen else None,
        client_key=client_key,
        delivery=delivery,
    )
    entries = Entries(dossier, actor=actor, at=at)
    entries.add("dossier.submitted", **opening_data(edition, channel, papers))
    entries.save()
    save_papers(dossier, papers)
    return dossier
