"""The self-score report: its table, explanations and difficulties, as a Word document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_heading,
    add_table,
    add_text,
    add_title,
    new_paper,
)
from motcua.foundation.words import PAPER
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
    target: BinaryIO,
    *,
    head: Letterhead,
    title: str,
    name: str,
    lines: Sequence[ReportLine],
    difficulties: str,
) -> None:
    """Write it; number and day are left to be written in."""
    document = new_paper(REPORT["title"], across=True)
    add_head(document, head)
    strong = [place for place, line in enumerate(lines) if line.is_area or line.is_total]
    add_title(document, REPORT["title"], f"{name}. {title}")
    add_table(
        document, REPORT["heads"], [line.cells() for line in lines], _WIDTHS, numbers=(2, 3, 4), strong=strong
    )
    add_heading(document, REPORT["difficulties"])
    for text in filter(None, difficulties.splitlines() or [REPORT["none"]]):
        add_text(document, text)
    add_foot(document, to=(PAPER["to"], REPORT["to"], PAPER["archive"]), signer=head.signer)
    document.save(target)
