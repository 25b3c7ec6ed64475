"""Which rows explain the difference between a stated total and the counted one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from motcua.kernel.refusal import Refusal

FIGURES = {
    "received": "received.total",
    "online": "received.online",
    "in_person_or_post": "received.in_person_or_post",
    "carried_over": "received.carried_over",
    "resolved": "resolved.total",
    "early": "resolved.early",
    "on_time": "resolved.on_time",
    "late": "resolved.late",
    "in_progress": "in_progress.total",
    "in_time": "in_progress.in_time",
    "overdue": "in_progress.overdue",
}
"""Short names people may state a figure by; the full codes are taken too."""

MOST_ROWS = 4
MOST_TRIES = 200_000


@dataclass(frozen=True, slots=True)
class Part:
    """A set of dossiers that somebody may have left out or counted twice. ``kind``: ``declaration``,
    ``sector`` or ``column``; ``name`` says which sector or column."""

    kind: str
    name: str
    count: int
    sector_id: int | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Parts whose counts together make up the gap exactly."""

    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class Difference:
    """A stated figure against the counted one. ``gap`` is counted minus stated: above nought something was
    left out, below it something was counted twice."""

    figure: str
    stated: int
    counted: int
    explanations: tuple[Explanation, ...]

    @property
    def gap(self) -> int:
        return self.counted - self.stated


def explain_difference(
    figure: str, stated: int, counted: int, parts: Sequence[Part], *, most: int = 4
) -> Difference:
    """At most ``most`` explanations: single parts of any kind first, then two to four sectors."""
    gap = abs(counted - stated)
    found: list[Explanation] = []
    if gap:
        for explanation in _candidates(parts, gap):
            found.append(explanation)
            if len(found) == most:
                break
    return Difference(figure, stated, counted, tuple(found))


def parts_of(rows: Sequence[tuple[str, int | None, int, int]], columns: Mapping[str, int]) -> list[Part]:
    """What a figure is made of: ``rows`` are ``(sector name, sector id, count, of declaration type)``,
    ``columns`` the counts of the columns that the figure is the sum of.

    Where the declared dossiers are one whole sector, that sector stands in their name only."""
    declared = sum(row[3] for row in rows)
    whole = [row for row in rows if row[3] and row[2] == row[3]]
    same = whole[0] if declared and len(whole) == 1 and whole[0][2] == declared else None
    parts = [Part("declaration", same[0], declared, same[1]) if same else Part("declaration", "", declared)]
    parts += [Part("sector", name, count, pk) for name, pk, count, _ in rows if not same or pk != same[1]]
    parts += [Part("column", name, count) for name, count in columns.items()]
    return [part for part in parts if part.count]


def _candidates(parts: Sequence[Part], gap: int) -> Iterator[Explanation]:
    for part in parts:
        if part.count == gap:
            yield Explanation((part,))
    sectors = [part for part in parts if part.kind != "column" and part.sector_id and part.count < gap]
    tries = 0
    for size in range(2, MOST_ROWS + 1):
        for some in combinations(sectors, size):
            tries += 1
            if tries > MOST_TRIES:
                return
            if sum(part.count for part in some) == gap:
                yield Explanation(some)


def parse_stated(texts: Sequence[str]) -> dict[str, int]:
    """``received=894`` read; refuses ``report.bad_figure`` naming what was found."""
    stated: dict[str, int] = {}
    for text in texts:
        name, _, number = text.partition("=")
        name, number = name.strip(), number.strip().replace(".", "")
        if (name not in FIGURES and name not in FIGURES.values()) or not _is_count(number):
            raise Refusal("report.bad_figure", found=text, known=", ".join(FIGURES))
        stated[name] = int(number)
    return stated


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 12
