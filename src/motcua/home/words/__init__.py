"""The Vietnamese of the pages that join areas, by page; refusals are found here."""

from motcua.home.words.trail import REFUSALS as TRAIL_REFUSALS

REFUSALS = {
    **TRAIL_REFUSALS,
    "mobilisation.forbidden": "Trang này dành cho lãnh đạo cơ quan và bộ phận cải cách hành chính.",
    "mobilisation.not_found": "Không có tệp này.",
    "year.forbidden": "Toàn cảnh năm dành cho lãnh đạo cơ quan và bộ phận cải cách hành chính.",
    "calendar.not_found": "Không có cơ quan mã {code}.",
    "calendar_change.not_found": "Không có việc sửa lịch nào tên “{found}”.",
}
