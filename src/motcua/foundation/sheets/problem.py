"""What is wrong with a register, down to the cell: row, column, what was found, what was expected."""

from dataclasses import dataclass

from motcua.kernel.refusal import Refusal

_SHOWN = 60


class SheetRefused(Refusal):
    """A register that cannot be read. Its facts always hold ``file``, ``row`` (1 is the first row of the
    file), ``column``, ``found`` and ``expected``; ``None`` where one does not apply."""

    def __init__(
        self,
        code: str,
        /,
        *,
        file: str,
        row: int | None = None,
        column: str | None = None,
        found: str | None = None,
        expected: str | None = None,
    ) -> None:
        super().__init__(code, file=file, row=row, column=column, found=found, expected=expected)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One cell that cannot be taken as it is; many of these can be collected before refusing."""

    row: int
    column: str
    found: str
    expected: str

    def refusal(self, file: str) -> SheetRefused:
        """The same as a refusal of the file."""
        return SheetRefused(
            "sheet.bad_cell",
            file=file,
            row=self.row,
            column=self.column,
            found=self.found,
            expected=self.expected,
        )


class Damaged(Exception):
    """A cell that breaks the reading itself, known by the number of its column; the reader names it."""

    def __init__(self, code: str, row: int, number: int, found: str = "", expected: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.row = row
        self.number = number
        self.found = found
        self.expected = expected


class Unreadable(ValueError):
    """A parser cannot take a value; ``found`` is the value as people see it, ``expected`` a Vietnamese
    phrase."""

    def __init__(self, found: object, expected: str) -> None:
        super().__init__(f"{shown(found)}: {expected}")
        self.found = shown(found)
        self.expected = expected

    def at(self, row: int, column: str) -> CellProblem:
        """The problem at its place in the file."""
        return CellProblem(row, column, self.found, self.expected)


def shown(value: object) -> str:
    """A value short and plain enough to stand in a sentence."""
    text = "".join(sign if sign.isprintable() else " " for sign in str(value)[: _SHOWN + 1])
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
