"""The catalogue of each agency: real procedures as far as they go, then plainly marked sample entries."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count, cycle, islice, repeat
from typing import Any

from motcua.demo.words import ITEMS, NOTE, SAMPLE, SAMPLE_OF_LEVEL, SECTORS, SOURCE, STEPS
from motcua.procedures.rules.catalogue_row import CatalogueRow
from motcua.procedures.rules.shipped import shipped_rows
from motcua.procedures.rules.states import EditionState

Plan = dict[str, Any]

_LOCAL = ("province", "facility")
_NOT_THEN = "Bảo trợ xã hội"
"""A field the health sector was given only in 2025."""
_USUAL = {"value": 20, "unit": "working_day"}
_AT_ONCE = {"value": 1, "unit": "same_day"}
_ONLINE = {"level_3", "level_4"}


def catalogue(plan: Plan) -> list[CatalogueRow]:
    """The rows of a catalogue that comes out at the figures of the plan."""
    rows = [*_special(plan), *_ordinary(plan)]
    rows = _placed(rows, plan)
    rows = _limited(rows, plan)
    rows = _levelled(rows, plan)
    note = NOTE.format(day=plan["as_of"])
    return [
        replace(row, number=number, note=note, source=SOURCE, is_verified=False)
        for number, row in enumerate(rows, start=1)
    ]


def _base() -> list[CatalogueRow]:
    """Procedures of the province level as a department lists them, in the order of the product's file."""
    return [
        replace(row, sector=SECTORS.get(row.sector, row.sector), **_IN_FORCE)
        for row in shipped_rows()
        if row.agency_level in _LOCAL and row.sector != _NOT_THEN
    ]


_IN_FORCE = {
    "state": EditionState.PUBLIC,
    "standing": "in_force",
    "valid_from": None,
    "valid_to": None,
    "level": "",
}


def _samples(sector: str) -> Iterator[CatalogueRow]:
    for number in count(1):
        name = SAMPLE.format(sector=sector, number=number)
        yield CatalogueRow(0, name, sector, agency_level="province", **_IN_FORCE)


def _special(plan: Plan) -> list[CatalogueRow]:
    """Entries that are on their way in or out, and those of the lower levels."""
    found: list[CatalogueRow] = []
    going = plan.get("awaiting_repeal", 0)
    if going:
        field = plan["awaiting_repeal_field"]
        source = chain((row for row in _base() if row.sector == field), _samples(field))
        found += _in_state(islice(source, going), EditionState.AWAITING_REPEAL)
    coming = plan.get("awaiting_announcement", 0)
    found += _in_state(islice(_samples(SECTORS_CYCLE[0]), coming), EditionState.AWAITING_ANNOUNCEMENT)
    for level in ("district", "commune"):
        for number in range(1, plan.get(level, 0) + 1):
            name = SAMPLE_OF_LEVEL[level].format(number=number)
            found.append(CatalogueRow(0, name, SECTORS_CYCLE[2], agency_level=level, **_IN_FORCE))
    return found


def _in_state(rows: Iterator[CatalogueRow], state: EditionState) -> list[CatalogueRow]:
    return [replace(row, state=state, standing=state.value) for row in rows]


SECTORS_CYCLE = ("Khám bệnh, chữa bệnh", "Dược", "Y tế dự phòng", "An toàn thực phẩm và dinh dưỡng")


def _ordinary(plan: Plan) -> list[CatalogueRow]:
    wanted = plan["public"] - sum(plan.get(level, 0) for level in ("district", "commune"))
    taken = {row.name for row in _special(plan)}
    real = [row for row in _base() if row.name not in taken]
    samples = {sector: _samples(sector) for sector in SECTORS_CYCLE}
    more = (next(samples[sector]) for sector in cycle(SECTORS_CYCLE))
    return list(islice(chain(real, (row for row in more if row.name not in taken)), wanted))


def _placed(rows: list[CatalogueRow], plan: Plan) -> list[CatalogueRow]:
    """Facilities get their own procedures first, then the last of the list; the rest is at the centre."""
    order = sorted(range(len(rows)), key=lambda n: (rows[n].agency_level != "facility", -n))
    others = [place for place in plan["places"] if place != "service_centre"]
    places = chain.from_iterable(repeat(place, plan["places"][place]) for place in others)
    of_row = dict(zip((n for n in order if rows[n].state is EditionState.PUBLIC), places, strict=False))
    placed = []
    for n, row in enumerate(rows):
        content = {
            "required_items": [{"name": name} for name in ITEMS],
            **row.content,
            "places": [of_row.get(n, "service_centre")],
            "process": [{"name": name, "role": "specialist"} for name in STEPS],
        }
        level = "province" if row.agency_level in _LOCAL else row.agency_level
        placed.append(replace(row, content=content, agency_level=level))
    return placed


def _limited(rows: list[CatalogueRow], plan: Plan) -> list[CatalogueRow]:
    """Every procedure has a limit; where the plan says so, so many at once and the others cut by half."""
    at_once = [n for n, row in enumerate(rows) if _statutory(row) == _AT_ONCE]
    if missing := plan.get("same_day", 0) - len(at_once):
        at_once += [n for n, row in enumerate(rows) if _statutory(row) is None][-missing:]
    limited = []
    for n, row in enumerate(rows):
        statutory = _AT_ONCE if n in at_once else _statutory(row) or _USUAL
        first: dict[str, Any] = {"case": "", "statutory": statutory}
        if plan.get("halved") and statutory != _AT_ONCE:
            first["committed"] = _half(statutory)
        others = [term for term in row.content.get("terms", ()) if term["case"]]
        declares = row.is_declaration or row.sector == SECTORS["Thiết bị y tế"] and statutory == _AT_ONCE
        content = {**row.content, "terms": [first, *others]}
        limited.append(replace(row, content=content, is_declaration=declares))
    return limited


def _statutory(row: CatalogueRow) -> dict[str, Any] | None:
    terms = row.content.get("terms") or [{}]
    return terms[0].get("statutory")


def _half(limit: dict[str, Any]) -> dict[str, Any]:
    value, unit = limit["value"], limit["unit"]
    if value > 1:
        return {"value": value // 2, "unit": unit}
    if unit == "working_day":
        return {"value": 4, "unit": "working_hour"}
    return {"value": 0.5, "unit": "hour"} if unit == "hour" else {"value": 12, "unit": "hour"}


def _levelled(rows: list[CatalogueRow], plan: Plan) -> list[CatalogueRow]:
    """Levels go to public procedures received at the centre, declarations and the busy fields first."""
    levels = list(chain.from_iterable(repeat(level, n) for level, n in _by_level(plan)))
    levels.sort(key=lambda level: level not in _ONLINE)
    order = [n for n, row in enumerate(rows) if _may_be_online(row)]
    of_row = dict(zip(order, levels, strict=False))
    return [_at_level(row, of_row.get(n, "")) for n, row in enumerate(rows)]


def _by_level(plan: Plan) -> list[tuple[str, int]]:
    return sorted(plan["levels"].items(), reverse=True)


def _may_be_online(row: CatalogueRow) -> bool:
    return row.state is EditionState.PUBLIC and row.content["places"] == ["service_centre"]


def _at_level(row: CatalogueRow, level: str) -> CatalogueRow:
    ways = ["online", "counter", "post"] if level in _ONLINE else ["counter", "post"]
    return replace(row, level=level, content={**row.content, "ways": ways})
