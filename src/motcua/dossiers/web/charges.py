"""What a dossier owes and has paid, as its page shows it."""

from typing import Any

from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import ENDED_WITHOUT_RESULT, State
from motcua.dossiers.words.filing import FEES
from motcua.foundation.web.frame import address
from motcua.kernel.vietnamese import number_words
from motcua.payments.public import STATE_KINDS, STATES, ChargeState, charges_of

CAME_TO_NOTHING = frozenset({State.REFUSED, *ENDED_WITHOUT_RESULT})


def fees_words(dossier: Dossier) -> str:
    """What is owed, or that nothing is any more; empty, and no statement, where the edition has no fees."""
    if not dossier.edition.content.get("fees") or not (charges := charges_of(dossier.code)):
        return ""
    owed = sum(one.amount for one in charges if one.state is ChargeState.UNPAID)
    return FEES["owed"].format(amount=number_words(owed)) if owed else FEES["nothing_owed"]


def charges_shown(dossier: Dossier) -> list[dict[str, Any]]:
    """Each charge with its state in words, its page, the voucher of its payment, and where to pay it back
    once the dossier came to nothing. No statement where its edition has no fees."""
    if not dossier.edition.content.get("fees"):
        return []
    is_over = dossier.current_state in CAME_TO_NOTHING
    shown = []
    for charge in charges_of(dossier.code):
        receipt = charge.receipt
        shown.append(
            {
                "amount": charge.amount,
                "state": STATES[charge.state],
                "kind": STATE_KINDS[charge.state],
                "url": address("charge", charge.pk),
                "refund_url": address("charge-refund", charge.pk)
                if is_over and charge.state is ChargeState.PAID
                else "",
                "voucher": receipt.code if receipt else "",
                "voucher_url": address("voucher", charge.pk, receipt.code) if receipt else "",
            }
        )
    return shown
