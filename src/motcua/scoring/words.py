"""The Vietnamese of indexes and scores."""

from decimal import Decimal

from motcua.indicators.rules.service import measures
from motcua.kernel.vietnamese import number_words
from motcua.scoring.rules.book import Share
from motcua.scoring.rules.rounds import Round

TITLE = "Chỉ số"
ROUNDS = {
    Round.SELF: "Tự chấm",
    Round.FIRST: "Thẩm định lần 1",
    Round.SECOND: "Thẩm định lần 2",
    Round.COUNCIL: "Hội đồng",
    Round.OUTSIDE: "Điều tra, bên ngoài",
}
SHARES = {
    Share.APPRAISED: "thẩm định",
    Share.SURVEY: "điều tra xã hội học",
    Share.EXTERNAL: "bên ngoài",
    Share.DETAIL: "thành phần, không cộng",
    Share.BONUS: "điểm thưởng",
    Share.PENALTY: "điểm phạt",
}
SOURCES = {
    "handling.on_time_rate": "tỷ lệ hồ sơ giải quyết trước và đúng hạn (%)",
    "handling.in_time_of_handled": "tỷ lệ hồ sơ xử lý đúng hạn hoặc còn hạn (%)",
    "handling.overdue": "số hồ sơ đang quá hạn",
    "handling.online_rate": "tỷ lệ hồ sơ nộp trực tuyến (%)",
    "handling.digitised_rate": "tỷ lệ hồ sơ được số hoá (%)",
    "catalogue.online_share": "tỷ lệ thủ tục nộp trực tuyến được (%)",
    "catalogue.cut_by_half_share": "tỷ lệ thủ tục cắt một nửa thời hạn (%)",
    "plans.done_share": "tỷ lệ nhiệm vụ kế hoạch đã xong (%)",
    "reports.late_or_missing": "số báo cáo chậm hoặc thiếu trong năm",
    "plans.above_in_time": "tỷ lệ nhiệm vụ cấp trên giao không quá hạn (%)",
    "measured.satisfaction": "chỉ số hài lòng đo bằng khảo sát (%)",
    **{f"service.{key}": f"{one.part} trên {one.whole}" for key, one in measures().items()},
}
OTHER_DAYS = "Bộ tiêu chí này ghi thời gian dùng không có năm {year}; xem lại trước khi chấm."
OF_CYCLE = "Bộ của kỳ “{title}”"
FUNCTIONS = {
    "YES_NO": "đạt {maximum}, không đạt {floor}",
    "CHOICE": "theo mức: {choices}",
    "BANDS": "theo ngưỡng %: {bands}; dưới nữa {floor}",
    "LINEAR": "tỷ lệ trên {target}, nhân {maximum}",
    "LINEAR_FROM": "tỷ lệ trên {target}, nhân {maximum}; dưới {least} thì {floor}",
    "FULL_ONLY": "đủ {target} mới được {maximum}, không thì {floor}",
    "DEDUCTION": "mỗi lần trừ {each}, thấp nhất {floor}",
    "MIX": "chia phần theo hệ số {weights}",
    "SURVEY": "trung bình câu trả lời: {choices} (%)",
    "GIVEN": "người chấm cho, đến {maximum}",
}
BOOK_STATES = {
    "running": ("đang chấm năm nay", "ok"),
    "ready": ("dùng được", "done"),
    "past": ("ngoài thời gian dùng", "hold"),
}
SHIPPED = {"edition": "có sẵn", "scope": "mọi cơ quan", "own": "bản {number}, {day:%d/%m/%Y}"}
USED = {"cycles": "{count} kỳ, mới nhất {year}", "none": "chưa"}
FUNCTION_KINDS = {
    "yes_no": "đạt hoặc không đạt",
    "choice": "theo mức chọn",
    "bands": "theo ngưỡng tỷ lệ",
    "linear": "theo tỷ lệ đạt",
    "full_only": "đủ mới có điểm",
    "deduction": "trừ mỗi lần vi phạm",
    "mix": "chia phần theo hệ số",
    "survey": "trung bình câu trả lời khảo sát",
    "given": "người chấm cho điểm",
}
PARAMETERS = {
    "floor": "Điểm thấp nhất",
    "target": "Tỷ lệ được điểm tối đa",
    "least": "Dưới tỷ lệ này thì điểm thấp nhất",
    "each": "Trừ mỗi lần",
    "bands": "Ngưỡng và điểm",
    "weights": "Hệ số các phần",
    "choices": "Mức và điểm",
    "scale": "Câu trả lời và tỷ lệ",
}
PARAMETER_HELP = {
    "bands": "Mỗi dòng: tỷ lệ từ bao nhiêu: điểm. Ví dụ 95: 6",
    "choices": "Mỗi dòng: tên mức: điểm. Ví dụ kịp thời: 2",
    "scale": "Mỗi dòng: câu trả lời: %. Ví dụ A: 100",
    "weights": "Cách nhau dấu chấm phẩy. Ví dụ 1; 0,5",
}
BAD_LINE = "dòng “{found}” không hiểu; viết tên, dấu hai chấm, số, ví dụ 95: 6."
FUNCTION_FAULTS = {
    "choices": "chưa có mức nào",
    "bands": "chưa có ngưỡng nào",
    "scale": "chưa có câu trả lời nào",
    "weights": "chưa có hệ số, hoặc hệ số âm",
    "each": "mỗi lần trừ phải lớn hơn 0",
    "target": "tỷ lệ được điểm tối đa phải lớn hơn 0",
    "least": "ngưỡng dưới lớn hơn tỷ lệ được điểm tối đa",
    "above": "có mức lớn hơn điểm tối đa",
    "floor": "điểm thấp nhất lớn hơn điểm tối đa",
}
BOOK_FIELDS = {
    "evidence": "tài liệu kiểm chứng",
    "help": "hướng dẫn",
    "name": "tên",
    "responsible": "đơn vị chịu trách nhiệm",
    "maximum": "điểm tối đa",
    "share": "ai cho điểm",
    "source": "số liệu điền",
}
PLACES = {"area": "lĩnh vực {area}, {where}", "first": "đứng đầu", "after": "sau {key}"}
AREA_KEY = "lĩnh vực {key}"
AT_HEAD = "đứng đầu lĩnh vực {area}"
AFTER = "sau {key} {name}"
FIRST_AREA = "đứng đầu bộ"
BAD_TOTAL = "thang điểm phải lớn hơn 0 và nhỏ hơn 10.000."
SUMS = {
    "even": "Cả bộ {sum} điểm, đúng thang {total}",
    "short": "Cả bộ {sum} điểm, thang {total}: thiếu {gap}",
    "over": "Cả bộ {sum} điểm, thang {total}: thừa {gap}",
    "bare": "Cả bộ {sum} điểm, chưa đặt thang",
    "area": "riêng lĩnh vực {key}: {sum}",
}
"""What a book adds up to against what it must."""
BOOK_CHANGES = {
    "total": "Thang điểm của bộ: {before} → {after}.",
    "moved": "Chuyển {key} “{name}”: {before} → {after}.",
    "added": "Thêm {key} “{name}”.",
    "dropped": "Bỏ {key} “{name}”.",
    "changed": "{key} “{name}”, {field}: {before} → {after}.",
    "function": "{key} “{name}”: đổi cách tính điểm.",
}
CHOICES = {
    "kip_thoi": "kịp thời",
    "dung_han": "đúng hạn",
    "tre": "trễ",
    "khong": "không ban hành",
}
DONE = {
    "kept": "Đã ghi bản {number} của bộ “{title}”; kỳ đã mở giữ bộ của nó.",
    "published": "Đã ghi {count} số công bố, nguồn {source}.",
    "opened": "Đã mở kỳ chấm điểm {title}.",
    "given": "Đã ghi {points} điểm cho tiêu chí {key}.",
    "filled": "Đã điền {count} tiêu chí từ số liệu của hệ thống.",
    "proved": "Đã thêm tài liệu kiểm chứng.",
    "tasked": "Đã giao nhiệm vụ giành lại điểm cho {lead}.",
    "difficulties": "Đã ghi khó khăn, vướng mắc.",
}
REPORT = {
    "title": "BÁO CÁO TỰ CHẤM ĐIỂM",
    "heads": ("Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Thẩm định", "Tài liệu kiểm chứng", "Giải trình"),
    "to": "- Cơ quan thẩm định;",
    "difficulties": "Khó khăn, vướng mắc",
    "none": "Không có.",
    "total": "Tổng",
}

REFUSALS = {
    "score.forbidden": "Việc này thuộc người chấm ở vòng khác; chưa có gì thay đổi.",
    "score.not_found": "Không có phiếu chấm này, hoặc nó không thuộc cơ quan của bạn.",
    "score.no_such_figure": "Không có số liệu tên “{source}” để mở.",
    "score.no_such_criterion": "Bộ tiêu chí không có tiêu chí {key}.",
    "score.bad_value": "Giá trị “{found}” không dùng được cho cách tính điểm của tiêu chí này.",
    "score.bad_book": "Bộ tiêu chí sai ở mục {place}: mã lặp lại, cách tính lạ hoặc điểm tối đa không dương.",
    "score.no_such_area": "Bộ tiêu chí không có lĩnh vực {key}.",
    "score.no_such_place": "{key} vừa bị bỏ hoặc chuyển đi; chọn chỗ đứng khác.",
    "score.criterion_gone": "Tiêu chí {key} vừa bị người khác bỏ; muốn giữ thì ghi lại như tiêu chí mới.",
    "score.area_gone": "Lĩnh vực {key} vừa bị người khác bỏ; muốn giữ thì ghi lại như lĩnh vực mới.",
    "score.bad_key": "Mã “{key}” không dùng được: chỉ chữ, số, dấu chấm, gạch nối; tối đa 20 ký tự.",
    "score.key_taken": "Mã {key} đã có: “{name}”. Chọn mã khác.",
    "score.book_full": "Một bộ có nhiều nhất {count} tiêu chí.",
    "score.book_empty": "Bộ phải còn ít nhất một tiêu chí.",
    "score.area_used": "Lĩnh vực “{name}” còn {count} tiêu chí; chuyển hoặc bỏ hết rồi mới bỏ lĩnh vực.",
    "score.book_sum": (
        "Bộ cộng được {sum} điểm, thang điểm là {total}; sửa điểm tối đa hoặc thang của bộ rồi mở kỳ."
    ),
    "score.bad_file": "{file}: không phải tệp TOML đọc được, hoặc lớn hơn 400 kB.",
    "score.bad_function": "Cách tính điểm chưa dùng được: {fault}.",
    "score.no_such_book": "Không có bộ tiêu chí “{code}”.",
    "score.cycle_exists": "Năm {year} đã mở kỳ “{title}”.",
    "score.days_out_of_order": "Hạn các vòng phải lần lượt: tự chấm, thẩm định lần 1, lần 2, hội đồng.",
    "score.out_of_range": "Điểm phải từ {least} đến {most}; gặp {found}.",
    "score.wrong_round": "Tiêu chí {key} không chấm ở vòng này.",
    "score.round_closed": "Vòng này đã khoá từ sau ngày {day}.",
    "score.no_evidence": "Tự chấm có điểm cần tài liệu kiểm chứng hoặc giải trình (tiêu chí {key}).",
    "score.nothing_said": "Chưa nhập số nào khác với số đang có.",
    "score.not_external": "Bộ này không phải chỉ số bên ngoài; chấm từng tiêu chí.",
    "score.no_source": "Số do bên ngoài công bố cần ghi nguồn hoặc kèm tài liệu (tiêu chí {key}).",
    "score.no_reason": "Điểm khác với tự chấm ({own}) thì cần nêu lý do (tiêu chí {key}).",
    "score.empty_evidence": "Tài liệu kiểm chứng cần số văn bản hoặc tệp.",
}

COMPARISON = {
    "sheet": "So sánh",
    "unit": "Đơn vị",
    "place": "Hạng {year}",
    "group": "Nhóm {year}",
    "marks": "Nên xem lại",
}
COMPARISON_MARKS = {"break": "đổi đột ngột", "outlier": "lệch xa các đơn vị khác"}
FIGURE = {
    "share": "{part} {part_words} trên {whole} {whole_words}",
    "minus": ", bớt {minus}% vì phản ánh và lượt đánh giá thấp",
    "nothing": "chưa có {whole_words} để tính",
    "met": "tính",
    "missed": "chưa đạt",
}
FACTS = {
    "received": "Tiếp nhận",
    "measured_due": "Mốc đo 766",
    "finished": "Xong",
    "supplements": "Lần yêu cầu bổ sung",
    "decision": "Quyết định",
    "latest": "Chậm nhất",
    "done_on": "Đã làm ngày",
    "code": "Mã",
    "missing": "Còn thiếu",
    "filed": "Gửi",
    "answer_due": "Hạn trả lời",
    "answered": "Trả lời",
}
ROW_KINDS = {
    "dossier": "hồ sơ",
    "procedure": "thủ tục",
    "decision": "thủ tục",
    "petition": "phản ánh, kiến nghị",
}
COLLECTED = "{title}, duyệt đến {as_of}"
NOT_ENOUGH = "chưa đủ số liệu: {title}, đã duyệt {given}/{asked} đơn vị"
NOT_ASKED = "chưa có đợt thu thập của năm"
COLLECTED_FIGURE = "số thu thập đã duyệt, khoá"


def points_words(points: Decimal | None) -> str:
    """``56.91`` as ``56,91``, ``7`` as ``7``; a dash for none."""
    if points is None:
        return "–"
    text = number_words(points, 2)
    return text.rstrip("0").rstrip(",") if "," in text else text
