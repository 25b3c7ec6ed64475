"""The figures of the five articles, asked of the system: nothing here is typed but the question."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.demo.data_files import data
from motcua.demo.reform_figures import REFORM_ANSWERS
from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import Counts, handling_counts
from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.models import Agency
from motcua.procedures.public import CatalogueCounts, EditionState, Sector, catalogue_counts

CENTRE = "service_centre"


@dataclass(frozen=True, slots=True)
class SeedFigure:
    """One figure: what the article says and what came out; ``key`` is the agency in the data files,
    ``ask`` the question that was put."""

    key: str
    agency: str
    title: str
    ask: str
    expected: str
    found: str

    @property
    def holds(self) -> bool:
        return self.found == self.expected


@dataclass(frozen=True, slots=True)
class Known:
    """What one agency's figures are read from."""

    agency_id: int
    catalogue: CatalogueCounts
    counts: Counts
    sectors: dict[int, str]

    def cells(self, sector: str = "", *, declarations: bool = True) -> Counter[str]:
        """Cells of one sector, or of all; with or without procedures of declaration type."""
        total: Counter[str] = Counter()
        for group, cells in self.counts.items():
            in_sector = not sector or self.sectors[group.sector_id] == sector
            if in_sector and (declarations or not group.is_declaration):
                total.update(cells)
        return total


def seed_figures(now: datetime) -> list[SeedFigure]:
    """All figures of ``demo/data/figures.toml`` in its order."""
    known: dict[str, Known] = {}
    names = {one["key"]: one for one in data("offices")["agencies"]}
    found = []
    for one in data("figures")["figures"]:
        key = one["agency"]
        if key not in known:
            known[key] = _known(key, names[key]["code"], now)
        question, _, about = one["ask"].partition(":")
        if question in REFORM_ANSWERS:
            answer = REFORM_ANSWERS[question](known[key].agency_id, about)
        else:
            answer = ANSWERS[question](known[key], about)
        name, asked = names[key]["name"], one["ask"]
        found.append(SeedFigure(key, name, one["title"], asked, one["expected"], answer))
    return found


def _known(key: str, code: str, now: datetime) -> Known:
    agency = Agency.objects.get(code=code)
    plan = data("catalogues").get(key, {"as_of": local_day(now)})
    counts: Counts = {}
    if key in data("dossiers"):
        period = data("dossiers")[key]
        counts = handling_counts([agency.pk], Period(period["from"], period["to"], now))
    sectors = dict(Sector.objects.values_list("pk", "name"))
    return Known(agency.pk, catalogue_counts(agency.pk, plan["as_of"]), counts, sectors)


def _share(part: int, whole: int) -> str:
    found = percent(part, whole)
    if found is None:
        return "–"
    return f"{number_words(found, 0 if found == found.to_integral_value() and found == 100 else 1)}%"


def _row(cells: Counter[str]) -> str:
    judged = f"{cells['early']}, {cells['on_time']}, {cells['late']}"
    return f"{cells['received']}/{cells['received_online']}; {judged}; {cells['in_time']}"


def _rates(cells: Counter[str]) -> str:
    return "; ".join(
        (
            _share(cells["early"] + cells["on_time"], cells["resolved"]),
            _share(cells["late"], cells["resolved"]),
            _share(cells["received_online"], cells["received"]),
        )
    )


def _public(known: Known) -> int:
    return known.catalogue.by_state.get(EditionState.PUBLIC.value, 0)


def _levels(levels: dict[str, int], *wanted: int) -> str:
    return ", ".join(str(levels.get(f"level_{n}", 0)) for n in wanted)


def _agency_levels(known: Known, about: str) -> str:
    levels = known.catalogue.by_agency_level
    parts = " + ".join(str(levels.get(level, 0)) for level in ("province", "district", "commune"))
    return f"{_public(known)} = {parts}"


def _offered(known: Known) -> int:
    """Procedures with any level on record: how the article counts services offered online."""
    return sum(count for level, count in known.catalogue.by_service_level.items() if level)


def _online_at(known: Known) -> int:
    at_centre = _at_centre(known)
    return at_centre.get("level_3", 0) + at_centre.get("level_4", 0)


def _at_centre(known: Known) -> dict[str, int]:
    return known.catalogue.levels_at_place.get(CENTRE, {})


def _place(known: Known, place: str) -> int:
    return known.catalogue.by_place.get(place, 0)


def _level(known: Known, level: str) -> int:
    return known.catalogue.by_service_level.get(level, 0)


def _cell_share(known: Known, about: str) -> str:
    part, _, whole = about.partition(":")
    return _share(known.cells()[part], known.cells()[whole])


ANSWERS: dict[str, Callable[[Known, Any], str]] = {
    "public": lambda known, _: str(_public(known)),
    "state": lambda known, about: str(known.catalogue.by_state.get(about, 0)),
    "place": lambda known, about: str(_place(known, about)),
    "level": lambda known, about: str(_level(known, about)),
    "level_share": lambda known, about: _share(_level(known, about), _public(known)),
    "levels": lambda known, _: _levels(known.catalogue.by_service_level, 2, 3, 4),
    "levels_at_centre": lambda known, _: _levels(_at_centre(known), 3, 4, 2),
    "online": lambda known, _: str(_offered(known)),
    "online_share": lambda known, _: _share(_offered(known), _public(known)),
    "online_at_centre": lambda known, _: str(_online_at(known)),
    "online_share_at_centre": lambda known, _: _share(_online_at(known), _place(known, CENTRE)),
    "centre_share": lambda known, _: _share(_place(known, CENTRE), _public(known)),
    "centre_and_facility": lambda known, _: f"{_place(known, CENTRE)} + {_place(known, 'facility')}",
    "agency_levels": _agency_levels,
    "halved": lambda known, _: str(known.catalogue.cut_by_half),
    "same_day": lambda known, _: str(known.catalogue.same_day),
    "portal": lambda known, _: str(known.catalogue.on_portal),
    "cell": lambda known, about: number_words(known.cells()[about]),
    "overdue": lambda known, _: str(known.cells()["late"] + known.cells()["overdue"]),
    "share": _cell_share,
    "row": lambda known, about: _row(known.cells(about)),
    "without_declarations": lambda known, _: _row(known.cells(declarations=False)),
    "declarations": lambda known, _: str(
        known.cells()["received"] - known.cells(declarations=False)["received"]
    ),
    "rates_without_declarations": lambda known, _: _rates(known.cells(declarations=False)),
    "on_time_rate": lambda known, _: _share(
        known.cells()["early"] + known.cells()["on_time"], known.cells()["resolved"]
    ),
}
"""Question to answer, as text the way the articles print it."""
