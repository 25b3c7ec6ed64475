"""Which rows explain the difference between a stated total and the counted one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

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
    ``sector`` or ``column``; ``name`` says which."""

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


def parts_of(
    code: str,
    rows: Sequence[tuple[str, int, int]],
    declared: int,
    columns: Mapping[str, int],
) -> list[Part]:
    """What a figure is made of: ``rows`` are ``(sector name, sector id, count)``, ``declared`` the count of
    declaration type, ``columns`` the counts of the columns that the figure is the sum of."""
    parts = [Part("declaration", "", declared)]
    parts += [Part("sector", name, count, sector_id) for name, sector_id, count in rows]
    parts += [Part("column", name, count) for name, count in columns.items() if name != code]
    return [part for part in parts if part.count]


def _candidates(parts: Sequence[Part], gap: int) -> Iterator[Explanation]:
    for part in parts:
        if part.count == gap:
            yield Explanation((part,))
    sectors = [part for part in parts if part.kind == "sector" and part.count < gap]
    tries = 0
    for size in range(2, MOST_ROWS + 1):
        for some in combinations(sectors, size):
            tries += 1
            if tries > MOST_TRIES:
                return
            if sum(part.count for part in some) == gap:
                yield Explanation(some)
