"""Keeping what is signed with: keys of people and agencies, authorities that are trusted, the seal."""

from datetime import datetime
from io import BytesIO

from asn1crypto import pem
from django.db import transaction
from PIL import Image

from motcua.foundation.files import Kind
from motcua.foundation.signing.device import device
from motcua.foundation.signing.keys import Bearer, bearer_of, open_key_file
from motcua.foundation.signing.vault import locked
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Role
from motcua.results.models import AgencySeal, SigningKey, TrustAnchor
from motcua.results.queries.keys import about
from motcua.results.queries.papers import kept

LARGEST = 4000
"""Pixels of a side of a seal's picture."""


@transaction.atomic
def add_own_key(
    *, actor: Actor, at: datetime, content: bytes = b"", password: str = "", device_name: str = ""
) -> SigningKey:
    """The person's own key from a PKCS#12 file, opened once to see that the password is right, or by its
    name on the device. The one before is retired. Refuses ``result.signer_not_you`` for another's."""
    bearer = _bearer(content, password, device_name)
    if fold(bearer.name) != fold(actor.name):
        raise Refusal("result.signer_not_you", name=bearer.name, person=actor.name)
    SigningKey.objects.filter(person=actor.person_id, retired_at=None).update(retired_at=at)
    return _kept(SigningKey(person_id=actor.person_id), bearer, content, device_name, actor, at)


@transaction.atomic
def add_agency_key(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    content: bytes = b"",
    password: str = "",
    device_name: str = "",
) -> SigningKey:
    """The key of an agency, as ``add_own_key``, by its administrator (``signing.forbidden``)."""
    require_keeper(actor, agency_id)
    bearer = _bearer(content, password, device_name)
    SigningKey.objects.filter(agency=agency_id, retired_at=None).update(retired_at=at)
    return _kept(SigningKey(agency_id=agency_id), bearer, content, device_name, actor, at)


@transaction.atomic
def trust_authority(*, actor: Actor, at: datetime, content: bytes, ground: str) -> TrustAnchor:
    """Trust the certificates of an authority (its certificate in PEM or DER); ``signing.anchor_known``."""
    if not actor.is_system and actor.holds_anywhere(Role.ADMINISTRATOR) is None:
        raise Refusal("signing.forbidden")
    if not ground.strip():
        raise Refusal("signing.ground_missing")
    der = as_der(content)
    bearer = bearer_of(der)
    if TrustAnchor.objects.filter(fingerprint=bearer.fingerprint, retired_at=None).exists():
        raise Refusal("signing.anchor_known")
    facts = {
        "content": der,
        "name": bearer.name,
        "valid_from": bearer.valid_from,
        "valid_to": bearer.valid_to,
        "ground": ground,
        "added_at": at,
        "added_by": actor.name,
        "retired_at": None,
    }
    anchor, _ = TrustAnchor.objects.update_or_create(fingerprint=bearer.fingerprint, defaults=facts)
    subject = f"trust:{bearer.fingerprint[:16]}"
    record("trust.added", subject=subject, actor=actor, at=at, ground=ground, name=bearer.name)
    return anchor


@transaction.atomic
def retire_authority(*, actor: Actor, at: datetime, anchor_id: int, ground: str) -> TrustAnchor:
    """Trust it no longer: papers it stands behind are shown as untrusted from now on."""
    if not actor.is_system and actor.holds_anywhere(Role.ADMINISTRATOR) is None:
        raise Refusal("signing.forbidden")
    if not ground.strip():
        raise Refusal("signing.ground_missing")
    anchor = TrustAnchor.objects.filter(pk=anchor_id, retired_at=None).first()
    if anchor is None:
        raise Refusal("result.not_found")
    anchor.retired_at = at
    anchor.save(update_fields=["retired_at"])
    subject = f"trust:{anchor.fingerprint[:16]}"
    record("trust.retired", subject=subject, actor=actor, at=at, ground=ground, name=anchor.name)
    return anchor


@transaction.atomic
def set_seal(*, actor: Actor, at: datetime, agency_id: int, content: bytes) -> AgencySeal:
    """The picture of the agency's seal (PNG); ``signing.seal_not_png``."""
    require_keeper(actor, agency_id)
    _require_png(content)
    facts = {"sha256": kept(content, "dau.png", Kind.PNG), "added_at": at, "added_by": actor.name}
    seal, _ = AgencySeal.objects.update_or_create(agency_id=agency_id, defaults=facts)
    record("seal.set", subject=f"agency:{agency_id}", actor=actor, at=at, sha256=seal.sha256)
    return seal


def require_keeper(actor: Actor, agency_id: int) -> None:
    """Refuse ``signing.forbidden`` unless the actor administers that agency."""
    if not actor.is_system and actor.holds([Role.ADMINISTRATOR], agency_id) is None:
        raise Refusal("signing.forbidden")


def _require_png(content: bytes) -> None:
    """A whole PNG of a sensible size: the printer would stumble over anything else when it is too late."""
    try:
        with Image.open(BytesIO(content), formats=["PNG"]) as picture:
            sensible = max(picture.size) <= LARGEST
            picture.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        sensible = False
    if not sensible:
        raise Refusal("signing.seal_not_png", largest=LARGEST)


def as_der(content: bytes) -> bytes:
    """A certificate as DER, whether it came as PEM or as DER."""
    try:
        return pem.unarmor(content)[2] if pem.detect(content) else content
    except ValueError:
        raise Refusal("signing.not_a_certificate") from None


def _bearer(content: bytes, password: str, device_name: str) -> Bearer:
    if device_name:
        return bearer_of(device().certificates(device_name)[0])
    return open_key_file(content, password)[1]


def _kept(
    row: SigningKey, bearer: Bearer, content: bytes, device_name: str, actor: Actor, at: datetime
) -> SigningKey:
    row.way = (SigningKey.Way.DEVICE if device_name else SigningKey.Way.FILE).value
    row.device_name = device_name
    row.name, row.organisation, row.issuer = bearer.name, bearer.organisation, bearer.issuer
    row.serial, row.fingerprint = bearer.serial, bearer.fingerprint
    row.valid_from, row.valid_to = bearer.valid_from, bearer.valid_to
    row.added_at, row.added_by = at, actor.name
    row.content = b"" if device_name else locked(content, about=about(row))
    row.save()
    whose = f"person:{row.person_id}" if row.person_id else f"agency:{row.agency_id}"
    record(
        "key.added", subject=whose, actor=actor, at=at, fingerprint=bearer.fingerprint, issuer=bearer.issuer
    )
    return row
