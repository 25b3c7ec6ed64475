"""The Vietnamese of dossiers: states, verbs, ledger lines and refusals."""

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

REFUSALS = {
    "dossier.not_found": "Không có hồ sơ mã {code}, hoặc hồ sơ không thuộc phần việc của bạn.",
    "dossier.forbidden": "Việc này với hồ sơ {code} thuộc người giữ vai trò khác; chưa có gì thay đổi.",
    "dossier.not_your_desk": "Bạn không giữ vị trí ở bộ phận một cửa của cơ quan này.",
    "dossier.step_not_allowed": "Hồ sơ đang {state} nên chưa làm được việc này ({verb}); mở lại trang để xem trạng thái mới.",
    "dossier.not_yet": "Thời điểm xảy ra việc không thể sau lúc ghi sổ.",
    "dossier.before_last_event": "Thời điểm ghi lùi phải sau việc gần nhất của hồ sơ ({last}).",
    "dossier.not_filed_online": "Thủ tục này không nhận hồ sơ trực tuyến; nộp tại: {places}.",
    "dossier.no_such_unit": "Cơ quan không có đơn vị này.",
    "dossier.no_such_officer": "Người được chọn không làm việc ở đơn vị nhận hồ sơ.",
    "dossier.applicant_missing": "Thiếu họ tên hoặc tên tổ chức nộp hồ sơ.",
    "dossier.ground_missing": "Việc này cần nêu lý do kèm căn cứ pháp lý hoặc số văn bản.",
    "dossier.papers_missing": "Còn thiếu giấy tờ bắt buộc: {papers}. Nhận đủ rồi mới tiếp nhận.",
    "dossier.supplement_used": (
        "Theo {source}, chỉ được yêu cầu bổ sung {allowed} lần; hồ sơ này đã dùng hết. "
        "Giải quyết theo giấy tờ đang có hoặc trả lời từ chối có lý do."
    ),
    "dossier.nothing_to_supplement": "Chưa ghi giấy tờ nào cần bổ sung.",
    "dossier.extension_used": "Theo {source}, chỉ được hẹn lại {allowed} lần; hồ sơ này đã dùng hết.",
    "dossier.extension_too_late": (
        "Xin gia hạn phải gửi trước hạn ít nhất {notice}; hạn của hồ sơ là {due}. "
        "Nếu đã trễ, gửi thư xin lỗi: hạn cũ vẫn được tính."
    ),
    "dossier.extension_backwards": "Ngày hẹn mới phải sau ngày hẹn đang có ({due}).",
    "dossier.not_late": "Hồ sơ chưa quá hạn ({due}); dùng “Xin gia hạn”.",
    "dossier.answer_still_possible": "Chưa hết hạn bổ sung ({answer_by}) nên chưa đóng được hồ sơ.",
    "dossier.no_open_question": "Đơn vị này không có câu hỏi nào đang chờ trả lời.",
    "dossier.no_term": "Thủ tục chưa ghi thời hạn giải quyết nên không hẹn trả được.",
    "dossier.client_key_reused": "Mã gửi này đã dùng cho hồ sơ {code}.",
    "dossier.not_correctable": "Không đính chính được mục “{field}”; ngày tháng đã ghi sổ thì giữ nguyên.",
    "dossier.result_number_missing": "Cần số, ký hiệu của kết quả trước khi phát hành.",
}
