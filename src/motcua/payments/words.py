"""The Vietnamese of fees and charges."""

from typing import Any

from motcua.kernel.vietnamese import number_words
from motcua.payments.rules.charging import Act, ChargeState, Way
from motcua.payments.rules.online import OrderState
from motcua.payments.rules.reconciliation import Gap

KINDS = {"fee": "Phí", "charge": "Lệ phí"}
WAYS = {Way.CASH: "tiền mặt", Way.TRANSFER: "chuyển khoản", Way.GATEWAY: "cổng thanh toán"}
ACTS = {Act.RECEIPT: "Thu", Act.REFUND: "Hoàn", Act.WAIVER: "Không thu"}
STATES = {
    ChargeState.UNPAID: "Chưa thu",
    ChargeState.PAID: "Đã thu",
    ChargeState.REFUNDED: "Đã hoàn",
    ChargeState.PARTLY_REFUNDED: "Đã hoàn một phần",
    ChargeState.WAIVED: "Không thu",
}
STATE_KINDS = {
    ChargeState.UNPAID: "soon",
    ChargeState.PAID: "ok",
    ChargeState.REFUNDED: "hold",
    ChargeState.PARTLY_REFUNDED: "hold",
    ChargeState.WAIVED: "hold",
}
"""The colour and shape that go with the words."""

PAYMENT = "{act} {amount} đồng, {way}"


def payment_words(payment: Any) -> str:
    """A movement of money: ``Thu 500.000 đồng, tiền mặt``."""
    act = ACTS[Act(payment.act)]
    if not payment.way:
        return act
    return PAYMENT.format(act=act, amount=number_words(payment.amount), way=WAYS[Way(payment.way)])


GIVEN_UP = {
    "came_to_nothing": "Hồ sơ không được tiếp nhận hoặc đã khép lại nên không thu nữa.",
    "other_case": "Thu theo trường hợp khác khi tiếp nhận.",
}
VOUCHER_OF = "{state}, phiếu {code}"
ORDERS = {
    OrderState.OPEN: ("Chờ cổng thanh toán xác nhận", "soon"),
    OrderState.PAID: ("Đã trả", "ok"),
    OrderState.FAILED: ("Chưa trả được", "late"),
    OrderState.SURPLUS: ("Trả thừa, sẽ được hoàn", "hold"),
    OrderState.WRONG_AMOUNT: ("Số tiền không khớp, đang được kiểm tra", "hold"),
    OrderState.RETURNED: ("Đã hoàn khoản trả thừa", "hold"),
}
"""An online payment in words, with the colour and shape that go with them."""
GAPS = {
    Gap.NOT_HERE: "Cổng có, sổ không có: tin của cổng chưa đến. Hỏi lại cổng theo mã đơn.",
    Gap.NOT_THERE: "Sổ có, sao kê không có: thường là ngày chốt của cổng khác ngày ghi sổ.",
    Gap.AMOUNT: "Số tiền hai bên khác nhau.",
    Gap.TWICE: "Sao kê ghi hai lần cùng một đơn.",
    Gap.SURPLUS: "Người nộp trả khi khoản này không còn phải thu: phải hoàn.",
    Gap.WRONG_AMOUNT: "Cổng báo số tiền khác khoản phải thu nên sổ chưa ghi.",
}
STATEMENT = {
    "order": "mã đơn",
    "transaction": "mã giao dịch",
    "act": "loại",
    "amount": "số tiền",
}
"""The columns of a statement as people name them; the names of the fields are read too."""
ACTS_TOLD = {"thu": Act.RECEIPT, "hoàn": Act.REFUND, "receipt": Act.RECEIPT, "refund": Act.REFUND}
TITLES = {
    "reconciliations": "Đối soát cổng thanh toán",
    "till": "Quỹ của tôi",
    "book": "Sổ thu phí, lệ phí",
    "account": "Tài khoản nhận phí",
}
DONE = {
    "taken": "Đã thu {amount} đồng, phiếu {code}.",
    "refunded": "Đã hoàn {amount} đồng, phiếu {code}.",
    "waived": "Đã ghi không thu khoản này.",
    "returned": "Đã hoàn {amount} đồng trả thừa.",
    "counted": "Đã chốt quỹ ngày {day}.",
    "account": "Đã lưu tài khoản nhận phí.",
}
SLIPS = {
    Act.RECEIPT: ("PHIẾU THU PHÍ, LỆ PHÍ", "Người nộp tiền", "Đã nhận của"),
    Act.REFUND: ("PHIẾU HOÀN PHÍ, LỆ PHÍ", "Người nhận tiền", "Đã hoàn cho"),
}
SLIP_NOTE = (
    "Phiếu của bộ phận một cửa để đối chiếu; biên lai điện tử theo quy định về chứng từ do cơ quan thu phát "
    "hành riêng (chưa kiểm chứng)."
)
BOOK_HEADS = (
    "Số phiếu",
    "Lúc",
    "Việc",
    "Cách trả",
    "Số tiền",
    "Mã hồ sơ",
    "Người nộp",
    "Mã giao dịch",
    "Lý do",
    "Người thu",
)
BOOK_SUMS = {
    "cash": "Thu tiền mặt",
    "transfers": "Thu chuyển khoản",
    "online": "Thu qua cổng",
    "refunds": "Đã hoàn",
    "net": "Thu trừ hoàn",
    "owed": "Chưa thu",
}

FACT_WORDS = {"charge": {state.value: words.lower() for state, words in STATES.items()}}

REFUSALS = {
    "payment.forbidden": "Thu, hoàn và xem sổ phí là việc của bộ phận một cửa và lãnh đạo cơ quan.",
    "payment.not_now": "Khoản này đang ở trạng thái “{charge}” nên không làm được việc này nữa.",
    "payment.reference_missing": "Thu bằng chuyển khoản thì ghi mã giao dịch ngân hàng để đối soát.",
    "payment.reason_missing": "Ghi lý do; lý do được lưu cùng phiếu.",
    "payment.already_counted": "Quỹ ngày {day} của bạn đã chốt; tiền thu sau đó tính vào lần chốt sau.",
    "payment.negative_count": "Số tiền kiểm đếm không thể âm.",
    "payment.difference_unexplained": (
        "Kiểm đếm {counted} đồng, sổ sách {expected} đồng: có chênh lệch thì ghi lý do rồi mới chốt được."
    ),
    "payment.bad_account": "Mã ngân hàng cần 6 chữ số, số tài khoản chỉ gồm chữ và số, không quá 19 ký tự.",
    "payment.bad_amount": "Số tiền {amount} không lập được mã chuyển khoản.",
    "payment.no_gateway": "Cơ quan chưa nối cổng thanh toán; chuyển khoản hoặc nộp tại quầy.",
    "payment.gateway_only": "Tiền qua cổng thanh toán chỉ ghi theo tin của cổng, không ghi tay.",
    "payment.gateway_failed": "Cổng thanh toán không thực hiện: {said}. Chưa ghi gì vào sổ; thử lại sau.",
    "payment.bad_signature": "Tin không mang chữ ký của cổng thanh toán nên không được tính.",
    "payment.unknown_order": "Cổng thanh toán nói về một đơn mà hệ thống này không lập.",
    "payment.refund_way": (
        "Tiền trả qua cổng thì hoàn qua cổng hoặc chuyển khoản; tiền thu tại quầy hoàn bằng tiền mặt "
        "hoặc chuyển khoản."
    ),
    "payment.refund_amount": "Hoàn nhiều nhất {kept} đồng, là số đã thu trừ số đã hoàn, và ít nhất 1 đồng.",
    "payment.refunded_meanwhile": (
        "Khoản này vừa được hoàn {amount} đồng theo phiếu {voucher}. Mở lại khoản thu, xem còn lại bao nhiêu "
        "rồi hãy hoàn tiếp."
    ),
    "payment.nothing_to_return": "Đơn này không có tiền thừa phải hoàn.",
    "payment.statement_too_large": "Tệp sao kê lớn quá {most} MB; tách theo ngày rồi tải lại.",
    "payment.days_backwards": "Ngày cuối không thể trước ngày đầu.",
    "charge.not_found": "Không có khoản thu này, hoặc khoản thu không thuộc cơ quan của bạn.",
}

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu", "tỷ")


def amount_words(amount: int) -> str:
    """Whole đồng as it is read out: ``500000`` is ``năm trăm nghìn đồng``."""
    if amount == 0:
        return "không đồng"
    head, billions = "", amount // 1_000_000_000
    if billions >= 1000:
        head, amount = f"{amount_words(billions).removesuffix(' đồng')} tỷ ", amount % 1_000_000_000
    groups = []
    while amount:
        groups.append(amount % 1000)
        amount //= 1000
    top = len(groups) - 1
    said = [
        f"{_three(group, is_first=place == top and not head)} {_GROUPS[place]}".strip()
        for place, group in reversed(list(enumerate(groups)))
        if group
    ]
    return f"{head}{' '.join(said)} đồng".replace("  ", " ")


def _three(group: int, *, is_first: bool) -> str:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    said = [] if is_first and not hundreds else [f"{_DIGITS[hundreds]} trăm"]
    if tens > 1:
        said.append(f"{_DIGITS[tens]} mươi")
    elif tens == 1:
        said.append("mười")
    elif ones and said:
        said.append("lẻ")
    if ones == 1 and tens > 1:
        said.append("mốt")
    elif ones == 5 and tens:
        said.append("lăm")
    elif ones:
        said.append(_DIGITS[ones])
    return " ".join(said)
