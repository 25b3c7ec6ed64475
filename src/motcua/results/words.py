"""The Vietnamese of results: stages, acts, signatures, refusals."""

from motcua.results.rules.chain import Act, Purpose, Stage
from motcua.results.rules.standing import Validity

STAGES = {
    Stage.DRAFTING: "đang dự thảo",
    Stage.PROPOSED: "chờ lãnh đạo phòng ký nháy",
    Stage.INITIALLED: "chờ lãnh đạo cơ quan ký",
    Stage.SIGNED: "chờ văn thư cấp số",
    Stage.ISSUED: "đã phát hành",
    Stage.REPLACED: "đã được thay",
    Stage.REVOKED: "đã thu hồi",
}
STAGE_KINDS = {
    Stage.SIGNED: "soon",
    Stage.ISSUED: "done",
    Stage.REPLACED: "hold",
    Stage.REVOKED: "late",
}
PURPOSES = {
    Purpose.FIRST: "kết quả của hồ sơ",
    Purpose.REISSUE: "cấp lại",
    Purpose.CORRECTION: "sửa sai sót của cơ quan",
}
ACTS = {
    Act.DRAFT: "Lập dự thảo",
    Act.REVISE: "Sửa dự thảo",
    Act.PROPOSE: "Trình dự thảo",
    Act.INITIAL: "Ký nháy",
    Act.SEND_BACK: "Trả lại để sửa",
    Act.SIGN: "Ký số",
    Act.ISSUE: "Cấp số và phát hành",
    Act.REVOKE: "Thu hồi kết quả",
    Act.REISSUE: "Cấp lại",
    Act.CORRECT: "Sửa sai sót của cơ quan",
}
ACTS_DONE = {
    Act.DRAFT: "Đã lập dự thảo kết quả của hồ sơ {code}.",
    Act.REVISE: "Đã lưu bản {version} của dự thảo.",
    Act.PROPOSE: "Đã trình dự thảo kết quả của hồ sơ {code}.",
    Act.INITIAL: "Đã ký nháy dự thảo của hồ sơ {code}.",
    Act.SEND_BACK: "Đã trả lại dự thảo của hồ sơ {code}.",
    Act.SIGN: "Đã ký số kết quả của hồ sơ {code}.",
    Act.ISSUE: "Đã phát hành {number} của hồ sơ {code}.",
    Act.REVOKE: "Đã thu hồi {number}; trang xác thực đã nói vậy.",
    Act.REISSUE: "Đã lập dự thảo cấp lại {number}.",
    Act.CORRECT: "Đã mở việc sửa {number}; hạn {due}.",
}
VALIDITIES = {
    Validity.IN_FORCE: ("Đang có hiệu lực", "ok"),
    Validity.NOT_YET: ("Chưa đến ngày có hiệu lực", "soon"),
    Validity.EXPIRED: ("Đã hết hiệu lực", "late"),
    Validity.REPLACED: ("Đã được thay bằng văn bản khác", "late"),
    Validity.REVOKED: ("Đã bị thu hồi", "late"),
}
SIGNATURES = {
    "valid": ("Chữ ký hợp lệ", "ok"),
    "untrusted": ("Nguyên vẹn, chưa tin được nơi cấp", "soon"),
    "broken": ("Không còn nguyên vẹn", "late"),
    "none": ("Không có chữ ký số", "hold"),
}
FIELDS = {
    "nguoi_ky": "Chữ ký số của người có thẩm quyền",
    "co_quan": "Chữ ký số của cơ quan",
    "so_ky_hieu": "Số, ký hiệu",
    "ngay_ban_hanh": "Ngày ban hành",
}
STAMP = {
    "by": "Ký bởi: {name}",
    "of": "Cơ quan: {name}",
    "time": "Thời gian ký: {time}",
    "day": "ngày {day} tháng {month} năm {year}",
}
TRAIL = {
    "result.drafted": "Lập dự thảo từ mẫu",
    "result.revised": "Sửa dự thảo",
    "result.proposed": "Trình dự thảo",
    "result.initialled": "Ký nháy",
    "result.sent_back": "Trả lại để sửa",
    "result.signed": "Ký số",
    "result.issued": "Cấp số, phát hành",
    "result.revoked": "Thu hồi",
    "result.replaced": "Được thay bằng văn bản khác",
    "result.reissue_opened": "Mở việc cấp lại",
    "result.correction_opened": "Mở việc sửa sai sót của cơ quan",
    "result.downloaded": "Người nộp tải kết quả",
}

REFUSALS = {
    "result.step_not_allowed": "Kết quả {stage} nên không thể: {act}.",
    "result.not_found": "Không thấy kết quả này.",
    "result.forbidden": "Việc “{act}” thuộc vai trò khác, hoặc hồ sơ thuộc đơn vị khác.",
    "result.no_template": "Thủ tục này chưa có mẫu kết quả nào dùng được từ ngày hôm nay.",
    "result.exists": "Hồ sơ {code} đã có dự thảo kết quả; sửa bản đó.",
    "result.dossier_not_in_hand": (
        "Hồ sơ {code} không đang ở bước thẩm định nên chưa lập dự thảo kết quả được."
    ),
    "result.reason_missing": "Cần ghi lý do và căn cứ.",
    "result.text_missing": "Dự thảo chưa có nội dung.",
    "result.text_too_long": "Dự thảo dài quá {limit} ký tự.",
    "result.place_open": "Dự thảo còn chỗ chưa điền: {place}. Điền hoặc xoá chỗ đó rồi trình.",
    "result.place_unknown": "Mẫu có chỗ điền không biết lấy từ đâu: {place}.",
    "result.no_signer": "Dự thảo chưa có người ký. Chọn người ký rồi trình.",
    "result.other_signer": "Dự thảo ghi người ký là {signer}; trả lại để đổi người ký, hoặc để người đó ký.",
    "result.docx_unreadable": "Không đọc được tệp DOCX này; mở bằng Word rồi lưu lại dạng .docx.",
    "result.docx_has_table": (
        "Tệp DOCX có bảng trong phần nội dung; hiện chỉ nhận các đoạn văn. Bỏ bảng rồi tải lên lại."
    ),
    "result.version_gone": "Dự thảo đã đổi từ khi mở trang này. Xem lại bản mới rồi làm tiếp.",
    "result.signature_broken": "Chữ ký trên {number} không hợp lệ ({state}) nên không phát hành được.",
    "result.signer_not_you": "Chứng thư cấp cho “{name}”, không phải {person}.",
    "result.replacement_open": "{number} đang có bản thay thế chưa phát hành.",
    "result.found_when": "Lúc biết chỗ sai phải sau khi phát hành ({issued_at}) và không ở tương lai.",
    "template.forbidden": "Mẫu kết quả do kiểm soát thủ tục hành chính hoặc quản trị của cơ quan giữ.",
    "result.template_day": "Mẫu mới phải dùng từ một ngày sau {first}.",
    "result.not_a_pdf": "“{name}” không phải tệp PDF nên không mang chữ ký số kiểu PDF.",
    "result.nothing_chosen": "Chưa chọn kết quả nào để ký.",
    "result.too_many_chosen": "Mỗi lần ký tối đa {limit} kết quả.",
    "signing.no_device": "Nơi cài đặt này chưa nối thiết bị hay dịch vụ ký nào.",
    "signing.device_failed": "Thiết bị ký không trả lời ({why}). Chưa có gì được ký.",
    "signing.device_locked": (
        "Thiết bị ký đã khoá vì nhập sai mã PIN nhiều lần. Nhờ nơi cấp chữ ký số mở khoá. Chưa có gì được ký."
    ),
    "signing.no_such_key": "Trên thiết bị hay dịch vụ ký không có khoá nào tên “{name}”.",
    "signing.wrong_password": "Mật khẩu của khoá ký không đúng, hoặc tệp khoá bị hỏng.",
    "signing.key_file_empty": "Tệp này không chứa khoá riêng và chứng thư.",
    "signing.not_a_certificate": "Tệp này không phải chứng thư số.",
    "signing.vault_key": "Không mở được khoá đã cất: khoá mã hoá của nơi cài đặt đã đổi.",
    "signing.vault_key_missing": "Chưa đặt MOTCUA_VAULT_KEY hoặc MOTCUA_SECRET_KEY nên không cất khoá được.",
    "signing.no_key": "Bạn chưa có khoá ký. Thêm ở trang Chữ ký số.",
    "signing.no_agency_key": "Cơ quan chưa có khoá ký. Quản trị viên thêm ở trang Chữ ký số.",
    "signing.not_in_force": "Chứng thư của {name} chỉ dùng từ {valid_from} đến {valid_to}.",
    "signing.not_trusted": "Nơi cấp chứng thư của {name} chưa được tin cậy ở đây, nên không ký.",
    "signing.anchor_known": "Nơi cấp này đã được tin cậy.",
    "signing.ground_missing": "Cần ghi căn cứ để tin cậy nơi cấp.",
    "signing.session.forbidden": "Ký số là việc của lãnh đạo và văn thư; chưa có gì thay đổi.",
    "signing.forbidden": "Việc này của quản trị viên cơ quan.",
    "signing.seal_not_png": "Hình ảnh dấu phải là tệp PNG nguyên vẹn, mỗi cạnh không quá {largest} điểm ảnh.",
}

FACT_WORDS = {
    "stage": {stage.value: words for stage, words in STAGES.items()},
    "act": {act.value: words for act, words in ACTS.items()},
}

DOCX = {
    "number": "Số: (văn thư cấp khi phát hành)",
    "place": "{place}, (ngày phát hành)",
    "country": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "motto": "Độc lập - Tự do - Hạnh phúc",
    "recipients": "Nơi nhận:",
}
REPLACES = "(Thay {number} ngày {day}.)"

OUTCOMES = {"granted": "Đồng ý: cấp kết quả", "denied": "Từ chối: thông báo có lý do"}
TEMPLATE_OUTCOMES = {"granted": "đồng ý", "denied": "từ chối"}
PAGE = {
    "title": "Kết quả",
    "sign": "Ký số",
    "keys": "Chữ ký số",
    "templates": "Mẫu kết quả",
    "check": "Kiểm tra chữ ký số",
    "key_added": "Đã thêm khoá ký của {name}, dùng đến {day}.",
    "anchor_added": "Đã tin cậy {name}.",
    "anchor_retired": "Đã thôi tin cậy {name}.",
    "seal_set": "Đã thay hình ảnh dấu.",
    "templates_loaded": "Đã nạp {count} mẫu có sẵn. Đọc lại từng mẫu trước khi dùng.",
    "template_saved": "Đã lưu mẫu “{name}”, dùng từ {day}.",
    "everything": "Mọi lĩnh vực",
    "field": "Lĩnh vực {name}",
    "edition": "Thủ tục {name}",
    "session_done": "Đã ký tiếp những dòng còn chờ.",
    "nobody": "không ghi tên",
    "no_end": "không thời hạn",
}
FACTS = {
    "number": "Số, ký hiệu",
    "day": "Ngày ban hành",
    "agency": "Cơ quan ban hành",
    "holder": "Cấp cho",
    "valid": "Hiệu lực",
    "signer": "Người ký",
    "signed": "Đã ký lúc",
    "issuer": "Nơi cấp chứng thư",
    "until": "Dùng đến",
    "serial": "Số chứng thư",
    "purpose": "Mục đích",
    "template": "Mẫu",
    "drafted": "Dự thảo",
    "initialled": "Ký nháy",
    "issued": "Phát hành",
    "revoked": "Thu hồi",
    "due": "Hẹn trả hồ sơ",
    "kind": "Loại",
    "ground": "Căn cứ",
    "reason": "Lý do",
}
