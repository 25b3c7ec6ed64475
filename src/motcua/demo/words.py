"""The Vietnamese of the demo: marks on what is made up, and what the load says."""

SECTORS = {
    "Dược phẩm": "Dược",
    "Thiết bị y tế": "Trang thiết bị y tế",
    "Y tế dự phòng (Phòng bệnh)": "Y tế dự phòng",
}
"""What a sector is called today, and what the departments called it then."""

SAMPLE = "Thủ tục mẫu {sector} {number:02}"
SAMPLE_OF_LEVEL = {
    "district": "Thủ tục mẫu cấp huyện {number:02}",
    "commune": "Thủ tục mẫu cấp xã {number:02}",
}
SOURCE = "Dữ liệu trình diễn"
NOTE = (
    "Dữ liệu trình diễn, danh mục dựng lại cho ngày {day:%d/%m/%Y}: tên thủ tục lấy từ danh mục công khai, "
    "thời hạn và nơi tiếp nhận chưa kiểm chứng."
)
ITEMS = ("Đơn đề nghị theo mẫu", "Bản sao giấy tờ chuyên môn")
STEPS = ("Thẩm định hồ sơ", "Dự thảo kết quả")
APPLICANTS = ("Nguyễn Văn Mẫu", "Trần Thị Mẫu", "Lê Văn Mẫu", "Phạm Thị Mẫu", "Cơ sở Mẫu")

HOME = "Số 1 đường Mẫu, phường Mẫu, tỉnh Trà Vinh"
AUTHORITY = "Nơi cấp trình diễn, không có giá trị"
TRUST_GROUND = "Dữ liệu trình diễn: nơi cấp tự tạo trên máy này"

ACCOUNT = {
    "bin": "999999",
    "bank": "Kho bạc trình diễn",
    "number": "0000000001",
    "holder": "SO Y TE TRINH DIEN",
}
"""An account that no bank keeps."""
GATEWAY_TITLE = "Cổng thanh toán mẫu"
SAMPLE_FEE = 350_000

DIPLOMA = {
    "paper": "Bằng tốt nghiệp chuyên môn",
    "file": "bang-tot-nghiep.jpg",
    "school": "Trường trình diễn, không có giá trị",
    "title": "Bằng tốt nghiệp đại học",
    "lines": [
        "Họ và tên: Trần Thị Lan",
        "Ngày sinh: 12/04/1988",
        "Ngành đào tạo: Dược học",
        "Hình thức đào tạo: Chính quy. Xếp loại: Khá",
        "Số hiệu bằng: TD-004188",
    ],
    "given": "Trà Vinh, ngày 20 tháng 6 năm 2011",
}
"""A paper that no school gave."""
ABSENT = "Tập huấn hai ngày (trình diễn)"

ON_PORTAL = "Tích hợp theo danh sách của bản trình diễn"

PHASES = {
    "offices": "cơ quan và người dùng",
    "catalogues": "danh mục thủ tục",
    "registers": "sổ hồ sơ",
    "today": "hồ sơ đang chạy",
    "processes": "hồ sơ theo từng loại quy trình",
    "reform": "văn bản và kế hoạch",
    "surveys": "khảo sát và dân vận",
    "control": "chi phí tuân thủ, niêm yết, rà soát",
    "counter": "phí và số thứ tự",
    "seals": "đếm số liệu và niêm phong",
}
REASONS = {
    "supplement": "Bản sao chứng chỉ đã hết hạn",
    "refuse": "Thủ tục không thuộc thẩm quyền tiếp nhận của Sở",
    "refuse_ground": "khoản 1 Điều 17 Nghị định 118/2025/NĐ-CP",
    "withdraw": "Người nộp đề nghị rút để nộp lại",
    "extend": "Cần xác minh thêm tại cơ sở",
    "consult": "Đề nghị cho ý kiến về điều kiện nhân sự của cơ sở",
    "late": "Đơn vị phối hợp trả lời chậm",
}

SCORED = "Dữ liệu trình diễn"
NETWORK = {
    "district": "Tuyến huyện",
    "province": "Tuyến tỉnh",
    "station": "Trạm Y tế xã Mẫu {number:02}",
    "station_kind": "Trạm y tế",
    "division": "Phòng chức năng Mẫu {number:02}",
    "not_said": "Bài viết không nêu số này",
}
UNIT_WORK = "Kiểm tra tại {unit}"
EVIDENCE = {
    "number": "{number:02}/BC-DEMO",
    "done": "Đã hoàn thành (dữ liệu trình diễn)",
    "progress": "Đang làm theo tiến độ (dữ liệu trình diễn)",
}

GROUPS = {
    "public": "Đang công khai",
    "awaiting_announcement": "Chờ công bố",
    "awaiting_repeal": "Chờ bãi bỏ",
    "service_centre": "Tiếp nhận tại trung tâm",
    "facility": "Tiếp nhận tại cơ sở",
    "one_stop": "Một cửa tại đơn vị trực thuộc",
    "level_2": "Mức độ 2",
    "level_3": "Mức độ 3",
    "level_4": "Mức độ 4",
    "level_3_4": "Mức độ 3 hoặc 4",
    "offered": "Cung cấp trực tuyến",
    "province": "Cấp tỉnh",
    "district": "Cấp huyện",
    "commune": "Cấp xã",
    "halved": "Cắt ½ thời hạn",
    "same_day": "Giải quyết trong ngày",
    "portal": "Đăng ký tích hợp Cổng Dịch vụ công quốc gia",
    "rest": "Còn lại",
}
"""The groups of procedures behind a figure."""

ARTICLES = {
    "phu-tho": "Sáu tháng đầu năm 2021",
    "bo-y-te": "Chỉ số cải cách hành chính năm 2020",
    "thai-nguyen": "Buổi kiểm tra ngày 26/9/2022",
    "tra-vinh": "Sáu tháng đầu năm 2022",
    "dak-nong": "Năm 2021",
}
"""What the article on each agency is about."""

DRAFTED = {
    "ngay_sinh": "12/06/1994",
    "trinh_do": "dai_hoc",
    "nam_tot_nghiep": "2017",
    "noi_dao_tao": "Trường Mẫu",
    "vi_tri": ["nha_thuoc"],
    "noi_thuc_hanh": [{"ten": "Nhà thuốc Mẫu", "tu_ngay": "01/03/2018", "so_thang": "24"}],
}
"""What Lan has typed so far."""
FORM_CHOICES = ("Nấu và bán đồ ăn uống", "Bán lẻ thực phẩm bao gói sẵn")
"""Answers of a form that is being rewritten; a question still waits for one that is gone."""

ANSWERED = DRAFTED | {
    "can_cuoc_ngay_cap": "20/05/2021",
    "noi_cu_tru": "Đường Mẫu, Phường 1",
    "bi_thu_hoi": "no",
}
MARKS = {
    "fields": {
        "noi_cu_tru": "Thiếu số nhà và tên tỉnh.",
        "noi_thuc_hanh.0.so_thang": "Giấy xác nhận chỉ ghi 18 tháng; ghi đúng theo giấy.",
    },
    "paper": "Ảnh mờ, không đọc được số hiệu. Chụp lại đủ bốn góc.",
    "reason": "Tờ khai và giấy xác nhận chưa khớp nhau",
}
"""What the desk marks in a form that Lan has sent."""

WISH = {
    "answers": {"noi_cu_tru": "Số 18 Đường Mẫu, Phường 2, Trà Vinh"},
    "note": "Tôi vừa chuyển nhà, xin ghi địa chỉ mới.",
}
"""What Lan asks to change in another dossier."""
