"""Points in words, and a sheet line by line."""

from decimal import Decimal
from typing import Any

from django.urls import reverse

from motcua.kernel.vietnamese import number_words
from motcua.scoring.queries.sheets import SheetPage
from motcua.scoring.rules.book import Area, Criterion
from motcua.scoring.rules.rounds import Round
from motcua.scoring.rules.totals import area_total, book_total, group_of
from motcua.scoring.words import SHARES, points_words


def total_words(index: Decimal | None) -> str:
    """An index with its sign."""
    return "–" if index is None else f"{number_words(index, 2)}%"


def sheet_areas(page: SheetPage) -> list[dict[str, Any]]:
    """Areas with their totals and criteria."""
    own, final = page.rounds.get(Round.SELF, {}), page.final
    return [
        {
            "area": area,
            "own": _share(area, own),
            "final": _share(area, final),
            "lines": [_line(page, one, own, final) for one in area.criteria],
        }
        for area in page.book.areas
    ]


def _share(area: Area, points: dict[str, Decimal]) -> str:
    total = area_total(area, points)
    return f"{points_words(total.earned)}/{points_words(total.maximum)}"


def _line(
    page: SheetPage, one: Criterion, own: dict[str, Decimal], final: dict[str, Decimal]
) -> dict[str, Any]:
    counts = final.get(one.key)
    lost = one.maximum - counts if counts is not None and counts < one.maximum else None
    memory = page.memory.get(one.key)
    return {
        "key": one.key,
        "name": one.name,
        "url": reverse("score-criterion", args=[page.sheet.pk, one.key]),
        "maximum": points_words(one.maximum),
        "share": SHARES[one.share],
        "own": points_words(own.get(one.key)),
        "final": points_words(counts),
        "lost": points_words(lost) if lost else "",
        "evidence": page.evidence.get(one.key, 0),
        "is_counted": bool(one.source),
        "memory": f"Năm {memory.year}: tự chấm {points_words(memory.own)}, chỉ được "
        f"{points_words(memory.judged)}. {memory.reason}".strip()
        if memory
        else "",
    }


def facts(page: SheetPage) -> list[dict[str, Any]]:
    """The figures at the head of a sheet."""
    own = book_total(page.book, page.rounds.get(Round.SELF, {}))
    final = book_total(page.book, page.final)
    if page.book.is_external:
        return [
            {
                "label": "Số công bố",
                "figure": points_words(final.earned) if final.scored else "–",
                "of": f"trên {points_words(final.maximum)}",
                "big": True,
            },
            {"label": "Đã nhập", "figure": f"{final.scored}/{final.count}", "of": "trục, chỉ số"},
        ]
    group = group_of(page.book, final.index) if final.scored == final.count else ""
    return [
        {
            "label": "Điểm đạt",
            "figure": points_words(final.earned),
            "of": f"trên {points_words(final.maximum)}" + (f", nhóm {group}" if group else ""),
            "big": True,
        },
        {
            "label": "Tự chấm",
            "figure": points_words(own.earned),
            "of": f"{own.scored}/{own.count} tiêu chí",
        },
        {"label": "Đã thẩm định", "figure": f"{final.scored}/{final.count}", "of": "tiêu chí"},
    ]
