"""The Vietnamese of the process designer."""

from collections.abc import Mapping
from typing import Any

from motcua.procedures.rules.steps import Test

SUBJECTS = {
    "case": "trường hợp",
    "channel": "cách nộp",
    "address": "nơi ở",
    "delivery": "cách nhận kết quả",
}
TESTS = {
    Test.IS.value: "là",
    Test.IS_NOT.value: "không phải là",
    Test.IN.value: "là một trong",
    Test.HAS.value: "có chữ",
    Test.AT_LEAST.value: "từ",
    Test.AT_MOST.value: "đến",
}
DECIDED = {
    "pass": "đạt",
    "fail": "không đạt",
    "approve": "hội đồng đồng ý",
    "reject": "hội đồng không đồng ý",
}
"""Outcomes that minutes or a vote give."""
NEW_NAMES = {
    "work": "Bước xử lý mới",
    "branch": "Rẽ nhánh mới",
    "opinions": "Lấy ý kiến các đơn vị",
    "inspection": "Thẩm định thực tế",
    "council": "Phiên họp hội đồng",
    "children": "Liên thông cơ quan khác",
}
NEEDED = {
    "needed": "cần điền",
    "long": "dài quá, tối đa 300 chữ",
    "hours": "số giờ làm việc lớn hơn 0",
    "whole": "số nguyên từ 0 đến 100",
    "number": "một con số",
}
FIELDS = {
    "name": "Tên bước",
    "kind": "Loại bước",
    "role": "Người làm",
    "unit": "Đơn vị làm",
    "limit_hours": "Giờ làm việc",
    "units": "Các đơn vị được hỏi",
    "quorum": "Cần bao nhiêu ý kiến",
}
HINTS = {
    "unit": "Mã đơn vị. Để trống: đơn vị đang giữ hồ sơ.",
    "limit_hours": "Một ngày làm việc là 8 giờ. Để trống: không đặt hạn riêng cho bước.",
    "units": "Mã đơn vị, cách nhau bằng dấu phẩy. Chỉ dùng cho bước lấy ý kiến.",
    "quorum": "Để trống: cần đủ mọi đơn vị được hỏi.",
}
WAY = {"to": "Đi tới", "words": "Tên lối ra", "chosen": "người làm chọn", "outcome": "Khi kết quả là"}
PART = {
    "name": "Phần việc",
    "agency": "Mã cơ quan",
    "procedure": "Mã thủ tục",
    "limit_hours": "Giờ làm việc",
}
SAVED = "Đã lưu quy trình của dự thảo."
IMPORTED = "Đã thay quy trình của dự thảo bằng tệp vừa nhập."

ELEMENTS = {
    "parallelGateway": "cổng song song",
    "inclusiveGateway": "cổng bao gồm",
    "eventBasedGateway": "cổng theo sự kiện",
    "complexGateway": "cổng phức hợp",
    "subProcess": "quy trình con",
    "adHocSubProcess": "quy trình con tự do",
    "transaction": "giao dịch",
    "boundaryEvent": "sự kiện gắn vào bước",
    "intermediateCatchEvent": "sự kiện chờ ở giữa",
    "intermediateThrowEvent": "sự kiện phát ở giữa",
    "timerEventDefinition": "bộ hẹn giờ",
    "messageEventDefinition": "thông điệp",
    "signalEventDefinition": "tín hiệu",
    "errorEventDefinition": "lỗi",
    "terminateEventDefinition": "kết thúc ngay mọi nhánh",
    "serviceTask": "việc của máy",
    "scriptTask": "việc chạy mã lệnh",
    "sendTask": "việc gửi thông điệp",
    "receiveTask": "việc chờ thông điệp",
    "businessRuleTask": "việc theo bộ luật",
    "standardLoopCharacteristics": "bước lặp lại",
    "multiInstanceLoopCharacteristics": "bước làm nhiều lần",
    "conditionExpression": "điều kiện viết bằng mã lệnh",
    "process": "quy trình thứ hai",
    "messageFlow": "luồng thông điệp giữa các bên",
}
UNREADABLE = {
    "no_process": "Tệp không có quy trình BPMN nào.",
    "no_steps": "Quy trình không có bước nào.",
    "too_many": "Quy trình có quá nhiều bước.",
    "one_start": "Quy trình phải bắt đầu ở đúng một nơi và đi vào đúng một bước.",
    "no_way": "Bước “{where}” không dẫn đi đâu.",
    "loose_flow": "Mũi tên “{where}” nối với thứ không có trong quy trình.",
    "nameless_way": "Lối ra dẫn tới “{where}” chưa có tên nên không biết khi nào đi lối ấy.",
    "endless": "Các cổng quanh “{where}” dẫn vòng về chính nó.",
    "facts": "Phần thông tin riêng của “{where}” bị hỏng.",
    "xml": "Tệp không phải XML hợp lệ.",
}
TEXT_UNREADABLE = {
    "encoding": "Văn bản không phải mã hoá UTF-8.",
    "long": "Văn bản quá dài.",
    "toml": "Văn bản sai cú pháp: {where}.",
    "steps": "Văn bản phải gồm các bước, mỗi bước mở đầu bằng dòng [[step]], tối đa 80 bước.",
    "step": "Bước thứ {where} có chỗ không đọc được hoặc có mục lạ.",
}

CHANNELS = {"counter": "tại quầy", "online": "trực tuyến", "post": "bưu chính"}
DELIVERIES = {"counter": "nhận tại quầy", "post": "nhận qua bưu chính", "online": "nhận bản điện tử"}


def told(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a refused file in words: what it has that we cannot hold, or what is wrong where."""
    if found := facts.get("found"):
        words = (f"{ELEMENTS.get(kind, kind)} “{name}”" for kind, name in found)
        return {**facts, "found": "; ".join(words)}
    if reason := facts.get("reason"):
        pattern = (UNREADABLE | TEXT_UNREADABLE)[reason]
        return {**facts, "reason": pattern.format(where=facts.get("where", ""))}
    return dict(facts)
