"""Form 01, the receipt with the promised date (giấy tiếp nhận hồ sơ và hẹn trả kết quả), as a PDF."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from motcua.dossiers.slips.forms import Form, Slip, form_in_force
from motcua.dossiers.slips.letter import marked_link
from motcua.foundation.printing import qr_svg, render_pdf
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words

LAYOUT = Path(__file__).with_name("receipt.typ")


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper handed in: its name, its kind in words (bản chính, bản sao, …) and how many."""

    name: str
    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee or charge: its name (Phí, Lệ phí), whole đồng, and in words how and when it was paid."""

    name: str
    amount: int
    state: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptSheet:
    """Everything the slip says, as values; an empty string becomes a dotted place for handwriting.

    ``reckoning`` holds the sentences that say how the promised moment was counted; ``follow_url`` is where
    the QR leads; ``unpromised`` stands where no date is promised yet;
    ``term`` and ``result_place`` are words ("05 ngày làm việc", "nhà, qua bưu chính").
    """

    authority: str
    desk: str
    place: str
    code: str
    applicant: str
    identity: str
    procedure: str
    term: str
    received_at: datetime
    due_at: datetime | None
    result_place: str
    follow_url: str
    procedure_code: str = ""
    desk_address: str = ""
    submitter: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    papers: tuple[PaperLine, ...] = ()
    other_papers: tuple[str, ...] = ()
    set_count: int = 1
    reckoning: tuple[str, ...] = ()
    fees: tuple[FeeLine, ...] = ()
    register_book: str = ""
    register_number: str = ""
    officer: str = ""
    hotline: str = ""
    lookup_code: str = ""
    unpromised: str = ""
    issued_on: date | None = None

    @property
    def form(self) -> Form:
        """The circular's form in force on the day of receipt."""
        return form_in_force(Slip.RECEIPT, local_day(self.received_at))


def receipt_pdf(sheet: ReceiptSheet) -> bytes:
    """The slip as a PDF (A4, PDF/A-2a, PDF/UA-1); the same sheet gives the same bytes."""
    data = asdict(sheet)
    form = sheet.form
    data["form"] = asdict(form)
    link = marked_link(sheet.follow_url, sheet.code, sheet.procedure_code, sheet.identity, form.title)
    data["issued_on"] = sheet.issued_on or local_day(sheet.received_at)
    data["fees"] = [
        {"name": fee.name, "amount": number_words(fee.amount), "state": fee.state} for fee in sheet.fees
    ]
    moment = sheet.received_at.replace(microsecond=0)
    return render_pdf(LAYOUT, data, files={"qr": qr_svg(link)}, made_at=moment)
