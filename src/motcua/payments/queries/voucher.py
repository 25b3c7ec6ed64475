"""The values of a voucher's slip."""

from motcua.payments.access import voucher_of
from motcua.payments.models import Payment
from motcua.payments.rules.charging import Act, Way
from motcua.payments.slips.voucher import VoucherLine, VoucherSheet, voucher_pdf
from motcua.payments.words import KINDS, SLIP_NOTE, SLIPS, WAYS, amount_words


def voucher_file(dossier: str, charge_id: int, code: str) -> bytes:
    """The slip of one voucher of a dossier as a PDF; ``charge.not_found``."""
    return voucher_pdf(voucher_sheet(voucher_of(dossier, charge_id, code)))


def voucher_sheet(payment: Payment) -> VoucherSheet:
    """Fill the sheet from a payment whose charge and agency are read."""
    charge, agency = payment.charge, payment.charge.agency
    title, role, whose = SLIPS[Act(payment.act)]
    return VoucherSheet(
        title=title,
        code=payment.code,
        authority=agency.parent_body or agency.name,
        desk=agency.name,
        place=agency.place,
        whose_words=whose,
        payer=charge.payer,
        payer_role=role,
        subject=charge.subject,
        dossier=charge.dossier,
        lines=tuple(
            VoucherLine(
                f"{KINDS.get(line.kind, KINDS['fee'])}{f' ({line.case})' if line.case else ''}", line.amount
            )
            for line in charge.plain_lines
        ),
        total=payment.amount,
        total_words=amount_words(payment.amount),
        way=WAYS[Way(payment.way)],
        reference=payment.reference,
        reason=payment.reason,
        officer=payment.officer,
        at=payment.at,
        note=SLIP_NOTE,
    )
