"""A cost sheet as a workbook: what it comes to, then the activities of both sides."""

from collections.abc import Iterator
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.simplification.outputs.values import Costed
from motcua.simplification.words.cost import HEADS, SHEET

Row = tuple[object, ...]


def write_cost_xlsx(target: BinaryIO, found: Costed) -> None:
    """Three sheets, ready to print."""
    sheet = found.sheet
    title = (SHEET["title"], sheet.edition.name, f"{sheet.procedure.code} · {sheet.agency.name}")
    heads = (SHEET["what"], SHEET["now"], SHEET["then"], SHEET["saved"], SHEET["rate"])
    looks = ("", "whole", "whole", "whole", "percent")
    columns = [Column(head, 44 if not look else 18, look) for head, look in zip(heads, looks, strict=True)]
    sheets = [Sheet(SHEET["summary"], columns, list(_summary(found)), title=title)]
    for side in ("before", "after"):
        rows = list(_lines(found, side))
        sheets.append(Sheet(SHEET[side], _columns(), rows, title=title, bold_last=True))
    write_xlsx(target, sheets)


def _summary(found: Costed) -> Iterator[Row]:
    for key, saving in (("one", found.one), ("year", found.year)):
        words = SHEET[key].format(year=found.sheet.year)
        yield (words, saving.before, saving.after, saving.amount, saving.rate)
    if found.is_estimate:
        yield (SHEET["estimate"], found.volume, None, None, None)
        yield (f"{SHEET['ground']}: {found.sheet.estimate_ground}", None, None, None, None)
    else:
        yield (SHEET["dossiers"].format(year=found.sheet.year), found.volume, None, None, None)
        yield (SHEET["people"], found.counted.people, None, None, None)
    if found.income is not None:
        yield (SHEET["hourly"], found.hourly, None, None, None)
        doubt = "" if found.income.is_verified else f" ({SHEET['unproven']})"
        yield (f"{SHEET['source']}: {found.income.source}{doubt}", None, None, None, None)
    if found.sheet.note:
        yield (f"{SHEET['note']}: {found.sheet.note}", None, None, None, None)


def _columns() -> list[Column]:
    looks = ("", "number", "whole", "whole", "whole", "number", "whole")
    return [Column(head, 16 if look else 50, look) for head, look in zip(HEADS, looks, strict=True)]


def _lines(found: Costed, side: str) -> Iterator[Row]:
    for one, cost in found.lines(side):
        yield (one.name, one.hours, one.service, one.fee, one.other, one.times, cost)
    yield (SHEET["sum"], None, None, None, None, None, getattr(found.one, side))
