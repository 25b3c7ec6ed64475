"""The sentences of a reckoning, from ``data/reckoning.toml``; amounts and moments as people say them."""

import tomllib
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files

from motcua.dossiers.rules.counting import Amount
from motcua.kernel.vietnamese import day_words, weekday_words
from motcua.workdays.rules.limits import HOUR_UNITS, Limit, Unit


def rule(key: str, **facts: object) -> str:
    """A sentence of the reckoning."""
    return _texts()["rules"][key].format(**facts)


def law_why(key: str) -> str:
    """Why a change of law did to a dossier what it did."""
    return _texts()["law_why"][key]


def source(key: str) -> str:
    """Where a rule of counting comes from."""
    return _texts()["sources"][key]


def limit_words(limit: Limit) -> str:
    """``5 ngày làm việc``, ``trong ngày``."""
    return _unit(limit.unit, str(limit.value).replace(".", ","))


def amount_words(amount: Amount) -> str:
    """The same for what is left; broken hours as ``2 giờ 30 phút làm việc``."""
    if amount.unit not in HOUR_UNITS:
        return _unit(amount.unit, str(amount.days))
    if amount.time % timedelta(hours=1):
        return time_words(amount.time, working=amount.unit is Unit.WORKING_HOUR)
    return _unit(amount.unit, str(amount.time // timedelta(hours=1)))


def amounts_words(amounts: Iterable[Amount]) -> str:
    """Several amounts in a row."""
    return _texts()["units"]["then"].join(amount_words(amount) for amount in amounts)


def time_words(time: timedelta, *, working: bool) -> str:
    """A length of time in hours and minutes, seconds left out."""
    minutes = int(time.total_seconds() // 60)
    key = "working_time" if working else "time"
    return _texts()["units"][key].format(hours=minutes // 60, minutes=minutes % 60)


def day_with_weekday(day: date) -> str:
    """``thứ Sáu 02/05/2025``."""
    return f"{weekday_words(day)} {day_words(day)}"


def _unit(unit: Unit, value: str | Decimal) -> str:
    return _texts()["units"][unit.value].format(value=value)


@cache
def _texts() -> dict[str, dict[str, str]]:
    text = files("motcua.dossiers").joinpath("data/reckoning.toml").read_text("utf-8")
    return tomllib.loads(text)
