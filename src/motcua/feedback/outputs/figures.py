"""Petitions of a period as a workbook: the figures, then the petitions without who sent them."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from motcua.feedback.models import Petition
from motcua.feedback.words import FIGURE_HEADS, FIGURE_SHEETS, PETITION_HEADS, STATES
from motcua.foundation.sheets import Column, Sheet, write_xlsx


def write_figures_xlsx(
    target: BinaryIO,
    title: Sequence[str],
    lines: Iterable[tuple[str, object]],
    rows: Iterable[tuple[Petition, Petition]],
) -> None:
    """Two sheets; names, numbers and texts of the writers stand in neither. A row is a petition and the one
    it ended as, itself unless it was sent on."""
    listed = (
        (
            one.code,
            one.filed_at,
            one.get_about_display(),
            end.get_kind_display() if end.kind else "",
            STATES[end.state],
            end.answer_due_at,
            end.answered_at,
            end.published_at,
            one.agency.name,
            end.agency.name,
        )
        for one, end in rows
    )
    heads = [Column(head, 26 if number == 2 else 18) for number, head in enumerate(PETITION_HEADS)]
    sheets = [
        Sheet(
            FIGURE_SHEETS[0], [Column(FIGURE_HEADS[0], 52), Column(FIGURE_HEADS[1], 14)], lines, title=title
        ),
        Sheet(FIGURE_SHEETS[1], heads, listed, title=title),
    ]
    write_xlsx(target, sheets)
