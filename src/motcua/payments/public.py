"""The door of payments: what other areas may take from it."""

from motcua.payments.access import order_of_dossier
from motcua.payments.commands.ask_charge import ask_charge
from motcua.payments.commands.give_up_charges import give_up_charges
from motcua.payments.commands.hear_gateway import ask_gateway
from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.set_account import set_account
from motcua.payments.commands.start_order import start_order
from motcua.payments.commands.take_fee import take_fee
from motcua.payments.commands.waive_charge import waive_charge
from motcua.payments.models import Charge, Payment
from motcua.payments.queries.charges import account_of, charge_words, charges_of, unpaid_charges_of
from motcua.payments.queries.online import gateway, plain_order
from motcua.payments.queries.paid_online import charged_dossiers, dossiers_paid_online
from motcua.payments.queries.voucher import voucher_file
from motcua.payments.rules.charging import ChargeLine, ChargeState, Way, lines_for, still_due
from motcua.payments.rules.vietqr import BankAccount, purpose_of, vietqr
from motcua.payments.words import KINDS, ORDERS, STATE_KINDS, STATES, payment_words

__all__ = [
    "KINDS",
    "ORDERS",
    "STATES",
    "STATE_KINDS",
    "BankAccount",
    "Charge",
    "ChargeLine",
    "ChargeState",
    "Payment",
    "Way",
    "account_of",
    "ask_charge",
    "ask_gateway",
    "charge_words",
    "charged_dossiers",
    "charges_of",
    "dossiers_paid_online",
    "gateway",
    "give_up_charges",
    "lines_for",
    "order_of_dossier",
    "payment_words",
    "plain_order",
    "purpose_of",
    "refund_fee",
    "set_account",
    "start_order",
    "still_due",
    "take_fee",
    "unpaid_charges_of",
    "vietqr",
    "voucher_file",
    "waive_charge",
]
