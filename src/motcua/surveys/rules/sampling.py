"""Who is asked: strata, how many of each, and a draw by a recorded seed that anybody can repeat."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from hashlib import sha256

from motcua.kernel.draw import place
from motcua.kernel.refusal import Refusal
from motcua.surveys.rules.fewest import FEWEST

Key = tuple[int, int | None]
"""Agency and sector; no sector where small ones were put together."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Dossiers whose results were handed out in those days by those agencies; ``procedures`` (codes) keeps
    only those, where given."""

    from_day: date
    to_day: date
    agency_ids: Collection[int]
    procedures: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One returned dossier of the population; ``person`` is whoever would be asked."""

    code: str
    agency_id: int
    sector_id: int
    person: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One stratum with its population and the codes drawn, in the order they were drawn."""

    key: Key
    population: int
    codes: tuple[str, ...]


def strata(rows: Iterable[Row], least: int) -> dict[Key, list[Row]]:
    """Rows by agency and sector. Sectors of an agency with fewer than ``least`` are put together, and where
    that is still too few, with its smallest sector that is not. An agency with too few in all is left out:
    its few answers could be told apart."""
    found: dict[int, dict[int, list[Row]]] = {}
    for row in rows:
        found.setdefault(row.agency_id, {}).setdefault(row.sector_id, []).append(row)
    kept: dict[Key, list[Row]] = {}
    for agency_id, sectors in sorted(found.items()):
        small = [row for listed in sectors.values() if len(listed) < least for row in listed]
        large = {sector: listed for sector, listed in sectors.items() if len(listed) >= least}
        if 0 < len(small) < least and large:
            small += large.pop(min(large, key=lambda sector: (len(large[sector]), sector)))
        kept |= {(agency_id, sector): listed for sector, listed in sorted(large.items())}
        if len(small) >= least:
            kept[agency_id, None] = small
    return kept


def allocate(sizes: Mapping[Key, int], total: int, least: int) -> dict[Key, int]:
    """How many of each stratum: in proportion to its size by largest remainder, ``least`` at the least and
    never more than there are. Refuses ``survey.sample_too_small`` where not even that fits."""
    first = {key: min(size, least) for key, size in sizes.items()}
    if sum(first.values()) > total:
        raise Refusal("survey.sample_too_small", least=sum(first.values()), strata=len(sizes))
    rest = min(total, sum(sizes.values())) - sum(first.values())
    room = {key: size - first[key] for key, size in sizes.items()}
    whole = sum(room.values())
    shares = {key: Fraction(rest * free, whole) if whole else Fraction(0) for key, free in room.items()}
    found = {key: first[key] + int(share) for key, share in shares.items()}
    short = rest - sum(int(share) for share in shares.values())
    by_remainder = sorted(shares, key=lambda key: (-(shares[key] % 1), _order(key)))
    for key in by_remainder[:short]:
        found[key] += 1
    return found


def draw_strata(rows: Iterable[Row], *, total: int, least: int, seed: str) -> list[Drawn]:
    """The sample. One person is asked once, however many dossiers he or she had; a stratum may so come out
    smaller than planned. Refuses ``survey.too_few_dossiers`` where no stratum has enough."""
    grouped = strata(rows, max(least, FEWEST))
    if not grouped:
        raise Refusal("survey.too_few_dossiers", least=max(least, FEWEST))
    wanted = allocate({key: len(listed) for key, listed in grouped.items()}, total, max(least, FEWEST))
    asked: set[Hashable] = set()
    found = []
    for key, listed in grouped.items():
        codes: list[str] = []
        for row in sorted(listed, key=lambda one: place(one.code, seed)):
            if len(codes) == wanted[key]:
                break
            if row.person not in asked:
                asked.add(row.person)
                codes.append(row.code)
        found.append(Drawn(key, len(listed), tuple(codes)))
    return found


def digest_of(drawn: Iterable[Drawn]) -> str:
    """SHA-256 of the codes drawn, one a line, sorted: whoever draws again can compare."""
    codes = sorted(code for one in drawn for code in one.codes)
    return sha256("\n".join(codes).encode()).hexdigest()


def _order(key: Key) -> tuple[int, int]:
    return key[0], -1 if key[1] is None else key[1]
