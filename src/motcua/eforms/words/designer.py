"""The Vietnamese of the form designer: kinds, faults, complaints."""

from motcua.eforms.rules.checking import FormFault
from motcua.eforms.words import REFUSALS
from motcua.kernel.refusal import Refusal

KINDS = {
    "text": "một dòng chữ",
    "long_text": "nhiều dòng chữ",
    "number": "số",
    "money": "số tiền",
    "date": "ngày",
    "choice": "chọn một ý",
    "choices": "chọn nhiều ý",
    "yes_no": "có hoặc không",
    "id_number": "số căn cước",
    "phone": "số điện thoại",
    "email": "thư điện tử",
    "address": "địa chỉ",
    "file": "giấy tờ đính kèm",
}
KIND_HINTS = {
    "text": "Tên, số giấy, chức danh",
    "long_text": "Mô tả, danh sách",
    "number": "Diện tích, số người",
    "money": "Đồng, máy tự tách nghìn",
    "date": "Ngày/tháng/năm",
    "choice": "Người dân chọn đúng một ý",
    "choices": "Người dân chọn một hay nhiều ý",
    "yes_no": "Hỏi để rẽ sang câu khác",
    "id_number": "12 hoặc 9 chữ số",
    "phone": "10 hoặc 11 chữ số",
    "email": "Tên@nơi",
    "address": "Số nhà, đường, xã, tỉnh",
    "file": "Bản chụp một giấy tờ",
}
NAMELESS = "(chưa có tên)"
NEW_SECTION = "Phần mới"
WAYS = {
    "": "Người nộp tự ghi",
    "sum": "Máy cộng các câu đã chọn",
    "product": "Máy nhân các câu đã chọn",
    "count": "Máy đếm số mục của nhóm đã chọn",
}
PATTERNS = {
    "": "Không bắt buộc cách ghi nào",
    "[0-9]+": "Chỉ gồm chữ số",
    "[0-9]{10}": "Đúng 10 chữ số",
    "[0-9]{10}(-?[0-9]{3})?": "Mã số thuế: 10 hoặc 13 chữ số",
    "[A-Za-z0-9./-]+": "Số hiệu: chữ không dấu, số và các dấu . / -",
}
OWN_PATTERN = "Cách ghi riêng: {pattern}"
NO_PAPER = "Không phải giấy tờ trong danh sách"
PROBLEMS = {
    "no_title": "Tờ khai chưa có tên.",
    "no_sections": "Tờ khai chưa có phần nào.",
    "too_many_questions": "Tờ khai có {detail} câu; nhiều nhất 200.",
    "form_of_no_paper": "Tờ khai thay cho giấy tờ “{detail}”, nhưng thành phần hồ sơ không có giấy tờ ấy.",
    "section_no_title": "Một phần chưa có tên.",
    "section_empty": "Phần “{label}” chưa có câu nào.",
    "row_no_title": "Nhóm lặp lại ở phần “{label}” chưa ghi gọi mỗi mục là gì.",
    "rows_backwards": "Nhóm lặp lại ở phần “{label}”: số mục nhiều nhất không được nhỏ hơn số ít nhất.",
    "no_label": "Một câu chưa ghi hỏi gì.",
    "key_twice": "Hai câu cùng mã “{detail}”, một là “{label}”; câu trả lời sẽ đè nhau.",
    "label_twice": "Hai câu cùng tên “{label}” trong một phần; người dân khó phân biệt.",
    "few_choices": "Câu “{label}” cần ít nhất hai ý để chọn.",
    "choice_no_label": "Câu “{label}” có ý để trống.",
    "choice_twice": "Câu “{label}” có hai ý giống nhau.",
    "not_for_kind": "Câu “{label}” mang mục “{detail}” không dùng cho loại câu này; mở câu ấy rồi lưu lại.",
    "paper_in_rows": "Giấy tờ “{label}” nằm trong nhóm lặp lại; chuyển nó sang phần không lặp.",
    "paper_unknown": "Câu “{label}” là giấy tờ “{detail}”, nhưng thành phần hồ sơ không có giấy tờ ấy.",
    "paper_twice": "Giấy tờ “{detail}” được hỏi hơn một lần.",
    "bounds_backwards": "Câu “{label}”: số nhỏ nhất lớn hơn số lớn nhất.",
    "past_and_future": "Câu “{label}” vừa đòi ngày đã qua vừa đòi ngày sắp tới.",
    "bad_pattern": "Câu “{label}” có cách ghi máy không dùng được: {detail}",
    "pattern_unexplained": "Câu “{label}” bắt ghi theo mẫu mà chưa có lời báo khi ghi sai.",
    "reckons_nothing": "Câu “{label}” do máy tính nhưng chưa chọn tính từ câu nào.",
    "reckons_unknown": "Câu “{label}” tính từ một câu không có trong tờ khai ({detail}).",
    "reckons_later": "Câu “{label}” tính từ “{detail}” đứng sau nó; chuyển nó xuống dưới.",
    "reckons_words": "Câu “{label}” tính từ “{detail}”, nhưng câu ấy không phải là số.",
    "asks_unknown": "Điều kiện của “{label}” hỏi một câu không có trong tờ khai ({detail}).",
    "asks_later": "Điều kiện của “{label}” hỏi “{detail}” đứng sau nó; chuyển nó xuống dưới.",
    "asks_open": "Điều kiện của “{label}” hỏi “{detail}”, nhưng câu ấy không có ý để chọn.",
    "answer_gone": "Điều kiện của “{label}” chờ một ý không còn nữa ({detail}).",
    "circle": "“{label}” và “{detail}” chờ lẫn nhau, nên không câu nào hiện ra.",
    "never_shown": "Câu “{label}” không bao giờ hiện ra: các điều kiện của nó trái nhau.",
    "unreadable": "Tờ khai còn chỗ máy không đọc được: {label} {detail}",
}
WRONG_LINE = {
    "eform.bad_value": "Dòng {line} ({where}): gặp “{found}”, cần {expected}.",
    "eform.unknown_key": "Dòng {line} ({where}): không có mục “{found}”; chỉ nhận {expected}.",
    "eform.missing_key": "Dòng {line} ({where}): thiếu mục “{key}”.",
}
OF_FORM = "Tờ khai: {fault}"
OF_DRAFT = "Tờ khai đang soạn: {fault}"
NOT_IN_USE = "Tờ khai đang soạn chưa đưa vào dùng; công bố bây giờ thì người dân vẫn điền lần trước."
NEEDED = {
    "needed": "phải ghi",
    "pick": "chọn ít nhất một câu để tính",
    "number": "một con số",
    "whole": "một số nguyên không quá lớn",
    "backwards": "không được nhỏ hơn số ít nhất",
    "explain": "ghi lời báo cho người dân biết phải ghi thế nào",
    "long": "dài quá",
    "plain": "chỉ nhận chữ thường, không có thẻ <…> hay ký hiệu ẩn",
}
FIELDS = {
    "label": "Câu hỏi",
    "kind": "Loại câu",
    "hint": "Lời dẫn dưới câu hỏi",
    "least": "Số nhỏ nhất",
    "most": "Số lớn nhất",
    "unit": "Đơn vị",
    "longest": "Dài nhất bao nhiêu chữ",
    "pattern": "Cách ghi",
    "message": "Lời báo khi ghi sai",
    "paper": "Là giấy tờ nào trong thành phần hồ sơ",
    "way": "Ai ghi câu này",
    "title": "Tên phần",
    "row_title": "Gọi mỗi mục là gì",
    "fewest_rows": "Ít nhất bao nhiêu mục",
    "most_rows": "Nhiều nhất bao nhiêu mục",
    "intro": "Lời dẫn đầu tờ khai",
    "choices": "Các ý để chọn",
    "form_title": "Tên tờ khai",
    "stands_for": "Tờ khai thay cho giấy tờ nào",
    "source": "Căn cứ của mẫu",
}
ACTS = {
    "saved": "Đã lưu tờ khai đang soạn.",
    "begun": "Đã mở bản đang soạn. Người dân vẫn điền lần đang dùng cho tới khi bạn đưa bản này vào dùng.",
    "published": "Đã đưa tờ khai vào dùng, lần {version}.",
    "discarded": "Đã bỏ bản đang soạn.",
    "imported": "Đã thay tờ khai đang soạn bằng văn bản vừa nhập.",
}
TEXT_REASONS = {
    "long": "văn bản dài quá 120.000 chữ",
    "deep": "dòng này lồng quá nhiều dấu ngoặc hoặc quá dài",
    "toml": "sai cú pháp TOML",
    "encoding": "không phải mã hoá UTF-8",
}


def problem_words(fault: FormFault) -> str:
    """A sentence."""
    return PROBLEMS[fault.code].format(label=fault.label or NAMELESS, detail=fault.detail or NAMELESS)


def import_words(no: Refusal) -> str:
    """Line and reason of a text that was refused."""
    facts = {"key": "", "found": "", "expected": ""} | dict(no.facts)
    reason = str(facts.get("reason", ""))
    if no.code == "eform.text_wrong":
        return WRONG_LINE[reason].format(**facts)
    return REFUSALS[no.code].format(**facts | {"reason": TEXT_REASONS.get(reason, reason)})


def own_pattern(pattern: str) -> str:
    """A way of writing that is none of the usual ones."""
    return OWN_PATTERN.format(pattern=pattern)
