"""How long a procedure may take (thời hạn giải quyết), as its publication decision states it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from motcua.kernel.refusal import Refusal

LONGEST = 10_000
"""More of any unit than this is a slip of the pen, not a limit."""


class Unit(StrEnum):
    """What a limit is counted in."""

    WORKING_DAY = "working_day"
    WORKING_HOUR = "working_hour"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    SAME_DAY = "same_day"


HOUR_UNITS = frozenset({Unit.WORKING_HOUR, Unit.HOUR})

_CODES = {
    "wd": Unit.WORKING_DAY,
    "wh": Unit.WORKING_HOUR,
    "d": Unit.DAY,
    "h": Unit.HOUR,
    "m": Unit.MONTH,
}
_SHORT = {unit: code for code, unit in _CODES.items()}
_SAME_DAY = "same-day"
_WRITTEN = re.compile(r"(\d{1,6}(?:\.\d{1,4})?)(wd|wh|d|h|m)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many of a unit; hours may be decimal to the minute, everything else is whole, at least one."""

    value: int | Decimal
    unit: Unit

    def __post_init__(self) -> None:
        try:
            number = Decimal(str(self.value)) if not isinstance(self.value, bool) else Decimal("NaN")
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or not 0 < number <= LONGEST:
            raise Refusal("deadline.bad_value", found=self.value, unit=str(self.unit), longest=LONGEST)
        whole = number == number.to_integral_value()
        minutes = number * 60
        if self.unit not in HOUR_UNITS and not whole or minutes != minutes.to_integral_value():
            raise Refusal("deadline.bad_value", found=self.value, unit=str(self.unit), longest=LONGEST)
        if self.unit is Unit.SAME_DAY and number != 1:
            raise Refusal("deadline.bad_same_day", found=self.value)
        object.__setattr__(self, "value", int(number) if whole else number.normalize())

    @property
    def code(self) -> str:
        """The short form the command line takes: ``5wd``, ``8wh``, ``20d``, ``1m``, ``same-day``."""
        return _SAME_DAY if self.unit is Unit.SAME_DAY else f"{self.value}{_SHORT[self.unit]}"

    @property
    def days(self) -> int:
        """The value of a limit in whole days or months."""
        return int(self.value)

    @property
    def duration(self) -> timedelta:
        """The value of a limit in hours."""
        return timedelta(minutes=int(Decimal(self.value) * 60))


SAME_DAY = Limit(1, Unit.SAME_DAY)


def parse_limit(text: str) -> Limit:
    """Read the short form; ``24h`` are clock hours. Refuses ``deadline.bad_limit``."""
    if text == _SAME_DAY:
        return SAME_DAY
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise Refusal("deadline.bad_limit", found=text)
    return Limit(Decimal(written[1]), _CODES[written[2]])


def limit_from(document: object) -> Limit:
    """Read ``{"value": 5, "unit": "working_day"}``; the value of a same-day limit may be absent."""
    if not isinstance(document, Mapping):
        raise Refusal("deadline.bad_limit", found=document)
    name, value = document.get("unit"), document.get("value")
    if not isinstance(name, str) or name not in set(Unit):
        raise Refusal("deadline.bad_unit", found=name, known=", ".join(Unit))
    unit = Unit(name)
    if unit is Unit.SAME_DAY and "value" not in document:
        return SAME_DAY
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise Refusal("deadline.bad_value", found=value, unit=name, longest=LONGEST)
    return Limit(value if isinstance(value, int) else Decimal(str(value)), unit)


def limit_of_catalogue(value: int, unit: str) -> Limit:
    """A limit as procedure catalogues print it, where nought days means "at once": the same day."""
    if value == 0 and unit in {Unit.DAY, Unit.WORKING_DAY}:
        return SAME_DAY
    return limit_from({"value": value, "unit": unit})
