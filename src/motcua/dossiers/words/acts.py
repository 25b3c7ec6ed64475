"""The Vietnamese of states, channels, verbs and ledger lines."""

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
    Verb.COMPLETE_STEP: "Hoàn thành bước",
    Verb.ASK_SUPPLEMENT: "Yêu cầu bổ sung",
    Verb.ANSWER_SUPPLEMENT: "Ghi nhận bổ sung",
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
    Verb.STOP: "Dừng giải quyết",
    Verb.WITHDRAW: "Rút hồ sơ",
    Verb.CLOSE: "Đóng hồ sơ",
    Verb.FINISH: "Phát hành kết quả",
    Verb.RETURN: "Trả kết quả",
    Verb.CORRECT: "Đính chính",
}

VERBS_DONE = {
    Verb.RECEIVE: "Đã tiếp nhận hồ sơ {code}.",
    Verb.REFUSE_INTAKE: "Đã từ chối tiếp nhận hồ sơ {code}.",
    Verb.HAND_OVER: "Đã bàn giao hồ sơ {code}.",
    Verb.COMPLETE_STEP: "Đã ghi xong một bước của hồ sơ {code}.",
    Verb.ASK_SUPPLEMENT: "Đã yêu cầu bổ sung hồ sơ {code}; đồng hồ dừng từ bây giờ.",
    Verb.ANSWER_SUPPLEMENT: "Đã ghi nhận bổ sung của hồ sơ {code}.",
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
    Verb.STOP: "Đã dừng giải quyết hồ sơ {code}.",
    Verb.WITHDRAW: "Đã rút hồ sơ {code}.",
    Verb.CLOSE: "Đã đóng hồ sơ {code}.",
    Verb.FINISH: "Đã phát hành kết quả hồ sơ {code}.",
    Verb.RETURN: "Đã trả kết quả hồ sơ {code}.",
}

EVENTS = {
    "dossier.submitted": "Nộp hồ sơ",
    "dossier.received": "Tiếp nhận, hẹn trả kết quả",
    "dossier.refused_at_intake": "Từ chối tiếp nhận",
    "dossier.handed_over": "Bàn giao",
    "dossier.step_completed": "Hoàn thành bước",
    "dossier.supplement_asked": "Yêu cầu bổ sung",
    "dossier.supplement_answered": "Người nộp bổ sung đủ",
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
    "dossier.due_recomputed": "Tính lại ngày hẹn",
    "dossier.stopped": "Dừng giải quyết",
    "dossier.withdrawn": "Rút hồ sơ",
    "dossier.closed": "Đóng hồ sơ vì không bổ sung",
    "dossier.finished": "Có kết quả",
    "dossier.returned": "Trả kết quả",
    "dossier.corrected": "Đính chính dữ liệu",
}

FACT_WORDS = {
    "state": {s.value: w for s, w in STATES.items()},
    "verb": {v.value: w for v, w in VERBS.items()},
}
"""Facts of refusals that are codes, and what people read instead."""
