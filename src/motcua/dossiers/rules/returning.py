"""Handing a result over: who may have it, what proves it, and where a parcel is."""

from enum import StrEnum
from secrets import compare_digest

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal


class Proof(StrEnum):
    """What shows that the right person has the result."""

    NONE = ""
    SIGNATURE = "signature"
    CODE = "code"


class Parcel(StrEnum):
    """Where a result sent by post is."""

    SENT = "sent"
    DELIVERED = "delivered"
    BACK = "back"


AFTER: dict[Parcel, frozenset[Parcel]] = {
    Parcel.SENT: frozenset({Parcel.DELIVERED, Parcel.BACK}),
    Parcel.BACK: frozenset({Parcel.SENT}),
    Parcel.DELIVERED: frozenset(),
}


@basis("118/2025/NĐ-CP", article=22)
def check_return(way: str, proof: Proof, *, code: str, lookup_key: str, tracking: str) -> None:
    """Refuse a hand-over by code that is not the one on the slip (``dossier.wrong_code``) and a parcel
    without its number (``dossier.tracking_missing``)."""
    if proof is Proof.CODE and not (
        lookup_key and compare_digest(code.strip().encode(), lookup_key.encode())
    ):
        raise Refusal("dossier.wrong_code")
    if way == "post" and not tracking.strip():
        raise Refusal("dossier.tracking_missing")


def follow(current: Parcel, new: Parcel) -> Parcel:
    """The parcel's next state; refuses ``dossier.parcel_not_there``."""
    if new not in AFTER[current]:
        raise Refusal("dossier.parcel_not_there", parcel=current.value)
    return new
