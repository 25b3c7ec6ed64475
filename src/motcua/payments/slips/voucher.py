"""The slip for money taken or paid back (phiếu thu, phiếu hoàn), as a PDF."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from motcua.foundation.printing import render_pdf
from motcua.kernel.vietnamese import number_words

LAYOUT = Path(__file__).with_name("voucher.typ")


@dataclass(frozen=True, slots=True)
class VoucherLine:
    """One fee: its words and whole đồng."""

    words: str
    amount: int


@dataclass(frozen=True, slots=True)
class VoucherSheet:
    """Everything the slip says; ``total_words`` is the sum read out."""

    title: str
    code: str
    authority: str
    desk: str
    place: str
    whose_words: str
    payer: str
    payer_role: str
    subject: str
    dossier: str
    lines: tuple[VoucherLine, ...]
    total: int
    total_words: str
    way: str
    reference: str
    reason: str
    officer: str
    at: datetime
    note: str


def voucher_pdf(sheet: VoucherSheet) -> bytes:
    """The slip (A4, archive PDF); the same sheet gives the same bytes."""
    data = asdict(sheet)
    data["lines"] = [{"words": line.words, "amount": number_words(line.amount)} for line in sheet.lines]
    data["total"] = number_words(sheet.total)
    return render_pdf(LAYOUT, data, made_at=sheet.at)
