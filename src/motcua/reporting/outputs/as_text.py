"""A report for the terminal."""

from collections.abc import Iterator
from textwrap import wrap

from motcua.kernel.vietnamese import number_words
from motcua.reporting import words
from motcua.reporting.outputs import sentences
from motcua.reporting.rules.report import Report
from motcua.reporting.rules.table import IDENTITIES, Line

_HEADS = ("Tổng", "T.tuyến", "T.tiếp", "Kỳ trước", "Tổng", "Trước", "Đúng", "Quá", "Tổng", "Trong", "Quá")
_WIDEST_NAME = 34
_WIDTH = 100


def as_text(report: Report) -> str:
    """The whole report as lines of at most 110 or so signs, ending with a line break."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from sentences.headings(report)
    yield ""
    yield from _table(report)
    yield ""
    for title, rate, of in sentences.rate_lines(report):
        yield f"{title:<24} {rate:>7}   {of}"
    yield ""
    yield from _checks(report)
    yield f"  {sentences.chain_words(report)}"
    if report.chain:
        for link in report.chain.broken:
            yield f"    {link.code}: {words.BREAKS[link.reason]}"
    for difference in report.differences:
        yield ""
        yield from wrap(sentences.difference_words(difference), _WIDTH)
    found = list(sentences.notes(report))
    if found:
        yield ""
        yield from (f"Ghi chú: {note}" for note in found)
    yield ""
    title, *lines = sentences.definition_lines(report)
    yield title
    for line in lines:
        yield from wrap(line, _WIDTH, initial_indent="  ", subsequent_indent="      ")


def _table(report: Report) -> Iterator[str]:
    lines = (*report.table.rows, report.table.total)
    width = max(len("Lĩnh vực"), *(len(line.field or words.TOTAL) for line in lines))
    width = min(width, _WIDEST_NAME)
    cells = [[number_words(line.values[code]) for code in _codes()] for line in lines]
    widths = [max(len(head), 4, *(len(row[n]) for row in cells)) for n, head in enumerate(_HEADS)]
    numbers = [f"({number})".rjust(wide) for number, wide in zip(range(3, 14), widths, strict=True)]
    yield " | ".join([" " * width, *_group_heads(widths)]).rstrip()
    yield _row(f"{'Lĩnh vực':<{width}}", [head.rjust(w) for head, w in zip(_HEADS, widths, strict=True)])
    yield _row(" " * width, numbers)
    rule = "-" * (width + sum(widths) + 11 - 3 + 3 * 3)
    yield rule
    for line, row in zip(lines, cells, strict=True):
        if line is report.table.total:
            yield rule
        *before, name = _wrapped(line, width)
        yield from before
        yield _row(f"{name:<{width}}", [text.rjust(w) for text, w in zip(row, widths, strict=True)])


def _group_heads(widths: list[int]) -> Iterator[str]:
    place = 0
    for title, codes in words.GROUPS:
        wide = sum(widths[place : place + len(codes)]) + len(codes) - 1
        place += len(codes)
        yield f"{title:<{wide}}"


def _codes() -> list[str]:
    return [code for _, codes in words.GROUPS for code in codes]


def _row(name: str, cells: list[str]) -> str:
    parts, place = [name], 0
    for _, codes in words.GROUPS:
        parts.append(" ".join(cells[place : place + len(codes)]))
        place += len(codes)
    return " | ".join(parts)


def _wrapped(line: Line, width: int) -> list[str]:
    """A long name over several lines, broken between words."""
    said, lines = "", []
    for word in (line.field or words.TOTAL).split():
        if said and len(said) + 1 + len(word) > width:
            lines.append(said)
            said = ""
        said = f"{said} {word}".strip()
    return [*lines, said]


def _checks(report: Report) -> Iterator[str]:
    table = report.table
    for identity in IDENTITIES:
        [total] = [check for check in table.checks_of("") if check.identity is identity]
        of_rows = [check for check in table.checks if check.field and check.identity is identity]
        kept = sum(check.holds for check in of_rows)
        sign = "✓" if total.holds and kept == len(of_rows) else "✗"
        yield (
            f"  {sign} {identity.columns:<14} {sentences.check_words(total)}, "
            f"và {kept}/{len(of_rows)} lĩnh vực"
        )
