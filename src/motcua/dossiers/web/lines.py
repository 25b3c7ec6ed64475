"""Lines of a list, every word ready to print: a page shows fifty, so their cells are put together here and
the template only sets them one under the other."""

from collections.abc import Callable, Iterable
from datetime import datetime
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.lines import OWN, Line
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.time_left import TimeLeft, time_done, time_left, time_paused
from motcua.dossiers.rules.views import Column
from motcua.dossiers.words.acts import ACTS_NEXT, CHANNELS, state_words
from motcua.dossiers.words.desk import NOTES
from motcua.dossiers.words.lists import COLUMNS, PICK
from motcua.dossiers.words.moments import time_left_words
from motcua.foundation.templatetags.words import badge
from motcua.kernel.time import local
from motcua.workdays.rules.calendar import WorkCalendar

NOTHING = "–"


class Row(NamedTuple):
    """One line: the code its id is made of, and its cells."""

    code: str
    cells: SafeString


class Lines:
    """Makes rows for one page: what many lines say alike is put into words once."""

    def __init__(
        self, columns: Iterable[str], *, at: datetime, calendar: WorkCalendar, pick: bool = False
    ) -> None:
        self._columns = [(COLUMNS[Column(one)], _CELLS[Column(one)]) for one in columns]
        self._at, self._calendar, self._pick = at, calendar, pick
        self._home = reverse("dossiers")
        self._left: dict[tuple[datetime | None, ...], str] = {}

    @property
    def headings(self) -> list[str]:
        """The words over the columns, after the first."""
        return [words for words, _ in self._columns]

    def rows(self, lines: Iterable[Line]) -> list[Row]:
        return [Row(line.code, mark_safe(self._cells(line))) for line in lines]  # noqa: S308 - escaped below

    def _cells(self, line: Line) -> str:
        code = escape(line.code)
        parts = []
        if self._pick:
            parts.append(
                f'<td role="cell" class="pick-cell"><input type="checkbox" name="hs"'
                f' value="{code}@{line.head_seq}" aria-label="{PICK.format(code=code)}"></td>'
            )
        parts.append(
            f'<td role="cell"><a class="code" href="{self._home}{quote(line.code)}/">{code}</a>'
            f"<small>{escape(line.procedure)}</small></td>"
        )
        parts += [
            f'<td role="cell" data-l="{words.split(",")[0]}">{cell(self, line)}</td>'
            for words, cell in self._columns
        ]
        return "".join(parts)

    def left(self, line: Line) -> str:
        """The time left as a badge, and what else is to be known of the promise."""
        key = (line.finished_at, line.paused_at, line.due_at, line.answer_due_at, line.answered_at)
        said = self._left.get(key)
        if said is None:
            left = answer_left(line, self._at, self._calendar) or left_of(line, self._at, self._calendar)
            said = self._left[key] = badge(time_left_words(left), left.urgency.value) if left else NOTHING
        note = _note(line)
        return f"{said}<small>{escape(note)}</small>" if note else said


def _two(first: str, second: str) -> str:
    return f"{escape(first)}<small>{escape(second)}</small>" if second else escape(first)


def _step(line: Line) -> str:
    state = state_words(line)
    return _two(f"{state[:1].upper()}{state[1:]}", holder_words(line.current_state, line.holder, line.unit))


def _clock(moment: datetime | None) -> str:
    return f"{local(moment):%H:%M %d/%m}" if moment else NOTHING


_CELLS: dict[Column, Callable[[Lines, Line], str]] = {
    Column.APPLICANT: lambda _, line: _two(line.applicant, CHANNELS.get(line.channel, "")),
    Column.STEP: lambda _, line: _step(line),
    Column.UNIT: lambda _, line: escape(line.unit) or NOTHING,
    Column.SECTOR: lambda _, line: escape(line.sector),
    Column.RECEIVED: lambda _, line: _clock(line.received_at),
    Column.DUE: lambda _, line: _clock(None if line.paused_at else line.due_at),
    Column.LEFT: lambda page, line: page.left(line),
}


def line_of(row: Dossier) -> Line:
    """A dossier read with its edition, sector, holder and unit, as a line."""
    own = (getattr(row, name) for name in OWN)
    return Line(row.pk, *own, row.edition.name, row.sector.name, *_names(row))


def holder_of(row: Dossier) -> str:
    """Whose turn it is with a dossier read with its holder and unit."""
    return holder_words(row.current_state, *_names(row))


def _names(row: Dossier) -> tuple[str, str]:
    holder = (row.holder.address or row.holder.full_name) if row.holder else ""
    return holder, row.unit.name if row.unit else ""


def holder_words(state: State, holder: str, unit: str) -> str:
    """Whose turn it is: the desk the state names, else the officer, else the unit."""
    return ACTS_NEXT.get(state) or holder or unit


def left_of(dossier: Line | Dossier, at: datetime, calendar: WorkCalendar) -> TimeLeft | None:
    """How long is left of a line or a dossier, has passed, or was left when it was finished; None before
    receipt."""
    if dossier.finished_at:
        return time_done(dossier.finished_at, dossier.due_at, calendar)
    if dossier.paused_at:
        return time_paused(dossier.paused_at)
    if dossier.due_at is None:
        return None
    return time_left(at, dossier.due_at, calendar)


def answer_left(dossier: Line | Dossier, at: datetime, calendar: WorkCalendar) -> TimeLeft | None:
    """How long the desk has to answer what was filed online; None once answered, or where none is owed."""
    if dossier.answer_due_at is None or dossier.answered_at or dossier.current_state is not State.SUBMITTED:
        return None
    return time_left(at, dossier.answer_due_at, calendar)


def _note(line: Line) -> str:
    if line.answer_due_at and not line.answered_at and line.current_state is State.SUBMITTED:
        return NOTES["answer_by"].format(moment=_clock(line.answer_due_at))
    if line.waits_for and line.paused_at:
        return NOTES["fee_by"].format(day=f"{local(line.answer_by):%d/%m}") if line.answer_by else ""
    if line.paused_at and line.answer_by:
        return NOTES["asked"].format(count=line.supplement_count, day=f"{local(line.answer_by):%d/%m}")
    if line.late_letter:
        return NOTES["apologised"].format(letter=line.late_letter)
    if line.extension_count and line.first_due_at:
        return NOTES["promised_again"].format(day=f"{local(line.first_due_at):%d/%m}")
    return NOTES["declaration"] if line.is_declaration else ""
