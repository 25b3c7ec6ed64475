"""For whom a person may file today, as a dossier's ledger says it."""

from dataclasses import dataclass
from datetime import date

from motcua.accounts.access import authorisation_of
from motcua.accounts.models import Authorisation
from motcua.accounts.rules.authorisation import Ground, check_use, plain_number
from motcua.accounts.words import GROUNDS
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor


@dataclass(frozen=True, slots=True)
class Behalf:
    """What a dossier says about who filed it for whom; plain, for its ledger."""

    number: int
    submitter: str
    name: str
    id_number: str
    ground: str
    paper: str


def behalf(*, actor: Actor, number: int, name: str, id_number: str, procedure: str, today: date) -> Behalf:
    """The authority to file now, for exactly that person and that procedure (one statement). Refuses
    ``authorisation.not_found``, ``.over``, ``.scope`` and ``.other_person``."""
    row = authorisation_of(actor, number)
    _require_use(row, procedure, today)
    if fold(name) != fold(row.name) or plain_number(id_number) != row.id_number:
        raise Refusal("authorisation.other_person", name=row.name)
    return _behalf(actor, row)


def behalf_of_employer(*, actor: Actor, number: int, procedure: str, today: date) -> Behalf:
    """The authority to file for the people of an organisation, each applying in the own name; refuses as
    ``behalf`` does, and ``authorisation.not_organisation``."""
    row = authorisation_of(actor, number)
    if not row.is_organisation:
        raise Refusal("authorisation.not_organisation")
    _require_use(row, procedure, today)
    return _behalf(actor, row)


def _behalf(actor: Actor, row: Authorisation) -> Behalf:
    words = GROUNDS[Ground(row.ground)]
    return Behalf(row.pk, actor.name, row.name, row.id_number, words, row.paper)


def _require_use(row: Authorisation, procedure: str, today: date) -> None:
    for one in (row, row.given_under):
        if one is not None:
            check_use(
                since=one.since,
                until=one.until,
                is_revoked=one.revoked_at is not None,
                scope=one.scope,
                procedure=procedure,
                today=today,
            )
