"""What a publication decision should have met and may have missed: said as warnings, never refused."""

from dataclasses import dataclass
from datetime import date, timedelta

from motcua.kernel.basis import basis

MINISTRY_DAYS = 20
PROVINCE_DAYS = 5


@dataclass(frozen=True, slots=True)
class PublicationWarning:
    """``reason`` is a key of ``procedures.words.WARNINGS``; ``facts`` fill its sentence."""

    reason: str
    facts: dict[str, object]


@basis("63/2010/NĐ-CP", article=15)
def signed_in_time(signed_on: date, effective_on: date, *, is_ministry: bool) -> PublicationWarning | None:
    """A ministry signs at least 20 days, a province at least 5 days before the rules take effect."""
    days = MINISTRY_DAYS if is_ministry else PROVINCE_DAYS
    latest = effective_on - timedelta(days=days)
    if signed_on <= latest:
        return None
    return PublicationWarning("signed_late", {"days": days, "latest": latest, "signed_on": signed_on})


@basis("63/2010/NĐ-CP", article=8, clause=2)
def constituents_missing(name: str, missing: tuple[str, ...]) -> PublicationWarning | None:
    """An announced edition states every mandatory constituent."""
    if not missing:
        return None
    return PublicationWarning("constituents", {"name": name, "missing": ", ".join(missing)})
