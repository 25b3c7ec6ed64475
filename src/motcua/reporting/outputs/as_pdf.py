"""A report as a PDF for the archive."""

from pathlib import Path

from motcua.foundation.printing import render_pdf
from motcua.kernel.vietnamese import number_words
from motcua.reporting import words
from motcua.reporting.outputs import sentences
from motcua.reporting.rules.report import Report

LAYOUT = Path(__file__).with_name("report.typ")


def as_pdf(report: Report) -> bytes:
    """The PDF; the same report gives the same bytes."""
    lines = [*report.table.rows, report.table.total]
    heads = [words.HEADS[code] for _, codes in words.GROUPS for code in codes]
    data = {
        "headings": sentences.headings(report),
        "groups": [{"title": title, "span": len(codes)} for title, codes in words.GROUPS],
        "heads": [f"{head} ({number})" for number, head in enumerate(heads, start=3)],
        "rows": [
            [line.field or words.TOTAL, *(number_words(count) for count in line.values.values())]
            for line in lines
        ],
        "rates": [f"{name}: {rate} ({of})." for name, rate, of in sentences.rate_lines(report)],
        "notes": [*sentences.notes(report), sentences.chain_words(report)],
        "definition": list(sentences.definition_lines(report)),
    }
    return render_pdf(LAYOUT, data, made_at=report.question.seen_at.replace(microsecond=0))
