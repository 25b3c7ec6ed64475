"""What a check found: a claim with its verdict and the figures behind it, and the tolerances."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from motcua.auditing.rules.reading.figures import Figure
from motcua.auditing.rules.reading.mentions import Mention

_LAST, _COUNTED = 100, 4
"""Units of the last digit, and the digits from which a number is no longer rough."""
CONSISTENT, ROUNDED, WRONG, UNKNOWN = "consistent", "rounding_ok", "inconsistent", "cannot_tell"
KINDS = (
    "ratio_percent",
    "ratio_bound",
    "sum_parts",
    "rollup",
    "percent_complement",
    "difference",
    "restated_value",
    "list_count",
    "date_sanity",
)


@dataclass(eq=False)
class Claim:
    """``spans`` are offsets in plain text, the most telling first; ``facts`` fill the sentence ``reason``."""

    kind: str
    verdict: str
    spans: list[tuple[int, int]]
    reason: str
    stated: Decimal | None = None
    computed: Decimal | None = None
    facts: dict[str, object] = field(default_factory=dict)

    @property
    def difference(self) -> Decimal | None:
        """Stated less computed; ``None`` where there is nothing to subtract."""
        if self.stated is None or self.computed is None:
            return None
        return self.stated - self.computed


class Judged:
    """The places that claims stand on, found without looking through every claim of a long text."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._at: dict[tuple[int, int], list[frozenset[tuple[int, int]]]] = {}
        for claim in claims:
            places = frozenset(claim.spans)
            for place in places:
                self._at.setdefault(place, []).append(places)

    def together(self, places: Iterable[tuple[int, int]]) -> bool:
        """Whether one claim stands on two of the places."""
        asked = set(places)
        return any(len(other & asked) > 1 for place in asked for other in self._at.get(place, ()))


def place_of(mention: Mention) -> tuple[int, int]:
    """The figure with the words after it, at most sixty characters."""
    words = mention.after.rstrip(" ·,;")
    return mention.start, mention.end + min(len(words), 60)


def judged_figures(known: Iterable[Claim], kind: str) -> set[tuple[int, int]]:
    """The figures that claims of a kind judge, of which somebody could tell: the first place of each."""
    return {claim.spans[0] for claim in known if claim.kind == kind and claim.verdict != UNKNOWN}


def judged_spans(known: Iterable[Claim], kind: str) -> set[tuple[int, int]]:
    """All that claims of a kind speak of which somebody could tell."""
    told = (claim for claim in known if claim.kind == kind and claim.verdict != UNKNOWN)
    return {span for claim in told for span in claim.spans}


def judge_percent(figure: Figure, about: str, computed: Decimal) -> str:
    """Below half a unit of the last decimal consistent, below one unit rounding, else wrong."""
    error = abs(figure.value - computed)
    if error <= figure.grain / 2:
        return CONSISTENT
    if error < figure.grain:
        return ROUNDED
    return ROUNDED if _excused(figure, about, computed) else WRONG


def _excused(figure: Figure, about: str, computed: Decimal) -> bool:
    """Whether a word such as gần, hơn or khoảng covers the gap."""
    gap = computed - figure.value
    room = max(2 * figure.grain, min(5 * figure.grain, abs(figure.value) * Decimal("0.03")))
    if about == "about":
        return abs(gap) <= room
    if about == "below":
        return -room <= gap <= 0
    if about == "above":
        return 0 <= gap <= max(room, 10 * figure.grain)
    return False


def judge_sum(total: Mention, stated: Decimal, parts: Sequence[Mention], computed: Decimal) -> str:
    """Whole numbers exactly; numbers written in thousands or with decimals within their rounding."""
    if stated == computed:
        return CONSISTENT
    slack = sum((coarse(part.figure) for part in (total, *parts)), Decimal(0))
    if abs(stated - computed) <= slack:
        return ROUNDED
    vague = [mention for mention in (total, *parts) if mention.about]
    if vague and abs(stated - computed) <= sum((_room(mention) for mention in vague), Decimal(0)):
        return ROUNDED
    return UNKNOWN if any(_room(mention) > _LAST * mention.figure.grain for mention in vague) else WRONG


def _room(mention: Mention) -> Decimal:
    """What gần, hơn or khoảng leave open: a tenth, but little of what was counted, ``khoảng 226.530``,
    or rounded to a tenth of a billion, ``gần 6,9 tỷ đồng``."""
    signs = f"{mention.value.normalize():f}".replace(".", "").rstrip("0")
    if (
        mention.unit == "money"
        and len(signs) > 1
        and mention.figure.grain.normalize().as_tuple().exponent % 3
    ):
        return 2 * mention.figure.grain
    return _LAST * mention.figure.grain if len(signs) > _COUNTED else mention.value / 10


def coarse(figure: Figure) -> Decimal:
    """Half a unit of the last digit of a number that was rounded for writing; nought for a plain count."""
    return Decimal(0) if figure.grain == 1 else figure.grain / 2
