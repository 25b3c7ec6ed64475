"""The Vietnamese of days and of time left."""

from motcua.dossiers.rules.day_marks import MarkKind
from motcua.dossiers.rules.time_left import TimeLeft, Urgency
from motcua.workdays.rules.calendar import DayKind

MARK_WORDS = {
    MarkKind.RECEIVED: "nhận",
    MarkKind.COUNTED: "tính",
    MarkKind.DROPPED: "bỏ",
    MarkKind.PAUSED: "dừng",
    MarkKind.RESUMED: "bổ sung",
    MarkKind.PAID: "nộp phí",
    MarkKind.OFF: "nghỉ",
}
UNDER_WORDS = {"due": "hẹn", "plus": "bù"}
NUMBERED = "ngày {number}"
REST_WORDS = {
    DayKind.WEEKLY_REST: "nghỉ",
    DayKind.PUBLIC_HOLIDAY: "lễ",
    DayKind.COMPENSATORY: "nghỉ bù",
    DayKind.SWAPPED: "đổi",
}


def time_left_words(left: TimeLeft) -> str:
    """``Còn 5 ngày``, ``Hôm nay, còn 4 giờ 45``, ``Quá 2 ngày``, ``Dừng từ 17/04``, ``Xong trước 3 ngày``."""
    if left.urgency is Urgency.HOLD:
        return f"Dừng từ {left.since:%d/%m}"
    if left.urgency is Urgency.DONE:
        return f"Xong trước {left.days} ngày" if left.days else "Xong đúng hạn"
    if left.urgency is Urgency.LATE:
        passed = f"{left.days} ngày" if left.days else hours_words(left.minutes)
        if left.is_done:
            return f"Xong, quá hạn {passed}" if passed else "Xong, vừa quá hạn"
        return f"Quá {passed}" if passed else "Vừa quá hạn"
    if left.is_today:
        return f"Hôm nay, còn {hours_words(left.minutes)}" if left.minutes else "Hôm nay, đến hạn ngay"
    return f"Còn {left.days} ngày" if left.days else "Còn chưa đến 1 ngày"


def hours_words(minutes: int) -> str:
    """``4 giờ 45``, ``4 giờ``, ``35 phút``; empty for none."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} phút" if rest else ""
    return f"{hours} giờ {rest:02}" if rest else f"{hours} giờ"
