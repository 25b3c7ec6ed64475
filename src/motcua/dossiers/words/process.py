"""The Vietnamese of the process: steps, sessions, parts, routing and cover."""

REFUSALS = {
    "process.not_here": "Bước “{step}” của hồ sơ {code} không có việc này; mở lại trang để xem bước đang ở.",
    "process.steps_left": "Hồ sơ {code} còn ở bước “{step}”; làm xong các bước của quy trình rồi mới trình.",
    "process.at_end": "Hồ sơ {code} đã qua hết các bước của quy trình; việc tiếp theo là trình kết quả.",
    "process.ask_first": "Bước “{step}” của hồ sơ {code} chưa gửi lấy ý kiến đơn vị nào.",
    "process.declared": "Hồ sơ {code} thuộc loại công bố: không bàn giao, không thẩm định, chỉ công bố.",
    "process.head_only": "Bước này của hồ sơ {code} do lãnh đạo phòng làm.",
    "process.opinions_missing": "Còn chờ ý kiến của: {units}.",
    "process.parts_missing": "Phần việc liên thông chưa có kết quả: {parts}.",
    "process.date_passed": "Thời điểm hẹn phải sau lúc này.",
    "process.team_missing": "Cần ghi nơi thẩm định và ít nhất một thành viên đoàn.",
    "process.not_held_yet": "Chưa đến giờ thẩm định đã hẹn nên chưa lập biên bản được.",
    "process.minutes_missing": "Biên bản cần có số, nội dung và kết luận.",
    "process.fix_by_missing": "Kết luận phải khắc phục cần ngày khắc phục xong, sau hôm nay.",
    "process.no_such_part": "Quy trình không có phần việc này.",
    "process.part_opened": "Phần việc này đã chuyển, hồ sơ {child}.",
    "process.no_procedure_there": "Cơ quan nhận phần việc “{part}” chưa có thủ tục ấy trong danh mục.",
    "process.papers_missing": "Chưa đủ giấy tờ để công bố: {papers}.",
    "process.fee_proof_missing": "Thủ tục có phí: cần số chứng từ nộp phí trước khi công bố.",
    "routing.not_found": "Không có quy tắc phân công này ở cơ quan của bạn.",
    "routing.forbidden": "Quy tắc phân công do quản trị của cơ quan giữ; chưa có gì thay đổi.",
    "routing.name_missing": "Quy tắc cần một cái tên.",
    "transfer.nothing": "Người này không còn hồ sơ nào đang giải quyết để bàn giao.",
    "session.not_found": "Không có phiên họp này ở cơ quan của bạn.",
    "session.closed": "Phiên họp đã kết thúc, biên bản không sửa được.",
    "session.council_missing": "Cần ghi tên hội đồng.",
    "session.not_held_yet": "Chưa đến giờ họp nên chưa ghi quyết định được.",
    "session.not_on_agenda": "Hồ sơ {code} không chờ quyết định ở phiên họp này.",
    "session.note_missing": "Hồ sơ {code}: không thông qua hoặc hoãn thì phải ghi lý do.",
    "session.undecided": "Còn {count} hồ sơ của phiên họp chưa có quyết định.",
    "session.minutes_missing": "Kết thúc phiên họp cần số biên bản và nội dung.",
}

VERDICTS = {
    "pass": "Đạt",
    "fix": "Phải khắc phục",
    "fail": "Không đạt",
    "approve": "Thông qua",
    "reject": "Không thông qua",
    "defer": "Hoãn sang phiên sau",
}

STRIP = {
    "done": "Đã xong",
    "here": "Đang ở đây",
    "next": "Tiếp theo",
    "used": "dùng {time}",
    "limit": "hạn {time}",
    "over": "quá {time}",
    "none": "0 phút",
    "not_opened": "chưa chuyển",
}
"""Words of the strip of steps."""

STEP_ROLES = {
    "one_stop": "một cửa",
    "specialist": "chuyên viên",
    "division_head": "lãnh đạo phòng",
    "director": "lãnh đạo cơ quan",
    "clerk": "văn thư",
}

SESSIONS = {
    "title": "Phiên họp hội đồng",
    "created": "Đã lập phiên họp: {council}.",
    "put": "Đã đưa {count} hồ sơ vào phiên họp.",
    "decided": "Đã ghi quyết định cho {count} hồ sơ.",
    "closed": "Đã kết thúc phiên họp: {council}.",
}

ROUTING = {
    "by_rule": "Theo quy tắc “{name}”",
    "title": "Phân công tự động",
    "added": "Đã thêm quy tắc “{name}”.",
    "removed": "Đã bỏ quy tắc.",
    "handed": "Đã bàn giao tự động {count} hồ sơ.",
    "none": "Không có hồ sơ nào được quy tắc tự động bàn giao.",
    "away": "{person} vắng, người thay nhận việc",
    "proposed": "Đề xuất theo quy tắc “{name}”.",
    "cover": "Người có tên trong quy tắc đang vắng; đề xuất người thay.",
}

COVER = {
    "title": "Vắng mặt, thay thế",
    "planned": "Đã ghi lịch vắng mặt; người thay giữ vị trí thay thế trong những ngày ấy.",
    "cancelled": "Đã huỷ lịch vắng mặt; vị trí thay thế kết thúc.",
    "transferred": "Đã bàn giao {count} hồ sơ.",
}
