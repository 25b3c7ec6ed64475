"""Letters and short messages about a dossier: its code and what happened, nothing about the person."""

from motcua.dossiers.rules.messages import Told

SUBJECT = "Hồ sơ {code}: {what}"
WHAT = {
    Told.SUBMITTED: "đã gửi đến cơ quan",
    Told.RECEIVED: "đã được tiếp nhận",
    Told.REFUSED: "chưa được tiếp nhận",
    Told.ASKED: "cần bổ sung",
    Told.EXTENDED: "hẹn lại ngày trả",
    Told.FINISHED: "đã có kết quả",
    Told.STOPPED: "dừng giải quyết",
}
WHAT_PLAIN = {
    Told.SUBMITTED: "da gui den co quan",
    Told.RECEIVED: "da duoc tiep nhan",
    Told.REFUSED: "chua duoc tiep nhan",
    Told.ASKED: "can bo sung",
    Told.EXTENDED: "hen lai ngay tra",
    Told.FINISHED: "da co ket qua",
    Told.STOPPED: "dung giai quyet",
}
"""Without tone marks: one short message instead of two."""

LETTER = (
    "Hồ sơ {code} {what}.\n\nXem chi tiết và việc cần làm:\n{url}\n\n"
    "Thư này gửi tự động, đừng trả lời. Không ai của cơ quan hỏi mật khẩu hay mã qua thư.\n"
)
SHORT = "Mot Cua: ho so {code} {what}. Xem {url}"
STATES = {"waiting": "chờ gửi", "sent": "đã gửi", "failed": "không gửi được"}
KINDS = {"waiting": "hold", "sent": "ok", "failed": "late"}
CHANNELS = {"email": "thư điện tử", "sms": "tin nhắn"}
