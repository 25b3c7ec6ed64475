"""The Vietnamese of dossiers: states, verbs, ledger lines and refusals."""

from motcua.dossiers.rules.day_marks import MarkKind
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import Channel, State
from motcua.dossiers.rules.time_left import TimeLeft, Urgency
from motcua.dossiers.rules.verification import Broken, Flaw
from motcua.kernel.vietnamese import number_words
from motcua.workdays.rules.calendar import DayKind

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
    "dossier.due_recomputed": "Tính lại ngày hẹn",
    "dossier.stopped": "Dừng giải quyết",
    "dossier.withdrawn": "Rút hồ sơ",
    "dossier.closed": "Đóng hồ sơ vì không bổ sung",
    "dossier.finished": "Có kết quả",
    "dossier.returned": "Trả kết quả",
    "dossier.corrected": "Đính chính dữ liệu",
}

DESK = "Bàn làm việc"

VIEWS = {
    "tat-ca": "Tất cả đang mở",
    "cua-toi": "Của tôi",
    "don-vi": "Của đơn vị",
    "tiep-nhan": "Cần tiếp nhận",
    "ban-giao": "Cần bàn giao",
    "cho-ky": "Chờ ký",
    "phat-hanh": "Chờ phát hành",
    "cho-tra": "Chờ trả",
    "bo-sung": "Chờ bổ sung",
    "hom-nay": "Sắp đến hạn",
    "qua-han": "Quá hạn",
}

DELIVERIES = {
    "": "bộ phận một cửa",
    "counter": "bộ phận một cửa",
    "online": "cổng trực tuyến, bản điện tử",
    "post": "nhà, qua bưu chính công ích",
}
PAPER_KINDS = {
    "original": "bản chính",
    "copy": "bản sao",
    "certified": "bản sao chứng thực",
    "digital": "bản điện tử",
}
FEE_NAMES = {"fee": "Phí", "charge": "Lệ phí"}

MARK_WORDS = {
    MarkKind.RECEIVED: "nhận",
    MarkKind.COUNTED: "tính",
    MarkKind.DROPPED: "bỏ",
    MarkKind.PAUSED: "dừng",
    MarkKind.RESUMED: "bổ sung",
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

PERSON_FACTS = {
    "applicant": "Họ tên, tổ chức",
    "applicant_id": "Số định danh",
    "phone": "Điện thoại",
    "address": "Địa chỉ",
    "delivery": "Nhận kết quả",
}
DOSSIER_FACTS = {"state": "Trạng thái", "due": "Hẹn trả", "received": "Tiếp nhận"}

NOTES = {
    "asked": "Đã yêu cầu {count}/1, hạn {day}",
    "apologised": "Thư xin lỗi {letter}",
    "promised_again": "Hẹn lại từ {day}",
    "declaration": "Loại công bố",
    "off_today": "Hôm nay nghỉ, làm việc lại {weekday} {day}.",
    "off_tomorrow": "Mai nghỉ, làm việc lại {weekday} {day}.",
    "promised": "hẹn {moment}",
    "left_and_due": "{left}, hẹn {moment}",
    "asked_late": "yêu cầu sau thời hạn được hỏi",
}
CLOCKS = {"legal": "Hạn theo luật", "measured": "Đo theo Quyết định 766"}

HINDRANCES = {
    "dossier.supplement_used": "Chỉ được yêu cầu bổ sung một lần, đã dùng.",
    "dossier.extension_used": "Chỉ được hẹn lại một lần, đã dùng.",
    "dossier.answer_still_possible": "Chưa hết hạn bổ sung nên chưa đóng được.",
}
"""Why an act that belongs to the person cannot be done now, short enough to stand beside its button."""

PLACES = {
    "service_centre": "Trung tâm Phục vụ hành chính công",
    "one_stop": "Bộ phận một cửa của đơn vị",
    "facility": "Cơ sở khám bệnh, chữa bệnh",
}

MINE = {
    "title": "Hồ sơ của tôi",
    "answered": "Đã gửi giấy tờ bổ sung của hồ sơ {code}.",
    "span": "{first}–{last} trong {total} hồ sơ",
    "file": "Nộp trực tuyến",
}
"""Words of the applicant's own pages."""

FACT_WORDS = {
    "state": {s.value: w for s, w in STATES.items()},
    "verb": {v.value: w for v, w in VERBS.items()},
}
"""Facts of refusals that are codes, and what people read instead."""

REFUSALS = {
    "deadline.arguments": "Cần --received cùng --limit, hoặc --batch TỆP (không dùng cả hai); xem --help.",
    "deadline.bad_field": "{where}: gặp {found}, cần {expected}.",
    "deadline.bad_case": "{where}: {problem}",
    "deadline.unknown_profile": "Bộ quy tắc (profile): gặp {found}, cần một trong: {known}.",
    "deadline.pause_before_receipt": (
        "Tạm dừng (paused_at) {paused} trước lúc tiếp nhận (received_at) {received}; "
        "cần từ lúc tiếp nhận trở đi."
    ),
    "deadline.resumed_before_paused": (
        "Bổ sung (resumed_at) {resumed} trước lúc tạm dừng (paused_at) {paused}; cần sau lúc tạm dừng."
    ),
    "deadline.pauses_overlap": (
        "Hai lần tạm dừng (pauses) chồng nhau: {first} đến {until} và {second}; cần rời nhau."
    ),
    "deadline.bad_extension": "Gia hạn tính bằng ngày hoặc giờ; gặp {found}.",
    "dossier.not_found": "Không có hồ sơ mã {code}, hoặc hồ sơ không thuộc phần việc của bạn.",
    "dossier.forbidden": "Việc này với hồ sơ {code} thuộc người giữ vai trò khác; chưa có gì thay đổi.",
    "dossier.not_your_desk": "Bạn không giữ vị trí ở bộ phận một cửa của cơ quan này.",
    "dossier.step_not_allowed": (
        "Hồ sơ đang {state} nên chưa làm được việc này ({verb}); mở lại trang để xem trạng thái mới."
    ),
    "dossier.no_receipt_yet": "Hồ sơ {code} chưa được tiếp nhận nên chưa có giấy hẹn.",
    "dossier.not_yet": "Thời điểm xảy ra việc không thể sau lúc ghi sổ.",
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
    "ledger.day_not_over": "Ngày {day} chưa qua hẳn nên chưa niêm phong được.",
    "ledger.sealed_later": "Đã niêm phong đến ngày {last}; không chen được ngày {day} vào trước.",
    "dossier.citizens_only": (
        "Tài khoản giữ vị trí cán bộ không nộp hồ sơ của mình ở đây; hãy dùng tài khoản công dân."
    ),
    "dossier.no_desk": "Chưa có cơ quan nào nhận thủ tục này tại bộ phận một cửa.",
    "paper.not_found": "Hồ sơ không có giấy tờ này, hoặc giấy tờ chưa có tệp.",
    "paper.missing": "Chưa có tệp. Thiếu giấy tờ này thì hồ sơ không được tiếp nhận.",
    "paper.stale": "Tệp gửi trước đó đã hết hạn giữ. Chọn lại tệp.",
    "follow.not_found": (
        "Đường dẫn này không dẫn đến hồ sơ nào. Xem lại mã QR trên giấy tiếp nhận, "
        "hoặc tra cứu bằng mã hồ sơ."
    ),
    "follow.no_match": (
        "Không có hồ sơ nào khớp cả mã và bốn số cuối. Xem lại mã ở góc trên giấy tiếp nhận; bốn số cuối là "
        "của số điện thoại hoặc số định danh đã khai khi nộp."
    ),
    "register.rejected": "{file}: có {count} lỗi nên chưa nhập dòng nào; sửa tệp rồi nhập lại.",
    "register.overtaken": "Trong lúc kiểm tra sổ, hồ sơ {found} vừa được người khác ghi; chưa nhập dòng nào, "
    "hãy nhập lại.",
    "register.unknown_procedure": "Không có thủ tục mã “{found}” trong danh mục.",
    "register.not_in_force": "Thủ tục “{found}” không có phiên bản nào có hiệu lực ngày {expected}.",
    "register.no_limit": "Thủ tục không ghi thời hạn nên không tính được ngày hẹn trả; ghi cột due_at.",
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


def page_words(first: int, last: int, total: int) -> str:
    """``1–50 trong 1.909 hồ sơ``."""
    return f"{number_words(first)}–{number_words(last)} trong {number_words(total)} hồ sơ"


FLAWS = {
    Flaw.NO_EVENTS: "hồ sơ {code}: không có dòng sổ cái nào",
    Flaw.MISSING: "hồ sơ {code}, dòng {seq}: mất dòng này",
    Flaw.CHANGED: "hồ sơ {code}, dòng {seq} ({detail}): nội dung hoặc mã băm đã bị sửa",
    Flaw.TAIL_CUT: "hồ sơ {code}, dòng {seq}: sổ cái bị cắt đuôi từ dòng này",
    Flaw.BEYOND_HEAD: "hồ sơ {code}, dòng {seq} ({detail}): có thêm dòng mà hồ sơ không biết",
    Flaw.HEAD_DIFFERS: "hồ sơ {code}, dòng {seq}: mã băm cuối của sổ cái khác mã ghi ở hồ sơ",
    Flaw.WITHOUT_DOSSIER: "dòng sổ cái số {seq} ({detail}) của hồ sơ {code}: hồ sơ đã bị xoá",
    Flaw.ROW_DIFFERS: "hồ sơ {code}: bảng hồ sơ khác sổ cái ở {detail}",
    Flaw.SEAL_BROKEN: "niêm phong ngày {detail}: các dòng ghi hôm đó không còn như lúc niêm phong",
    Flaw.SEAL_MISSING: "ngày {detail}: thiếu niêm phong giữa các ngày đã niêm phong",
    Flaw.SEAL_CHANGED: "niêm phong ngày {detail}: không nối với niêm phong trước đó",
}


def flaw_words(broken: Broken) -> str:
    """One sentence: which dossier and event, or which day, and what is wrong with it."""
    return FLAWS[broken.flaw].format(code=broken.code, seq=broken.seq, detail=broken.detail)
