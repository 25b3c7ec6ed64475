"""What is stored about money."""

from motcua.payments.models.account import Account
from motcua.payments.models.cash_count import CashCount
from motcua.payments.models.charge import Charge, Payment

__all__ = ["Account", "CashCount", "Charge", "Payment"]
