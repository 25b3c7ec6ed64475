"""A payment gateway on loopback, written apart from ours: it checks what we sign, takes orders, sends
the payer back, calls our server, answers questions and pays back, all over HTTP."""

import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, quote_plus, urlsplit
from urllib.request import urlopen

SECRET, TERMINAL = "khoa-thu-chi-dung-trong-kiem-thu", "SYTMAU01"


def seal(text: str) -> str:
    return hmac.new(SECRET.encode(), text.encode(), hashlib.sha512).hexdigest()


def signed_query(fields: dict[str, str]) -> str:
    said = "&".join(f"{quote_plus(name)}={quote_plus(fields[name])}" for name in sorted(fields))
    return f"{said}&vnp_SecureHash={seal(said)}"


class Double:
    """The orders it took, what it was asked, and where it calls us."""

    def __init__(self, address: str) -> None:
        self.address, self.notice_url = address, ""
        self.orders: dict[str, dict[str, str]] = {}
        self.paid: dict[str, str] = {}
        self.refunded: list[str] = []
        self.refunds: dict[str, dict[str, str]] = {}
        self.refuses = self.calls_nobody = False
        self.heard: list[dict[str, str]] = []

    def options(self) -> dict[str, str]:
        """The settings of an office connected to it."""
        return {
            "url": f"{self.address}/pay",
            "api": f"{self.address}/api",
            "terminal": TERMINAL,
            "secret": SECRET,
            "title": "Cổng mẫu",
        }

    def notice(self, code: str, amount: int, *, paid: bool = True, **other: str) -> str:
        """The signed query of a return or a call."""
        done = "00" if paid else "24"
        transaction = self.paid.setdefault(code, f"1400{len(self.paid) + 1:04}") if paid else "0"
        fields = {
            "vnp_TmnCode": TERMINAL,
            "vnp_TxnRef": code,
            "vnp_Amount": str(amount * 100),
            "vnp_ResponseCode": done,
            "vnp_TransactionStatus": done,
            "vnp_TransactionNo": transaction,
            "vnp_OrderInfo": "H59 15",
            "vnp_BankCode": "NCB",
        }
        return signed_query(fields | other)

    def take(self, query: str) -> str:
        """An order that a payer brought; its code."""
        said, _, sign = query.rpartition("&vnp_SecureHash=")
        assert hmac.compare_digest(seal(said), sign), "the order is not signed as agreed"
        order = dict(parse_qsl(said))
        self.orders[order["vnp_TxnRef"]] = order
        return order["vnp_TxnRef"]

    def finish(self, code: str, *, paid: bool) -> str:
        """Pay or give up; calls our server, then gives the payer's way back."""
        order = self.orders[code]
        query = self.notice(code, int(order["vnp_Amount"]) // 100, paid=paid)
        if self.notice_url and not self.calls_nobody:
            with urlopen(f"{self.notice_url}?{query}", timeout=120) as answer:
                self.heard.append(json.load(answer))
        return f"{order['vnp_ReturnUrl']}?{query}"

    def answer(self, asked: dict[str, Any]) -> dict[str, str]:
        """What the server of the gateway answers."""
        code, command = asked["vnp_TxnRef"], asked["vnp_Command"]
        order = self.orders.get(code, {})
        is_known = code in self.paid and not self.refuses
        if command == "refund" and asked["vnp_RequestId"] in self.refunds:
            told = self.refunds[asked["vnp_RequestId"]]
            return self._signed(told, command)
        if command == "refund" and is_known:
            self.refunded.append(code)
        told = {
            "ResponseId": "1",
            "Command": command,
            "ResponseCode": "00" if is_known else "91",
            "Message": "OK" if is_known else "Khong tim thay giao dich",
            "TmnCode": TERMINAL,
            "TxnRef": code,
            "Amount": asked.get("vnp_Amount") or order.get("vnp_Amount") or "",
            "BankCode": "NCB",
            "PayDate": "20260302101500",
            "TransactionNo": (f"9{len(self.refunds) or ''}" if command == "refund" else "")
            + self.paid.get(code, ""),
            "TransactionType": "02" if command == "refund" else "01",
            "TransactionStatus": "00",
            "OrderInfo": asked["vnp_OrderInfo"],
        }
        if command == "refund" and is_known:
            self.refunds[asked["vnp_RequestId"]] = told
        return self._signed(told, command)

    @staticmethod
    def _signed(told: dict[str, str], command: str) -> dict[str, str]:
        line = list(told.values()) + (["", ""] if command == "querydr" else [])
        return {f"vnp_{name}": value for name, value in told.items()} | {
            "vnp_SecureHash": seal("|".join(line))
        }


PAGE = """<!doctype html><html lang="vi"><title>Cổng mẫu</title><h1>Cổng mẫu</h1><p>{amount} đồng</p>
<p><a id="pay" href="/done?code={code}&paid=1">Trả tiền</a></p>
<p><a id="cancel" href="/done?code={code}&paid=0">Huỷ</a></p>
"""


def _handler(double: Double) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/pay":
                code = double.take(parts.query)
                amount = int(double.orders[code]["vnp_Amount"]) // 100
                self._send(PAGE.format(code=code, amount=amount).encode(), "text/html; charset=utf-8")
                return
            asked = dict(parse_qsl(parts.query))
            self.send_response(302)
            self.send_header("Location", double.finish(asked["code"], paid=asked["paid"] == "1"))
            self.end_headers()

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self._send(json.dumps(double.answer(asked)).encode(), "application/json")

        def _send(self, body: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    return Handler


@contextmanager
def running() -> Iterator[Double]:
    """The gateway while it serves."""
    double = Double("")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(double))
    double.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield double
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
