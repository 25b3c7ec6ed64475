"""Opening the key a person or an agency signs with."""

from dataclasses import dataclass
from datetime import datetime

from pyhanko.sign.signers.pdf_cms import Signer

from motcua.foundation.signing.device import device
from motcua.foundation.signing.keys import open_device_key, open_key_file
from motcua.foundation.signing.vault import unlocked
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.models import SigningKey


@dataclass(frozen=True, slots=True)
class OpenKey:
    """A key ready to sign: it lives as long as the request and holds no password of a file."""

    signer: Signer
    name: str
    organisation: str


def own_key(actor: Actor) -> SigningKey | None:
    """The key a person signs with."""
    return (
        SigningKey.objects.filter(person=actor.person_id, retired_at=None).first()
        if actor.person_id
        else None
    )


def open_own_key(actor: Actor, password: str, *, at: datetime) -> OpenKey:
    """The person's key; refuses ``signing.no_key``, ``signing.wrong_password`` and a certificate that is not
    in force (``signing.not_in_force``)."""
    row = own_key(actor)
    if row is None:
        raise Refusal("signing.no_key")
    return _opened(row, password, at)


def open_agency_key(agency_id: int, password: str, *, at: datetime) -> OpenKey:
    """The agency's key, as ``open_own_key``; ``signing.no_agency_key``."""
    row = SigningKey.objects.filter(agency=agency_id, retired_at=None).first()
    if row is None:
        raise Refusal("signing.no_agency_key")
    return _opened(row, password, at)


def about(row: SigningKey) -> str:
    """What the vault binds a key file to, so that it cannot be put under another name."""
    return f"{row.person_id or ''}/{row.agency_id or ''}/{row.fingerprint}"


def _opened(row: SigningKey, password: str, at: datetime) -> OpenKey:
    if not row.valid_from <= at <= row.valid_to:
        raise Refusal("signing.not_in_force", name=row.name, valid_from=row.valid_from, valid_to=row.valid_to)
    if row.way == SigningKey.Way.DEVICE:
        signer, bearer = open_device_key(device(), row.device_name, password)
    else:
        signer, bearer = open_key_file(unlocked(bytes(row.content), about=about(row)), password)
    return OpenKey(signer, bearer.name, bearer.organisation)
