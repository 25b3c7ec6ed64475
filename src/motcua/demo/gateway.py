"""A payment gateway for the demo: the same signed fields as a real one, no money, no other machine."""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode

from motcua.demo.words import GATEWAY_TITLE
from motcua.payments.ports.gateway import Notice, PayOrder
from motcua.payments.ports.redirect import DONE, RedirectGateway

URL = "/so-lieu/cong-mau/"
CANCELLED = "24"


class DemoGateway(RedirectGateway):
    """Its page stands on this site; it answers no questions and pays back at once."""

    def __init__(self) -> None:
        super().__init__(url=URL, api="", terminal="DEMO", secret="not-secret", title=GATEWAY_TITLE)  # noqa: S106

    def finished(self, order: Mapping[str, str], *, is_paid: bool) -> str:
        """The signed query with which a payer comes back."""
        code = DONE if is_paid else CANCELLED
        fields = {
            "vnp_TmnCode": self.terminal,
            "vnp_TxnRef": order["vnp_TxnRef"],
            "vnp_Amount": order["vnp_Amount"],
            "vnp_ResponseCode": code,
            "vnp_TransactionStatus": code,
            "vnp_TransactionNo": f"DEMO{order['vnp_TxnRef'][-8:]}" if is_paid else "0",
        }
        said = urlencode(sorted(fields.items()))
        return f"{said}&vnp_SecureHash={self._sign(said)}"

    def ask(self, order: PayOrder, *, at: datetime) -> Notice | None:
        return None

    def refund(
        self, order: PayOrder, transaction: str, *, amount: int, by: str, at: datetime, turn: int = 1
    ) -> str:
        return f"HOAN{transaction[-8:]}{f'-{turn}' if turn > 1 else ''}"
