"""The table of tasks everybody has (STT, nhiệm vụ, sản phẩm, chủ trì, phối hợp, thời gian), row by row."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from motcua.kernel.refused_row import RefusedRow
from motcua.kernel.vietnamese import fold
from motcua.plans.rules.contents import Content
from motcua.plans.rules.moments import due_day, is_plain_day

HEADS = (
    ("lead", r"chu tri"),
    ("support", r"phoi hop"),
    ("due", r"thoi gian|thoi han|^han$|han hoan thanh|tien do hoan thanh"),
    ("lead", r"(don vi|co quan|phong|bo phan|nguoi).*(thuc hien|phu trach|chiu trach nhiem)"),
    ("place", r"^(stt|tt|so tt|so thu tu)$"),
    ("product", r"san pham|ket qua|dau ra"),
    ("budget", r"kinh phi"),
    ("title", r"nhiem vu|noi dung|hoat dong|cong viec|giai phap"),
    ("target", r"^(chi tieu|muc tieu)"),
)
"""What a column is by the words at its head, the first that fits."""
LONGEST_HEAD = 60
CONTENTS = {
    Content.DIRECTION: ("chi dao", "dieu hanh", "ke hoach", "tuyen truyen"),
    Content.INSTITUTIONS: ("the che", "phap luat"),
    Content.PROCEDURES: ("thu tuc",),
    Content.APPARATUS: ("bo may", "to chuc"),
    Content.SERVICE: ("cong vu", "can bo", "cong chuc"),
    Content.FINANCE: ("tai chinh",),
    Content.DIGITAL: ("dien tu", "so", "cong nghe thong tin", "chuyen doi so"),
}
MOST_ROWS = 2_000
LONGEST_DUE = 120
LONGEST = {"title": 600, "product": 400, "lead": 200, "support": 600, "target": 300, "budget": 120}
"""Signs that a cell may have, as many as a task keeps."""
Row = tuple[int, Sequence[object]]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task of the table; ``row`` counts from 1 as people count in the file. ``due_words`` is how the day
    was written where it was not a day; ``beside`` lead with the lead."""

    row: int
    title: str
    content: Content
    product: str = ""
    lead: str = ""
    support: str = ""
    due_on: date | None = None
    target: str = ""
    budget: str = ""
    due_words: str = ""
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What was read: tasks, faults that keep the whole table out, rows under the head that were taken for no
    task and why, and the columns the head names."""

    tasks: tuple[TaskRow, ...]
    faults: tuple[RefusedRow, ...]
    passed: tuple[RefusedRow, ...] = ()
    columns: tuple[str, ...] = ()


def read_table(rows: Iterable[Row], year: int, known: Collection[str] = ()) -> Table:
    """``rows`` are (row number, cells). Find the head, of one row or of two, then read what stands under it;
    ``known`` are folded names of units, by which several leads in one cell are told apart.

    A row that has a title and nothing else to the right is a heading and sets the content of those below
    it; a head said again, as in tables one after another, is no task."""
    reading = _Reading(year, frozenset(known))
    number = 0
    for number, cells in rows:
        if len(reading.tasks) >= MOST_ROWS:
            reading.faults.append(RefusedRow(number, "", "too_many"))
            break
        reading.take(number, cells)
    if not reading.heads:
        reading.faults.append(RefusedRow(1, "", "no_head" if number else "no_table"))
    elif not reading.tasks and not reading.faults:
        reading.faults.append(RefusedRow(1, "", "no_tasks"))
    reading.faults += [fault for task in reading.tasks for fault in _too_long(task)]
    return Table(
        tuple(reading.tasks), tuple(reading.faults), tuple(reading.passed), tuple(sorted(reading.columns))
    )


def _too_long(task: TaskRow) -> list[RefusedRow]:
    said = {
        name: max(map(len, (getattr(task, name), *(task.beside if name == "lead" else ()))))
        for name in LONGEST
    }
    return [
        RefusedRow(task.row, name, "too_long", str(LONGEST[name]))
        for name, length in said.items()
        if length > LONGEST[name]
    ]


class _Reading:
    """A table on the way from its head to its last row."""

    def __init__(self, year: int, known: frozenset[str]) -> None:
        self.year, self.known = year, known
        self.tasks: list[TaskRow] = []
        self.faults: list[RefusedRow] = []
        self.passed: list[RefusedRow] = []
        self.heads: dict[str, int] = {}
        self.columns: set[str] = set()
        self.content = Content.DIRECTION
        self._above: Sequence[object] = ()
        self._place = ""

    def take(self, number: int, cells: Sequence[object]) -> None:
        """One row: of the head, a heading, a task, or nothing to us."""
        if heads := _heads(cells, self._above):
            self.heads, self._above = heads, cells
            self.columns.update(heads)
            return
        self._above = cells
        told = {name: _said(cells[place]) if place < len(cells) else "" for name, place in self.heads.items()}
        if not any(told.values()) or _is_numbering(told):
            return
        if heading := _heading(told):
            found = content_named(heading)
            self.content = found or self.content
            reason = "heading" if told["title"] or told.get("place") else "under"
            self.passed += [] if found else [RefusedRow(number, "", reason, heading)]
        elif reason := _no_task(told):
            said = told["title"] or next(text for text in told.values() if text)
            self.passed.append(RefusedRow(number, "", reason, said))
        else:
            self._task(number, told, cells)

    def _task(self, number: int, told: dict[str, str], cells: Sequence[object]) -> None:
        faults = [RefusedRow(number, name, f"no_{name}") for name in ("title", "lead") if not told.get(name)]
        due_on = None
        try:
            due_on = due_day(told.get("due", ""), self.year)
        except ValueError:
            faults.append(RefusedRow(number, "due", "bad_due", told["due"]))
        if faults:
            self.faults += faults
            return
        lead, beside = parted_leads(str(cells[self.heads["lead"]]), self.known)
        texts: dict[str, Any] = {
            name: told.get(name, "") for name in ("product", "support", "target", "budget")
        }
        due = told.get("due", "")
        words = "" if is_plain_day(due) else due[:LONGEST_DUE]
        facts: dict[str, Any] = {"lead": lead, "beside": tuple(beside), "due_on": due_on, "due_words": words}
        made = TaskRow(number, told["title"], self.content, **facts, **texts)
        last = self.tasks[-1] if self.tasks else None
        same = last is not None and (last.title, last.lead) == (made.title, made.lead)
        if last and same and told.get("place", "") in ("", self._place):
            self.tasks[-1] = _joined(last, made)
        else:
            self.tasks.append(made)
        self._place = told.get("place", "")


def parted_leads(text: str, known: Collection[str]) -> tuple[str, list[str]]:
    """Who leads first, and who leads with them: one a line, or parted by commas, semicolons and "và" where
    every part is the name of a unit."""
    lines = [" ".join(one.split()) for one in text.splitlines() if one.strip()]
    if len(lines) > 1:
        lines = [said for one in lines if (said := one.strip(" -+•,;"))] or lines
        return lines[0], lines[1:]
    finer = [one.strip() for one in re.split(r"[,;]|\s+và\s+", lines[0]) if one.strip()]
    if len(finer) > 1 and all(fold(one) in known for one in finer):
        return finer[0], finer[1:]
    return lines[0], []


def _joined(first: TaskRow, more: TaskRow) -> TaskRow:
    """One task whose merged cells stretch over rows: what the rows say besides is said together."""

    def both(name: str) -> str:
        one, other = getattr(first, name), getattr(more, name)
        return one if other in one else "; ".join(filter(None, (one, other)))

    days = [day for day in (first.due_on, more.due_on) if day]
    texts: dict[str, Any] = {
        name: both(name) for name in ("product", "support", "target", "budget", "due_words")
    }
    return replace(first, row=more.row, due_on=max(days, default=None), **texts)


def content_named(heading: str) -> Content | None:
    """The content whose name stands in a heading, the one named first."""
    said = fold(heading)
    places = [
        (found.start(), content)
        for content, names in CONTENTS.items()
        for name in names
        if (found := re.search(rf"\b{name}\b", said))
    ]
    return min(places, key=lambda place: place[0])[1] if places else None


def _heads(cells: Sequence[object], above: Sequence[object] = ()) -> dict[str, int]:
    """Columns by name where the row is a head, alone or as the second row of one; else nothing."""
    mine = [_named(cell) for cell in cells]
    said = [_said(cell) for cell in cells]
    over = [_named(cell) for cell in above] if above else []
    is_lower = len([one for one in over if one]) > 1 and all(
        name or not text or text == _said(above[place] if place < len(above) else "")
        for place, (name, text) in enumerate(zip(mine, said, strict=True))
    )
    upper = over if is_lower else []
    found: dict[str, int] = {}
    for place in range(max(len(mine), len(upper))):
        below = mine[place] if place < len(mine) else ""
        name = below or (upper[place] if place < len(upper) else "")
        if name:
            found.setdefault(name, place)
    return found if any(mine) and {"title", "lead", "due"} <= found.keys() else {}


def _named(cell: object) -> str:
    said = fold(_said(cell))
    if not said or len(said) > LONGEST_HEAD:
        return ""
    return next((name for name, words in HEADS if re.search(words, said)), "")


def _heading(told: dict[str, str]) -> str:
    """The text of a row that names a group: alone, or repeated by merged cells."""
    said = {text for name, text in told.items() if text and name != "place"}
    if len(said) == 1 and (not told.get("lead") or told["lead"] in {told["title"], told.get("due")}):
        return next(iter(said))
    return told["place"] if not said and len(told.get("place", "")) > 4 else ""


def _no_task(told: dict[str, str]) -> str:
    """Why a row is no task: a total, or words under the table as of who signs; nothing where it is one."""
    if told.get("lead") or told.get("due"):
        return ""
    if re.match(r"(tong )?cong\b|tong so\b", fold(told["title"])):
        return "total"
    return "" if told["title"] or told.get("place") else "under"


def _is_numbering(told: dict[str, str]) -> bool:
    """The row ``(1) (2) (3)`` that some tables have under their head."""
    return all(re.fullmatch(r"\(?[0-9a-hA-H]{1,2}\)?", text) for text in told.values() if text)


def _said(cell: object) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell if cell is not None else "").split())
