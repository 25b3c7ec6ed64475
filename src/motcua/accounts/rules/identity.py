"""What a provider of identities (VNeID's shape) tells about a person."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal


class ToldIdentity(NamedTuple):
    """The provider's facts, as far as they are used here."""

    subject: str
    name: str
    id_number: str
    level: str
    email: str = ""
    phone: str = ""


@basis("69/2024/NĐ-CP", article=9, verified=False)
def told_identity(
    claims: Mapping[str, Any], *, id_number_claim: str, level_claim: str, least_level: str
) -> ToldIdentity:
    """The person as told. Refuses ``account.identity_incomplete`` without a name or a subject, and
    ``account.identity_level`` below the level that filing asks for."""
    subject, name = _text(claims, "sub"), _text(claims, "name")
    if not subject or not name:
        raise Refusal("account.identity_incomplete")
    level = _text(claims, level_claim)
    if _rank(level) < _rank(least_level):
        raise Refusal("account.identity_level", level=level or "0", least=least_level)
    number = "".join(sign for sign in _text(claims, id_number_claim) if sign.isalnum())[:20]
    mail = _text(claims, "email") if claims.get("email_verified") is True else ""
    phone = _text(claims, "phone_number") if claims.get("phone_number_verified") is True else ""
    return ToldIdentity(subject[:255], name[:120], number, level[:20], mail, phone)


def _text(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name)
    return " ".join(str(value).split()) if isinstance(value, str | int) else ""


def _rank(level: str) -> int:
    digits = "".join(sign for sign in level if sign.isdecimal())
    return int(digits[:3]) if digits else 0
