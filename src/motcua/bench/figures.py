"""One measured figure beside its yardstick, and the table of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from motcua.bench.words import FIGURES, HEADINGS, MILLISECONDS, PER_SECOND, YARDSTICKS

NAMES = (
    "commands", "http", "pages", "bieu-06", "import", "year", "slips", "signatures", "due-dates", "audit",
)  # fmt: skip
"""What ``--only`` takes, in the order of measuring."""


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` and ``against`` are in ``unit``: ``/s`` (more is better) or ``ms`` (less is better).

    ``p50`` and ``p99`` are milliseconds of one call; ``count`` is how many calls or rows were measured;
    ``bad`` counts answers that were not the expected ones by status; ``facts`` says more in JSON."""

    name: str
    value: float
    unit: str
    yardstick: str
    against: float
    count: int
    clients: int | None = None
    p50: float | None = None
    p99: float | None = None
    bad: dict[str, int] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """How near to the yardstick: 1 is as quick, 2 twice as quick; None where nothing was measured."""
        over, under = (self.value, self.against) if self.unit == "/s" else (self.against, self.value)
        return round(over / under, 4) if under else None

    def plain(self) -> dict[str, Any]:
        """The figure as JSON has it."""
        return asdict(self) | {"ratio": self.ratio}


def percentile(milliseconds: Sequence[float], share: float) -> float | None:
    """The value below which ``share`` (0 to 1) of them lie; None of none."""
    if not milliseconds:
        return None
    ordered = sorted(milliseconds)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)


def bad_of(figures: Iterable[dict[str, Any]]) -> Counter[str]:
    """All bad answers by status."""
    found: Counter[str] = Counter()
    for figure in figures:
        found.update(figure["bad"])
    return found


def table(figures: Iterable[dict[str, Any]]) -> str:
    """Plain figures as aligned lines under their headings."""
    lines = [HEADINGS, *(_line(figure) for figure in figures)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in {0, 5} else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _line(figure: dict[str, Any]) -> tuple[str, ...]:
    ratio, clients = figure["ratio"], figure["clients"]
    return (
        FIGURES[figure["name"]],
        "" if clients is None else str(clients),
        _measured(figure["value"], figure["unit"]),
        _milliseconds(figure["p50"]),
        _milliseconds(figure["p99"]),
        YARDSTICKS[figure["yardstick"]],
        _measured(figure["against"], figure["unit"]),
        "–" if ratio is None else _number(ratio, 2),
        ", ".join(f"{status}: {count}" for status, count in sorted(figure["bad"].items())) or "0",
    )


def _measured(value: float, unit: str) -> str:
    words = PER_SECOND if unit == "/s" else MILLISECONDS
    return words.format(value=_number(value, 0 if value >= 100 else 1))


def _milliseconds(value: float | None) -> str:
    return "" if value is None else _number(value, 1)


def _number(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
