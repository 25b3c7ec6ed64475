"""The Vietnamese of running an installation: what stands in a command's way, refused backups."""

REFUSALS = {
    "house.empty": (
        "Nơi cài đặt này còn trống ({place}). Nhập dữ liệu trước (motcua import organisation TỆP), khôi phục "
        "(motcua restore TỆP), hoặc đặt MOTCUA_DATA_DIR hay DATABASE_URL trỏ đến nơi đã có dữ liệu."
    ),
    "house.behind": (
        "Cơ sở dữ liệu {place} thiếu {count} bước cập nhật lược đồ (đầu tiên: {found}); sao lưu rồi chạy: "
        "motcua manage migrate."
    ),
    "house.halfway": (
        "Cơ sở dữ liệu {place} do một bản chưa phát hành lập ra, còn thiếu bước {found} nên không nâng lên "
        "được. Dùng đúng bản đó nâng cho đủ bước rồi mới dùng bản này, hoặc bắt đầu bằng thư mục trống."
    ),
    "house.database": "Không dùng được cơ sở dữ liệu {place}: {why}; motcua doctor nói thêm.",
    "house.file": "Không đọc hoặc ghi được {file}: {why}.",
    "house.setting": "Cấu hình sai: {why}.",
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
