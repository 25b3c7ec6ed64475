"""Percentages and shares as reports print them: half up, one decimal, and nothing for nought by nought."""

from decimal import ROUND_HALF_UP, Decimal


def half_up(value: Decimal, places: int = 1) -> Decimal:
    """Round half away from zero, as people do on paper."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def percent(part: int, whole: int, places: int = 1) -> Decimal | None:
    """``part`` of ``whole`` in percent; ``None`` when the whole is nought, never 0 or 100."""
    if whole == 0:
        return None
    return half_up(Decimal(100 * part) / Decimal(whole), places)
