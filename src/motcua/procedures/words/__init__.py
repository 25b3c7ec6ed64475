"""The Vietnamese of procedures: states, levels, limits, warnings and refusals."""

from collections.abc import Mapping
from typing import Any

from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.states import Action, EditionState
from motcua.procedures.words.changes import REFUSALS as CHANGE_REFUSALS
from motcua.procedures.words.listing import REFUSALS as LISTING_REFUSALS
from motcua.procedures.words.online import FACT_WORDS as FACT_WORDS
from motcua.procedures.words.online import REFUSALS as ONLINE_REFUSALS
from motcua.workdays.rules.limits import Unit, limit_of_catalogue

STATES = {
    EditionState.DRAFT: "dự thảo",
    EditionState.AWAITING_ANNOUNCEMENT: "chờ công bố",
    EditionState.PUBLIC: "đang công khai",
    EditionState.AWAITING_REPEAL: "chờ bãi bỏ",
    EditionState.REPEALED: "đã bãi bỏ",
    EditionState.UNLISTED: "ngoài danh mục",
    EditionState.REPLACED: "đã được thay thế",
}
NO_LONGER = "không còn áp dụng"
"""A repealed edition whose repealing decision nobody recorded."""

ENGLISH_SAVED = "Đã lưu tên tiếng Anh."
ENGLISH_NAMES_SAVED = "Đã lưu {count} tên tiếng Anh."
ENGLISH_GROUPS = {"agencies": "Cơ quan", "units": "Đơn vị", "sectors": "Lĩnh vực"}
WHICH_CASE = "Bạn làm thủ tục này trong trường hợp nào?"
"""Asked where the papers of a procedure differ by case."""

ACTIONS = {
    Action.ANNOUNCE: "công bố mới",
    Action.AMEND: "sửa đổi, bổ sung, thay thế",
    Action.REPEAL: "bãi bỏ",
}

LEVELS = {
    Level.LEVEL_1: "mức độ 1",
    Level.LEVEL_2: "mức độ 2",
    Level.LEVEL_3: "mức độ 3",
    Level.LEVEL_4: "mức độ 4",
    Level.INFORMATION: "cung cấp thông tin",
    Level.PARTIAL: "trực tuyến một phần",
    Level.FULL: "trực tuyến toàn trình",
}

AGENCY_LEVELS = {
    "ministry": "cấp bộ",
    "province": "cấp tỉnh",
    "district": "cấp huyện",
    "commune": "cấp xã",
    "facility": "cơ sở khám bệnh, chữa bệnh",
}
PLACES = {
    "service_centre": "Trung tâm Phục vụ hành chính công",
    "one_stop": "Bộ phận một cửa của đơn vị",
    "facility": "Cơ sở khám bệnh, chữa bệnh",
}
NOT_HERE = {
    "not_open": "Nộp trực tuyến được theo danh mục, nhưng trang này chưa mở nhận.",
    "no_desk": "{agency} chưa nhận hồ sơ qua trang này.",
    "for_citizens": "Người dân nộp trực tuyến ở đây; tài khoản cán bộ không nộp được.",
}
"""Why a procedure that may be filed online is not filed from this page."""
WAYS = {"online": "trực tuyến", "counter": "tại quầy", "post": "qua bưu chính"}
ROLES = {
    "one_stop": "bộ phận một cửa",
    "specialist": "chuyên viên thụ lý",
    "division_head": "lãnh đạo phòng",
    "director": "lãnh đạo cơ quan",
    "clerk": "văn thư",
}
FEE_KINDS = {"fee": "phí", "charge": "lệ phí"}
BY_DELEGATION = "{delegate} quyết định theo uỷ quyền ({basis})"
UNPAID = {"keep": "hồ sơ vẫn chờ", "close": "đóng hồ sơ"}
"""What the law of a procedure does to a dossier whose fee is not paid in time."""

COMPARED = {True: "đang áp dụng", False: "trước đó"}
"""What the edition is that another is compared with."""

PARTS = {
    "name": "Tên thủ tục",
    "sector": "Lĩnh vực",
    "terms": "Thời hạn giải quyết",
    "required_items": "Thành phần hồ sơ",
    "fees": "Phí, lệ phí",
    "fee_waits": "Chờ nộp phí",
    "process": "Quy trình nội bộ",
    "places": "Nơi tiếp nhận",
    "sequence": "Trình tự thực hiện",
    "ways": "Cách thức thực hiện",
    "sets": "Số bộ hồ sơ",
    "subjects": "Đối tượng thực hiện",
    "authority": "Cơ quan giải quyết",
    "delegations": "Uỷ quyền giải quyết",
    "result": "Kết quả",
    "validity": "Hiệu lực của kết quả",
    "conditions": "Yêu cầu, điều kiện",
    "forms": "Mẫu đơn, tờ khai",
    "legal_basis": "Căn cứ pháp lý",
    "guide": "Câu hỏi chọn giấy tờ",
}

STANDINGS = {
    "unknown": "Chưa có nguồn cho biết thủ tục này còn áp dụng hay không.",
    "check": "Pháp luật năm 2025 có thay đổi; chưa đối chiếu thủ tục này với quy định mới.",
    "historic": "Nguồn xếp thủ tục này vào loại cũ; ngày hết hiệu lực chưa kiểm chứng.",
    "seen": "Nguồn năm {year} ghi đang áp dụng; chưa đối chiếu với hiện nay.",
}

MOVES = {
    EditionState.AWAITING_ANNOUNCEMENT: "Trình công bố",
    EditionState.DRAFT: "Rút về dự thảo",
    EditionState.AWAITING_REPEAL: "Trình bãi bỏ",
    EditionState.PUBLIC: "Giữ lại, không bãi bỏ",
}
"""What each step that needs no decision is called on its button."""

DECISION_RECORDED = "Đã ghi quyết định {number}: {count} thủ tục."

WARNINGS = {
    "signed_late": (
        "Quyết định ký ngày {signed_on:%d/%m/%Y}; để kịp ngày hiệu lực phải ký trước ít nhất {days} ngày, "
        "chậm nhất {latest:%d/%m/%Y} (Điều 15 Nghị định 63/2010/NĐ-CP)."
    ),
    "signed_late_shortened": (
        "Quyết định ký ngày {signed_on:%d/%m/%Y}; văn bản theo trình tự rút gọn phải công bố chậm nhất "
        "{days} ngày sau ngày hiệu lực, tức {latest:%d/%m/%Y} (Điều 15 Nghị định 63/2010/NĐ-CP)."
    ),
    "constituents": "“{name}” còn thiếu: {missing} (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP).",
}

PROBLEMS = {
    "key_twice": "Mã bước “{detail}” dùng hai lần hoặc trùng mã dành riêng.",
    "unknown_target": "Bước “{step}” dẫn tới bước không có: “{detail}”.",
    "unreachable": "Không có đường nào tới bước “{step}”.",
    "dead": "Từ bước “{step}” không có đường nào tới khi trình kết quả.",
    "endless": "Bước rẽ nhánh “{step}” tự quay lại chính nó.",
    "unknown_role": "Bước “{step}” giao cho vai trò không có: “{detail}”.",
    "no_default": "Bước “{step}” không có lối ra khi không điều kiện nào đúng.",
    "nobody_asked": "Bước lấy ý kiến “{step}” chưa ghi hỏi đơn vị nào.",
    "quorum_too_high": "Bước “{step}” cần {detail} ý kiến, nhiều hơn số đơn vị được hỏi.",
    "no_parts": "Bước liên thông “{step}” chưa ghi phần việc của cơ quan nào.",
    "wrong_outcomes": "Bước “{step}” chỉ có các lối ra: {detail}.",
    "parts_too_long": "Phần việc dài nhất của bước “{step}” là {detail} giờ, quá thời hạn của cả bước.",
    "over_limit": "Đường dài nhất qua các bước quá thời hạn theo thủ tục: {detail} giờ làm việc.",
}
"""What is found wrong with a process, as sentences."""

PROCESS_END = "Trình kết quả"
STEP_KINDS = {
    "work": "xử lý",
    "branch": "rẽ nhánh",
    "opinions": "lấy ý kiến song song",
    "inspection": "thẩm định thực tế",
    "council": "phiên họp hội đồng",
    "children": "liên thông cơ quan khác",
}

EXPECTED = {
    "limit": "thời hạn dạng 5wd, 8wh, 20d, 24h, 1m hoặc same-day",
    "limit_object": '{"value": số, "unit": "working_day|working_hour|day|hour|month|same_day"}',
    "case_limit": "mỗi dòng một trường hợp, dạng “tên trường hợp: 45d”",
    "case_object": '{"case": tên trường hợp, "value": số, "unit": đơn vị}',
    "case_once": "mỗi trường hợp một dòng",
    "fee": "mỗi dòng một khoản, dạng “bệnh viện: 10500000” hoặc “500000”",
    "fee_object": '{"amount": số đồng, "case": trường hợp}',
    "amount": "số đồng nguyên, không âm",
    "list": "một danh sách",
    "text": "chữ",
    "status": (
        "unknown, historic, historic_2019_2025, in_force, in_force_2026, check_2025_changes "
        "hoặc draft, awaiting_announcement, public, awaiting_repeal, repealed"
    ),
    "day": "ngày dạng 2025-04-24",
    "flag": "0 hoặc 1",
    "whole": "số nguyên từ 1 đến 1000",
    "required": "phải có giá trị",
    "known_column": "một tên trường trong danh sách đã công bố",
    "not_before_start": "ngày không trước valid_from",
    "code": "mã chỉ gồm chữ, số và . / _ -",
    "item_note": "“trường hợp: …”, “mẫu: …” hoặc “ghi chú: …” sau dấu |",
    "step": "mỗi dòng một bước, dạng “Thẩm định | specialist | 16” (giờ làm việc)",
    "object": "mỗi thủ tục là một đối tượng JSON",
}

REFUSALS = {
    **CHANGE_REFUSALS,
    "procedure.name_unknown": (
        "Không có cơ quan, đơn vị hay lĩnh vực nào tên “{name}” để bạn dịch; tải lại trang."
    ),
    "procedure.english_too_long": "Tên tiếng Anh dài nhất {most} chữ.",
    **LISTING_REFUSALS,
    **ONLINE_REFUSALS,
    "procedure.no_file": "Chọn một tệp danh mục .json, .xlsx hoặc .csv.",
    "process.step_not_found": "Quy trình không có bước thứ {number}.",
    "process.file_too_large": "Tệp quy trình lớn quá {most} kB.",
    "process.text_unreadable": "Chưa nhập gì. {reason}",
    "process.bpmn_unreadable": "Chưa nhập gì. {reason}",
    "process.bpmn_unsupported": (
        "Quy trình có phần chưa giữ được ở đây, nên chưa nhập gì: {found}. Vẽ lại các phần ấy bằng bước và "
        "cổng loại trừ rồi nhập lại."
    ),
    "procedure.not_found": "Không có thủ tục mã {code} trong danh mục.",
    "procedure.agency.not_found": "Không có cơ quan nào mã {code}.",
    "procedure.edition.not_found": "Không có phiên bản thủ tục số {number} trong danh mục.",
    "procedure.no_such_case": "Thủ tục không có trường hợp “{case}”; chọn một trong: {cases}.",
    "procedure.forbidden": (
        "Danh mục của {owner} do người kiểm soát thủ tục hành chính của cơ quan đó ghi; chưa có gì thay đổi."
    ),
    "procedure.move_not_allowed": "Phiên bản {current_words} không chuyển sang {wanted_words} được.",
    "procedure.action_not_allowed": (
        "“{name}” đang ở trạng thái {current_words} nên không ghi việc {action_words} được."
    ),
    "procedure.already_public": (
        "“{name}” đã công khai; ghi việc sửa đổi, bổ sung, thay thế cho phiên bản mới."
    ),
    "procedure.nothing_to_amend": "“{name}” chưa có phiên bản nào đang công khai để sửa đổi.",
    "procedure.content_is_fixed": (
        "Phiên bản {current_words} không sửa nội dung được nữa; hãy soạn phiên bản mới. "
        "Hồ sơ đang giải quyết giữ phiên bản cũ."
    ),
    "procedure.draft_exists": "“{name}” đã có phiên bản {number} đang soạn; hãy sửa phiên bản đó.",
    "procedure.draft_changed": (
        "Dự thảo này vừa được người khác lưu. Những gì bạn gõ còn ở dưới; mở dự thảo ở thẻ khác để đối "
        "chiếu, rồi lưu lại."
    ),
    "procedure.not_in_force": (
        "Chỉ soạn phiên bản mới từ phiên bản đang áp dụng; phiên bản này {current_words}."
    ),
    "procedure.not_ready": "“{name}” chưa trình công bố được. {reasons}",
    "procedure.name_missing": "Phiên bản phải có tên thủ tục và lĩnh vực.",
    "procedure.decision_exists": "Quyết định {number} ngày {signed_on} đã được ghi.",
    "procedure.decision_incomplete": "Quyết định phải có {missing}.",
    "procedure.decision_before_signing": (
        "Quyết định ký ngày {signed_on} không thể có hiệu lực từ {effective_on}."
    ),
    "procedure.decision.not_found": "Không có quyết định công bố ấy trong danh mục bạn quản lý.",
    "procedure.decision_withdrawn": "Quyết định {number} đã được gỡ; không ghi gì thêm vào nữa.",
    "procedure.decision_in_force": (
        "Quyết định {number} đã có hiệu lực từ {effective_on}, nay đổi phải có quyết định mới."
    ),
    "procedure.decision_built_upon": (
        "Quyết định {number} ghi sau đã sửa tiếp thủ tục trong quyết định này; gỡ quyết định đó trước."
    ),
    "procedure.bad_day": "Ngày phải có dạng 24/04/2026.",
    "procedure.reason_missing": "Chưa ghi lý do; lý do được giữ lại cùng việc này.",
    "procedure.decision_disclosed": "Quyết định này đã ghi công khai ngày {disclosed_on}.",
    "procedure.disclosed_when": "Ngày công khai phải từ ngày ký {signed_on} đến hôm nay.",
    "procedure.form_broken": "Tờ khai của “{name}” chưa dùng được: {faults}",
    "procedure.process_broken": "Quy trình của “{name}” chưa dùng được: {faults}",
    "process.no_way": "Quy trình không có lối đi tiếp từ bước “{step}”; cần sửa quy trình của thủ tục.",
    "process.outcome_needed": "Bước “{step}” có nhiều lối ra; chọn kết quả của bước.",
    "procedure.edition_twice": "“{name}” xuất hiện hai lần trong một quyết định.",
    "procedure.level_before_history": (
        "Đã ghi mức độ trực tuyến từ ngày {last}; mức mới phải từ ngày sau đó."
    ),
    "procedure.file_too_large": "{file}: lớn hơn {limit} MB; danh mục thủ tục không lớn đến thế.",
    "procedure.not_json": "{file}, dòng {row}: không phải JSON ({found}); cần một danh sách thủ tục.",
    "procedure.unknown_owner": (
        "Không có cơ quan nào mã {code}; nhập cơ quan trước (motcua import organisation)."
    ),
}


def limit_text(document: Mapping[str, Any] | None) -> str:
    """``5 ngày làm việc``; ``trả ngay trong ngày``; a dash where no limit is stated."""
    if document is None:
        return "–"
    limit = limit_of_catalogue(document["value"], document["unit"])
    if limit.unit is Unit.SAME_DAY:
        return "trả ngay trong ngày"
    return f"{str(limit.value).replace('.', ',')} {UNITS[limit.unit]}"


UNITS = {
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.WORKING_HOUR: "giờ làm việc",
    Unit.DAY: "ngày",
    Unit.HOUR: "giờ",
    Unit.MONTH: "tháng",
}


def expected_words(expected: str) -> str:
    """The phrase of a complaint; ``one_of:``, ``length:`` and ``twice:`` carry their own fact."""
    kind, _, fact = expected.partition(":")
    if kind == "one_of":
        return f"một trong: {fact}"
    if kind == "length":
        return f"tối đa {fact} ký tự"
    if kind == "twice":
        return f"một giá trị chưa có ở dòng {fact}"
    return EXPECTED[expected]
