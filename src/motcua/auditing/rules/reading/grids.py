"""Tables in text: rows of cells divided by ``|``, tabs or wide gaps, read into columns with headings."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from motcua.auditing.rules.reading.figures import numeral
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import read_features

_CELL_NUMBER = re.compile(r"[+−–-]?\s?(?:\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*)\s*%?$")
_CELL_CHANGE = re.compile(
    r"(?i)(?:tăng|thăng|(?P<down>giảm|tụt|bớt))(?: thêm| đi| được)?:?\s+(?P<figure>\d[\d.,]*\s*%?)"
    r"(?:\s*(?:điểm(?: phần trăm| %)?|bậc|hạng|đơn vị|người|hồ sơ))?$"
)
"""``giảm 0,42``, ``tăng 3 bậc``."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_PIECE = re.compile(r"\S+(?: \S+)*")
_RULE = re.compile(r"[\s|:+–-]+$")
_TOTAL = phrase("grids", "total")
_NUMBERING = phrase("grids", "numbering")
_SHARE = phrase("grids", "share")
_NO_SUM = phrase("grids", "no_sum")


@dataclass(frozen=True)
class Number:
    """A cell that holds a figure, with its place in the plain text."""

    start: int
    end: int
    value: Decimal
    grain: Decimal
    percent: bool = False


@dataclass(frozen=True)
class Cell:
    """Text of a cell with its place in the plain text; ``number`` when the cell is a figure."""

    start: int
    end: int
    text: str
    number: Number | None = None


@dataclass
class Column:
    """One column: heading in lower case, features of the heading, a figure per row or ``None``."""

    heading: str
    cells: list[Number | None]
    features: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def is_share(self) -> bool:
        return bool(_SHARE.search(self.heading))

    @property
    def adds(self) -> bool:
        """Whether the rows of the column may be added up."""
        return not _NO_SUM.search(self.heading)


@dataclass
class Grid:
    """A table: ``labels`` of the rows, ``total`` the place of the total row or ``None``."""

    start: int
    end: int
    labels: list[str]
    columns: list[Column]
    total: int | None
    levels: list[int]


def read_grids(plain: str) -> list[Grid]:
    """Every table of at least two rows under a heading."""
    found: list[Grid] = []
    block: list[list[Cell]] = []
    start = 0
    for line in [*plain.split("\n"), ""]:
        cells = _cells(line, start)
        if cells is not None:
            block.append(cells)
        elif block:
            grid = _grid([row for row in block if row])
            if grid is not None:
                found.append(grid)
            block = []
        start += len(line) + 1
    return found


def _cells(line: str, start: int) -> list[Cell] | None:
    """Cells of a table line, nothing for a rule between rows, ``None`` for any other line."""
    mark = "|" if "|" in line else "\t" if line.count("\t") >= 1 else _semicolons(line)
    if len(line) > 20_000:
        return None
    if mark is None:
        return _aligned(line, start)
    if _RULE.match(line) and "-" in line:
        return []
    pieces, left = [], 0
    for piece in line.split(mark):
        pieces.append((left, piece))
        left += len(piece) + 1
    if mark == "|" and pieces and not pieces[0][1].strip():
        pieces = pieces[1:]
    if mark == "|" and pieces and not pieces[-1][1].strip():
        pieces = pieces[:-1]
    return [_cell(piece, start + left) for left, piece in pieces]


def _semicolons(line: str) -> str | None:
    """``Xã An; 8.412; 7.936; 94,34`` under ``Đơn vị; Dân số; Có thẻ; Tỷ lệ``: short cells without a stop."""
    cells = line.split(";")
    short = 2 < len(cells) < 20 and all(0 < len(cell.strip()) < 40 and ":" not in cell for cell in cells)
    return ";" if short and not line.rstrip().endswith((".", ";", ":")) else None


def _aligned(line: str, start: int) -> list[Cell] | None:
    """Three cells and more that only wide gaps divide, as text copied from a page has them."""
    pieces = list(_PIECE.finditer(line))
    if len(pieces) < 3 or any(len(piece.group()) > 60 for piece in pieces):
        return None
    return [_cell(piece.group(), start + piece.start()) for piece in pieces]


def _cell(piece: str, start: int) -> Cell:
    text = piece.strip(" *\t")
    begin = start + (piece.find(text) if text else 0)
    change = _CELL_CHANGE.match(text)
    figure = change.group("figure").strip() if change is not None else text
    if not _CELL_NUMBER.match(figure):
        return Cell(begin, begin + len(text), text)
    value, grain, _ = numeral(figure.rstrip("% ").lstrip("+−–- "), decimal=figure.endswith("%"))
    fell = change is not None and change.group("down") is not None
    value = -value if fell or figure[0] in "−–-" else value
    number = Number(begin, begin + len(text), value, grain, figure.endswith("%"))
    return Cell(begin, begin + len(text), text, number)


def _grid(rows: list[list[Cell]]) -> Grid | None:
    width = max((len(row) for row in rows), default=0)
    head = 1 if rows and _is_of_years(rows[0]) else 0
    while head < len(rows) and sum(cell.number is not None for cell in rows[head]) * 2 < max(2, width - 1):
        if any(cell.number is not None for cell in rows[head][1:]) and head:
            break
        head += 1
    body = rows[head:]
    if head == 0 or len(body) < 2 or width < 2:
        return None
    headings = _headings(rows[:head], width)
    body = [_padded(row, width) for row in body]
    columns = [
        Column(
            headings[place],
            [row[place].number if place < len(row) else None for row in body],
            read_features(headings[place]),
        )
        for place in range(width)
    ]
    labels = [_label(row) for row in body]
    total = next((place for place, label in enumerate(labels) if _TOTAL.match(label.lower())), None)
    if total is None and _is_sum(columns):
        total = len(body) - 1
    numbers = [row[0].text for row in body]
    start, end = rows[0][0].start, rows[-1][-1].end
    return Grid(start, end, labels, _figures(columns), total, _levels(numbers))


def _is_of_years(row: list[Cell]) -> bool:
    """``Chỉ tiêu | 2019 | 2020 | Sơ bộ 2021``: a heading, though it is of figures."""
    figures = [cell for cell in row if cell.number is not None]
    return len(figures) > 1 and row[0].number is None and all(_YEAR.fullmatch(cell.text) for cell in figures)


def _padded(row: list[Cell], width: int) -> list[Cell]:
    """A row of the total that spans the numbering and the names: its figures belong to the last columns."""
    if not 1 < len(row) < width or row[0].number is not None or any(cell.number is None for cell in row[1:]):
        return row
    return [row[0], *[Cell(row[0].end, row[0].end, "")] * (width - len(row)), *row[1:]]


def _is_sum(columns: list[Column]) -> bool:
    """Whether the last row is the sum of the others in two columns and in half of those that add."""
    adding = [column for column in columns if column.adds and all(cell is not None for cell in column.cells)]
    adding = [
        column for column in adding if len(column.cells) > 2 and not _NUMBERING.match(column.heading or "-")
    ]
    held = 0
    for column in adding:
        values = [cell.value for cell in column.cells if cell is not None]
        held += values[-1] > 0 and sum(values[:-1], Decimal(0)) == values[-1]
    return held >= 2 and held * 2 >= len(adding)


def _headings(rows: list[list[Cell]], width: int) -> list[str]:
    """Heading texts by column; an empty cell of an upper row repeats the cell on its left."""
    texts = [""] * width
    for depth, row in enumerate(rows):
        left = ""
        for place in range(width):
            text = row[place].text.lower() if place < len(row) else ""
            if depth < len(rows) - 1:
                left = text or left
                text = left
            texts[place] = f"{texts[place]} {text}".strip()
    return texts


def _figures(columns: list[Column]) -> list[Column]:
    """Columns that hold figures and are not a mere numbering."""
    kept = []
    for column in columns:
        values = [cell.value for cell in column.cells if cell is not None]
        if not values or _NUMBERING.match(column.heading.split()[0] if column.heading else ""):
            continue
        if not column.heading and values == [Decimal(place) for place in range(1, len(values) + 1)]:
            continue
        kept.append(column)
    return kept


def _label(row: list[Cell]) -> str:
    return next(
        (cell.text for cell in row if cell.number is None and re.search(r"[^\W\d_]{2,}", cell.text)), ""
    )


def _levels(numbers: list[str]) -> list[int]:
    """Depth by numbering: ``I`` above ``1`` above ``1.1``; all alike when there is one kind only."""
    return [
        0 if re.fullmatch(r"[IVX]+\.?|[A-Z]\.?", text) else 2 if re.fullmatch(r"\d+\.\d+\.?", text) else 1
        for text in numbers
    ]
