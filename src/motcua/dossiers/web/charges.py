"""What a dossier owes and has paid, as its page shows it."""

from typing import Any

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.fees_owed import paid_too_much
from motcua.dossiers.rules.states import ENDED_WITHOUT_RESULT, State
from motcua.dossiers.words.filing import FEES
from motcua.foundation.web.frame import address
from motcua.kernel.vietnamese import number_words
from motcua.payments.public import STATE_KINDS, STATES, Charge, ChargeState, charges_of

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
    shown, charges = [], charges_of(dossier.code)
    surplus = 0 if is_over else paid_too_much(dossier, charges)
    for charge in charges:
        receipt = charge.receipt
        part = min(surplus, charge.kept) if charge.kept else 0
        surplus -= part
        shown.append(
            {
                "amount": charge.amount,
                "state": STATES[charge.state],
                "kind": STATE_KINDS[charge.state],
                "url": address("charge", charge.pk),
                "refund_url": _way_back(charge, part) if part or _goes_back(charge, is_over) else "",
                "surplus": part,
                "kept": charge.kept,
                "voucher": receipt.code if receipt else "",
                "voucher_url": address("voucher", charge.pk, receipt.code) if receipt else "",
            }
        )
    return shown


def _goes_back(charge: Charge, is_over: bool) -> bool:
    return is_over and charge.kept > 0


def _way_back(charge: Charge, part: int) -> str:
    return f"{address('charge-refund', charge.pk)}{f'?so-tien={part}' if part else ''}"
