"""The Vietnamese of reminders."""

from motcua.dossiers.rules.notices import Kind

TITLE = "Nhắc việc"
POLICY = "Ngưỡng nhắc việc"
KINDS = {
    Kind.FILED: "Hồ sơ trực tuyến mới nộp, nộp lúc {moment}",
    Kind.ANSWER_SOON: "Sắp hết giờ trả lời người nộp, chậm nhất {moment}",
    Kind.ANSWER_LATE: "Quá giờ trả lời người nộp từ {moment}",
    Kind.STEP_SOON: "Bước “{step}” sắp hết thời hạn, {moment}",
    Kind.DUE_SOON: "Hồ sơ sắp đến hẹn trả, {moment}",
    Kind.EXTEND_NOW: "Nếu không kịp, gửi văn bản xin lỗi và hẹn lại ngay; hẹn trả {moment}",
    Kind.LATE_HEAD: "Hồ sơ của đơn vị đã quá hẹn từ {moment}",
    Kind.LATE_DIRECTOR: "Hồ sơ quá hẹn chưa xong, hẹn {moment}",
}
URGENT = frozenset({Kind.ANSWER_LATE, Kind.LATE_HEAD, Kind.LATE_DIRECTOR})
SEEN = "Đã cất {count} lời nhắc."
SET = "Đã đặt ngưỡng nhắc việc của {agency}."
