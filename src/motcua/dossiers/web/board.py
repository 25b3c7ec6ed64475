"""The head's board: pictures, tables, and the dossiers behind every bar."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.dossiers.queries import board as queries
from motcua.dossiers.queries.board import Cut, Sample
from motcua.dossiers.queries.lines import PAGE
from motcua.dossiers.rules.board import AT_RISK, RISKS, Board, Load, Risk, board_of, summed
from motcua.dossiers.rules.views import COLUMNS
from motcua.dossiers.rules.where_time_goes import Spread, Stretch, minutes_by, spreads
from motcua.dossiers.web.lines import Lines, line_of
from motcua.dossiers.words import board as words
from motcua.dossiers.words.desk import DOSSIERS
from motcua.foundation.web.charts import bars
from motcua.foundation.web.pages import page_of
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import absences_of
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar

_AT_DESK = "tai-quay"
"""In addresses: what no unit has yet."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the load table: its name, the counts with their links, what is planned."""

    name: str
    under: str
    cells: tuple[tuple[int, str], ...]
    total: int
    url: str
    absence: str = ""


@dataclass(frozen=True, slots=True)
class Times:
    """When today and the next working day end, as the counts of one request see them."""

    at: datetime
    today_ends: datetime
    soon: datetime

    def named(self) -> dict[str, datetime]:
        return {"at": self.at, "today_ends": self.today_ends, "soon": self.soon}


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """What is at risk, who carries how much, where the time goes (four statements beside the calendar)."""
    mine = board_of(request.actor)
    calendar = calendar_for(mine.agency_code)
    loads = queries.loads(mine, **_times(calendar, request.at).named())
    total = summed(loads)
    cut = queries.sample(mine, calendar)
    away = _absences(mine, request.at)
    people = [_line_of(load, away) for load in sorted(loads, key=_heaviest)]
    context = {
        "board": mine,
        "title": words.TITLE,
        "made_at": request.at,
        "facts": _facts(total),
        "heads": [words.RISKS[risk] for risk in RISKS],
        "people": people,
        "units": _unit_lines(loads) if mine.unit_id is None else [],
        "load_bars": bars(_load_row(load) for load in sorted(loads, key=_heaviest)),
        "load_key": [{"fill": fill, "words": said} for fill, said in words.KEY],
        **_time_context(cut, calendar),
    }
    return render(request, "dossiers/board.html", context)


@require_safe
def board_dossiers(request: HttpRequest) -> HttpResponse:
    """The dossiers in hand behind one count of the board."""
    mine = board_of(request.actor)
    calendar = calendar_for(mine.agency_code)
    asked = request.GET
    risk = words.RISK_SLUGS.get(asked.get("nhom", ""))
    who = asked.get("nguoi", "")
    rows = queries.open_behind(
        mine,
        risk=risk,
        unit_id=_number(asked.get("don-vi", "")),
        at_desk=asked.get("don-vi") == _AT_DESK,
        holder_id=_number(who),
        nobody=who == "chua-giao",
        **_times(calendar, request.at).named(),
    )
    page, pager = page_of(
        asked.get("trang", ""), rows.count(), PAGE, partial(_page_address, request), of=DOSSIERS
    )
    shown = rows.select_related("edition", "sector", "holder", "unit")[page]
    lines = Lines(COLUMNS, at=request.at, calendar=calendar)
    context = {
        "title": words.RISKS[risk] if risk else words.ALL_OPEN,
        "trail": _trail(),
        "headings": lines.headings,
        "rows": lines.rows(map(line_of, shown)),
        **pager,
    }
    return render(request, "dossiers/board_dossiers.html", context)


@require_safe
def board_times(request: HttpRequest) -> HttpResponse:
    """The dossiers of the sample behind one bar of time, the slowest first."""
    mine = board_of(request.actor)
    calendar = calendar_for(mine.agency_code)
    cut = queries.sample(mine, calendar)
    stage, unit = request.GET.get("buoc", ""), request.GET.get("don-vi", "")
    key, name = (_by_unit, unit) if unit else (_by_stage, stage)
    spent = [(one, _minutes(cut, one, key).get(name)) for one in cut.cuts]
    slowest = sorted(((n, one) for one, n in spent if n is not None), key=lambda x: (-x[0], x[1].code))
    day = day_minutes(calendar)
    context = {
        "title": name or words.NO_BAR,
        "trail": _trail(),
        "rows": [(one, words.spent_words(n, day)) for n, one in slowest[:PAGE]],
        "count": len(slowest),
    }
    return render(request, "dossiers/board_times.html", context)


def _page_address(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked["trang"] = str(number)
    return f"?{asked.urlencode()}"


def _times(calendar: WorkCalendar, at: datetime) -> Times:
    today = local_day(at)
    return Times(at, calendar.closing(today), calendar.closing(calendar.next_working_day(today)))


def _trail() -> list[dict[str, str]]:
    return [{"url": reverse("board"), "words": words.TITLE}]


def _facts(total: dict[Risk, int]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [
        {"label": words.RISKS[risk], "figure": total[risk], "big": risk in AT_RISK, "url": _behind(risk)}
        for risk in RISKS
    ]
    return [*found, {"label": words.ALL_OPEN, "figure": sum(total.values()), "url": _behind(None)}]


def _behind(risk: Risk | None, *, load: Load | None = None, whole_unit: bool = False) -> str:
    """The address of the dossiers behind a count: all, those of a load, or of the whole unit of a load."""
    asked: dict[str, object] = {"nhom": words.SLUG_OF[risk]} if risk else {}
    if load is not None:
        if not whole_unit:
            asked["nguoi"] = load.holder_id or "chua-giao"
        asked["don-vi"] = load.unit_id or _AT_DESK
    return f"{reverse('board-dossiers')}?{urlencode(asked)}"


def _heaviest(load: Load) -> tuple[int, ...]:
    return tuple(-load.counts[risk] for risk in RISKS)


def _absences(mine: Board, at: datetime) -> dict[int, str]:
    """Person to the absence that is on or comes next, in words."""
    said: dict[int, str] = {}
    for one in absences_of([mine.agency_id], local_day(at)):
        first, last = day_words(one.starts_on), day_words(one.ends_on)
        cover = one.cover.address or one.cover.full_name
        said.setdefault(one.person_id, words.ABSENT.format(first=first, last=last, cover=cover))
    return said


def _line_of(load: Load, away: dict[int, str]) -> Line:
    return Line(
        name=load.holder or words.NOBODY,
        under=load.unit or words.AT_DESK,
        cells=tuple((load.counts[risk], _behind(risk, load=load)) for risk in RISKS),
        total=load.total,
        url=_behind(None, load=load),
        absence=away.get(load.holder_id or 0, ""),
    )


def _unit_lines(loads: Iterable[Load]) -> list[Line]:
    units: dict[int | None, list[Load]] = {}
    for load in loads:
        units.setdefault(load.unit_id, []).append(load)
    lines = []
    for found in units.values():
        behind = partial(_behind, load=found[0], whole_unit=True)
        counts = summed(found)
        name = found[0].unit or words.AT_DESK
        cells = tuple((counts[risk], behind(risk)) for risk in RISKS)
        lines.append(Line(name, "", cells, sum(counts.values()), behind(None)))
    return lines


def _load_row(load: Load) -> tuple[str, list[tuple[str, float]], str, str]:
    counts = load.counts
    pieces = [
        ("late", counts[Risk.LATE]),
        ("doing", counts[Risk.TODAY] + counts[Risk.SOON]),
        ("rest", counts[Risk.REST] + counts[Risk.WAITING]),
    ]
    said = words.BEHIND.format(count=load.total)
    return load.holder or words.NOBODY, pieces, said, _behind(None, load=load)


def _time_context(cut: Sample, calendar: WorkCalendar) -> dict[str, object]:
    steps = spreads(_minutes(cut, one, _by_stage) for one in cut.cuts)
    units = spreads(_minutes(cut, one, _by_unit) for one in cut.cuts)
    day = day_minutes(calendar)
    finishes = [one.finished_at for one in cut.cuts]
    return {
        "sampled": len(cut.cuts),
        "looked_at": queries.LOOKED_AT,
        "from_day": min(finishes, default=None),
        "to_day": max(finishes, default=None),
        "time_key": [{"fill": fill, "words": said} for fill, said in words.TIME_KEY],
        "step_bars": bars(_time_row(one, "buoc", day) for one in steps),
        "unit_bars": bars(_time_row(one, "don-vi", day) for one in units),
        "steps": [_spread_line(one, "buoc", day) for one in steps],
        "units_time": [_spread_line(one, "don-vi", day) for one in units],
    }


def _time_row(one: Spread, by: str, day: int) -> tuple[str, list[tuple[str, float]], str, str]:
    median, ninth = words.spent_words(one.median, day), words.spent_words(one.ninth, day)
    pieces = [("doing", one.median), ("rest", one.ninth - one.median)]
    return one.name, pieces, words.spread_words(median, ninth), _sampled(by, one.name)


def _spread_line(one: Spread, by: str, day: int) -> dict[str, object]:
    return {
        "name": one.name,
        "count": one.count,
        "median": words.spent_words(one.median, day),
        "ninth": words.spent_words(one.ninth, day),
        "url": _sampled(by, one.name),
    }


def _sampled(by: str, name: str) -> str:
    return f"{reverse('board-times')}?{urlencode({by: name})}"


def _minutes(cut: Sample, one: Cut, key: Callable[[Stretch], str]) -> dict[str, int]:
    if cut.minutes is None:
        return {}
    return minutes_by(one.stretches, key, cut.minutes.between)


def _by_stage(stretch: Stretch) -> str:
    return words.stage_words(stretch.stage, stretch.step)


def _by_unit(stretch: Stretch) -> str:
    return words.unit_words(stretch.unit)


def day_minutes(calendar: WorkCalendar) -> int:
    """Working minutes of an ordinary day, at least one."""
    spans = calendar.usual_sessions
    total = sum((e.hour - b.hour) * 60 + e.minute - b.minute for b, e in spans)
    return max(1, total)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and int(text[:9]) > 0 and len(text) < 10 else None
