"""Indicators that are measured by asking people, read from data beside those that are counted."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from motcua.kernel.basis import basis

SATISFACTION = "measured.satisfaction"


@dataclass(frozen=True, slots=True)
class MeasuredIndicator:
    """What is measured, how, and by which law; ``verified`` False is shown as "chưa kiểm chứng"."""

    code: str
    name: str
    unit: str
    counts: str
    formula: str
    basis: str
    verified: bool


@basis("1001/QĐ-BNV", verified=False)
@cache
def measured_indicators() -> dict[str, MeasuredIndicator]:
    """Code to indicator."""
    text = files("motcua.indicators").joinpath("data", "measured.toml").read_text(encoding="utf-8")
    return {one["code"]: MeasuredIndicator(**one) for one in tomllib.loads(text)["indicators"]}
