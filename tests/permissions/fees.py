"""A dossier of Lan that owes a fee, and one that waits for it."""

from typing import Any

from tests.cast import LAN_APPLIES, Office, moment
from tests.dossiers.fees import charged

from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.payments.public import charges_of, take_fee


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
    voucher = take_fee(actor=office.binh, at=moment(5, "08:30"), charge_id=paid)
    return {
        "feed": fed.code,
        "feed_paid": paid,
        "feed_voucher": voucher.code,
        "owing": owing.code,
        "owing_charge": owed,
    }
