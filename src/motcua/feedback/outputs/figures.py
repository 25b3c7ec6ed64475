"""Petitions of a period as a workbook: the figures, then the petitions without who sent them."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from motcua.feedback.models import Petition
from motcua.feedback.words import FIGURE_HEADS, FIGURE_SHEETS, PETITION_HEADS, STATES
from motcua.foundation.sheets import Column, Sheet, write_xlsx


def write_figures_xlsx(
    target: BinaryIO, title: Sequence[str], lines: Iterable[tuple[str, object]], rows: Iterable[Petition]
) -> None:
    """Two sheets; names, numbers and texts of the writers stand in neither."""
    listed = (
        (
            one.code,
            one.filed_at,
            one.get_about_display(),
            one.get_kind_display() if one.kind else "",
            STATES[one.state],
            one.answer_due_at,
            one.answered_at,
            one.published_at,
        )
        for one in rows
    )
    heads = [Column(head, 26 if number == 2 else 18) for number, head in enumerate(PETITION_HEADS)]
    sheets = [
        Sheet(
            FIGURE_SHEETS[0], [Column(FIGURE_HEADS[0], 52), Column(FIGURE_HEADS[1], 14)], lines, title=title
        ),
        Sheet(FIGURE_SHEETS[1], heads, listed, title=title),
    ]
    write_xlsx(target, sheets)
