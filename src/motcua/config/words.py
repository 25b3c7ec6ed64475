"""The Vietnamese of running an installation: refused backups."""

REFUSALS = {
    "backup.not_found": "Không thấy tệp sao lưu {file}.",
    "backup.damaged": "{file}: tệp sao lưu bị hỏng hoặc thiếu ({found}); chưa có gì thay đổi.",
    "backup.unsafe_name": "{file}: tên “{found}” trong tệp sao lưu không an toàn; chưa có gì thay đổi.",
    "backup.other_format": "{file}: dạng sao lưu số {found}, phiên bản này đọc dạng số {expected}.",
    "backup.other_kind": (
        "{file}: sao lưu từ {found}, ở đây đang dùng {expected}; khôi phục vào cùng loại cơ sở dữ liệu."
    ),
    "backup.newer": "Sao lưu làm bởi phiên bản mới hơn (có {found}); cập nhật Một Cửa rồi khôi phục lại.",
    "backup.not_empty": (
        "Nơi khôi phục đã có dữ liệu ({found}); khôi phục vào nơi trống, hoặc thêm --replace để thay toàn bộ."
    ),
    "backup.exists": "{file} đã có; chọn tên khác, hoặc thêm --force để ghi đè.",
}
