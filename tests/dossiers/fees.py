"""Procedures with a fee: one whose law lets the clock wait for it, one whose law says nothing."""

from typing import Any

from tests.cast import Office, edition

LAW = "Khoản 2 Điều 9 Nghị định mẫu"
FEE = {"amount": 500_000, "kind": "fee", "basis": "Thông tư mẫu"}
WAIT = {"basis": LAW, "within": {"value": 3, "unit": "working_day"}, "unpaid": "close", "is_verified": True}


def charged(code: str = "1.009001", *, waits: tuple[dict[str, Any], ...] = (WAIT,), **facts: Any):
    """A published procedure of five working days that costs 500.000 đồng."""
    made = edition(code)
    made.content = made.content | {"fees": [FEE], "fee_waits": list(waits)} | facts
    made.save(update_fields=["content"])
    return made


def office_that_waits(office: Office) -> Office:
    """The office, its procedure one that waits for its fee."""
    office.edition = charged()
    return office
