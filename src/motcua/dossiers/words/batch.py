"""The Vietnamese of filing many dossiers from one sheet."""

APPLICANT_COLUMNS = {
    "name": "Họ và tên",
    "id_number": "Số định danh",
    "phone": "Điện thoại",
    "email": "Thư điện tử",
    "address": "Địa chỉ",
    "case": "Trường hợp",
    "delivery": "Nhận kết quả",
}
EXAMPLE = {
    "name": "Nguyễn Văn Mẫu 001",
    "id_number": "001099000001",
    "phone": "0900000001",
    "delivery": "Tại bộ phận một cửa",
}
CHOICES_NOTE = ("Cách ghi", "Cột", "Ghi đúng một trong các chữ này (nhiều lựa chọn thì cách bằng dấu ;)")
NO_SUCH_PLACE = "Tệp “{name}”: tên không chỉ đúng dòng và giấy tờ nào nên chưa nhận."
UNREADABLE = "Tệp “{name}” hỏng hoặc có mật khẩu nên không mở được."
MORE_SAID = "Còn {count} tệp khác chưa nhận."
ATTACHED = "Đã nhận {count} giấy tờ."
TWICE = "Trùng với dòng {row} của tệp này."
REFUSALS = {
    "batch.not_found": "Không có bảng này trong tài khoản của bạn.",
    "batch.empty": "Bảng chưa có dòng nào dưới hàng tiêu đề.",
    "batch.no_file": "Chưa chọn tệp. Chọn bảng tính XLSX hoặc CSV đã điền.",
    "batch.too_long": "Bảng có hơn {most} dòng. Chia thành nhiều bảng.",
    "batch.no_package": "Chưa chọn gói giấy tờ. Chọn một tệp ZIP.",
    "batch.no_such_package": "Tệp vừa gửi không phải gói ZIP đọc được. Nén lại các giấy tờ thành tệp ZIP.",
    "batch.package_too_large": "Gói giấy tờ lớn hơn {most} MB. Chia thành nhiều gói, gửi lần lượt.",
    "batch.package_too_long": "Gói có hơn {most} tệp. Chia thành nhiều gói, gửi lần lượt.",
    "batch.paper_gone": "Tệp đã hết hạn giữ: {papers}. Gửi lại gói giấy tờ rồi nộp.",
    "batch.too_large": "Tệp lớn hơn {most} MB. Chia thành nhiều bảng.",
}
DROPPED = "Đã xoá {count} dòng chưa nộp."
DONE = "Đã nộp {count} hồ sơ."
