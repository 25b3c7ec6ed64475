"""The Vietnamese of organisation: roles, levels, faults of a register, refusals."""

from motcua.kernel.vietnamese import fold
from motcua.organisation.rules.roles import Role
from motcua.organisation.rules.tree import Fault

ROLES = {
    Role.ONE_STOP: "Cán bộ một cửa",
    Role.SPECIALIST: "Chuyên viên thụ lý",
    Role.DIVISION_HEAD: "Lãnh đạo phòng",
    Role.DIRECTOR: "Lãnh đạo cơ quan",
    Role.CLERK: "Văn thư",
    Role.PROCEDURE_CONTROL: "Kiểm soát thủ tục hành chính",
    Role.REFORM: "Cán bộ cải cách hành chính",
    Role.INSPECTOR: "Thành viên đoàn kiểm tra",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}

HEADS = {
    "bộ": "BỘ TRƯỞNG",
    "sở": "GIÁM ĐỐC",
    "cục": "CỤC TRƯỞNG",
    "chi cục": "CHI CỤC TRƯỞNG",
    "trung tâm": "GIÁM ĐỐC",
    "bệnh viện": "GIÁM ĐỐC",
    "viện": "VIỆN TRƯỞNG",
    "trạm": "TRƯỞNG TRẠM",
    "phòng": "TRƯỞNG PHÒNG",
}
"""The post of who signs for an agency, by the first words of its name."""
ROLES_SAID = {fold(said): role for role, said in ROLES.items()} | {
    fold(said): role
    for said, role in {
        "một cửa": Role.ONE_STOP,
        "chuyên viên": Role.SPECIALIST,
        "trưởng phòng": Role.DIVISION_HEAD,
        "phó trưởng phòng": Role.DIVISION_HEAD,
        "lãnh đạo": Role.DIRECTOR,
        "giám đốc": Role.DIRECTOR,
        "phó giám đốc": Role.DIRECTOR,
        "kiểm soát thủ tục": Role.PROCEDURE_CONTROL,
        "cải cách hành chính": Role.REFORM,
        "quản trị": Role.ADMINISTRATOR,
        "quản trị viên": Role.ADMINISTRATOR,
    }.items()
}
"""How a sheet may write a role."""

LEVEL_WORDS = {
    "ministry": "bộ",
    "province": "tỉnh",
    "affiliated": "trực thuộc",
    "district": "huyện",
    "commune": "xã",
}

EXPECTED = {
    "required": "phải có giá trị",
    "longest": "tối đa {limit} ký tự",
    "code": "mã chỉ gồm chữ, số và . _ -",
}

FAULTS = {
    "code_twice": "mã “{found}” đã có ở dòng {fact}; mỗi cơ quan một dòng",
    "unknown_parent": "không có cơ quan mã “{found}” trong tệp này cũng như trong hệ thống",
    "level_above_parent": "cấp “{found}” không đứng dưới cơ quan cấp “{fact}”",
    "ends_before_start": "ngày kết thúc “{found}” trước ngày bắt đầu valid_from",
    "circle": "vòng lặp cấp trên: {fact}",
}


def fault_words(fault: Fault) -> str:
    """What is wrong with a row, in one phrase."""
    return FAULTS[fault.reason].format(found=fault.found, fact=fault.fact)


REFUSALS = {
    "absence.not_found": "Không có lịch vắng mặt này ở cơ quan của bạn.",
    "absence.not_yours": "Lịch vắng mặt của người khác do lãnh đạo hoặc quản trị ghi; chưa có gì thay đổi.",
    "absence.no_such_officer": "Người vắng và người thay phải là hai người đang giữ vị trí ở cơ quan.",
    "absence.bad_days": "Ngày kết thúc phải từ hôm nay trở đi và không trước ngày bắt đầu.",
    "absence.reason_missing": "Cần ghi lý do vắng mặt.",
    "absence.twice": "Người này đã có lịch vắng mặt trùng những ngày ấy.",
    "absence.cover_away": "Người được chọn thay cũng vắng mặt trong những ngày ấy.",
    "absence.over": "Lịch vắng mặt này đã qua hoặc đã huỷ.",
    "reorganisation.forbidden": "Quyết định sắp xếp do lãnh đạo hoặc quản trị của cơ quan ghi.",
    "reorganisation.no_number": "Cần số quyết định và nội dung sắp xếp.",
    "reorganisation.bad_days": "Ghi ngày như 31/05/2026; ký không ở tương lai, hiệu lực không trước ngày ký.",
    "reorganisation.twice": "Quyết định {number} đã ghi; chưa có gì thay đổi.",
    "reorganisation.bad_founding": (
        "Đơn vị mới cần một tên chưa dùng; cơ quan mới cần thêm mã định danh chưa dùng (chữ, số, dấu chấm). "
        "Mỗi quyết định lập một nơi mới. Chưa có gì thay đổi."
    ),
    "reorganisation.bad_lines": "Danh sách sắp xếp chưa dùng được: {fault}. Chưa có gì thay đổi.",
    "officer.forbidden": "Người và đơn vị của cơ quan này do quản trị viên của cơ quan hoặc cấp trên lo.",
    "officer.no_such_agency": "Không có cơ quan mã “{code}”; nhập danh sách cơ quan trước.",
    "officer.not_found": "Không có người này trong các cơ quan bạn quản trị.",
    "officer.elsewhere": "Người này còn giữ vị trí ở cơ quan khác; nhờ quản trị viên cấp trên.",
    "officer.yourself": "Không tự khoá tài khoản của chính mình.",
    "officer.last_administrator": "Cơ quan phải còn ít nhất một quản trị viên; giao cho người khác trước.",
    "officer.ground_missing": "Cần ghi lý do hoặc số văn bản.",
    "officer.name_missing": "Cần ghi họ tên.",
    "officer.bad_username": "Tên đăng nhập “{found}” chưa dùng được: 2 đến 40 chữ thường không dấu, số, "
    "dấu . _ - và bắt đầu bằng chữ.",
    "officer.username_taken": "Tên đăng nhập “{found}” đã có người dùng; chọn tên khác.",
    "officer.nobody": "Tệp không có người nào; chưa có gì thay đổi.",
    "officer.sheet_stale": (
        "Từ lúc xem trước đến giờ có tên đăng nhập trong tệp đã được dùng; chưa lập tài khoản nào. "
        "Chọn lại tệp để xem dòng nào."
    ),
    "officer.sheet_refused": "Còn {count} dòng không nhận; sửa tệp rồi chọn lại. Chưa lập tài khoản nào.",
    "officer.sheet_gone": "Bản xem trước đã quá một giờ hoặc không phải của bạn; chọn lại tệp.",
    "officer.unit_missing": "Vị trí này cần một đơn vị đang hoạt động của cơ quan.",
    "officer.bad_days": "Ngày cuối không trước ngày đầu, và không trước hôm qua.",
    "officer.post_twice": "Người này đã giữ đúng vị trí ấy trong những ngày đó.",
    "officer.post_over": "Vị trí này đã kết thúc.",
    "officer.unit_name_missing": "Cần ghi tên đơn vị và chọn loại.",
    "officer.unit_twice": "Cơ quan đã có đơn vị “{name}”.",
    "organisation.sign_in": "Việc này cần đăng nhập. Đăng nhập xong, bạn được đưa trở lại đây.",
    "organisation.staff.forbidden": "Việc này dành cho cán bộ của cơ quan; bạn đang đăng nhập như người dân.",
    "organisation.forbidden": "Việc này thuộc về người giữ vai trò {role}; chưa có gì thay đổi.",
}

SUCCESSION_FAULTS = {
    "nothing": "chưa chọn đơn vị nào",
    "itself": "đơn vị cũ và đơn vị kế tục là một",
    "twice": "một đơn vị được ghi hai lần",
    "chain": "một đơn vị vừa kết thúc vừa kế tục",
    "too_many": "quá 50 dòng trong một quyết định",
    "unknown": "có đơn vị không thuộc cơ quan này",
}
