"""The Vietnamese of surveys."""

from motcua.surveys.rules.questionnaire import Kind
from motcua.surveys.rules.states import Access, Channel, State
from motcua.surveys.rules.waves import Wave

TITLE = "Khảo sát"
POINTS = {
    5: "Rất hài lòng",
    4: "Hài lòng",
    3: "Bình thường",
    2: "Không hài lòng",
    1: "Rất không hài lòng",
}
KINDS = {
    Kind.SCALE: "năm mức hài lòng",
    Kind.ONE: "chọn một",
    Kind.MANY: "chọn nhiều",
    Kind.NUMBER: "số",
    Kind.TEXT: "viết tự do",
}
ACCESSES = {
    Access.SAMPLE: "Người được rút từ hồ sơ thật, mỗi người một mã",
    Access.ANYBODY: "Ai cũng trả lời được (không suy ra cho mọi người)",
}
STATES = {
    State.DRAFT: ("dự thảo", "hold"),
    State.OPEN: ("đang hỏi", "ok"),
    State.CLOSED: ("đã đóng", "done"),
}
CHANNELS = {
    Channel.ONLINE: "trực tuyến",
    Channel.PAPER: "nhập từ giấy",
    Channel.ANYBODY: "trang mở",
}
OTHER_SECTORS = "Các lĩnh vực ít hồ sơ"
DONE = {
    "drafted": "Đã lập cuộc khảo sát “{title}”. Xem lại bảng hỏi trước khi mở.",
    "written": "Đã ghi câu hỏi.",
    "dropped": "Đã bỏ câu hỏi.",
    "drawn": "Đã rút {count} người từ {population} hồ sơ.",
    "opened": "Đã mở. Nhận trả lời đến hết ngày {day:%d/%m/%Y}.",
    "extended": "Đã gia hạn đến hết ngày {day:%d/%m/%Y}.",
    "closed": "Đã đóng và tính kết quả từ {count} phiếu.",
    "messaged": "Đã viết {count} tin nhắn; tin đi trong vài phút, ban đêm thì từ 8 giờ sáng.",
    "entered": "Đã nhập phiếu. Nhập phiếu tiếp theo ở dưới.",
}
SHORT_MESSAGES = {
    Wave.INVITE: (
        "Mot Cua: co quan noi ban da lam thu tuc moi ban danh gia, khong hoi ten. {url} Ma dung mot lan, den "
        "het {day:%d/%m/%Y}."
    ),
    Wave.REMIND: "Mot Cua: con nhan danh gia cua ban den het {day:%d/%m/%Y}, khong hoi ten. {url}",
}
"""Without tone marks, as short messages are; nothing about the person, the procedure or the dossier."""
COMMON_INTRO = "Không hỏi tên. Cơ quan chỉ xem kết quả cộng chung, không xem được phiếu của riêng ai."
PAPERS = {
    "thu": "Thư mời gửi bưu chính",
    "the": "Thẻ mời phát tay",
    "phieu": "Phiếu hỏi bằng giấy",
    "ap-phich": "Áp phích dán tại nơi tiếp dân",
}
PAPER = {
    "to": "Kính gửi:",
    "ask": "Mời quét mã hoặc gõ địa chỉ dưới đây để trả lời; không cần đăng nhập.",
    "code": "Mã của phiếu:",
    "until": "Nhận trả lời đến hết",
    "once": "Mỗi mã dùng một lần. Trả lời hay không là tuỳ bạn; không ảnh hưởng đến hồ sơ nào.",
    "anonymous": COMMON_INTRO,
    "qr": "Mã QR dẫn tới trang trả lời",
    "by_hand": "Địa chỉ:",
    "mark": "Đánh dấu × vào ô bạn chọn.",
    "one": "Chọn một.",
    "many": "Chọn mọi điều đúng.",
    "back": "Điền xong, gửi lại cơ quan theo địa chỉ trên thư hoặc bỏ vào hòm thư góp ý.",
    "needed": "cần trả lời",
    "minutes": "Xin mời trả lời vài câu hỏi ngắn",
}
INTERVAL = "Nếu hỏi tất cả {people} lượt làm thủ tục, tỷ lệ này nhiều khả năng nằm từ {low}% đến {high}%."
CENSUS = "Mọi người làm thủ tục đều đã trả lời, nên đây là tỷ lệ thật, không phải ước lượng."
NO_SAMPLE = "Ai muốn thì trả lời, nên chỉ nói về {count} người đã trả lời, không suy ra cho mọi người."
CHANGES = {
    "up": "tăng rõ",
    "down": "giảm rõ",
    "same": "chưa đủ để nói là khác",
}
SHEETS = {
    "summary": "Tóm tắt",
    "questions": "Câu hỏi",
    "groups": "Theo đơn vị",
    "notes": "Ghi chú",
}
HEADS = {
    "summary": ("Đo gì", "Tỷ lệ hài lòng (%)", "Từ (%)", "Đến (%)", "Số phiếu"),
    "questions": ("Yếu tố", "Câu hỏi", "Trả lời", "Số phiếu", "Tỷ lệ có trọng số (%)"),
    "groups": (
        "Xếp theo",
        "Đơn vị",
        "Đã hỏi",
        "Đã trả lời",
        "Tỷ lệ trả lời (%)",
        "Tỷ lệ hài lòng (%)",
        "Từ (%)",
        "Đến (%)",
    ),
}
REPORT = {
    "title": "BÁO CÁO",
    "subject": "Kết quả khảo sát: {title}",
    "to": "- Lãnh đạo cơ quan;",
    "overall": "Hài lòng chung",
    "factors": "Theo yếu tố",
    "questions": "Theo câu hỏi",
    "groups": "Theo đơn vị",
    "method": "Cách làm",
    "agency": "cơ quan",
    "sector": "lĩnh vực",
    "hidden": "chưa đủ phiếu để hiện",
    "answered": "Số người trả lời",
    "quarters": ("Một phần tư thấp nhất đến", "Trung vị", "Một phần tư cao nhất từ"),
    "asked": (
        "{title}. Bảng hỏi “{questionnaire}”, bản ngày {edition}. Đã hỏi {asked} người, "
        "{answered} phiếu trả lời."
    ),
    "asked_open": (
        "{title}. Bảng hỏi “{questionnaire}”, bản ngày {edition}. {answered} phiếu trả lời trên trang mở."
    ),
    "drawn": (
        "Mẫu rút từ {population} hồ sơ đã trả kết quả, từ {from_day} đến {to_day}; hạt giống "
        "“{seed}”; mã kiểm SHA-256 của danh sách đã rút: {sha}."
    ),
    "few": "Nhóm có dưới {few} phiếu không hiện kết quả. Lời viết tự do không đưa vào tệp này.",
    "satisfied": (
        "Hài lòng là trả lời “hài lòng” hoặc “rất hài lòng”. Mỗi tầng tính theo số hồ sơ của "
        "tầng, không theo số phiếu thu được."
    ),
}
REFUSALS = {
    "survey.forbidden": "Việc này thuộc bộ phận cải cách hành chính của cơ quan; chưa có gì thay đổi.",
    "survey.entering.forbidden": "Nhập phiếu giấy là việc của bộ phận cải cách, một cửa và văn thư.",
    "survey.not_found": "Không có cuộc khảo sát này, hoặc nó không thuộc cơ quan của bạn.",
    "survey.invitation.not_found": (
        "Không có phiếu mang mã này, hoặc cuộc khảo sát đã đóng. Xem lại từng chữ của mã."
    ),
    "survey.still_running": "Khảo sát còn nhận trả lời đến {closes_on}; tệp kết quả có khi khảo sát đóng.",
    "survey.answered_already": "Phiếu này đã được trả lời; mỗi mã dùng một lần.",
    "survey.not_open": "Cuộc khảo sát không còn nhận trả lời.",
    "survey.full": "Cuộc khảo sát đã nhận đủ số phiếu.",
    "survey.wrong_state": "Cuộc khảo sát {survey_state} nên không làm việc này được; tải lại trang để xem.",
    "survey.no_title": "Chưa nhập tên cuộc khảo sát.",
    "survey.bad_year": "Năm {year} không nằm trong khoảng 2000 đến 2100.",
    "survey.exists": "Năm {year} đã có cuộc khảo sát “{title}”.",
    "survey.index_needs_sample": (
        "Chỉ số hài lòng cần mẫu rút từ hồ sơ; trang mở không suy ra cho mọi người được."
    ),
    "survey.index_needs_scale": "Chỉ số hài lòng cần ít nhất một câu hỏi năm mức.",
    "survey.bad_questionnaire": "Bảng hỏi sai ở “{place}”.",
    "survey.no_question": "Bảng hỏi không có câu này.",
    "survey.no_questions": "Bảng hỏi chưa có câu nào.",
    "survey.no_factor": "Chưa ghi yếu tố của câu hỏi.",
    "survey.unanswered": "Câu “{question}” cần trả lời.",
    "survey.bad_answer": "Câu trả lời “{found}” không có trong các lựa chọn.",
    "survey.not_sampled": "Khảo sát trang mở không rút mẫu.",
    "survey.not_drawn": "Chưa rút mẫu nên chưa mở được.",
    "survey.bad_days": "Kỳ trả kết quả phải từ ngày trước đến ngày sau và không quá hôm nay ({today}).",
    "survey.bad_size": "Số người hỏi từ {least} đến {most}.",
    "survey.bad_agencies": "Chọn cơ quan của bạn hoặc cơ quan cấp dưới.",
    "survey.no_seed": "Chưa ghi hạt giống; ghi số quyết định chẳng hạn.",
    "survey.sample_too_small": "Mẫu có {strata} tầng, mỗi tầng đủ số ít nhất thì phải hỏi từ {least} người.",
    "survey.too_few_dossiers": "Không lĩnh vực nào của các cơ quan này có từ {least} hồ sơ đã trả trong kỳ.",
    "survey.too_many_dossiers": "Kỳ này có hơn {most} hồ sơ; chọn kỳ ngắn hơn hoặc ít cơ quan hơn.",
    "survey.closes_before": "Ngày cuối nhận trả lời phải từ {day} trở đi.",
    "survey.no_short_messages": "Chưa nối với tổng đài tin nhắn. Thu phiếu bằng thư, thẻ hoặc phiếu giấy.",
    "survey.nobody_to_message": (
        "Lúc này không còn ai để nhắn: mỗi số điện thoại một tin mời, sau 3 ngày một tin nhắc."
    ),
    "survey.no_paper": "Cuộc khảo sát này không in loại giấy ấy lúc này.",
}
FACT_WORDS = {"survey_state": {"draft": "còn là dự thảo", "open": "đang hỏi", "closed": "đã đóng"}}
