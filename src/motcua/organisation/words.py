"""The Vietnamese of organisation: roles and refusals."""

from motcua.organisation.rules.roles import Role

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

REFUSALS = {
    "organisation.sign_in": "Việc này cần đăng nhập. Đăng nhập rồi làm lại; chưa có gì thay đổi.",
    "organisation.forbidden": "Việc này thuộc về người giữ vai trò {role}; chưa có gì thay đổi.",
}
