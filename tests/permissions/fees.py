"""A dossier of Lan that owes a fee, and one that waits for it."""

from typing import Any

from django.test import override_settings
from tests.cast import LAN_APPLIES, Office, moment
from tests.dossiers.fees import charged

from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.payments.commands.reconcile_statement import reconcile_statement
from motcua.payments.public import charges_of, start_order, take_fee

GATEWAY = "motcua.payments.ports.redirect.RedirectGateway"
OPTIONS = {"url": "http://x/", "api": "http://x/", "terminal": "X", "secret": "x", "title": "Cổng mẫu"}
"""A gateway that nobody is sent to here."""


def fee_facts(office: Office) -> dict[str, Any]:
    """Made by commands; the first dossier has paid."""
    edition = charged("1.009009")
    fed, owing = (
        submit_dossier(
            actor=office.lan,
            at=moment(5, clock),
            agency=office.agency,
            edition=edition,
            applicant=LAN_APPLIES,
        )
        for clock in ("08:10", "08:20")
    )
    paid, owed = charges_of(fed.code)[0].pk, charges_of(owing.code)[0].pk
    with override_settings(PAYMENT_GATEWAY=GATEWAY, PAYMENT_GATEWAY_OPTIONS=OPTIONS):
        order = start_order(actor=office.lan, at=moment(5, "08:40"), dossier=owing.code, charge_id=owed)
    day = moment(5).date()
    compared = reconcile_statement(
        actor=office.binh, at=moment(5), first=day, last=day, lines=[], file="sao-ke.csv", digest=""
    )
    voucher = take_fee(actor=office.binh, at=moment(5, "08:30"), charge_id=paid)
    return {
        "feed": fed.code,
        "feed_paid": paid,
        "feed_voucher": voucher.code,
        "owing": owing.code,
        "owing_key": owing.lookup_key,
        "owing_charge": owed,
        "order": order.code,
        "order_pk": order.pk,
        "reconciliation": compared.pk,
    }
