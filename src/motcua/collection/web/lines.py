"""Collected figures and returns as pages say them."""

from decimal import Decimal
from typing import Any

from django.urls import reverse

from motcua.collection.ledger import plain
from motcua.collection.models import Round
from motcua.collection.queries.rounds import Line, Tally
from motcua.collection.rules.answers import Flaw
from motcua.collection.rules.periods import PeriodKind
from motcua.collection.rules.sets import Indicator, Kind
from motcua.collection.words import FLAWS, ON_TIME, PERIODS, STATES, YES_NO
from motcua.kernel.vietnamese import number_words

NOTHING = "–"


def figure(one: Indicator, value: Decimal | None, *, counted: bool = False) -> str:
    """``1.909``, ``44,7%``; yes and no in words, unless it is a ``counted`` number of yes."""
    if value is None:
        return NOTHING
    if one.kind is Kind.YES_NO and not counted:
        return YES_NO.get(int(value), NOTHING)
    if one.kind is Kind.PERCENT:
        return f"{number_words(value, 1)}%"
    return _number(value)


def typed(value: Decimal | None) -> str:
    """A figure as it stands in its field."""
    return "" if value is None else _number(value)


def _number(value: Decimal) -> str:
    exact = plain(value)
    places = max(0, -int(exact.as_tuple().exponent))
    return number_words(exact, places)


def flaw_words(flaw: Flaw) -> str:
    """The sentence of a flaw, with both figures in it."""
    facts = {key: _number(value) if isinstance(value, Decimal) else value for key, value in flaw.facts}
    return FLAWS[flaw.code].format(**facts)


def period_words(round_: Round) -> str:
    """``6 tháng đầu năm 2026 (15/12/2025 đến 14/06/2026)``."""
    kind = PeriodKind(round_.period)
    days = f"{round_.starts_on:%d/%m/%Y} đến {round_.ends_on:%d/%m/%Y}"
    return days if kind is PeriodKind.CUSTOM else f"{PERIODS[kind]} {round_.ends_on.year} ({days})"


def return_line(line: Line) -> dict[str, Any]:
    """A return as a row."""
    record = line.record
    state, kind = STATES[record.state]
    in_time, mark = ON_TIME[line.in_time]
    return {
        "url": reverse("return", args=[record.pk]),
        "agency": record.agency.name,
        "title": record.round.title,
        "asker": record.round.agency.name,
        "period": period_words(record.round),
        "due": line.last_day,
        "submitted": record.first_submitted_at,
        "state": state,
        "kind": kind,
        "in_time": in_time,
        "mark": mark,
        "answered": f"{record.answered}/{line.asked}",
    }


def tally_facts(tally: Tally) -> list[dict[str, Any]]:
    """A round in figures, on-time and completeness counted by itself."""
    on_time, complete = tally.on_time_share, tally.complete_share
    return [
        {"label": "Đã gửi", "figure": f"{tally.submitted}/{tally.asked}", "of": "đơn vị"},
        {"label": "Gửi đúng hạn", "figure": _share(on_time), "of": f"{tally.in_time} đơn vị"},
        {"label": "Trễ hạn", "figure": str(tally.late), "of": "đơn vị"},
        {"label": "Đủ số", "figure": _share(complete), "of": f"{tally.complete} đơn vị"},
        {"label": "Đã duyệt", "figure": f"{tally.approved}/{tally.asked}", "of": "tính vào số cộng"},
    ]


def _share(value: Decimal | None) -> str:
    return NOTHING if value is None else f"{number_words(value, 1)}%"
