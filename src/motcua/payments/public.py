"""The door of payments: what other areas may take from it."""

from motcua.payments.commands.ask_charge import ask_charge
from motcua.payments.commands.give_up_charges import give_up_charges
from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.set_account import set_account
from motcua.payments.commands.take_fee import take_fee
from motcua.payments.commands.waive_charge import waive_charge
from motcua.payments.models import Charge, Payment
from motcua.payments.queries.charges import account_of, charge_words, charges_of, unpaid_charges_of
from motcua.payments.queries.voucher import voucher_file
from motcua.payments.rules.charging import ChargeLine, ChargeState, Way, lines_for
from motcua.payments.rules.vietqr import BankAccount, purpose_of, vietqr
from motcua.payments.words import KINDS, STATE_KINDS, STATES, payment_words

__all__ = [
    "KINDS",
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
    "charge_words",
    "charges_of",
    "give_up_charges",
    "lines_for",
    "payment_words",
    "purpose_of",
    "refund_fee",
    "set_account",
    "take_fee",
    "unpaid_charges_of",
    "vietqr",
    "voucher_file",
    "waive_charge",
]
