"""The self-score report: its table, explanations and difficulties, as a Word document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from motcua.foundation.sheets.word import add_table, landscape, printable
from motcua.scoring.words import REPORT

_WIDTHS = (14, 76, 22, 22, 24, 52, 53)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of the table, its figures in words."""

    key: str
    name: str
    maximum: str
    own: str = ""
    final: str = ""
    evidence: str = ""
    note: str = ""
    is_area: bool = False
    is_total: bool = False

    def cells(self) -> tuple[str, ...]:
        """The cells under ``REPORT["heads"]``."""
        name = REPORT["total"] if self.is_total else self.name
        said = name.upper() if self.is_area else name
        return (self.key, said, self.maximum, self.own, self.final, self.evidence, self.note)


def write_report(
    target: BinaryIO, *, title: str, name: str, lines: Sequence[ReportLine], difficulties: str
) -> None:
    """Write it."""
    from docx import Document

    document = Document()
    landscape(document)
    document.core_properties.title, document.core_properties.author = REPORT["title"], ""
    document.add_heading(REPORT["title"], level=1)
    document.add_paragraph(printable(f"{name}. {title}."))
    add_table(document, REPORT["heads"], [line.cells() for line in lines], _WIDTHS)
    document.add_heading(REPORT["difficulties"], level=2)
    document.add_paragraph(printable(difficulties) or REPORT["none"])
    document.save(target)
