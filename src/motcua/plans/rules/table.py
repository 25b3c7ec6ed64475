"""The table of tasks everybody has (STT, nhiệm vụ, sản phẩm, chủ trì, phối hợp, thời gian), row by row."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from motcua.kernel.vietnamese import fold
from motcua.plans.rules.contents import Content
from motcua.plans.rules.moments import due_day

COLUMNS = {
    "place": ("stt", "tt", "so tt"),
    "title": ("nhiem vu", "noi dung", "ten nhiem vu", "noi dung nhiem vu", "hoat dong"),
    "product": ("san pham", "ket qua", "san pham dau ra", "san pham, ket qua"),
    "lead": ("chu tri", "don vi chu tri", "co quan chu tri", "don vi thuc hien", "phong, don vi chu tri"),
    "support": ("phoi hop", "don vi phoi hop", "co quan phoi hop"),
    "due": ("thoi gian", "thoi han", "thoi gian hoan thanh", "thoi gian thuc hien", "han hoan thanh"),
    "target": ("chi tieu", "muc tieu"),
    "budget": ("kinh phi", "du kien kinh phi"),
}
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


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task of the table; ``row`` counts from 1 as people count in the file."""

    row: int
    title: str
    content: Content
    product: str = ""
    lead: str = ""
    support: str = ""
    due_on: date | None = None
    target: str = ""
    budget: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in which row and column; ``reason`` is a key of the words."""

    row: int
    column: str
    reason: str
    found: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What was read: tasks, and faults that keep the whole table out."""

    tasks: tuple[TaskRow, ...]
    faults: tuple[Fault, ...]


def read_table(rows: Iterable[tuple[int, Sequence[object]]], year: int) -> Table:
    """``rows`` are (row number, cells). Find the head, then read what stands under it.

    A row that has a title and nothing else to the right is a heading and sets the content of those below
    it; a head said again, as in tables one after another, is no task."""
    tasks: list[TaskRow] = []
    faults: list[Fault] = []
    heads: dict[str, int] = {}
    content = Content.DIRECTION
    for number, cells in rows:
        if len(tasks) >= MOST_ROWS:
            faults.append(Fault(number, "", "too_many"))
            break
        if again := _heads(cells):
            heads = again
            continue
        if not heads:
            continue
        told = {name: _said(cells[place]) if place < len(cells) else "" for name, place in heads.items()}
        if not any(told.values()) or _is_numbering(told):
            continue
        if heading := _heading(told):
            content = content_named(heading) or content
            continue
        _read(number, told, content, year, tasks, faults)
    if not heads:
        faults.append(Fault(1, "", "no_head"))
    elif not tasks and not faults:
        faults.append(Fault(1, "", "no_tasks"))
    return Table(tuple(tasks), tuple(faults))


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


def _read(
    number: int,
    told: dict[str, str],
    content: Content,
    year: int,
    tasks: list[TaskRow],
    faults: list[Fault],
) -> None:
    if not told["title"]:
        faults.append(Fault(number, "title", "no_title"))
        return
    if not told.get("lead"):
        faults.append(Fault(number, "lead", "no_lead"))
        return
    try:
        due_on = due_day(told.get("due", ""), year)
    except ValueError:
        faults.append(Fault(number, "due", "bad_due", told["due"]))
        return
    texts = {name: told.get(name, "") for name in ("product", "lead", "support", "target", "budget")}
    tasks.append(TaskRow(number, told["title"], content, due_on=due_on, **texts))


def _heads(cells: Sequence[object]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        said = fold(_said(cell))
        for name, names in COLUMNS.items():
            if said in names and name not in found:
                found[name] = place
                break
    return found if {"title", "lead", "due"} <= found.keys() else {}


def _heading(told: dict[str, str]) -> str:
    """The text of a row that names a group: alone, or repeated by merged cells."""
    said = {text for name, text in told.items() if text and name != "place"}
    if len(said) == 1 and (not told.get("lead") or told["lead"] in {told["title"], told.get("due")}):
        return next(iter(said))
    return told["place"] if not said and len(told.get("place", "")) > 4 else ""


def _is_numbering(told: dict[str, str]) -> bool:
    """The row ``(1) (2) (3)`` that some tables have under their head."""
    return all(re.fullmatch(r"\(?\d\)?", text) for text in told.values() if text)


def _said(cell: object) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell if cell is not None else "").split())
