"""The card handed over with a result: its QR leads to the page where it is rated."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from motcua.feedback.words import CARD
from motcua.foundation.printing import qr_svg, render_pdf

LAYOUT = Path(__file__).with_name("card.typ")


@dataclass(frozen=True, slots=True)
class CardSheet:
    """What the card says; ``url`` is where its QR leads. No name and no code of a dossier stand on it."""

    agency: str
    url: str


def card_pdf(sheet: CardSheet, *, made_at: datetime) -> bytes:
    """One A6 card as PDF."""
    data = asdict(sheet) | CARD
    return render_pdf(LAYOUT, data, files={"qr": qr_svg(sheet.url)}, made_at=made_at.replace(microsecond=0))
