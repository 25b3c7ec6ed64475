"""The Vietnamese of inspections."""

from motcua.inspections.rules.checklist import Answer

TITLE = "Kiểm tra"
ANSWERS = {
    Answer.YES: "đạt",
    Answer.PARTLY: "đạt một phần",
    Answer.NO: "không đạt",
    Answer.NOT_HERE: "không thuộc đơn vị",
}
YEAR = {
    "visited": "Đơn vị đã kiểm tra",
    "planned": "kế hoạch năm: {count} đơn vị",
    "unplanned": "chưa có kế hoạch được duyệt",
    "mended": "Tồn tại đã khắc phục",
    "found": "trong {count} tồn tại kết luận năm nay",
}
DONE = {
    "planned": "Đã lập cuộc kiểm tra {name}.",
    "answered": "Đã lưu {count} câu trả lời.",
    "kept": "Đã lưu lúc {at}.",
    "found": "Đã ghi tồn tại và kiến nghị.",
    "packed": "Đã lập hồ sơ kiểm tra {count} hồ sơ, mã niêm phong {sha}.",
    "concluded": "Đã ghi kết luận {number}; mỗi kiến nghị thành một nhiệm vụ có hạn.",
}
CONCLUSION = {
    "title": "KẾT LUẬN",
    "subject": "Kiểm tra cải cách hành chính tại {target}",
    "plan": "Căn cứ Kế hoạch {number};",
    "decision": "Căn cứ Quyết định {number} về lập đoàn kiểm tra;",
    "days": "{inspector} đã kiểm tra tại {target} từ ngày {first} đến ngày {last}. Thành phần đoàn:",
    "contents": "1. Nội dung kiểm tra",
    "results": "2. Kết quả theo bảng kiểm",
    "findings": "3. Tồn tại, kiến nghị",
    "said": "4. Kết luận",
    "none": "Không có tồn tại.",
    "heads": ("STT", "Tồn tại", "Kiến nghị", "Đơn vị khắc phục", "Hạn"),
}
TEAM = {"said": "{team}: {people}", "leader": "{name} (trưởng đoàn)"}
DECISION = {
    "title": "QUYẾT ĐỊNH",
    "subject": "Về việc thành lập đoàn kiểm tra cải cách hành chính tại {target}",
    "duty": "Căn cứ chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của {agency};",
    "plan": "Căn cứ Kế hoạch {plan} về kiểm tra cải cách hành chính năm {year}.",
    "verb": "QUYẾT ĐỊNH:",
    "article_1": "Điều 1. Thành lập đoàn kiểm tra cải cách hành chính tại {target}, gồm:",
    "article_2": (
        "Điều 2. Đoàn kiểm tra làm việc từ ngày {first} đến ngày {last} theo nội dung và đề cương gửi kèm "
        "công văn yêu cầu báo cáo; lập biên bản, báo cáo kết quả và tự giải thể khi có kết luận."
    ),
    "article_3": "Điều 3. Các thành viên của đoàn và {target} thi hành quyết định này kể từ ngày ký.",
    "heads": ("STT", "Đoàn", "Trưởng đoàn", "Thành viên"),
    "to": "- Như Điều 3;",
}
REQUEST = {
    "title": "Báo cáo phục vụ kiểm tra cải cách hành chính năm {year}",
    "head": "V/v báo cáo phục vụ kiểm tra cải cách hành chính",
    "to_whom": "Kính gửi: {target}",
    "about": (
        "Theo Quyết định {decision}, đoàn của {inspector} kiểm tra cải cách hành chính tại {target} từ ngày "
        "{first} đến ngày {last}."
    ),
    "asked": (
        "Đề nghị {target} báo cáo theo đề cương kèm theo và gửi về {agency} trước ngày {first}, bằng văn bản "
        "điện tử có chữ ký số."
    ),
    "papers": (
        "Khi đoàn đến, chuẩn bị sổ, hồ sơ và tài liệu chứng minh cho từng mục. Số liệu hồ sơ thủ tục hành "
        "chính đã có trong hệ thống thì không phải báo cáo lại."
    ),
    "to": "- Như trên;",
    "outline": "ĐỀ CƯƠNG BÁO CÁO",
    "general": "1. Tình hình chung",
    "general_asked": "Tổ chức, người làm việc, phạm vi nhiệm vụ; thuận lợi và khó khăn trong kỳ.",
    "figures": "Nêu việc đã làm, số liệu, tài liệu chứng minh; việc chưa làm được và nguyên nhân.",
    "end": "{number}. Đánh giá chung, kiến nghị",
    "end_asked": "Tự đánh giá, việc sẽ khắc phục và thời hạn, kiến nghị với cơ quan cấp trên.",
}
MINUTES = {
    "title": "BIÊN BẢN",
    "subject": "Kiểm tra cải cách hành chính tại {target}",
    "held": (
        "Thực hiện Quyết định {decision}, từ ngày {first} đến ngày {last}, đoàn kiểm tra của {inspector} làm "
        "việc tại {target} và ghi lại như sau."
    ),
    "present": "1. Thành phần",
    "other_side": "Đại diện {target}: ....................................................................",
    "checked": "2. Kết quả theo bảng kiểm",
    "heads": ("STT", "Câu hỏi", "Kết quả", "Ghi chú"),
    "found": "3. Tồn tại và kiến nghị",
    "finding": "{found}. Kiến nghị: {asked}.",
    "none": "Đoàn chưa ghi tồn tại nào.",
    "said": "4. Ý kiến trao đổi",
    "nothing_said": "....................................................................................",
    "read_over": "Biên bản được đọc lại cho các bên cùng nghe, lập thành hai bản, mỗi bên giữ một bản.",
    "signer_visited": "ĐƠN VỊ ĐƯỢC KIỂM TRA",
    "signer_team": "TRƯỞNG ĐOÀN KIỂM TRA",
    "blank": "số ......",
}
PACK = {
    "title": "HỒ SƠ KIỂM TRA",
    "subject": "Mẫu hồ sơ thủ tục hành chính của {target}",
    "counted": (
        "Từ ngày {first} đến ngày {last} có {received} hồ sơ được tiếp nhận; {late} hồ sơ trả quá hạn hoặc "
        "đang quá hạn trong kỳ."
    ),
    "chosen": (
        "Mẫu có {count} hồ sơ: lấy hồ sơ quá hạn trước, còn lại rút ngẫu nhiên bằng hạt giống “{seed}”. Cùng "
        "hạt giống và cùng sổ thì ai rút lại cũng ra đúng các hồ sơ này."
    ),
    "made": "Lập lúc {at}, người lập: {who}. Không ghi tên người nộp.",
    "drawn": "1. Hồ sơ trong mẫu (dòng đậm là hồ sơ quá hạn)",
    "heads": ("STT", "Mã hồ sơ", "Thủ tục", "Tiếp nhận", "Hẹn trả", "Có kết quả", "Nguyên nhân trễ"),
    "no_cause": "chưa ghi",
    "missing": "2. Những gì hệ thống chưa có, đoàn cần xem trên giấy",
    "missing_kinds": {
        "from_register": "{which} nhập từ sổ cũ, chỉ có ngày nhận, ngày hẹn và ngày trả.",
        "noted_later": "{which} có việc ghi vào hệ thống sau khi xảy ra hơn một ngày.",
        "no_cause": "{which} quá hạn nhưng chưa ghi nguyên nhân.",
    },
    "all": "Cả {count} hồ sơ trong mẫu",
    "some": "{count} hồ sơ ({codes})",
    "nothing_missing": "Mọi hồ sơ trong mẫu đều được ghi đủ, đúng lúc.",
    "not_told": "Hồ sơ này lập từ trước khi hệ thống liệt kê phần còn thiếu; lập lại để có.",
    "lines": "3. Dòng thời gian từng hồ sơ",
    "line_heads": ("Việc", "Xảy ra lúc", "Ghi vào hệ thống lúc"),
    "chain": "{code} (mã cuối của sổ cái: {chain}…)",
    "seal": "Mã niêm phong SHA-256 của tệp số liệu gốc: {sha}.",
    "signer": "TRƯỞNG ĐOÀN KIỂM TRA",
}
REFUSALS = {
    "inspection.forbidden": "Việc này thuộc người làm công tác kiểm tra của cơ quan; chưa có gì thay đổi.",
    "inspection.not_found": "Không có cuộc kiểm tra này, hoặc nó không thuộc cơ quan của bạn.",
    "inspection.concluded": "Cuộc kiểm tra đã có kết luận nên không sửa được nữa.",
    "inspection.days_backwards": "Ngày kết thúc trước ngày bắt đầu.",
    "inspection.no_contents": "Chọn ít nhất một nội dung có trong bảng kiểm của cuộc kiểm tra.",
    "inspection.no_team": "Cần ít nhất một đoàn kiểm tra.",
    "inspection.no_target": "Chưa ghi đơn vị được kiểm tra.",
    "inspection.exists": "Đã có cuộc kiểm tra tại {name} từ ngày {day}.",
    "inspection.bad_answer": "Câu trả lời “{found}” không có trong các mức.",
    "inspection.empty_finding": "Ghi cả tồn tại và kiến nghị.",
    "inspection.finding_due_early": "Hạn khắc phục phải từ ngày {day} trở đi.",
    "inspection.empty_conclusion": "Kết luận cần số văn bản và nội dung.",
    "inspection.bad_conclusion_day": "Ngày kết luận {day} phải từ ngày bắt đầu kiểm tra đến hôm nay.",
    "inspection.target_unknown": "{name} không có sổ hồ sơ trong hệ thống nên không lập được hồ sơ kiểm tra.",
    "inspection.bad_size": "Số hồ sơ lấy mẫu từ 1 đến {most}.",
    "inspection.no_seed": "Chưa ghi hạt giống; ghi số quyết định lập đoàn chẳng hạn.",
}
