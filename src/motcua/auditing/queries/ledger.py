"""What a text states about an agency and its days, beside what the register counts (Biểu 06)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from motcua.auditing.queries.agencies import agency_of_text
from motcua.auditing.queries.stated import Stated, read_stated
from motcua.dossiers.public import figures
from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import dossiers_behind
from motcua.kernel.time import ONE_DAY, local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency
from motcua.reporting.public import agency_to_read, handling_report, readable_agencies
from motcua.reporting.rules.explain import Explanation
from motcua.reporting.rules.report import Report, differences_of
from motcua.reporting.rules.request import EARLIEST, Question, question

MOST_PERIODS = 4
MOST_LOOKED_INTO = 5
"""Differences whose dossiers at the edges of the period are looked for; each costs up to a dozen counts."""
MOST_NAMED = 20
EDGE_DAYS = 3

SAME_UNDER_ANOTHER_NAME = {
    "received.total": ("received.online", "received.in_person_or_post"),
    "resolved.on_time": ("resolved.early", "resolved.on_time"),
}
"""What texts also mean by a figure's name: all received in the period; all that were not late."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Dossiers just outside the period (``is_inside`` False) or in its first or last days, as many as the
    difference: ``codes`` names them, in ``cell`` from ``first`` to ``last``."""

    first: date
    last: date
    cell: str
    codes: tuple[str, ...]
    is_inside: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One stated figure beside the counted one. ``sector_name`` and ``sector_id`` are empty for the total;
    ``widened`` says that it agrees with ``SAME_UNDER_ANOTHER_NAME``."""

    stated: Stated
    counted: int
    sector_name: str = ""
    sector_id: int | None = None
    widened: bool = False
    explanations: tuple[Explanation, ...] = ()
    edge: Edge | None = None

    @property
    def gap(self) -> int:
        """Counted less stated; nought where it agrees under another name."""
        return 0 if self.widened else self.counted - self.stated.value


@dataclass(frozen=True, slots=True)
class Days:
    """All that was stated for the same days, and the report it was held against."""

    report: Report
    lines: tuple[Line, ...]

    @property
    def question(self) -> Question:
        return self.report.question


@dataclass(frozen=True, slots=True)
class Comparison:
    """The text beside the register of one agency; ``was_chosen`` by a person or found in the text."""

    agency_code: str
    agency_name: str
    was_chosen: bool
    days: tuple[Days, ...]

    @property
    def count(self) -> int:
        return sum(len(one.lines) for one in self.days)

    @property
    def differing(self) -> int:
        return sum(1 for one in self.days for line in one.lines if line.gap)


def compare_with_ledger(
    text: str,
    *,
    actor: Actor,
    at: datetime,
    agency_code: str = "",
    period: tuple[date, date] | None = None,
) -> Comparison | None:
    """The comparison, or ``None`` where the agency, the days or a total is not recognised, or where the
    recognised agency is not the person's to read.

    ``agency_code`` and ``period`` are what the person chose; a chosen agency is refused as reports do:
    ``organisation.sign_in``, ``report.not_found``. Figures are counted as known at ``at``."""
    agency = _agency(text, actor, agency_code)
    if agency is None:
        return None
    by_days: dict[tuple[date, date], list[Stated]] = {}
    for one in read_stated(text, period):
        if one.days is not None and EARLIEST <= one.days[0] <= local_day(at):
            by_days.setdefault(one.days, []).append(one)
    found = []
    for (first, last), stated in list(by_days.items())[:MOST_PERIODS]:
        asked = question(
            name="bieu-06",
            agency=agency.code,
            from_day=first.isoformat(),
            to_day=last.isoformat(),
            as_of="",
            now=at,
        )
        found.append(_days(handling_report(agency, asked), stated))
    kept = tuple(one for one in found if one.lines)
    return Comparison(agency.code, agency.name, bool(agency_code), kept) if kept else None


def _agency(text: str, actor: Actor, chosen: str) -> Agency | None:
    if chosen:
        return agency_to_read(actor, chosen)
    if not actor.is_system and not actor.is_staff:
        return None
    code = agency_of_text(text)
    return readable_agencies(actor).filter(code=code).first() if code else None


def _days(report: Report, stated: Iterable[Stated]) -> Days:
    lines: list[Line] = []
    for one in stated:
        line = _line(report, one)
        if line is not None:
            looked_into = sum(1 for known in lines if known.gap)
            lines.append(_with_edge(report, line) if looked_into < MOST_LOOKED_INTO else line)
    return Days(report, tuple(lines))


def _line(report: Report, stated: Stated) -> Line | None:
    """The line of one figure; ``None`` where its sector is none, or more than one, of the table."""
    if stated.sector:
        rows = [row for row in report.table.rows if _is_sector(stated.sector, row.field)]
        if len(rows) != 1:
            return None
        [row] = rows
        counted, explanations = row.values[stated.code], ()
        name, sector_id, values = row.field, row.sector_id, row.values
    else:
        [difference] = differences_of(report, {stated.code: stated.value})
        counted, explanations = difference.counted, difference.explanations
        name, sector_id, values = "", None, report.table.total.values
    wider = SAME_UNDER_ANOTHER_NAME.get(stated.code, ())
    if counted != stated.value and wider and stated.value == sum(values[code] for code in wider):
        return Line(stated, counted, name, sector_id, widened=True)
    return Line(stated, counted, name, sector_id, explanations=explanations)


def _is_sector(told: str, name: str) -> bool:
    """Whether every word told is in the name: ``khám chữa bệnh`` is ``Khám bệnh, chữa bệnh``."""
    said, known = (set(fold(words).replace(",", " ").split()) - {"va"} for words in (told, name))
    return bool(said) and said <= known


def _with_edge(report: Report, line: Line) -> Line:
    if not line.gap or line.explanations or abs(line.gap) > MOST_NAMED:
        return line
    edge = _edge(report, line)
    return replace(line, edge=edge)


def _edge(report: Report, line: Line) -> Edge | None:
    """As many dossiers as the gap in the days around the ends of the period, where there are."""
    code = line.stated.code
    wider = SAME_UNDER_ANOTHER_NAME["received.total"] if code == "received.total" else (code,)
    if code.startswith("in_progress") or code == "received.carried_over":
        return None
    cells = tuple(cell for one in wider for cell in report.definitions.indicators[one].cells)
    asked, is_inside = report.question, line.gap > 0
    scope = figures.Scope(report.agency_ids, None, line.sector_id)
    for count in range(1, EDGE_DAYS + 1):
        more = timedelta(days=count - 1)
        pairs = (
            ((asked.to_day - more, asked.to_day), (asked.from_day, asked.from_day + more))
            if is_inside
            else (
                (asked.to_day + ONE_DAY, asked.to_day + ONE_DAY + more),
                (asked.from_day - ONE_DAY - more, asked.from_day - ONE_DAY),
            )
        )
        for first, last in pairs:
            page = dossiers_behind(scope, Period(first, last, asked.seen_at), cells, limit=MOST_NAMED)
            if page.count == abs(line.gap):
                return Edge(first, last, code, tuple(one.code for one in page.dossiers), is_inside)
    return None
