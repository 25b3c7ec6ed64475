"""The sheet that hangs on a wall: a procedure a page, A4 in ordinary or in large print."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from motcua.foundation.printing import qr_svg, render_pdf

LAYOUT = Path(__file__).with_name("notice.typ")


@dataclass(frozen=True, slots=True)
class Notice:
    """What one sheet says, every word ready; ``url`` is the live page its QR leads to."""

    agency: str
    name: str
    code: str
    sector: str
    limits: tuple[str, ...]
    fees: tuple[str, ...]
    papers: tuple[str, ...]
    ways: str
    places: str
    result: str
    authority: str
    since: date | None
    edition: int
    url: str


def notices_pdf(notices: Sequence[Notice], *, is_large: bool, printed_at: datetime) -> bytes:
    """A page each or more (A4, PDF/A-2a, PDF/UA-1)."""
    data = {
        "notices": [{**asdict(one), "qr": f"qr{place}"} for place, one in enumerate(notices)],
        "large": is_large,
        "printed_at": printed_at,
    }
    files = {f"qr{place}": qr_svg(one.url) for place, one in enumerate(notices)}
    return render_pdf(LAYOUT, data, files=files, made_at=printed_at.replace(microsecond=0))
