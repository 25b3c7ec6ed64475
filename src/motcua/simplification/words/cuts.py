"""The Vietnamese of the lists of cuts."""

from motcua.simplification.rules.cuts import Measure, Standing

TITLE = "Cắt giảm"
FILE_TITLE = "{measure}: tính đến ngày {day:%d/%m/%Y}{against}, mức {least}%"
AGAINST = ", so với {base}"
FILE_COUNT = "{count} thủ tục đang áp dụng"
ON_DAY = "ngày {day:%d/%m/%Y}"
BY_LAW = "thời hạn theo pháp luật"
MEASURES = {
    Measure.TERM: "Thời hạn giải quyết",
    Measure.PAPERS: "Số giấy tờ phải nộp",
    Measure.FEE: "Phí, lệ phí thấp nhất",
    Measure.COST: "Chi phí tuân thủ một hồ sơ",
}
STANDINGS = {
    Standing.CUT: ("Giảm từ {least}%", "done"),
    Standing.LESS: ("Giảm ít hơn", "ok"),
    Standing.SAME: ("Không đổi", "hold"),
    Standing.SAME_DAY: ("Trả ngay trong ngày", "hold"),
    Standing.MORE: ("Tăng lên", "late"),
    Standing.UNKNOWN: ("Không so được", "soon"),
}
HEADS = ("Mã thủ tục", "Thủ tục", "Lĩnh vực", "Trước", "Nay", "Giảm (%)", "Xếp vào")
WRONG = {
    "day": "Tính đến ngày phải có dạng 30/06/2022.",
    "base": "So với ngày phải có dạng 30/06/2022.",
    "least": "Mức giảm là một số nguyên từ 1 đến 100.",
}
