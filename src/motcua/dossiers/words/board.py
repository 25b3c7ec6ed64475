"""The Vietnamese of the head's board."""

from motcua.dossiers.rules.board import Risk
from motcua.dossiers.rules.where_time_goes import Stage, Turn
from motcua.dossiers.words.moments import hours_words
from motcua.kernel.vietnamese import number_words

TITLE = "Bảng điều hành"
NO_BAR = "Thời gian của từng hồ sơ"
RISKS = {
    Risk.LATE: "Quá hạn",
    Risk.TODAY: "Hạn hôm nay",
    Risk.SOON: "Hạn ngày làm việc tới",
    Risk.REST: "Còn hạn",
    Risk.WAITING: "Chờ bổ sung",
}
RISK_SLUGS = {
    "qua-han": Risk.LATE,
    "hom-nay": Risk.TODAY,
    "sap-den": Risk.SOON,
    "con-han": Risk.REST,
    "cho-bo-sung": Risk.WAITING,
}
SLUG_OF = {risk: slug for slug, risk in RISK_SLUGS.items()}
STAGES = {
    Stage.HAND_OVER: "Chờ bàn giao",
    Stage.STEP: "Bước của quy trình",
    Stage.DRAFT: "Xử lý, lập và trình kết quả",
    Stage.ANSWER: "Chờ người nộp bổ sung",
    Stage.SIGN: "Chờ ký duyệt",
    Stage.ISSUE: "Chờ phát hành",
}
TURNS = {
    Turn.DESK: "Bộ phận một cửa",
    Turn.APPLICANT: "Người nộp (bổ sung)",
    Turn.LEADERS: "Lãnh đạo cơ quan",
    Turn.CLERK: "Văn thư",
}
NOBODY = "Chưa giao người"
AT_DESK = "Bộ phận một cửa"
ABSENT = "nghỉ {first} đến {last}, {cover} làm thay"
KEY = (("late", "Quá hạn"), ("doing", "Hạn hôm nay và ngày làm việc tới"), ("rest", "Còn hạn, chờ bổ sung"))
TIME_KEY = (("doing", "Một nửa số hồ sơ"), ("rest", "Chín phần mười số hồ sơ"))
ALL_OPEN = "Đang giải quyết"
BEHIND = "{count} hồ sơ"


def stage_words(stage: str, step: str = "") -> str:
    """The name of a stage, of a step by its own name."""
    return step or STAGES[Stage(stage)]


def unit_words(unit: str) -> str:
    """A unit by its name, a turn by its words."""
    return TURNS[Turn(unit)] if unit in set(Turn) else unit or AT_DESK


def spent_words(minutes: int, day_minutes: int) -> str:
    """Working minutes as people count them: ``2,5 ngày``, below one day ``3 giờ 20``, ``dưới 1 phút``."""
    if minutes >= day_minutes:
        return f"{number_words(minutes / day_minutes, 1).removesuffix(',0')} ngày"
    return hours_words(minutes) or "dưới 1 phút"


def spread_words(median: str, ninth: str) -> str:
    """``1 ngày; 9/10 trong 3 ngày``."""
    return f"{median}; 9/10 trong {ninth}"
