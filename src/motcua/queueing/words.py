"""The Vietnamese of the queue."""

from motcua.queueing.rules.calling import Priority, TicketState

SERVICES = {"A": "Nộp hồ sơ", "B": "Nhận kết quả", "C": "Hỏi, được hướng dẫn"}
"""What a number may be drawn for, by its letter."""

PRIORITIES = {
    Priority.ELDERLY: "Người cao tuổi",
    Priority.PREGNANT: "Phụ nữ mang thai",
    Priority.DISABLED: "Người khuyết tật",
    Priority.SMALL_CHILD: "Người bế con nhỏ",
    Priority.MERIT: "Người có công",
}
STATES = {
    TicketState.WAITING: "đang chờ",
    TicketState.CALLED: "đã gọi",
    TicketState.SERVED: "đang phục vụ",
    TicketState.DONE: "đã xong",
    TicketState.MISSED: "vắng mặt",
}
TITLES = {"calling": "Gọi số", "kiosk": "Lấy số thứ tự", "hall": "Số đang gọi"}
NOBODY = "Không còn ai chờ. Số mới hiện ra ở đây khi có người lấy."

FACT_WORDS = {"ticket": {state.value: words for state, words in STATES.items()}}

REFUSALS = {
    "queue.forbidden": "Gọi số là việc của bộ phận một cửa.",
    "queue.not_found": "Không có trang này, hoặc số thứ tự không thuộc cơ quan của bạn.",
    "queue.no_such_service": "Không có việc nào mang chữ “{service}”; chọn lại trên màn hình.",
    "queue.not_now": "Số {label} đang ở trạng thái “{ticket}” nên không làm được việc này nữa.",
    "queue.nobody_waits": "Không còn ai chờ.",
    "queue.still_serving": "Bạn đang phục vụ số {label}; kết thúc số đó rồi gọi tiếp.",
}


def wait_words(minutes: int | None) -> str:
    """The median wait of a service today."""
    return "đang chờ" if minutes is None else f"đang chờ; thường đợi {minutes} phút"
