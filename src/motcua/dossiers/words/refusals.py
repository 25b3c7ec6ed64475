"""Why something was refused, in sentences people can act on."""

REFUSALS = {
    "what_if.other_unit": "Thời hạn thử phải tính bằng cùng đơn vị với thời hạn đang áp dụng.",
    "what_if.not_shorter": "Thời hạn thử phải ngắn hơn hoặc bằng thời hạn đang áp dụng.",
    "what_if.number": "Thời hạn thử là một số lớn hơn 0.",
    "what_if.forbidden": "Trang này dành cho lãnh đạo và người kiểm soát thủ tục hành chính của cơ quan.",
    "draft.not_found": "Không có bản nháp này, hoặc bản nháp đã hết hạn giữ.",
    "draft.too_many": "Bạn đang giữ {most} bản nháp; xoá bớt ở “Hồ sơ của tôi” rồi lưu lại.",
    "draft.saved_elsewhere": (
        "Bản nháp này vừa được lưu ở cửa sổ hoặc máy khác lúc {moment}. Chưa ghi đè: bạn chọn giữ bản nào."
    ),
    "dossier.goes_with_draft": (
        "Hồ sơ {code} đã trình kèm dự thảo kết quả: ký, trả lại và phát hành ở trang Kết quả của hồ sơ."
    ),
    "board.forbidden": "Bảng điều hành dành cho lãnh đạo cơ quan và trưởng phòng.",
    "deadline.arguments": "Cần --received cùng --limit, hoặc --batch TỆP (không dùng cả hai); xem --help.",
    "deadline.missing": "Thiếu {where}.",
    "deadline.unreadable": "{where}: {why}; cần tệp {kind} đọc được.",
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
    "dossier.defects_left": (
        "Kiểm tra tự động còn thấy: {defects}. Chọn đưa vào phiếu, hoặc chọn “không yêu cầu”; "
        "phiếu chỉ gửi được một lần."
    ),
    "dossier.supplement_unused": "Hồ sơ chưa dùng lần yêu cầu bổ sung theo quy định; chưa cần cho phép thêm.",
    "dossier.no_more_letters": "{source} không cho yêu cầu bổ sung thêm lần nào nữa với hồ sơ này.",
    "dossier.no_such_exemption": "Chọn một trong các trường hợp được yêu cầu bổ sung thêm theo {source}.",
    "dossier.nothing_to_supplement": "Chưa ghi giấy tờ nào cần bổ sung.",
    "dossier.extension_used": "Theo {source}, chỉ được hẹn lại {allowed} lần; hồ sơ này đã dùng hết.",
    "dossier.extension_too_late": (
        "Xin gia hạn phải gửi trước hạn ít nhất {notice}; hạn của hồ sơ là {due}. "
        "Nếu đã trễ, gửi thư xin lỗi: hạn cũ vẫn được tính."
    ),
    "dossier.extension_backwards": "Ngày hẹn mới phải sau ngày hẹn đang có ({due}).",
    "dossier.not_late": "Hồ sơ chưa quá hạn ({due}); dùng “Xin gia hạn”.",
    "dossier.no_such_cause": "Chọn nguyên nhân trễ trong danh sách.",
    "dossier.cause_untold": "Nêu bằng lời vì sao hồ sơ trễ; một dòng là đủ.",
    "dossier.answer_still_possible": "Chưa hết hạn bổ sung ({answer_by}) nên chưa đóng được hồ sơ.",
    "dossier.waits_for_fee": "Hồ sơ {code} đang chờ nộp phí, không phải chờ bổ sung giấy tờ.",
    "dossier.nothing_owed": "Hồ sơ {code} đã khép lại, không còn khoản nào phải nộp.",
    "dossier.fee_is_paid": "Phí của hồ sơ {code} đã nộp; tin đang được ghi vào hồ sơ nên không đóng.",
    "dossier.no_open_question": "Đơn vị này không có câu hỏi nào đang chờ trả lời.",
    "dossier.no_term": "Thủ tục chưa ghi thời hạn giải quyết nên không hẹn trả được.",
    "dossier.client_key_reused": "Mã gửi này đã dùng cho hồ sơ {code}.",
    "dossier.not_correctable": "Không đính chính được mục “{field}”; ngày tháng đã ghi sổ thì giữ nguyên.",
    "dossier.nothing_corrected": "Mọi mục đều đúng như đang ghi, nên không có gì để đính chính.",
    "dossier.said_by_applicant": "Người nộp tự khai mục này khi nộp trực tuyến, nên người nộp sửa,"
    " hoặc cơ quan yêu cầu bổ sung.",
    "dossier.on_the_result": "Kết quả đã ký mang họ tên, số định danh này."
    " Đính chính ở mục “Kết quả” của hồ sơ.",
    "dossier.result_number_missing": "Cần số, ký hiệu của kết quả trước khi phát hành.",
    "dossier.no_unit_yet": "Hồ sơ chưa được bàn giao cho đơn vị nào nên chưa phân công được.",
    "dossier.held_already": "{holder} đang giữ hồ sơ này rồi.",
    "dossier.changed_meanwhile": (
        "{who} vừa ghi “{what}” lúc {clock}, sau khi bạn mở trang này. Việc của bạn chưa được ghi; "
        "xem lại hồ sơ rồi gửi lại nếu vẫn cần."
    ),
    "bulk.nothing_chosen": "Chưa chọn hồ sơ nào.",
    "bulk.too_many": "Chọn {count} hồ sơ; mỗi lần làm nhiều nhất {most}. Bỏ bớt rồi làm tiếp lần sau.",
    "bulk.key_reused": "Trang này của người khác gửi rồi. Mở lại bàn làm việc và chọn lại.",
    "bulk.asked_otherwise": "Người nộp chọn nhận kết quả {asked}. Mở hồ sơ này và trả riêng.",
    "bulk.unknown_act": "Không có việc hàng loạt này.",
    "bulk.not_found": "Không có lần làm hàng loạt này, hoặc không phải của bạn.",
    "view.not_found": "Không có danh sách này, hoặc không phải của bạn.",
    "view.too_many": "Mỗi người giữ nhiều nhất {most} danh sách. Bỏ bớt một danh sách rồi lập danh sách mới.",
    "view.name_taken": "Bạn đã có danh sách tên “{name}”. Chọn tên khác.",
    "view.not_yours_to_share": (
        "Chỉ lãnh đạo đơn vị chia sẻ được với đơn vị, lãnh đạo cơ quan với cả cơ quan."
    ),
    "dossier.wrong_code": "Mã tra cứu không khớp giấy hẹn của hồ sơ; xem lại, hoặc cho ký nhận.",
    "dossier.tracking_missing": "Gửi qua bưu chính thì ghi số bưu gửi để theo dõi.",
    "dossier.no_parcel": "Kết quả hồ sơ {code} không gửi qua bưu chính.",
    "dossier.parcel_not_there": "Bưu gửi đang ở trạng thái “{parcel}” nên không ghi được bước này.",
    "dossier.papers_on_the_way": "Bản giấy của hồ sơ {code} đã ghi gửi.",
    "dossier.papers_have_arrived": "Bản giấy của hồ sơ {code} đã ghi nhận.",
    "ledger.clock_back": (
        "Đồng hồ máy chủ đang chỉ ngày {today}, nhưng sổ đã niêm phong đến ngày {last}, nên chưa ghi gì. "
        "Báo người quản trị chỉnh giờ máy chủ rồi làm lại."
    ),
    "ledger.day_not_over": "Ngày {day} chưa qua hẳn nên chưa niêm phong được.",
    "ledger.sealed_later": "Đã niêm phong đến ngày {last}; không chen được ngày {day} vào trước.",
    "dossier.citizens_only": (
        "Tài khoản giữ vị trí cán bộ không nộp hồ sơ của mình ở đây; hãy dùng tài khoản công dân."
    ),
    "dossier.no_desk": "Chưa có cơ quan nào nhận thủ tục này tại bộ phận một cửa.",
    "paper.not_found": "Hồ sơ không có giấy tờ này, hoặc giấy tờ chưa có tệp.",
    "paper.same_file": "Tệp này đúng là bản đang lưu của giấy tờ “{name}”; chưa có gì thay đổi.",
    "paper.missing": "Chưa có tệp. Thiếu giấy tờ này thì hồ sơ không được tiếp nhận.",
    "paper.stale": "Tệp gửi trước đó đã hết hạn giữ. Chọn lại tệp.",
    "upload.too_large": "Tệp phải có nội dung và không quá {limit} MB. Hãy chụp lại nhỏ hơn hoặc chia nhỏ.",
    "upload.too_many": (
        "Bạn đang gửi dở nhiều tệp quá (nhiều nhất {most} tệp, {total} MB). "
        "Gửi xong hoặc bỏ bớt rồi gửi tiếp."
    ),
    "upload.unfinished": "Tệp mới đến {there} trong {length} byte; gửi nốt phần còn lại.",
    "upload.bad_digest": "Không đọc được mã kiểm của đoạn gửi; dùng một trong: {ways}.",
    "upload.bad_length": "Thiếu hoặc sai {header}.",
    "notice.bad_threshold": "Mỗi ngưỡng nhắc việc là một số từ 0 đến {most}.",
    "slip.no_form": "Ngày {day} chưa có mẫu phiếu này trong thông tư đang dùng.",
    "slip.not_yet": "Hồ sơ {code} chưa có việc làm phát sinh phiếu này.",
    "book.bad_days": "Sổ theo dõi cần hai ngày, ngày đầu không sau ngày cuối; gặp {found}.",
    "book.too_long": "Sổ có {count} hồ sơ; bản in nhận tối đa {most}. Chọn kỳ ngắn hơn, hoặc tải tệp XLSX.",
    "book.forbidden": "Sổ theo dõi có họ tên, địa chỉ của người nộp; vai trò của bạn không được mở sổ này.",
    "follow.not_found": (
        "Đường dẫn này không dẫn đến hồ sơ nào. Xem lại mã QR trên giấy tiếp nhận, "
        "hoặc tra cứu bằng mã hồ sơ."
    ),
    "follow.no_match": (
        "Không có hồ sơ nào khớp cả mã và bốn số cuối. Xem lại mã ở góc trên giấy tiếp nhận; bốn số cuối là "
        "của số điện thoại hoặc số định danh đã khai khi nộp."
    ),
    "law.decision.not_found": "Không có quyết định công bố ấy, hoặc quyết định đã được gỡ.",
    "law.letters.not_found": "Phần này không có thư nào.",
    "register.bad_rows_nowhere": (
        "--bad-rows: không ghi được {file} ({why}); chưa nhập dòng nào. Chọn nơi khác ghi các dòng sai."
    ),
    "register.bad_rows_over_register": (
        "--bad-rows: {file} chính là sổ đang nhập; chưa nhập dòng nào. Chọn tên khác để không ghi đè sổ."
    ),
    "register.rejected": "{file}: có {count} lỗi nên chưa nhập dòng nào; sửa tệp rồi nhập lại.",
    "register.overtaken": "Trong lúc kiểm tra sổ, hồ sơ {found} vừa được người khác ghi; chưa nhập dòng nào, "
    "hãy nhập lại.",
    "register.unknown_procedure": "Không có thủ tục mã “{found}” trong danh mục.",
    "register.not_in_force": "Thủ tục “{found}” không có phiên bản nào có hiệu lực ngày {expected}.",
    "register.no_limit": "Thủ tục không ghi thời hạn nên không tính được ngày hẹn trả; ghi cột due_at.",
}
