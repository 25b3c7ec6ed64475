"""Whether a published result holds on a day, as anybody may learn who is shown the paper."""

from calendar import monthrange
from datetime import date
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.results.rules.chain import Stage


class Validity(StrEnum):
    """What an issued result is worth on a day."""

    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    REPLACED = "replaced"
    REVOKED = "revoked"


@basis("118/2025/NĐ-CP", article=19)
def validity(stage: Stage, *, valid_from: date, valid_until: date | None, on: date) -> Validity:
    """The worst that is true: revoked, replaced, outside its days, or in force. Both days are within."""
    if stage is Stage.REVOKED:
        return Validity.REVOKED
    if stage is Stage.REPLACED:
        return Validity.REPLACED
    if on < valid_from:
        return Validity.NOT_YET
    if valid_until is not None and on > valid_until:
        return Validity.EXPIRED
    return Validity.IN_FORCE


def valid_until(first: date, months: int | None) -> date | None:
    """The last day of so many months; 31/01 and one month ends on the last day of February. None for
    a result without end."""
    if not months:
        return None
    place = first.year * 12 + first.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(first.day, monthrange(year, month)[1]))
