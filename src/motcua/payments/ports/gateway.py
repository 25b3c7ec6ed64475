"""A payment gateway as the office needs one, and the honest nobody where none is connected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from motcua.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class PayOrder:
    """One order to pay: whole đồng, a purpose without marks, where the payer comes back to."""

    code: str
    amount: int
    purpose: str
    created_at: datetime
    expires_at: datetime
    return_url: str = ""
    payer_address: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the gateway says of an order, its signature checked; ``amount`` -1 where it is not whole đồng."""

    order: str
    amount: int
    is_paid: bool
    transaction: str
    said: str = ""


class Gateway(Protocol):
    """``is_there`` False: no gateway, nothing is offered. ``read`` refuses ``payment.bad_signature``; ``ask``
    gives None where the gateway cannot tell; ``refund`` gives the gateway's reference or refuses
    ``payment.gateway_failed``, and asked again for the same ``turn`` of an order it pays back once;
    ``answer`` takes a verdict of the rules by its name."""

    @property
    def is_there(self) -> bool: ...
    @property
    def title(self) -> str: ...
    def pay_url(self, order: PayOrder) -> str: ...
    def read(self, fields: Mapping[str, str]) -> Notice: ...
    def answer(self, verdict: str) -> dict[str, str]: ...
    def ask(self, order: PayOrder, *, at: datetime) -> Notice | None: ...
    def refund(
        self, order: PayOrder, transaction: str, *, amount: int, by: str, at: datetime, turn: int = 1
    ) -> str: ...


class NoGateway:
    """Nobody takes money online here."""

    is_there = False
    title = ""

    def pay_url(self, order: PayOrder) -> str:
        raise Refusal("payment.no_gateway")

    def read(self, fields: Mapping[str, str]) -> Notice:
        raise Refusal("payment.no_gateway")

    def answer(self, verdict: str) -> dict[str, str]:
        return {}

    def ask(self, order: PayOrder, *, at: datetime) -> Notice | None:
        return None

    def refund(
        self, order: PayOrder, transaction: str, *, amount: int, by: str, at: datetime, turn: int = 1
    ) -> str:
        raise Refusal("payment.no_gateway")
