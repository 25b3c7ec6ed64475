"""The Vietnamese of a decision that reorganises units and agencies."""

UNITS = "Đơn vị trong cơ quan"
AGENCIES = "Cơ quan trực thuộc"
EMPTY = "chưa chọn đơn vị nào"
HALF = "dòng {row} cần cả nơi kết thúc và nơi kế tục, cùng là đơn vị hoặc cùng là cơ quan"
ELSEWHERE = "có đơn vị, cơ quan không thuộc cơ quan này"
NO_FIELD = "không có lĩnh vực “{found}” trong danh mục; ghi đúng tên lĩnh vực"
RECORDED = "Đã ghi quyết định {number}; hồ sơ và việc đang chạy chuyển từ ngày có hiệu lực."
