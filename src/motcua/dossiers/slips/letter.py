"""What every slip of a dossier shares: the heads, the code, whose it is, and the mark a machine reads."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, urlencode

from motcua.dossiers.slips.forms import Form, Slip, form_in_force
from motcua.foundation.printing import qr_svg, render_pdf
from motcua.kernel.basis import basis
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Letter:
    """Values for the head and the first lines; an empty string becomes a dotted place for handwriting.

    ``counted_from`` is the moment that chooses the circular (receipt, else filing); ``number`` is the
    document's own where it has one, else it is made of the code. ``signer`` is the title over the name."""

    slip: Slip
    authority: str
    desk: str
    place: str
    code: str
    applicant: str
    identity: str
    procedure: str
    procedure_code: str
    issued_at: datetime
    counted_from: datetime
    follow_url: str
    address: str = ""
    phone: str = ""
    email: str = ""
    number: str = ""
    signer: str = ""
    officer: str = ""
    hotline: str = ""
    lookup_code: str = ""
    is_preview: bool = False

    @property
    def form(self) -> Form:
        """The circular's form in force; refuses ``slip.no_form``."""
        return form_in_force(self.slip, local_day(self.counted_from))


@basis("01/2023/TT-VPCP", verified=False)
def marked_link(follow_url: str, code: str, procedure_code: str, identity: str, title: str) -> str:
    """What the QR holds: the link to follow the dossier, and behind ``#`` the least data the circular
    wants: dossier (hs), procedure (tt), applicant (id), paper (g). A browser keeps that part to itself."""
    said = {
        "hs": code,
        "tt": procedure_code,
        "id": identity,
        "g": fold(title).replace(" ", "-").replace(",", ""),
    }
    facts = urlencode({key: value for key, value in said.items() if value}, quote_via=quote)
    return f"{follow_url}#{facts}"


def letter_pdf(layout: str, letter: Letter, body: Mapping[str, object]) -> bytes:
    """The slip as a PDF (A4, PDF/A-2a, PDF/UA-1); the same values give the same bytes."""
    form = letter.form
    data = {
        **asdict(letter),
        "form": asdict(form),
        "title": form.title,
        "said_number": letter.number or f"{letter.code}/{form.symbol}",
        **body,
    }
    link = marked_link(letter.follow_url, letter.code, letter.procedure_code, letter.identity, form.title)
    files = {"qr": qr_svg(link)}
    return render_pdf(FOLDER / layout, data, files=files, made_at=letter.issued_at.replace(microsecond=0))
