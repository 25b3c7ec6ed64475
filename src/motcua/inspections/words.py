"""The Vietnamese of inspections."""

from motcua.inspections.rules.checklist import Answer

TITLE = "Kiểm tra"
ANSWERS = {
    Answer.YES: "đạt",
    Answer.PARTLY: "đạt một phần",
    Answer.NO: "không đạt",
    Answer.NOT_HERE: "không thuộc đơn vị",
}
DONE = {
    "planned": "Đã lập cuộc kiểm tra {name}.",
    "answered": "Đã lưu {count} câu trả lời.",
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
    "said": "Kết luận",
    "contents": "Nội dung kiểm tra",
    "results": "Kết quả theo bảng kiểm",
    "findings": "Tồn tại, kiến nghị",
    "none": "Không có tồn tại.",
    "heads": ("Nội dung", "Tồn tại", "Kiến nghị", "Đơn vị khắc phục", "Hạn"),
    "check_heads": ("Nội dung", "Câu hỏi", "Kết quả", "Ghi chú"),
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
