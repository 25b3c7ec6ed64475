"""The sentences of a report that every output shares: heading, notes, rates, differences, the chain."""

from collections.abc import Iterator

from motcua.kernel.vietnamese import day_words, moment_words, number_words
from motcua.reporting import words
from motcua.reporting.rules.explain import Difference, Explanation, Part
from motcua.reporting.rules.report import Report
from motcua.reporting.rules.table import Check, Reading


def headings(report: Report) -> list[str]:
    """Title, agency, period with as-of, and the reading."""
    asked = report.question
    return [
        words.TITLES[asked.name],
        f"{report.agency_name} ({asked.agency})",
        f"Kỳ từ {day_words(asked.from_day)} đến {day_words(asked.to_day)}; "
        f"số liệu lúc {moment_words(asked.seen_at)}, đếm từ sổ cái.",
        f"Cách đọc: {words.READINGS[asked.reading].lower()}.",
    ]


def notes(report: Report) -> Iterator[str]:
    """What a reader must know besides the figures; each note counts."""
    asked, table = report.question, report.table
    declared = report.declared["received.total"]
    if declared:
        left_out = asked.reading is Reading.WITHOUT_DECLARATION
        yield _counted("declaration" if left_out else "declaration_in", declared)
    for name in ("without_result", "without_due", "digitised"):
        if table.beside[name]:
            yield _counted(name, table.beside[name])
    if asked.with_affiliates:
        yield _counted("affiliates", len(report.agency_ids))
    if not asked.period.is_over:
        yield words.NOTES["not_over"]


def _counted(name: str, count: int) -> str:
    return words.NOTES[name].format(count=number_words(count))


def rate_lines(report: Report) -> Iterator[tuple[str, str, str]]:
    """Each rate as its name, the percentage, and of what."""
    values = report.table.total.values
    came = values["received.online"] + values["received.in_person_or_post"]
    resolved = values["resolved.total"]
    of = {
        "on_time": (values["resolved.early"] + values["resolved.on_time"], resolved, "hồ sơ đã giải quyết"),
        "late": (values["resolved.late"], resolved, "hồ sơ đã giải quyết"),
        "online": (values["received.online"], came, "hồ sơ nhận trong kỳ"),
        "digitised": (report.table.beside["digitised"], came, "hồ sơ nhận trong kỳ"),
    }
    for name, title in words.RATES.items():
        rate = report.table.rates[name]
        shown = "–" if rate is None else f"{number_words(rate, 1)}%"
        part, whole, what = of[name]
        yield title, shown, f"{number_words(part)} trong {number_words(whole)} {what}"


def check_words(check: Check) -> str:
    """``914 = 883 + 31 + 0``, with what is too much where it fails."""
    sign = "=" if check.holds else "≠"
    said = f"{number_words(check.whole)} {sign} {' + '.join(number_words(part) for part in check.parts)}"
    return said if check.holds else f"{said} (lệch {number_words(check.difference)})"


def difference_words(difference: Difference) -> str:
    """A stated figure: equal, or off by how much and what explains it."""
    if not difference.explanations:
        return gap_words(difference)
    told = "; hoặc ".join(explanation_words(one) for one in difference.explanations)
    return f"{gap_words(difference)} {told}."


def gap_words(difference: Difference) -> str:
    """The same up to the explanations, which follow as a list."""
    name = words.FIGURES[difference.figure]
    stated, counted = number_words(difference.stated), number_words(difference.counted)
    if not difference.gap:
        return f"{name}: {stated}, đúng bằng số đếm được."
    gap = number_words(abs(difference.gap))
    side = "ít hơn" if difference.gap > 0 else "nhiều hơn"
    said = f"{name}: báo cáo nêu {stated}, {side} {gap} so với {counted} đếm được."
    if not difference.explanations:
        return f"{said} Không nhóm hồ sơ nào trong bảng giải thích đúng số lệch."
    return f"{said} Khớp nếu {'bỏ ra' if difference.gap > 0 else 'tính hai lần'}:"


def explanation_words(explanation: Explanation) -> str:
    """``20 Trang thiết bị y tế``, or several joined."""
    return " + ".join(part_words(part) for part in explanation.parts)


def part_words(part: Part) -> str:
    """A part with its count and name."""
    name = {
        "declaration": f"hồ sơ thủ tục loại công bố{f' ({part.name})' if part.name else ''}",
        "sector": f"hồ sơ lĩnh vực {part.name}",
        "column": f"hồ sơ ở cột “{words.FIGURES.get(part.name, part.name)}”",
    }[part.kind]
    return f"{number_words(part.count)} {name}"


def chain_words(report: Report) -> str:
    """How the opening stock hangs on to the period before."""
    opening = number_words(report.table.total.values["received.carried_over"])
    if report.chain is None:
        return f"Tồn đầu kỳ {opening}: chưa có báo cáo kỳ trước đã chốt để nối chuỗi."
    chain, since = report.chain, moment_words(report.previous.seen_at)
    closing, opening = number_words(chain.closing), number_words(chain.opening)
    if chain.holds:
        return f"Tồn đầu kỳ {opening} = tồn cuối kỳ trước {closing} (chốt lúc {since})."
    return (
        f"Tồn đầu kỳ {opening}, tồn cuối kỳ trước {closing} (chốt lúc {since}): "
        f"{number_words(len(chain.broken))} hồ sơ làm đứt chuỗi."
    )


def definition_lines(report: Report) -> Iterator[str]:
    """The definition that the report was counted by, for its last page."""
    yield f"Định nghĩa: {report.definitions.title.lower()}, bản {report.definitions.version}"
    yield from report.definitions.rules.values()
    for one in report.definitions.indicators.values():
        place = f"({one.column}) " if one.column else ""
        formula = f" {one.formula}." if one.formula else ""
        yield f"{place}{one.name}:{formula} {one.counts}"
    sources = [source for one in report.definitions.indicators.values() for source in one.sources]
    for source in dict.fromkeys(sources):
        yield f"Căn cứ: {source.text}" + ("." if source.verified else f" [{words.UNPROVEN}].")
