"""Vietnamese sentences of report auditing: refusals, verdicts, kinds, and the explanation of a claim."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim

REFUSALS = {
    "audit.no_such_file": "Không mở được tệp {file}: không có tệp này hoặc không có quyền đọc.",
    "audit.unknown_type": (
        "Tệp {file} có đuôi {found}; chỉ đọc được .txt, .md, .html, .docx và .pdf có lớp chữ."
    ),
    "audit.not_utf8": (
        "Tệp {file} không phải UTF-8 (lỗi ở byte {place}); hãy lưu lại dưới dạng UTF-8 rồi soát lại."
    ),
    "audit.broken_docx": (
        "Tệp {file} không phải tệp Word .docx đọc được ({found}); hãy mở bằng Word và lưu lại thành .docx."
    ),
    "audit.too_large_inside": (
        "Tệp {file} giải nén ra quá lớn ({found} MB, tối đa {limit} MB) nên không được đọc."
    ),
    "audit.too_large": ("Văn bản quá dài: {found} ký tự, tối đa {limit}; hãy chia nhỏ rồi soát từng phần."),
    "audit.file_too_large": "Tệp {file} lớn hơn {limit} MB; hãy soát từng phần, hoặc dán chữ vào ô văn bản.",
    "audit.nothing_given": "Chưa có văn bản: gửi “text” trong JSON, hoặc tệp trong trường “file”.",
    "audit.not_json": 'Thân yêu cầu không phải JSON đọc được (UTF-8); cần dạng {{"text": "…"}}.',
    "audit.bad_field": "Trường “{field}”: thấy {found}; cần {expected}.",
    "audit.broken_pdf": "Tệp {file} không phải PDF đọc được ({found}); hãy xuất lại PDF từ văn bản gốc.",
    "audit.locked_pdf": "Tệp {file} có mật khẩu; hãy bỏ mật khẩu rồi soát lại.",
    "audit.scanned_pdf": (
        "Tệp {file} không có lớp chữ (bản chụp, bản quét); hãy dùng bản gốc .docx hoặc nhận dạng chữ trước."
    ),
}

VERDICTS = {
    CONSISTENT: "khớp",
    ROUNDED: "khớp do làm tròn",
    WRONG: "không khớp",
    UNKNOWN: "chưa kết luận được",
}

STATES = {CONSISTENT: "ok", ROUNDED: "soon", WRONG: "late", UNKNOWN: "hold"}
"""How each verdict looks: solid, double, wavy and dotted underlines."""

KINDS = {
    "ratio_percent": "tỷ lệ phần trăm",
    "ratio_bound": "bộ phận trong tổng thể",
    "sum_parts": "tổng các phần",
    "rollup": "cộng theo lĩnh vực, đơn vị",
    "percent_complement": "các tỷ lệ cộng thành 100%",
    "difference": "tăng, giảm, chênh lệch",
    "restated_value": "cùng một số nêu hai lần",
    "list_count": "số lượng và danh sách",
    "date_sanity": "ngày, tháng",
}


def number(value: Decimal | None, places: int | None = None) -> str:
    """``1.909`` or ``96,55``; with ``places`` rounded to so many decimals and trailing noughts dropped."""
    if value is None:
        return "–"
    if places is not None:
        value = round(value, places)
    written = f"{value:,f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written.translate(str.maketrans(",.", ".,"))


def explain(claim: Claim) -> str:
    """One sentence that a reader can check with a pencil."""
    return _SENTENCES[claim.reason](claim)


def _end(claim: Claim, wrong: str, unknown: str = "chưa rõ văn bản muốn nói gì") -> str:
    return {
        CONSISTENT: "khớp",
        ROUNDED: "khớp trong mức làm tròn",
        WRONG: wrong,
        UNKNOWN: unknown + ", nên chưa kết luận",
    }[claim.verdict]


def _sum(claim: Claim) -> str:
    parts = claim.facts["parts"]
    total, computed = claim.stated, claim.computed
    written = " + ".join(number(part) for part in parts[:12]) + (" + …" if len(parts) > 12 else "")
    gap = abs(total - computed)
    more = "nhiều hơn" if computed > total else "ít hơn"
    wrong = f"văn bản ghi {number(total)}: các phần cộng lại {more} {number(gap)}{_reason(claim, gap)}"
    unknown = (
        f"văn bản ghi {number(total)}, lệch {number(gap)}; có thể các phần không phải một phép chia trọn vẹn"
    )
    stated = f"văn bản ghi {number(total)}, "
    end = _end(claim, wrong, unknown)
    return f"{written} = {number(computed)}, {end if claim.verdict in {WRONG, UNKNOWN} else stated + end}."


def _reason(claim: Claim, gap: Decimal) -> str:
    places = claim.facts.get("equals") or []
    labels = claim.facts.get("labels") or []
    if not places:
        return ""
    if labels:
        return ", đúng bằng " + " cộng ".join(f"dòng “{labels[place]}”" for place in places)
    parts = claim.facts["parts"]
    return ", đúng bằng " + " cộng ".join(f"phần {number(parts[place])}" for place in places)


def _open(claim: Claim) -> str:
    return (
        f"Danh sách còn để ngỏ: "
        f"{' + '.join(number(part) for part in claim.facts['parts'])} = {number(claim.computed)}, "
        f"không vượt {number(claim.stated)}."
    )


def _share(claim: Claim) -> str:
    places = max(2, int(claim.facts["places"]) + 1)
    quotient = (
        f"{number(claim.facts['part'])}/{number(claim.facts['whole'])} = {number(claim.computed, places)}%"
    )
    gap = number(abs(claim.difference), places)
    wrong = f"văn bản ghi {number(claim.stated)}%: lệch {gap} điểm phần trăm"
    unknown = f"văn bản ghi {number(claim.stated)}%; có thể tỷ lệ tính trên một số khác"
    return f"{quotient}, {_end(claim, wrong, unknown)}."


def _bound(claim: Claim) -> str:
    part, whole = number(claim.facts["part"]), number(claim.facts["whole"])
    if claim.verdict == CONSISTENT:
        return f"{part} không vượt {whole}, khớp."
    return f"Bộ phận {part} lớn hơn tổng thể {whole}, {_end(claim, 'không thể như vậy')}."


def _band(claim: Claim) -> str:
    low, high = number(claim.facts["low"]), number(claim.facts["high"])
    return f"{number(claim.stated)}% và nhóm từ {low}% đến {high}%: {_end(claim, 'nằm ngoài nhóm')}."


def _effect(claim: Claim) -> str:
    signed, start = _date(claim.facts["from"]), _date(claim.facts["to"])
    return f"Ban hành ngày {signed}, hiệu lực từ {start}: {_end(claim, 'có hiệu lực trước khi ban hành')}."


def _rank(claim: Claim) -> str:
    part, whole = number(claim.facts["part"]), number(claim.facts["whole"])
    if claim.verdict == CONSISTENT:
        return f"Thứ {part} trong {whole}, khớp."
    return f"Thứ {part} trong khi chỉ có {whole} được xếp hạng, không thể như vậy."


def _complement(claim: Claim) -> str:
    written = " + ".join(f"{number(part)}%" for part in claim.facts["parts"])
    wrong = f"lẽ ra phải bằng 100%: lệch {number(abs(claim.difference))} điểm"
    return f"{written} = {number(claim.stated)}%, {_end(claim, wrong, 'có thể còn nhóm chưa nêu')}."


def _gap(claim: Claim) -> str:
    later, earlier = claim.facts["later"], claim.facts["earlier"]
    if claim.facts["rank"]:
        left = f"Từ thứ {number(earlier)} sang thứ {number(later)} là {_change(claim.computed)} bậc"
    else:
        left = f"{number(later)} − {number(earlier)} = {number(later - earlier)}"
    both = ""
    if claim.facts["both"] and earlier:
        both = f" (tính tương đối là {number((later - earlier) * 100 / earlier, 2)}%)"
    return f"{left}{both}, {_end(claim, 'văn bản ghi ' + _said(claim), 'văn bản ghi ' + _said(claim))}."


def _rise(claim: Claim) -> str:
    said = f"Tăng {number(claim.stated)} mà sau khi tăng chỉ có {number(claim.computed)}"
    return f"{said}, {_end(claim, 'không thể như vậy')}."


def _relative(claim: Claim) -> str:
    later, earlier = claim.facts["later"], claim.facts["earlier"]
    left = f"({number(later)} − {number(earlier)})/{number(earlier)} = {number(claim.computed, 2)}%"
    return f"{left}, {_end(claim, 'văn bản ghi ' + _said(claim), 'văn bản ghi ' + _said(claim))}."


def _times(claim: Claim) -> str:
    left = (
        f"{number(claim.facts['later'])}/{number(claim.facts['earlier'])} = {number(claim.computed, 2)} lần"
    )
    said = f"văn bản ghi gấp {number(claim.stated)} lần"
    return f"{left}, {_end(claim, said, said)}."


def _worded_share(claim: Claim) -> str:
    near = {"below": "gần ", "above": "hơn ", "about": "khoảng ", "exact": "đúng "}
    said = f"văn bản nói {near.get(str(claim.facts['about']), '')}{number(claim.stated, 1)}%"
    return f"Tính ra {number(claim.computed, 1)}%, {_end(claim, said, said)}."


def _change(value: Decimal) -> str:
    return ("tăng " if value >= 0 else "giảm ") + number(abs(value))


def _said(claim: Claim) -> str:
    unit = str(claim.facts["unit"] or "")
    amount = number(abs(claim.stated)) + (unit if unit == "%" else f" {unit}" if unit else "")
    return {1: "tăng ", -1: "giảm ", 0: "chênh "}[claim.facts["sign"]] + amount


def _restated(claim: Claim) -> str:
    first, again = number(claim.facts["first"]), number(claim.facts["again"])
    if claim.verdict == CONSISTENT:
        return f"Nêu hai lần, đều là {first}, khớp."
    return f"Lần đầu ghi {first}, ở đây ghi {again} cho cùng một nội dung: {_end(claim, 'hai số khác nhau')}."


def _list(claim: Claim) -> str:
    names = claim.facts["names"]
    shown = "; ".join(names[:8]) + ("; …" if len(names) > 8 else "")
    count = claim.facts["count"]
    return (
        f"Ghi {count} {claim.facts['noun']}, danh sách nêu {len(names)} ({shown}): "
        f"{_end(claim, 'không khớp')}."
    )


def _date(parts: tuple[int | None, int, int | None]) -> str:
    day, month, year = parts
    return "/".join(([f"{day:02d}"] if day else []) + [f"{month:02d}"] + ([str(year)] if year else []))


def _period(claim: Claim) -> str:
    left, right = _date(claim.facts["from"]), _date(claim.facts["to"])
    return (
        f"Kỳ từ {left} đến {right}: "
        f"{_end(claim, 'ngày cuối đứng trước ngày đầu', 'ngày đầu có thể thuộc năm trước')}."
    )


def _deadline(claim: Claim) -> str:
    left, right = _date(claim.facts["from"]), _date(claim.facts["to"])
    return (
        f"Hạn {right} so với văn bản ngày {left}: "
        f"{_end(claim, 'hạn đứng trước ngày ban hành', 'hạn không ghi năm')}."
    )


def _years(claim: Claim) -> str:
    return (
        f"Giai đoạn {claim.facts['from']}–{claim.facts['to']}: {_end(claim, 'năm cuối đứng trước năm đầu')}."
    )


def _month(claim: Claim) -> str:
    return f"Không có tháng {claim.facts['month']}."


def _day(claim: Claim) -> str:
    facts = claim.facts
    year = f"/{facts['year']}" if facts["year"] else ""
    return (
        f"Không có ngày {facts['day']:02d}/{facts['month']:02d}{year}: tháng "
        f"{facts['month']} có {facts['length']} ngày."
    )


def _weekday(claim: Claim) -> str:
    facts = claim.facts
    day = _date((facts["day"], facts["month"], facts["year"]))
    if claim.verdict == CONSISTENT:
        return f"{day} đúng là {facts['true']}."
    return f"{day} là {facts['true']}, văn bản ghi {facts['said']}."


_SENTENCES: dict[str, Callable[[Claim], str]] = {
    "sum": _sum,
    "open": _open,
    "share": _share,
    "bound": _bound,
    "rank": _rank,
    "band": _band,
    "effect": _effect,
    "complement": _complement,
    "gap": _gap,
    "relative": _relative,
    "rise": _rise,
    "times": _times,
    "worded_share": _worded_share,
    "restated": _restated,
    "list": _list,
    "period": _period,
    "deadline": _deadline,
    "years": _years,
    "month": _month,
    "day": _day,
    "weekday": _weekday,
}


def ledger_line(stated: int, counted: int, *, widened: str = "") -> str:
    """A stated total beside the register's; ``widened`` names the figure whose wider meaning agrees."""
    said, known = number(Decimal(stated)), number(Decimal(counted))
    if widened:
        return f"Khớp nếu {_WIDER[widened]}: văn bản nêu {said}, cột của biểu 06 là {known}."
    if stated == counted:
        return f"Văn bản nêu {said}, sổ có {known}: khớp."
    gap, side = number(Decimal(abs(counted - stated))), "ít hơn" if stated < counted else "nhiều hơn"
    return f"Văn bản nêu {said}, sổ có {known}: văn bản {side} {gap}."


def ledger_reason(gap: int, explanations: Sequence[Sequence[str]]) -> str:
    """Which groups of dossiers make the difference: ``explanations`` are alternatives of named parts."""
    if not explanations:
        return ""
    told = " hoặc ".join(" + ".join(parts) for parts in explanations)
    return f"Khớp nếu {'bỏ ra' if gap > 0 else 'tính hai lần'} {told}."


_WIDER = {
    "received.total": "không kể hồ sơ kỳ trước chuyển qua",
    "resolved.on_time": "gộp cả hồ sơ trước hạn",
}

SHEET = {
    "title": "Phiếu góp ý số liệu",
    "findings": "Kết quả soát",
    "ledger": "Đối chiếu với sổ",
    "heads": (
        "STT",
        "Dòng",
        "Kết luận",
        "Loại",
        "Chỗ trong văn bản",
        "Văn bản ghi",
        "Tính ra",
        "Lệch",
        "Giải thích",
    ),
    "ledger_heads": ("Kỳ", "Chỉ tiêu", "Lĩnh vực", "Văn bản nêu", "Sổ có", "Kết luận"),
    "opinion": "Ý kiến của người soạn",
    "pasted": "Văn bản dán",
    "none": "Không có chỗ nào không khớp.",
    "by": "Soát bằng phần mềm Một Cửa; không sửa chữ nào. Sửa số nào là do người soạn quyết định.",
}
"""The comment sheet, as Word and as a workbook."""

EXPECTED = {"string": "chuỗi ký tự", "unicode": "ký tự Unicode trọn vẹn", "files": "tối đa {most} tệp"}

API = {
    "tag": "Soát số liệu",
    "audit": "Soát số liệu trong văn bản; không lưu gì",
    "file_name": "tên để ghi vào kết quả",
    "files": ".txt, .md, .html, .docx hoặc .pdf có lớp chữ; mỗi tệp tối đa {largest} byte",
}


def counts_in_words(summary: dict[str, int]) -> str:
    """``34 chỗ kiểm được: 30 khớp, 4 không khớp``; what there is none of is left out."""
    if not summary["claims"]:
        return "Không có chỗ nào kiểm được."
    parts = [
        f"{number(Decimal(summary[verdict]))} {VERDICTS[verdict]}"
        for verdict in (CONSISTENT, ROUNDED, WRONG, UNKNOWN)
        if summary[verdict]
    ]
    return f"{number(Decimal(summary['claims']))} chỗ kiểm được: {', '.join(parts)}."
