"""The nominal income of an hour, year by year: what comes with the product."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from motcua.simplification.rules.cost import hourly_income

SHIPPED = Path(__file__).parent.parent / "data" / "thu_nhap.toml"


@dataclass(frozen=True, slots=True)
class Income:
    """Đồng a head earns in a year, where that is written, and whether somebody has checked it there."""

    year: int
    per_head: int
    source: str
    is_verified: bool = False
    recorded_by: str = ""

    @property
    def hourly(self) -> int:
        return hourly_income(self.per_head)


@cache
def shipped_incomes() -> dict[int, Income]:
    """Year to income."""
    rows = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))["years"]
    return {one["year"]: Income(**one) for one in rows}
