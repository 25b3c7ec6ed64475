"""The single values of a catalogue file: what each may be, and the words a file uses for it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.cells import BadCell
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.states import EditionState
from motcua.workdays.rules.limits import Unit, limit_of_catalogue

LEVELS = {
    "muc_1": Level.LEVEL_1,
    "muc_2": Level.LEVEL_2,
    "muc_3": Level.LEVEL_3,
    "muc_4": Level.LEVEL_4,
    "thong_tin": Level.INFORMATION,
    "mot_phan": Level.PARTIAL,
    "toan_trinh": Level.FULL,
}
AGENCY_LEVELS = {
    "bo": "ministry",
    "tinh": "province",
    "huyen": "district",
    "xa": "commune",
    "co_so_kcb": "facility",
}
PLACES = ("service_centre", "one_stop", "facility")
WAYS = ("online", "counter", "post")
CONFIDENCE = {"sourced": "sourced", "recalled": "recalled"}
PER_DOSSIER = "hồ sơ"
LONGEST_TEXT = 20_000
LARGEST_FEE = 10**12

_STATUS = re.compile(r"(unknown|in_force|check_changes|historic)|in_force_\d{4}|check_\d{4}_changes")
_SPAN = re.compile(r"historic_(\d{4})_(\d{4})")
_STATES = ("draft", "awaiting_announcement", "public", "awaiting_repeal", "repealed")
LAST_DAY_OF_HISTORIC = date(2025, 12, 31)
"""A row called historic was out of force when the catalogue of 2026 was read; no source gives the day."""
SEEN_BEFORE = frozenset({"in_force_2022", "in_force_2025"})
"""A source of that year shows it in force; none shows it still to be."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a status says: the state, the days it held, and whether a source shows it to hold today."""

    state: EditionState
    valid_from: date | None = None
    valid_to: date | None = None


def standing_of(status: str) -> Standing:
    """Read a status of the file; raises ``BadCell``."""
    if status in _STATES:
        return Standing(EditionState(status))
    if years := _SPAN.fullmatch(status):
        first, last = int(years[1]), int(years[2])
        if 1900 <= first <= last <= 2200:
            return Standing(EditionState.REPEALED, date(first, 1, 1), date(last, 12, 31))
    if not _STATUS.fullmatch(status):
        raise BadCell(status, "status")
    if status == "historic":
        return Standing(EditionState.REPEALED, None, LAST_DAY_OF_HISTORIC)
    return Standing(EditionState.PUBLIC)


def is_doubtful(standing: str) -> bool:
    """Whether it must be said that today's validity is unproven: nobody knows, or the law moved since."""
    return standing.startswith(("unknown", "check", "historic")) or standing in SEEN_BEFORE


def status_of(state: str, standing: str) -> str:
    """The status a file shows for an edition: the one it came with while it still says the same."""
    if standing and standing_of(standing).state == state:
        return standing
    return {"public": "in_force"}.get(state, state)


def one_line(words: str) -> str:
    """Single spaces, and each letter with its marks as one sign, however it was typed."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def text(value: Any, *, longest: int = LONGEST_TEXT) -> str:
    """Words on one line without spaces around; nothing as an empty string."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadCell(value, "text")
    words = one_line(value)
    if len(words) > longest:
        raise BadCell(f"{len(words)}", f"length:{longest}")
    return words


def texts(value: Any, *, longest: int = LONGEST_TEXT) -> list[str]:
    """A list of words; blank entries are left out."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise BadCell(value, "list")
    return [words for entry in value if (words := text(entry, longest=longest))]


def choices(value: Any, known: tuple[str, ...]) -> list[str]:
    """A list out of a closed set."""
    for found in (entries := texts(value)):
        if found not in known:
            raise BadCell(found, "one_of:" + ", ".join(known))
    return entries


def choice(value: Any, known: Mapping[str, str]) -> str:
    """One of a closed set, or nothing."""
    said = text(value)
    if said and said not in known:
        raise BadCell(said, "one_of:" + ", ".join(known))
    return known.get(said, "")


def limit(value: Any) -> dict[str, Any] | None:
    """``{"value": 5, "unit": "working_day"}`` as editions store it; nought days are the same day."""
    if value is None:
        return None
    if not isinstance(value, Mapping) or set(value) - {"value", "unit"}:
        raise BadCell(value, "limit_object")
    amount, unit = value.get("value"), value.get("unit")
    if not isinstance(unit, str) or not isinstance(amount, int | float):
        raise BadCell(dict(value), "limit_object")
    try:
        stated = limit_of_catalogue(amount, unit)  # type: ignore[arg-type]
    except Refusal as no:
        raise BadCell(dict(value), "limit_object") from no
    number = stated.value if isinstance(stated.value, int) else float(stated.value)
    return {"value": number, "unit": str(stated.unit)}


def limit_as_printed(stored: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The stored limit as catalogues print it: the same day is nought days."""
    if stored is None:
        return None
    if stored["unit"] == Unit.SAME_DAY:
        return {"value": 0, "unit": "day"}
    return {"value": stored["value"], "unit": stored["unit"]}


def fee(value: Any) -> dict[str, Any]:
    """``{"amount": 500000, "case": "hồ sơ"}`` as editions store it; "hồ sơ" is no case of its own."""
    if not isinstance(value, Mapping) or set(value) - {"amount", "case", "kind", "valid_from", "valid_to"}:
        raise BadCell(value, "fee_object")
    amount = value.get("amount")
    if isinstance(amount, bool) or not isinstance(amount, int) or not 0 <= amount <= LARGEST_FEE:
        raise BadCell(amount, "amount")
    case = text(value.get("case"), longest=200)
    kind = value.get("kind") or ("charge" if case.casefold().startswith("lệ phí") else "fee")
    if kind not in {"fee", "charge"}:
        raise BadCell(kind, "one_of:fee, charge")
    stored: dict[str, Any] = {"amount": amount, "case": "" if case == PER_DOSSIER else case, "kind": kind}
    for key in ("valid_from", "valid_to"):
        if (found := day(value.get(key))) is not None:
            stored[key] = found.isoformat()
    return stored


def fee_as_printed(stored: Mapping[str, Any]) -> dict[str, Any]:
    """A stored fee as the file shows it."""
    case = stored.get("case") or PER_DOSSIER
    shown = {"amount": stored["amount"], "case": case}
    guessed = "charge" if case.casefold().startswith("lệ phí") else "fee"
    if stored.get("kind", "fee") != guessed:
        shown["kind"] = stored["kind"]
    return shown | {key: stored[key] for key in ("valid_from", "valid_to") if stored.get(key)}


def day(value: Any) -> date | None:
    """An ISO day, or nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    try:
        found = date.fromisoformat(value)
    except (TypeError, ValueError) as no:
        raise BadCell(value, "day") from no
    if not 1900 <= found.year <= 2200:
        raise BadCell(value, "day")
    return found


def flag(value: Any) -> bool:
    """True or false, 0 or 1; nothing is false."""
    if value in (None, "", False, 0, "0"):
        return False
    if value in (True, 1, "1"):
        return True
    raise BadCell(value, "flag")


def whole(value: Any) -> int:
    """A small whole number from 1; nothing is 1."""
    if value in (None, ""):
        return 1
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 1000:
        raise BadCell(value, "whole")
    return value
