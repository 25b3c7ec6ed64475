"""The Vietnamese of publication decisions: the transitional rules, deadlines and how they stand."""

from motcua.procedures.rules.publication import Deadline, Standing
from motcua.procedures.rules.transition import Transition

TRANSITIONS = {
    Transition.KEEP.value: (
        "Giữ quy định cũ: hồ sơ đã nộp trước ngày hiệu lực được giải quyết theo quy định cũ đến khi xong."
    ),
    Transition.NEW.value: (
        "Theo quy định mới: từ ngày hiệu lực, phần việc chưa làm theo quy định mới, thời hạn mới tính từ đó."
    ),
    Transition.FAVOURABLE.value: (
        "Có lợi hơn cho người nộp: hạn trả nào đến sớm hơn, giấy tờ và phí nào nhẹ hơn thì theo."
    ),
}
TRANSITION_NAMES = {
    Transition.KEEP.value: "giữ quy định cũ đến khi xong",
    Transition.NEW.value: "theo quy định mới từ ngày hiệu lực",
    Transition.FAVOURABLE.value: "theo quy định có lợi hơn cho người nộp",
}
DEADLINES = {
    "signing": ("Ký công bố", "Điều 15 Nghị định 63/2010/NĐ-CP"),
    "signing_766": ("Ký công bố, tính ngày làm việc", "tiêu chí 1.1 Quyết định 766/QĐ-TTg"),
    "disclosure": ("Công khai trên cơ sở dữ liệu quốc gia", "tiêu chí 1.2 Quyết định 766/QĐ-TTg"),
}
STANDINGS = {
    Standing.MET: ("đúng hạn", "ok"),
    Standing.LATE: ("trễ", "late"),
    Standing.RUNNING: ("còn hạn", "soon"),
    Standing.MISSED: ("quá hạn, chưa làm", "late"),
}
WITHDRAWN = "Đã gỡ quyết định {number}. Các phiên bản trở lại như trước khi ghi; việc gỡ được lưu."
DISCLOSED = "Đã ghi ngày công khai của quyết định {number}."


def deadline_words(one: Deadline) -> dict[str, str | object]:
    """A line of the table of deadlines."""
    title, source = DEADLINES[one.kind]
    words, kind = STANDINGS[one.standing]
    return {
        "title": title,
        "source": source,
        "latest": one.latest,
        "done_on": one.done_on,
        "words": words,
        "kind": kind,
    }
