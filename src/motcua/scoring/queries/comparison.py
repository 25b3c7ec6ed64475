"""Units side by side over the years: by a scorebook, or by a collected set of indicators."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from motcua.collection.public import sets_answered, yearly_figures
from motcua.collection.rules.comparing import Table, compared_units
from motcua.collection.rules.sets import Direction
from motcua.organisation.public import Actor
from motcua.scoring import access
from motcua.scoring.models import Score, Sheet
from motcua.scoring.rules.book import COUNTED, Book, book_from
from motcua.scoring.rules.comparison import Comparison, Parts
from motcua.scoring.rules.rounds import Round, final_points
from motcua.scoring.rules.totals import Total, area_total, book_total, group_of

MOST_YEARS = 6
BOOK, SET = "so", "bo"


def sources_of(actor: Actor) -> list[tuple[str, str]]:
    """Books and sets that have figures the officer may read (two queries)."""
    newest: dict[str, str] = {}
    sheets = access.readable_sheets(actor).order_by("cycle__year", "cycle_id")
    for code, title in sheets.values_list("cycle__book_code", "cycle__book__title"):
        newest[code] = title
    books = [(f"{BOOK}.{code}", title) for code, title in sorted(newest.items(), key=lambda one: one[1])]
    return [*books, *((f"{SET}.{code}", title) for code, title in sets_answered(actor))]


def comparison(actor: Actor, source: str, part: str) -> Comparison:
    """The table of one source; an unknown part is the first. Two queries for a book, three for a set."""
    kind, _, code = source.partition(".")
    return _of_set(actor, code, part) if kind == SET else _of_book(actor, code, part)


def _of_book(actor: Actor, code: str, part: str) -> Comparison:
    sheets = access.readable_sheets(actor).filter(cycle__book_code=code).select_related("cycle")
    listed = list(sheets.order_by("cycle__year", "id"))
    if not listed:
        return Comparison("", "", [], "", (), (), {})
    final, books = _final_points(listed), {one.cycle_id: book_from(one.cycle.book) for one in listed}
    newest = books[listed[-1].cycle_id]
    parts = _parts(newest)
    part = part if part in dict(parts) else ""
    table: dict[str, dict[int, Decimal]] = defaultdict(dict)
    groups: dict[tuple[str, int], str] = {}
    in_points = newest.is_external or part.startswith("tc.")
    for one in listed:
        book, points = books[one.cycle_id], final[one.pk]
        total = _total(book, part, points)
        if total is None or not total.scored or total.index is None:
            continue
        table[one.name][one.cycle.year] = total.earned if in_points else total.index
        if not part and total.scored == total.count and (group := group_of(book, total.index)):
            groups[one.name, one.cycle.year] = group
    years = _years(table)
    unit = "điểm" if in_points else "%"
    return Comparison(newest.title, part, parts, unit, years, compared_units(table, years), groups)


def _final_points(sheets: Iterable[Sheet]) -> dict[int, dict[str, Decimal]]:
    """Sheet to what counts, for all sheets in one query."""
    by_id = {one.pk: one for one in sheets}
    rounds: dict[int, dict[Round, dict[str, Decimal]]] = {pk: defaultdict(dict) for pk in by_id}
    said = Score.objects.filter(sheet__in=by_id).order_by("id")
    for pk, who, key, points in said.values_list("sheet_id", "round", "criterion", "points"):
        rounds[pk][Round(who)][key] = points
    return {pk: final_points(book_from(by_id[pk].cycle.book), rounds[pk]) for pk in by_id}


def _parts(book: Book) -> Parts:
    """The whole, each area, each criterion; an area of one criterion stands once."""
    found: Parts = [("", "Tổng")]
    for area in book.areas:
        counted = [one for one in area.criteria if one.share in COUNTED]
        if len(counted) != 1:
            found.append((f"lv.{area.key}", f"{area.key}. {area.name}"))
        found += [(f"tc.{one.key}", f"{one.key} {one.name}") for one in area.criteria]
    return found


def _total(book: Book, part: str, points: Mapping[str, Decimal]) -> Total | None:
    kind, _, key = part.partition(".")
    if not part:
        return book_total(book, points)
    if kind == "lv":
        area = next((one for one in book.areas if one.key == key), None)
        return area_total(area, points) if area else None
    one = next((one for one in book.criteria() if one.key == key), None)
    if one is None or key not in points:
        return None
    return Total(points[key], one.maximum, 1, 1)


def _of_set(actor: Actor, code: str, part: str) -> Comparison:
    told, figures = yearly_figures(actor, code)
    if told is None:
        return Comparison("", "", [], "", (), (), {})
    parts = [(one.key, one.name) for one in told.indicators]
    one = told.indicator(part if part in dict(parts) else parts[0][0])
    table: Table = {
        unit: {year: value for year, values in row.items() if (value := values.get(one.key)) is not None}
        for unit, row in figures.items()
    }
    table = {unit: row for unit, row in table.items() if row}
    years = _years(table)
    lines = compared_units(table, years, higher_is_better=one.direction is not Direction.LOWER)
    return Comparison(told.title, one.key, parts, one.unit, years, lines, {})


def _years(table: Table) -> list[int]:
    return sorted({year for row in table.values() for year in row})[-MOST_YEARS:]
