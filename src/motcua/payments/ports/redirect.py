"""A gateway of the usual Vietnamese shape: the payer is sent there with signed fields, comes back with signed
fields, and the gateway calls our server (IPN). Field names and order of signing follow the published form
2.1.0 of VNPAY, known from public samples and not tried against its own sandbox from here."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.payments.ports.gateway import Notice, PayOrder

VERSION, SECONDS, LARGEST_ANSWER = "2.1.0", 10, 100_000
DONE = "00"
_WHOLE, _PART = "02", "03"
"""The gateway's names for paying back all of an order, or some of it."""
_ASK = ("RequestId", "Version", "Command", "TmnCode", "TxnRef", "TransactionDate", "CreateDate", "IpAddr",
        "OrderInfo")  # fmt: skip
_REFUND = ("RequestId", "Version", "Command", "TmnCode", "TransactionType", "TxnRef", "Amount",
           "TransactionNo", "TransactionDate", "CreateBy", "CreateDate", "IpAddr", "OrderInfo")  # fmt: skip
_TOLD = ("ResponseId", "Command", "ResponseCode", "Message", "TmnCode", "TxnRef", "Amount", "BankCode",
         "PayDate", "TransactionNo", "TransactionType", "TransactionStatus", "OrderInfo")  # fmt: skip
_TOLD_OF_AN_ORDER = (*_TOLD, "PromotionCode", "PromotionAmount")
_ANSWERS = {
    "settled": ("00", "Confirm Success"),
    "failed": ("00", "Confirm Success"),
    "surplus": ("00", "Confirm Success"),
    "unknown_order": ("01", "Order not found"),
    "again": ("02", "Order already confirmed"),
    "wrong_amount": ("04", "Invalid amount"),
    "bad_signature": ("97", "Invalid signature"),
}


class RedirectGateway:
    """``url`` is where payers go, ``api`` where the server is asked, ``terminal`` our code there."""

    is_there = True

    def __init__(self, *, url: str, api: str, terminal: str, secret: str, title: str) -> None:
        self.url, self.api, self.terminal, self.title = url, api, terminal, title
        self._secret = secret.encode()

    def pay_url(self, order: PayOrder) -> str:
        """The address with the signed order."""
        fields = {
            "Version": VERSION,
            "Command": "pay",
            "TmnCode": self.terminal,
            "Amount": str(order.amount * 100),
            "CurrCode": "VND",
            "TxnRef": order.code,
            "OrderInfo": order.purpose,
            "OrderType": "other",
            "Locale": "vn",
            "ReturnUrl": order.return_url,
            "IpAddr": order.payer_address or "127.0.0.1",
            "CreateDate": _moment(order.created_at),
            "ExpireDate": _moment(order.expires_at),
        }
        said = urlencode(sorted((f"vnp_{name}", value) for name, value in fields.items()))
        return f"{self.url}?{said}&vnp_SecureHash={self._sign(said)}"

    def read(self, fields: Mapping[str, str]) -> Notice:
        """The notice of a return or a call; refuses ``payment.bad_signature``."""
        signed = {name: value for name, value in fields.items() if name.startswith("vnp_")}
        hashed = signed.pop("vnp_SecureHash", "")
        signed.pop("vnp_SecureHashType", None)
        right = self._sign(urlencode(sorted(signed.items())))
        is_ours = signed.get("vnp_TmnCode") == self.terminal
        if not is_ours or not hmac.compare_digest(right.encode(), hashed.lower().encode()):
            raise Refusal("payment.bad_signature")
        return _notice({name.removeprefix("vnp_"): value for name, value in signed.items()})

    def answer(self, verdict: str) -> dict[str, str]:
        """What the gateway wants to hear; anything but 00 and 02 makes it call again."""
        code, message = _ANSWERS[verdict]
        return {"RspCode": code, "Message": message}

    def ask(self, order: PayOrder, *, at: datetime) -> Notice | None:
        """Ask what became of an order; None where the gateway does not answer, or not under its name."""
        sent = self._request("querydr", order, at)
        told = self._call(sent, _ASK, _TOLD_OF_AN_ORDER)
        if told is None or told.get("ResponseCode") != DONE or told.get("TransactionStatus") == "01":
            return None
        return _notice(told)

    def refund(
        self, order: PayOrder, transaction: str, *, amount: int, by: str, at: datetime, turn: int = 1
    ) -> str:
        """Pay all or some of it back; ``payment.gateway_failed`` where the gateway does not agree. The number
        of the request follows from order, turn and amount: where our own record was lost, the gateway
        knows it again."""
        sent = self._request("refund", order, at) | {
            "RequestId": hashlib.sha256(f"{order.code}:{turn}:{amount}".encode()).hexdigest()[:32],
            "TransactionType": _WHOLE if amount == order.amount else _PART,
            "Amount": str(amount * 100),
            "TransactionNo": transaction,
            "CreateBy": by,
        }
        told = self._call(sent, _REFUND, _TOLD)
        if told is None or told.get("ResponseCode") != DONE or told.get("TxnRef") != order.code:
            raise Refusal("payment.gateway_failed", said=(told or {}).get("Message") or "không trả lời")
        return str(told.get("TransactionNo") or transaction)

    def _request(self, command: str, order: PayOrder, at: datetime) -> dict[str, str]:
        return {
            "RequestId": secrets.token_hex(16),
            "Version": VERSION,
            "Command": command,
            "TmnCode": self.terminal,
            "TxnRef": order.code,
            "TransactionDate": _moment(order.created_at),
            "CreateDate": _moment(at),
            "IpAddr": "127.0.0.1",
            "OrderInfo": order.purpose,
        }

    def _call(
        self, sent: dict[str, str], signs: tuple[str, ...], told: tuple[str, ...]
    ) -> dict[str, str] | None:
        """One call to the server of the gateway; None where nothing comes back or it is not signed by it."""
        body = {f"vnp_{name}": value for name, value in sent.items()}
        body["vnp_SecureHash"] = self._sign("|".join(sent.get(name, "") for name in signs))
        request = Request(  # noqa: S310 the address is a setting of the installation
            self.api, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        try:
            with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
                found: Any = json.loads(answer.read(LARGEST_ANSWER))
        except (URLError, OSError, ValueError):
            return None
        if not isinstance(found, dict):
            return None
        heard = {str(name).removeprefix("vnp_"): str(value) for name, value in found.items()}
        right = self._sign("|".join(heard.get(name, "") for name in told))
        return heard if hmac.compare_digest(right, heard.get("SecureHash", "").lower()) else None

    def _sign(self, text: str) -> str:
        return hmac.new(self._secret, text.encode(), hashlib.sha512).hexdigest()


def _notice(fields: Mapping[str, str]) -> Notice:
    said = fields.get("Amount", "")
    hundredths = int(said) if said.isascii() and said.isdecimal() and len(said) < 18 else -1
    code = fields.get("ResponseCode", "")
    status = fields.get("TransactionStatus", code)
    return Notice(
        order=fields.get("TxnRef", ""),
        amount=hundredths // 100 if hundredths >= 0 and hundredths % 100 == 0 else -1,
        is_paid=code == DONE and status == DONE,
        transaction=fields.get("TransactionNo", "")[:60],
        said=f"{code}/{status}"[:20],
    )


def _moment(at: datetime) -> str:
    return f"{local(at):%Y%m%d%H%M%S}"
