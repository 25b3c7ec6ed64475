"""Dossiers as lines of a list: what a line says, in which order lines stand, where a page ends."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import connection

from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.views import Order

PAGE = 50

WAITING, _SUBMITTED = State.WAITING.value, State.SUBMITTED.value
_MOMENTS = (
    "received_at", "due_at", "first_due_at", "paused_at", "finished_at", "answer_by",
    "answer_due_at", "answered_at",
)  # fmt: skip


class Line(NamedTuple):
    """One dossier of a list, as much as a line says."""

    pk: int
    code: str
    head_seq: int
    applicant: str
    channel: str
    state: str
    waits_for: str
    received_at: datetime | None
    due_at: datetime | None
    first_due_at: datetime | None
    paused_at: datetime | None
    finished_at: datetime | None
    answer_by: datetime | None
    answer_due_at: datetime | None
    answered_at: datetime | None
    supplement_count: int
    extension_count: int
    late_letter: str
    is_declaration: bool
    procedure: str
    sector: str
    holder: str
    unit: str

    @property
    def current_state(self) -> State:
        """The state as the process table knows it."""
        return State(self.state)


class Page(NamedTuple):
    """One page of lines; ``after`` is the mark where the next one begins, empty at the end."""

    rows: tuple[Line, ...]
    after: str


class Sql(NamedTuple):
    """A piece of a statement and its values."""

    text: str
    values: list[Any]


OWN = Line._fields[1 : Line._fields.index("procedure")]
"""Of a line what stands on the row of the dossier, after its id."""

_OWN = ", ".join(f"d.{name}" for name in ("id", *OWN))
_SELECT = (
    f"SELECT {_OWN}, e.name, s.name, COALESCE(NULLIF(p.address, ''), p.full_name, ''), COALESCE(u.name, '')"  # noqa: S608
    " FROM dossiers_dossier d JOIN procedures_edition e ON e.id = d.edition_id"
    " JOIN procedures_sector s ON s.id = d.sector_id"
    " LEFT JOIN organisation_person p ON p.id = d.holder_id LEFT JOIN organisation_unit u ON u.id = d.unit_id"
)
CLOCKS = {WAITING: "paused_at", _SUBMITTED: "answer_due_at"}
"""What puts a dossier in line: since when it waits, by when it must be answered; else its promise."""
_CASES = " ".join(f"WHEN '{state}' THEN d.{column}" for state, column in CLOCKS.items())
KEY = f"CASE d.state {_CASES} ELSE d.due_at END"
_ORDERS = {
    Order.DUE: f"(d.state = '{WAITING}'), {KEY} ASC NULLS LAST, d.id",
    Order.OLDEST: "d.id",
    Order.NEWEST: "d.id DESC",
}


class Mark(NamedTuple):
    """Where a page ended: whether among the paused, its moment (None where undated), the row."""

    is_paused: bool
    moment: datetime | None
    pk: int

    @classmethod
    def read(cls, text: str) -> "Mark | None":
        """The mark of an address; anything else is the beginning."""
        kind, _, rest = text.partition("-")
        stamp, _, pk = rest.partition("-")
        try:
            moment = datetime.fromtimestamp(int(stamp) / 1_000_000, UTC) if stamp else None
            return cls(kind == "p", moment, int(pk)) if kind in {"p", "d"} else None
        except (ValueError, OverflowError, OSError):
            return None

    def __str__(self) -> str:
        stamp = "" if self.moment is None else str(round(self.moment.timestamp() * 1_000_000))
        return f"{'p' if self.is_paused else 'd'}-{stamp}-{self.pk}"


def page_of(ids: Sql, order: Order, page: int = PAGE) -> Page:
    """The first lines of the dossiers whose ids a statement gives (one query)."""
    statement = f"{_SELECT} WHERE d.id IN ({ids.text}) ORDER BY {_ORDERS[order]} LIMIT {page + 1}"  # noqa: S608
    lines, after = _lines(statement, ids.values), ""
    if len(lines) > page:
        last = lines[page - 1]
        moment = getattr(last, CLOCKS.get(last.state, "due_at"))
        after = str(Mark(last.state == WAITING, moment if order is Order.DUE else None, last.pk))
    return Page(tuple(lines[:page]), after)


def _lines(statement: str, values: list[Any]) -> list[Line]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found = cursor.fetchall()
    if connection.vendor == "postgresql":
        return [Line._make(row) for row in found]
    first = Line._fields.index(_MOMENTS[0])
    last = first + len(_MOMENTS)
    return [Line._make((*row[:first], *map(_moment, row[first:last]), *row[last:])) for row in found]


def _moment(bare: datetime | None) -> datetime | None:
    return bare.replace(tzinfo=UTC) if bare else None
