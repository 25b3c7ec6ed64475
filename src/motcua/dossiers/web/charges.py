"""What a dossier owes and has paid, as its page shows it."""

from typing import Any

from motcua.foundation.web.frame import address
from motcua.payments.public import STATE_KINDS, STATES, charges_of


def charges_shown(code: str) -> list[dict[str, Any]]:
    """Each charge with its state in words, its page, and the voucher of its payment."""
    shown = []
    for charge in charges_of(code):
        receipt = charge.receipt
        shown.append(
            {
                "amount": charge.amount,
                "state": STATES[charge.state],
                "kind": STATE_KINDS[charge.state],
                "url": address("charge", charge.pk),
                "voucher": receipt.code if receipt else "",
                "voucher_url": address("voucher", charge.pk, receipt.code) if receipt else "",
            }
        )
    return shown
