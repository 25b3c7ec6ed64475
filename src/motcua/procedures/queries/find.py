"""Search over the catalogue (two queries: what all procedures are called, and the ones on the page; for
one agency a third: what it took over)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from motcua.foundation.english.names import english_names
from motcua.kernel.vietnamese import fold
from motcua.procedures.models import Edition
from motcua.procedures.queries.listing import Listed, listed, with_level
from motcua.procedures.queries.taken_over import followed
from motcua.procedures.rules.levels import FILED_ONLINE, Level
from motcua.procedures.rules.occasions import fitting
from motcua.procedures.rules.searching import Entry, search
from motcua.procedures.rules.states import current_on, is_in_force

PAGE = 25


class Name(NamedTuple):
    """One announced edition, as much of it as a search needs."""

    pk: int
    procedure_id: int
    number: int
    state: str
    valid_from: date | None
    valid_to: date | None
    name: str
    folded: str
    sector: str
    sector_folded: str
    sector_id: int
    code: str
    aliases: list[str]
    owner: str | None
    owner_name: str | None
    english: str
    level: str | None
    once: tuple["Name", ...] = ()


_COLUMNS = (
    "pk", "procedure_id", "number", "state", "valid_from", "valid_to", "name", "folded", "sector__name",
    "sector__folded", "sector_id", "procedure__code", "procedure__aliases", "procedure__owner__code",
    "procedure__owner__name", "english_name", "level_value",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a filter with what it would leave."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what was found, and the filters over all of it."""

    rows: tuple[Listed, ...]
    total: int
    page: int
    pages: int
    is_near: bool
    read_as: str
    sectors: tuple[Choice, ...]
    agencies: tuple[Choice, ...]
    owners: dict[str, int]
    in_force: int
    once: dict[int, tuple[str, ...]]
    """Of the editions on the page found only by what they were called: those names and sectors."""


def find_procedures(
    text: str = "",
    *,
    sector: str = "",
    agency: str = "",
    who: str = "",
    occasion: str = "",
    day: date,
    page: int = 1,
    size: int = PAGE,
) -> Results:
    """Procedures announced by that day, those in force first. ``sector`` is an id; ``agency`` a code: its own
    catalogue, what it took over, the national entries it keeps none of. See ``rules.occasions``."""
    names = _current(day)
    agencies = Counter((name.owner, name.owner_name) for name in names if name.owner)
    owners = Counter(name.code for name in names if name.owner)
    online = {name.code for name in names if _is_online(name) and agency in {"", name.owner}}
    names = _of_occasion(_of_agency(names, agency, day), who, occasion)
    found = search(text, [_entry(name, name.code in online or _is_online(name)) for name in names])
    by_id = {name.pk: name for name in names}
    hits = [by_id[pk] for pk in found.ids]
    sectors = Counter((name.sector_id, name.sector) for name in hits)
    hits = _of_sector(hits, sector) if sector else hits
    hits.sort(key=lambda name: not is_in_force(name, day))
    pages = max(1, -(-len(hits) // size))
    page = min(max(1, page), pages)
    shown = hits[(page - 1) * size : page * size]
    return Results(
        rows=_rows([name.pk for name in shown], day),
        total=len(hits),
        page=page,
        pages=pages,
        is_near=found.is_near,
        read_as=found.read_as,
        sectors=tuple(Choice(str(pk), words, count) for (pk, words), count in sectors.most_common()),
        agencies=tuple(Choice(code, words, count) for (code, words), count in sorted(agencies.items())),
        owners=dict(owners),
        in_force=sum(is_in_force(name, day) for name in hits),
        once=_once(shown, found.once, sector),
    )


def _once(shown: list[Name], by_former: frozenset[int], sector: str) -> dict[int, tuple[str, ...]]:
    """Of those shown, the ones that only an earlier name or sector led to."""
    led = [name for name in shown if name.pk in by_former or (sector and str(name.sector_id) != sector)]
    return {name.pk: _called_once(name) for name in led}


def _current(day: date) -> list[Name]:
    """The edition of each procedure that stands for it on that day, by name."""
    groups: dict[int, list[Name]] = defaultdict(list)
    rows = Edition.objects.listed().annotate(level_value=with_level(day)).order_by("folded", "pk")
    for row in rows.values_list(*_COLUMNS):
        name = Name(*row)
        groups[name.procedure_id].append(name)
    return [
        current._replace(
            once=tuple(name for name in group if name is not current and name.number < current.number)
        )
        for group in groups.values()
        if (current := current_on(group, day)) is not None
    ]


def _of_sector(names: list[Name], sector: str) -> list[Name]:
    """Those of the sector now; where there is none any more, those that stood in it once."""
    now = [name for name in names if str(name.sector_id) == sector]
    return now or [name for name in names if any(str(one.sector_id) == sector for one in name.once)]


def _called_once(name: Name) -> tuple[str, ...]:
    """Earlier names and sectors that differ from those of now."""
    texts = [text for one in name.once for text in (one.name, one.sector)]
    return tuple(text for text in dict.fromkeys(texts) if text not in (name.name, name.sector))


def _of_agency(names: Iterable[Name], agency: str, day: date) -> list[Name]:
    """One name a code: the agency's own before what it took over before the national one; without an agency
    the national first."""
    chosen: dict[str, tuple[int, Name]] = {}
    taken = followed(agency, day) if agency else set()
    for name in names:
        took = taken & {(name.owner or "", ""), (name.owner or "", name.sector)}
        if agency and name.owner not in (None, agency) and not took:
            continue
        rank = 2 if name.owner == (agency or None) else 1 if took else 0
        if name.code not in chosen or rank > chosen[name.code][0]:
            chosen[name.code] = rank, name
    return [name for _, name in chosen.values()]


def _of_occasion(names: list[Name], who: str, occasion: str) -> list[Name]:
    if not (who or occasion):
        return names
    wanted = fitting((name.folded for name in names), who=who, occasion=occasion)
    return [name for name in names if name.folded in wanted]


def _is_online(name: Name) -> bool:
    return name.level is not None and Level(name.level) in FILED_ONLINE


def _entry(name: Name, is_online: bool) -> Entry:
    english = name.english or english_names().get(name.name, "")
    folded = f"{name.folded} {fold(english)}" if english else name.folded
    codes = (name.code, *name.aliases)
    texts = (text for one in name.once for text in (one.folded, one.sector_folded))
    once = tuple(text for text in dict.fromkeys(texts) if text not in (name.folded, name.sector_folded))
    sector = f"{name.sector_folded} {fold(english_names().get(name.sector, ''))}".strip()
    return Entry(name.pk, name.name, folded, codes, sector, once, is_online)


def _rows(ids: list[int], day: date) -> tuple[Listed, ...]:
    editions = Edition.objects.filter(pk__in=ids).select_related("procedure__owner", "sector")
    by_id = {edition.pk: edition for edition in editions.annotate(level_value=with_level(day))}
    return tuple(listed(by_id[pk], day) for pk in ids)
