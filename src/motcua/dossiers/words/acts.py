"""The Vietnamese of states, channels, verbs and ledger lines."""

from typing import Any

from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import Channel, State

STATES = {
    State.SUBMITTED: "chờ tiếp nhận",
    State.RECEIVED: "chờ bàn giao",
    State.IN_PROGRESS: "đang thẩm định",
    State.WAITING: "chờ bổ sung",
    State.PROPOSED: "chờ ký",
    State.APPROVED: "chờ phát hành",
    State.FINISHED: "chờ trả kết quả",
    State.RETURNED: "đã trả kết quả",
    State.REFUSED: "không tiếp nhận",
    State.WITHDRAWN: "người nộp đã rút",
    State.STOPPED: "đã dừng giải quyết",
    State.CLOSED: "đã đóng vì không bổ sung",
}

TO_PUBLISH = "chờ công bố"
"""A declaration that was received: nothing of it is handed over."""

FOLLOWED = "Theo quyết định sắp xếp {number}: làm theo lịch của {old}."

FOR_FEE = {State.WAITING: "chờ nộp phí", State.CLOSED: "đã đóng vì không nộp phí"}
"""The states that mean something else where a fee is waited for, or was not paid."""


def state_words(row: Any) -> str:
    """The state of a dossier, or of a line of a list, in words."""
    state = State(row.state)
    if state is State.RECEIVED and row.is_declaration:
        return TO_PUBLISH
    return FOR_FEE[state] if state in FOR_FEE and row.waits_for else STATES[state]


ACTS_NEXT = {
    State.SUBMITTED: "bộ phận một cửa",
    State.RECEIVED: "bộ phận một cửa",
    State.WAITING: "người nộp",
    State.PROPOSED: "lãnh đạo cơ quan",
    State.APPROVED: "văn thư",
    State.FINISHED: "bộ phận một cửa",
}
"""Whose turn it is in states where that is a desk and not the officer who holds the dossier."""

CHANNELS = {Channel.COUNTER: "tại quầy", Channel.ONLINE: "trực tuyến", Channel.POST: "bưu chính"}

VERBS = {
    Verb.RECEIVE: "Tiếp nhận hồ sơ",
    Verb.REFUSE_INTAKE: "Từ chối tiếp nhận",
    Verb.HAND_OVER: "Bàn giao hồ sơ",
    Verb.ASSIGN: "Phân công",
    Verb.COMPLETE_STEP: "Hoàn thành bước",
    Verb.ASK_SUPPLEMENT: "Yêu cầu bổ sung",
    Verb.ALLOW_SUPPLEMENT: "Cho yêu cầu bổ sung thêm",
    Verb.ANSWER_SUPPLEMENT: "Ghi nhận bổ sung",
    Verb.AMEND: "Sửa hồ sơ",
    Verb.ANSWER_AMENDMENT: "Trả lời đề nghị sửa",
    Verb.SETTLE_PAYMENT: "Ghi nhận nộp phí",
    Verb.CONSULT: "Hỏi ý kiến đơn vị",
    Verb.ANSWER_CONSULTATION: "Trả lời ý kiến",
    Verb.PROPOSE: "Trình kết quả",
    Verb.OPEN_OPINIONS: "Lấy ý kiến các đơn vị",
    Verb.CLOSE_OPINIONS: "Thôi chờ ý kiến",
    Verb.SCHEDULE_INSPECTION: "Hẹn thẩm định thực tế",
    Verb.RECORD_INSPECTION: "Ghi biên bản thẩm định",
    Verb.PUT_ON_AGENDA: "Đưa vào phiên họp",
    Verb.DECIDE_IN_SESSION: "Ghi quyết định của hội đồng",
    Verb.OPEN_CHILD: "Chuyển phần việc liên thông",
    Verb.TAKE_CHILD_RESULT: "Nhận kết quả liên thông",
    Verb.PUBLISH_DECLARATION: "Công bố hồ sơ",
    Verb.SEND_BACK: "Trả lại chuyên viên",
    Verb.APPROVE: "Ký duyệt kết quả",
    Verb.EXTEND: "Xin gia hạn",
    Verb.APOLOGISE: "Gửi thư xin lỗi",
    Verb.EXPLAIN_LATE: "Ghi nguyên nhân trễ",
    Verb.STOP: "Dừng giải quyết",
    Verb.WITHDRAW: "Rút hồ sơ",
    Verb.CLOSE: "Đóng hồ sơ",
    Verb.FINISH: "Phát hành kết quả",
    Verb.RETURN: "Trả kết quả",
    Verb.CORRECT: "Đính chính",
    Verb.DIGITISE: "Số hoá giấy tờ",
}

VERBS_DONE = {
    Verb.RECEIVE: "Đã tiếp nhận hồ sơ {code}.",
    Verb.REFUSE_INTAKE: "Đã từ chối tiếp nhận hồ sơ {code}.",
    Verb.HAND_OVER: "Đã bàn giao hồ sơ {code}.",
    Verb.ASSIGN: "Đã phân công người giữ hồ sơ {code}.",
    Verb.COMPLETE_STEP: "Đã ghi xong một bước của hồ sơ {code}.",
    Verb.ASK_SUPPLEMENT: "Đã yêu cầu bổ sung hồ sơ {code}; đồng hồ dừng từ bây giờ.",
    Verb.ALLOW_SUPPLEMENT: "Đã cho yêu cầu bổ sung thêm một lần với hồ sơ {code}; sổ cái ghi người cho phép.",
    Verb.ANSWER_SUPPLEMENT: "Đã ghi nhận bổ sung của hồ sơ {code}.",
    Verb.AMEND: "Đã sửa hồ sơ {code}.",
    Verb.ANSWER_AMENDMENT: "Đã trả lời đề nghị sửa hồ sơ {code}.",
    Verb.SETTLE_PAYMENT: "Đã ghi nhận nộp phí của hồ sơ {code}.",
    Verb.CONSULT: "Đã gửi câu hỏi về hồ sơ {code}; đồng hồ vẫn chạy.",
    Verb.ANSWER_CONSULTATION: "Đã trả lời ý kiến về hồ sơ {code}.",
    Verb.PROPOSE: "Đã trình kết quả hồ sơ {code}.",
    Verb.SEND_BACK: "Đã trả hồ sơ {code} về đơn vị.",
    Verb.APPROVE: "Đã ký duyệt kết quả hồ sơ {code}.",
    Verb.OPEN_OPINIONS: "Đã gửi lấy ý kiến các đơn vị về hồ sơ {code}; đồng hồ vẫn chạy.",
    Verb.CLOSE_OPINIONS: "Đã thôi chờ ý kiến về hồ sơ {code}; đơn vị không trả lời được ghi trong sổ.",
    Verb.SCHEDULE_INSPECTION: "Đã hẹn thẩm định thực tế hồ sơ {code}.",
    Verb.RECORD_INSPECTION: "Đã ghi biên bản thẩm định hồ sơ {code}.",
    Verb.PUT_ON_AGENDA: "Đã đưa hồ sơ {code} vào phiên họp.",
    Verb.DECIDE_IN_SESSION: "Đã ghi quyết định của hội đồng về hồ sơ {code}.",
    Verb.OPEN_CHILD: "Đã chuyển phần việc liên thông của hồ sơ {code}.",
    Verb.TAKE_CHILD_RESULT: "Đã nhận kết quả liên thông của hồ sơ {code}.",
    Verb.PUBLISH_DECLARATION: "Đã công bố hồ sơ {code}.",
    Verb.EXTEND: "Đã gia hạn hồ sơ {code}; ngày hẹn đầu vẫn ghi trong sổ.",
    Verb.APOLOGISE: "Đã ghi thư xin lỗi của hồ sơ {code}; hạn cũ vẫn được tính.",
    Verb.EXPLAIN_LATE: "Đã ghi nguyên nhân trễ của hồ sơ {code}; hồ sơ vẫn là quá hạn.",
    Verb.STOP: "Đã dừng giải quyết hồ sơ {code}.",
    Verb.WITHDRAW: "Đã rút hồ sơ {code}.",
    Verb.CLOSE: "Đã đóng hồ sơ {code}.",
    Verb.FINISH: "Đã phát hành kết quả hồ sơ {code}.",
    Verb.CORRECT: "Đã đính chính hồ sơ {code}; sổ cái giữ cả điều ghi trước. In lại giấy đã trao.",
    Verb.RETURN: "Đã trả kết quả hồ sơ {code}. Phiếu đánh giá để trao cho người nhận ở mục “Phiếu đã có”.",
}

EVENTS = {
    "dossier.submitted": "Nộp hồ sơ",
    "dossier.received": "Tiếp nhận, hẹn trả kết quả",
    "dossier.refused_at_intake": "Từ chối tiếp nhận",
    "dossier.handed_over": "Bàn giao",
    "dossier.assigned": "Phân công người giữ",
    "dossier.holder_changed": "Đổi người thụ lý",
    "dossier.reorganised": "Chuyển sang đơn vị kế tục theo quyết định sắp xếp",
    "dossier.step_completed": "Hoàn thành bước",
    "dossier.supplement_asked": "Yêu cầu bổ sung",
    "dossier.supplement_allowed": "Cho yêu cầu bổ sung thêm một lần",
    "dossier.supplement_answered": "Người nộp bổ sung đủ",
    "dossier.payment_awaited": "Đồng hồ dừng, chờ nộp phí",
    "dossier.payment_settled": "Đã nộp phí, đồng hồ chạy tiếp",
    "dossier.unit_consulted": "Hỏi ý kiến đơn vị",
    "dossier.consultation_answered": "Đơn vị trả lời ý kiến",
    "dossier.proposed": "Trình kết quả",
    "dossier.sent_back": "Trả lại để làm tiếp",
    "dossier.approved": "Ký duyệt kết quả",
    "dossier.extended": "Xin lỗi và gia hạn",
    "dossier.apologised": "Xin lỗi vì đã quá hạn",
    "dossier.opinions_opened": "Lấy ý kiến các đơn vị cùng lúc",
    "dossier.opinions_closed": "Thôi chờ ý kiến còn thiếu",
    "dossier.inspection_scheduled": "Hẹn thẩm định thực tế",
    "dossier.inspected": "Biên bản thẩm định thực tế",
    "dossier.put_on_agenda": "Đưa vào phiên họp hội đồng",
    "dossier.council_decided": "Hội đồng quyết định",
    "dossier.child_opened": "Chuyển phần việc liên thông",
    "dossier.child_ended": "Nhận kết quả liên thông",
    "dossier.declaration_published": "Công bố, không qua quyết định",
    "dossier.late_explained": "Ghi nguyên nhân trễ",
    "dossier.due_recomputed": "Tính lại ngày hẹn",
    "dossier.law_changed": "Quy định thay đổi",
    "dossier.stopped": "Dừng giải quyết",
    "dossier.withdrawn": "Rút hồ sơ",
    "dossier.closed": "Đóng hồ sơ vì không bổ sung",
    "dossier.finished": "Có kết quả",
    "dossier.returned": "Trả kết quả",
    "dossier.parcel_followed": "Bưu gửi kết quả",
    "dossier.forwarded": "Chuyển hồ sơ điện tử đến cơ quan giải quyết",
    "dossier.papers_sent": "Gửi bản giấy đến cơ quan giải quyết",
    "dossier.papers_arrived": "Cơ quan giải quyết nhận bản giấy",
    "dossier.corrected": "Đính chính dữ liệu",
    "dossier.paper_digitised": "Số hoá giấy tờ",
    "dossier.amended": "Người nộp sửa hồ sơ",
    "dossier.amendment_asked": "Người nộp đề nghị sửa hồ sơ",
    "dossier.amendment_taken": "Nhận nội dung sửa",
    "dossier.amendment_refused": "Không nhận nội dung sửa",
}

FACT_WORDS = {
    "state": {s.value: w for s, w in STATES.items()},
    "verb": {v.value: w for v, w in VERBS.items()},
    "parcel": {"sent": "đã gửi", "delivered": "đã phát", "back": "bị chuyển hoàn"},
}
"""Facts of refusals that are codes, and what people read instead."""
