"""The Vietnamese of posting procedures on walls and screens."""

from motcua.procedures.rules.listing import Sheet

STANDINGS = {
    Sheet.CURRENT: ("đúng bản đang áp dụng", "ok"),
    Sheet.OUTDATED: ("bản cũ, cần thay", "late"),
    Sheet.GONE: ("không còn áp dụng, cần gỡ", "late"),
}
ADDED = "Đã thêm nơi niêm yết {name}."
HUNG = "Đã ghi treo {count} tờ."
TAKEN = "Đã ghi gỡ {count} tờ."
REFUSALS = {
    "listing.place.not_found": "Không có nơi niêm yết ấy ở cơ quan của bạn.",
    "listing.place_incomplete": "Nơi niêm yết phải có tên và loại.",
    "listing.place_exists": "Đã có nơi niêm yết tên “{name}”.",
    "listing.not_in_force": "Chỉ treo tờ của thủ tục đang áp dụng trong danh mục của cơ quan này.",
    "listing.nothing_chosen": "Chưa chọn tờ nào.",
}
