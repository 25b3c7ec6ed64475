"""The measures of Quyết định 766/QĐ-TTg: what is counted, of what, and what only the portal knows."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from motcua.kernel.basis import basis
from motcua.kernel.rounding import half_up, percent

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Measure:
    """One criterion: ``part`` of ``whole`` in words, ``counts`` how, ``apart`` what is left out and why."""

    key: str
    name: str
    part: str
    whole: str
    counts: str
    apart: str


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` of ``whole``; ``value`` in per cent with two decimals, nothing where there is no whole."""

    part: int
    whole: int
    minus: Decimal = Decimal(0)

    @property
    def value(self) -> Decimal | None:
        rate = percent(self.part, self.whole, 2)
        return None if rate is None else max(rate - self.minus, Decimal(0))


@basis("766/QĐ-TTg")
def content(handled: Share, troubled: int) -> Share:
    """Criterion 5.4: the share handled in time less the share that was complained of or rated low."""
    rate = percent(troubled, handled.whole, 2)
    return Share(handled.part, handled.whole, rate or Decimal(0))


@basis("766/QĐ-TTg")
def synced(share: Decimal | None, sync_rate: Decimal | None) -> Decimal | None:
    """Criterion 3.3: the share filed online times the share that reached the national portal, where known."""
    if share is None or sync_rate is None:
        return share
    return half_up(share * min(sync_rate, HUNDRED) / HUNDRED, 2)


@basis("766/QĐ-TTg")
@cache
def measures() -> dict[str, Measure]:
    """Key to measure, in the order of the decision."""
    text = files("motcua.indicators").joinpath("data", "service.toml").read_text(encoding="utf-8")
    return {one["key"]: Measure(**one) for one in tomllib.loads(text)["measures"]}
