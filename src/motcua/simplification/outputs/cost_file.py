"""A cost sheet as a workbook and as an official paper: what it comes to, then both sides row by row."""

from collections.abc import Iterator
from decimal import Decimal
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
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
from motcua.kernel.vietnamese import number_words
from motcua.simplification.outputs.values import Costed
from motcua.simplification.rules.cost_table import plain_number
from motcua.simplification.words.cost import HEADS, SHEET

Row = tuple[object, ...]
_SUMS, _LINES = (40, 24, 24, 24, 14), (52, 12, 18, 18, 18, 10, 20)


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


def write_cost_docx(target: BinaryIO, found: Costed) -> None:
    """The same to be signed: the sums, where they come from, what a dossier asks now and afterwards."""
    sheet, owner = found.sheet, found.sheet.agency
    document = new_paper(f"{SHEET['title']}: {sheet.edition.name}")
    add_head(document, Letterhead.of(owner))
    add_title(document, SHEET["paper"], sheet.edition.name)
    known = {"code": sheet.procedure.code, "number": sheet.edition.number, "year": sheet.year}
    add_text(document, SHEET["about"].format(**known))
    heads = [SHEET[key] for key in ("what", "now", "then", "saved", "rate")]
    sums = [row for row in _summary(found) if row[4] is not None or row[3] is not None]
    rows = [(str(row[0]), *map(_whole, row[1:4]), _share(row[4])) for row in sums]
    add_heading(document, SHEET["summary"])
    add_table(document, heads, rows, _SUMS, numbers=(1, 2, 3, 4))
    for row in _summary(found):
        if row not in sums:
            said = str(row[0]) if row[1] is None else f"{row[0]}: {_whole(row[1])}"
            add_text(document, said.rstrip(".") + ".")
    for side in ("before", "after"):
        add_heading(document, SHEET[side])
        lines = [
            (name, _plain(hours), *map(_whole, paid), _plain(times), _whole(cost))
            for name, hours, *paid, times, cost in _lines(found, side)
        ]
        add_table(document, HEADS, lines, _LINES, numbers=range(1, 7), strong=(len(lines) - 1,))
    add_foot(document, to=(PAPER["to"], PAPER["archive"]), signer=owner.head)
    document.save(target)


def _whole(value: object) -> str:
    return number_words(value) if isinstance(value, int) else ""


def _plain(value: object) -> str:
    return plain_number(value) if isinstance(value, Decimal) else ""


def _share(value: object) -> str:
    return f"{number_words(value, 2)}%" if isinstance(value, Decimal) else ""
