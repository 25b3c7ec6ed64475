"""The Vietnamese of costing and simplifying procedures."""

from motcua.simplification.words.cost import REFUSALS as COST_REFUSALS
from motcua.simplification.words.review import REFUSALS as REVIEW_REFUSALS

TITLE = "Kiểm soát thủ tục"
COSTS = "Chi phí tuân thủ"

TOOLS: tuple[tuple[str, tuple[tuple[str, str, str, bool], ...]], ...] = (
    (
        "Đơn giản hoá",
        (
            ("cost-sheets", COSTS, "Một hồ sơ tốn bao nhiêu giờ và tiền; bỏ bớt thì đỡ bao nhiêu.", False),
            (
                "review-plans",
                "Rà soát",
                "Kế hoạch năm, kết quả, phương án nào đã vào danh mục.",
                False,
            ),
            ("cuts", "Cắt giảm", "Thủ tục nào đã giảm từ một nửa thời hạn, giấy tờ, phí, chi phí.", False),
        ),
    ),
    (
        "Công bố, công khai",
        (
            ("catalogue", "Danh mục", "Thủ tục của cơ quan ở mọi trạng thái.", False),
            ("decisions", "Quyết định công bố", "Quyết định đã ghi, chạm tới hồ sơ nào.", False),
            ("change-sets", "Ngày đổi luật", "Đọc một quyết định sửa nhiều thủ tục.", True),
            (
                "online",
                "Trực tuyến, Cổng quốc gia",
                "Mức trực tuyến, bước tích hợp của từng thủ tục.",
                False,
            ),
            ("walls", "Niêm yết", "Tờ nào đang treo, tờ nào phải thay.", False),
        ),
    ),
)
"""Titles of the front page, with their tools: route, name, what for, and whether only the control desk."""

WAITING = {
    "drafts": ("Bản soạn thảo", "chưa trình công bố"),
    "to_announce": ("Chờ công bố", "đã soạn xong"),
    "to_repeal": ("Chờ bãi bỏ", "còn áp dụng tới khi có quyết định"),
    "open_sets": ("Đợt đổi luật", "đang đối chiếu"),
    "undisclosed": ("Quyết định chưa công khai", "trên cơ sở dữ liệu quốc gia"),
    "wrong_sheets": ("Tờ niêm yết phải thay", "ở các nơi treo"),
    "late_reviews": ("Rà soát quá hạn", "theo kế hoạch năm"),
}
"""What waits for the control desk: what it is called, and what it is of."""

REFUSALS = {
    "control.forbidden": "Việc này thuộc bộ phận kiểm soát thủ tục hành chính; chưa có gì thay đổi.",
    "control.no_such_procedure": "Không có thủ tục đang áp dụng nào mang mã “{code}” trong danh mục.",
    "control.bad_year": "Năm phải từ 2010 đến 2100, ví dụ 2025.",
    **COST_REFUSALS,
    **REVIEW_REFUSALS,
}
