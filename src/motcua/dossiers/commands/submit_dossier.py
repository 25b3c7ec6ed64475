"""Filing a dossier online or by post (nộp hồ sơ): it waits at the desk, the clock has not begun."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from motcua.accounts.public import Authorisation, behalf, behalf_of_employer, head_of
from motcua.dossiers.access import filed_with_keys
from motcua.dossiers.commands.charges import charge_fees
from motcua.dossiers.commands.intake import Applicant, PaperIn, new_dossier, opening_data, save_papers
from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import Declaration, Dossier, Draft, FiledFor
from motcua.dossiers.queries.clock import answer_due
from motcua.dossiers.rules.declared import digest_of
from motcua.dossiers.rules.intake import Declared
from motcua.dossiers.rules.states import Channel
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.procedures.rules.edition import content_from, term_for


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
    case: str = "",
    channel: Channel = Channel.ONLINE,
    client_key: str | None = None,
    delivery: str = "",
    declared: Declared | None = None,
    authorisation: int | None = None,
    for_staff: bool = False,
) -> Dossier:
    """File a dossier and get its code at once; ``case`` names one of the procedure's, or is left to the
    desk; what it owes becomes a charge. Refuses ``procedure.no_such_case``, ``dossier.applicant_missing``.
    Sending twice with one ``client_key`` gives the first dossier again; another's key is refused
    (``dossier.client_key_reused``). ``declared``: the form as answered; its draft goes with it. Filed under
    an ``authorisation`` for another, or with ``for_staff`` for one of an organisation's people."""
    if known := _filed_before(client_key, actor):
        return known
    head = _checked(edition, case, authorisation)
    dossier = new_dossier(
        agency=agency,
        edition=edition,
        applicant=applicant,
        channel=channel,
        at=at,
        submitter_id=_holder(actor, head),
        client_key=client_key,
        delivery=delivery,
    )
    told = _behalf(actor, authorisation, edition, applicant, at, for_staff)
    told |= _chosen(case, agency, channel, at, declared)
    _enter(dossier, actor, at, told | opening_data(agency, edition, channel, papers))
    _keep_circle(dossier, authorisation, head)
    save_papers(dossier, papers, actor=actor, at=at)
    return _keep_form(dossier, declared, actor, at)


def _checked(edition: Any, case: str, number: int | None) -> Authorisation | None:
    """The case is one of the procedure's; and under whose head the filing is, for an organisation."""
    if case:
        term_for(content_from(edition.content), case)
    return head_of(number)


def _keep_circle(dossier: Dossier, number: int | None, head: Authorisation | None) -> None:
    """Who stands for the organisation it was filed for reaches it from now on."""
    if head is not None:
        FiledFor.objects.create(dossier=dossier, authorisation_id=number, head=head)


def _enter(dossier: Dossier, actor: Actor, at: datetime, facts: dict[str, Any]) -> None:
    entries = Entries(dossier, actor=actor, at=at)
    entries.add("dossier.submitted", **facts)
    entries.save()


def _filed_before(client_key: str | None, actor: Actor) -> Dossier | None:
    known = Dossier.objects.filter(client_key=client_key).first() if client_key else None
    if known is None or known.submitter_id == actor.person_id:
        return known
    if not filed_with_keys(actor, [known.client_key]).exists():
        raise Refusal("dossier.client_key_reused", code=known.code)
    return known


def _holder(actor: Actor, head: Authorisation | None) -> int | None:
    """Whose account keeps the dossier: the filer's, or that of the head who let a colleague in."""
    if not actor.is_citizen:
        return None
    return head.representative_id if head else actor.person_id


def _keep_form(dossier: Dossier, declared: Declared | None, actor: Actor, at: datetime) -> Dossier:
    """What is owed, and the form as it was asked and answered, in place of its draft."""
    charge_fees(dossier, actor=actor, at=at)
    if declared is not None:
        Declaration.objects.create(dossier=dossier, digest=digest_of(declared), **asdict(declared))
    if dossier.client_key and actor.person_id:
        Draft.objects.filter(person=actor.person_id, client_key=dossier.client_key).delete()
    return dossier


def _behalf(
    actor: Actor, number: int | None, edition: Any, applicant: Applicant, at: datetime, for_staff: bool
) -> dict[str, Any]:
    """Who files for whom, where it is not the applicant who does."""
    if number is None:
        return {}
    known = {"number": number, "procedure": edition.procedure.code, "today": local_day(at)}
    if for_staff:
        return {"on_behalf": asdict(behalf_of_employer(actor=actor, **known))}
    said = behalf(actor=actor, name=applicant.name, id_number=applicant.id_number, **known)
    return {"on_behalf": asdict(said)}


def _chosen(
    case: str, agency: Agency, channel: Channel, at: datetime, declared: Declared | None
) -> dict[str, Any]:
    """What the first event tells beside the opening."""
    chosen: dict[str, Any] = {"case": case} if case else {}
    if channel is Channel.ONLINE and (due := answer_due(agency.code, at)):
        chosen["answer_due_at"] = due
    if declared is not None:
        chosen["form"] = {"fingerprint": declared.fingerprint, "answers": digest_of(declared)}
    return chosen


def submit_once(*, actor: Actor, client_key: str, **facts: Any) -> Dossier:
    """As ``submit_dossier``; where one key arrives twice at the same moment, both get the one dossier."""
    try:
        return submit_dossier(actor=actor, client_key=client_key, **facts)
    except IntegrityError:
        first = filed_with_keys(actor, [client_key]).first()
        if first is None:
            raise
        return first
