"""What is stored about money."""

from motcua.payments.models.account import Account
from motcua.payments.models.cash_count import CashCount
from motcua.payments.models.charge import Charge, Payment
from motcua.payments.models.order import Order, OrderNews, Reconciliation

__all__ = ["Account", "CashCount", "Charge", "Order", "OrderNews", "Payment", "Reconciliation"]
