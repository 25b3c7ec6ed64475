"""The Vietnamese of a refused register row: what was found, and what to put there."""

from motcua.dossiers.rules.register_cells import Fault

FAULTS = {
    "missing": "để trống; cột này bắt buộc",
    "procedure_missing": "để trống; cần mã thủ tục, hoặc field và procedure_name",
    "too_long": "dài {found} ký tự; tối đa {expected}",
    "unprintable": "“{found}” có ký tự không in được; cần chữ thường",
    "as_number": "“{found}” ({expected})",
    "bad_moment": "“{found}” không phải ngày giờ; cần dạng 24/04/2025 10:00 hoặc 2025-04-24T10:00+07:00",
    "bad_channel": "“{found}”; cần một trong: {expected}",
    "bad_status": "“{found}”; cần mã trạng thái quốc gia từ 1 đến 10, hoặc để trống",
    "bad_flag": "“{found}”; cần 0 hoặc 1",
    "future": "{found} ở tương lai; lúc nhập là {expected}",
    "before_received_at": "{found} trước lúc tiếp nhận (received_at {expected})",
    "before_paused_at": "{found} trước lúc tạm dừng (paused_at {expected})",
    "before_resumed_at": "{found} trước lúc tiếp tục (resumed_at {expected})",
    "before_finished_at": "{found} trước lúc có kết quả (finished_at {expected})",
    "resumed_without_pause": "{found} nhưng paused_at để trống; cần lúc bắt đầu tạm dừng",
    "finished_while_waiting": "để trống nhưng hồ sơ đã xong lúc {expected}; cần lúc người nộp bổ sung",
    "status_contradicts": "{found} mâu thuẫn với trạng thái {expected}; sửa status hoặc để trống cột này",
    "status_needs": "để trống; trạng thái {expected} cần ngày này",
    "twice": "mã {found} đã có ở dòng {expected} của tệp này; mỗi mã một dòng",
    "unknown_agency": "không có cơ quan mã “{found}”; nhập cơ quan trước bằng motcua import organisation",
    "unknown_procedure": "danh mục không có thủ tục mã “{found}”; sửa mã, hoặc ghi field và procedure_name",
    "not_in_force": "thủ tục “{found}” không có phiên bản nào có hiệu lực ngày {expected}",
    "no_limit": "để trống mà thủ tục không ghi thời hạn nên không tính được; ghi ngày hẹn trả",
    "known_here": "hồ sơ {found} đã có trong hệ thống và không do nhập sổ; bỏ dòng này",
    "worked_here": "hồ sơ {found} đã được làm tiếp trên hệ thống sau khi nhập sổ; ghi tiếp ở đó, bỏ dòng này",
    "known_otherwise": "tệp ghi “{found}”, hệ thống đã có “{expected}”; mã này đã nhập với số liệu khác",
}


def fault_words(fault: Fault) -> str:
    """One sentence: row, column, what was found, what is expected."""
    said = FAULTS[fault.reason].format(found=fault.found, expected=fault.expected)
    return f"dòng {fault.row}, cột {fault.column}: {said}"
