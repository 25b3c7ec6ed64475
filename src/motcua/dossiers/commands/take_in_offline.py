"""A dossier taken in while the server was away is written down, under the number on its printed slip."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.models import Dossier, NumberBlock, VoidNumber
from motcua.dossiers.queries.numbers import codes_in
from motcua.dossiers.rules.intake import Applicant, PaperIn, is_lookup_key
from motcua.dossiers.rules.number_blocks import moment_of_receipt
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.states import Channel
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.procedures.public import content_from, edition_for


@dataclass(frozen=True, slots=True)
class Slip:
    """What the counter wrote down: ``ticked`` are the places of the papers received, the first is 1;
    ``lookup_key`` is what the link of its QR bears; ``wants_new_number`` where the number on the slip cannot
    be kept."""

    client_key: str
    block_id: int
    number: int
    received_at: datetime
    procedure: str
    applicant: Applicant
    case: str = ""
    ticked: Sequence[int] = ()
    delivery: str = "counter"
    lookup_key: str = ""
    wants_new_number: bool = False


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The dossier, and whether this call wrote it or an earlier one had."""

    dossier: Dossier
    is_new: bool


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def take_in_offline(*, actor: Actor, at: datetime, slip: Slip) -> TakenIn:
    """Write the dossier as of the moment it was taken in; the ledger keeps that moment and this one.

    The same ``client_key`` gives the same dossier, however often it is sent. Refuses ``block.…`` where
    the number cannot be kept, ``offline.bad_link`` where the QR could not lead to it alone, and whatever
    ``register_walk_in`` refuses."""
    locked = NumberBlock.objects.select_for_update(of=("self",)).select_related("agency")
    block = locked.filter(pk=slip.block_id).first()
    if block is None or block.person_id != actor.person_id:
        raise Refusal("block.not_yours")
    require_post(actor, MOVES[Verb.RECEIVE].roles, block.agency_id)
    if known := Dossier.objects.filter(client_key=slip.client_key, agency=block.agency_id).first():
        return TakenIn(known, False)
    received_at = moment_of_receipt(slip.received_at, day=block.day, reserved_at=block.reserved_at, at=at)
    if not slip.wants_new_number:
        _check_number(block, slip.number)
    edition = edition_for(block.agency, slip.procedure, block.day)
    if edition is None:
        raise Refusal("procedure.not_found", code=slip.procedure)
    dossier = register_walk_in(
        actor=actor,
        at=at,
        agency=block.agency,
        edition=edition,
        applicant=slip.applicant,
        papers=_papers(edition, slip),
        case=slip.case,
        channel=Channel.COUNTER,
        client_key=slip.client_key,
        delivery=slip.delivery,
        happened_at=received_at,
        lookup_key=_link(slip.lookup_key),
        number=None if slip.wants_new_number else slip.number,
    )
    return TakenIn(dossier, True)


def _link(key: str) -> str:
    """The key as it came, if the counter made one; it has to be as hard to guess as ours, and unused."""
    if key and (not is_lookup_key(key) or Dossier.objects.filter(lookup_key=key).exists()):
        raise Refusal("offline.bad_link")
    return key


def _check_number(block: NumberBlock, number: int) -> None:
    codes = codes_in(block)
    if number not in codes:
        raise Refusal("block.bad_number", number=number)
    if void := VoidNumber.objects.filter(block=block, number=number).first():
        raise Refusal("block.number_void", code=codes[number], reason=void.reason)
    if Dossier.objects.filter(code=codes[number]).exists():
        raise Refusal("block.number_used", code=codes[number])


def _papers(edition: object, slip: Slip) -> list[PaperIn]:
    items = content_from(edition.content).required_items
    return [
        PaperIn(
            name=item.name,
            kind="original" if item.originals else "copy",
            copies=item.originals + item.copies or 1,
            is_received=place in slip.ticked,
        )
        for place, item in enumerate(items, start=1)
        if not item.case or not slip.case or item.case == slip.case
    ]
