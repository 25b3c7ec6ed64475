"""The Vietnamese of a day on which the law changes for many procedures."""

HOW = {
    "code": "khớp mã",
    "alias": "khớp mã cũ",
    "name": "khớp tên",
    "person": "người chọn",
}
PROBLEMS = {
    "not_found": "Chưa biết là thủ tục nào: chọn một thủ tục, hoặc bỏ dòng này.",
    "twice": "Thủ tục này có ở hai dòng; bỏ một dòng.",
    "already": "Thủ tục mới nhưng danh mục đã có và đang áp dụng.",
    "no_sector": "Thủ tục mới phải có tên và lĩnh vực; ghi trong bảng rồi đọc lại.",
    "not_in_force": "Thủ tục này không có phiên bản nào đang áp dụng.",
    "no_content": "Quyết định sửa thủ tục này nhưng chưa có nội dung mới: soạn phiên bản mới trước.",
}
READ = "Đã đọc {count} dòng từ {source}. Chưa có gì trong danh mục thay đổi."
MATCHED = "Đã lưu các thủ tục được chọn."
PASTED = "văn bản dán vào"
REFUSALS = {
    "change.set.not_found": "Không có đợt thay đổi ấy trong danh mục bạn quản lý.",
    "change.no_such_line": (
        "Danh mục không có thủ tục mã “{found}”. Ghi đúng mã, để trống, hoặc ghi “bỏ” để bỏ dòng."
    ),
    "change.recorded": "Đợt này đã ghi thành quyết định {number}.",
    "change.still_open": (
        "Chưa ghi được: còn {count} dòng phải xử lý, hoặc không còn dòng nào. Chưa có gì thay đổi."
    ),
    "change.not_utf8": "{file} không phải chữ Unicode (UTF-8); lưu lại dạng UTF-8 hoặc Word rồi nộp lại.",
    "change.unknown_kind": "{file}: chỉ đọc được tệp XLSX, CSV, DOCX và TXT.",
    "change.too_long": "{file} dài quá {most} ký tự; chỉ lấy phần danh mục thủ tục.",
    "change.too_many": "{file} có hơn {most} thủ tục; chia thành nhiều tệp.",
    "change.nothing_found": (
        "Không thấy thủ tục nào trong {file}. Văn bản cần đề mục nêu việc (ban hành mới, sửa đổi, bãi bỏ) "
        "rồi mã hoặc tên từng thủ tục; bảng tính cần cột “Việc” và “Mã thủ tục” hoặc “Tên thủ tục”."
    ),
    "change.bad_rows": "{file} có {count} chỗ không đọc được: {said} Chưa có gì thay đổi.",
    "change.nothing_sent": "Chọn một tệp, hoặc dán văn bản của quyết định.",
}
EXPECTED_ACTION = "mới, sửa đổi hoặc bãi bỏ"
