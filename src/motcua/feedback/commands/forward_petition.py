"""Sending a petition on to whose it is (chuyển phản ánh, kiến nghị)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.commands.file_petition import stand
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, agencies_with_desk

GOES_ALONG = (
    *("name", "phone", "email", "about", "reference", "text", "file", "text_mark", "phone_digits"),
    "supplied",
)


@transaction.atomic
def forward_petition(
    *, actor: Actor, at: datetime, code: str, to: str = "", agency_id: int | None = None
) -> Petition:
    """Ends it here. An agency of this installation (``agency_id``) finds it among what waits to be taken in,
    with a clock of its own; any other is only named. Refuses ``petition.no_target``, ``petition.own_agency``
    and ``petition.no_such_agency``."""
    if not to.strip() and agency_id is None:
        raise Refusal("petition.no_target")
    petition, petition.state = access.petition_to_move(actor, code, Verb.FORWARD)
    target = None if agency_id is None else _target(petition, agency_id)
    petition.forwarded_to, petition.closed_at = target.name if target else to.strip(), at
    petition.save()
    facts = {"to": petition.forwarded_to}
    if target is not None:
        facts["code"] = _send_on(petition, target, actor, at).code
    record("petition.forwarded", subject=f"petition:{code}", actor=actor, at=at, **facts)
    return petition


def _target(petition: Petition, agency_id: int) -> Agency:
    if agency_id == petition.agency_id:
        raise Refusal("petition.own_agency")
    found = next((one for one in agencies_with_desk() if one.pk == agency_id), None)
    if found is None:
        raise Refusal("petition.no_such_agency")
    return found


def _send_on(petition: Petition, target: Agency, actor: Actor, at: datetime) -> Petition:
    """The same words of the same writer there; that they came twice is for the agency to see."""
    facts = {name: getattr(petition, name) for name in GOES_ALONG}
    links = {"came_from": petition, "origin": petition.origin or petition}
    sent = stand(target, at, **facts, **links)
    about = {"sender": petition.agency.name, "code": petition.code}
    record("petition.arrived", subject=f"petition:{sent.code}", actor=actor, at=at, **about)
    return sent
