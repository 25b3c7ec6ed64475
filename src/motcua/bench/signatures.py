"""Results signed a second on one core beside the library's plainest signature by the same key."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import Signer

from motcua.bench.figures import Figure, percentile
from motcua.bench.slips import one_core, repeat
from motcua.foundation.signing.authority import issue_key_file, new_authority
from motcua.foundation.signing.keys import open_key_file
from motcua.foundation.signing.pades import Place, prepare, sign
from motcua.foundation.signing.validating import Standing, signatures_of
from motcua.results.public import ResultSheet, result_pdf, signer_stamp

ROUNDS = 3
PASSWORD = "bench"  # noqa: S105 - of a key that lives as long as the measurement
SHEET = ResultSheet(
    above="",
    agency="Cơ quan đo thử",
    place="Nơi đo",
    code="H00.99-BENCH-0000001",
    holder="Nguyễn Văn Mẫu",
    title="Giấy chứng nhận",
    subject="",
    paragraphs=(),
    recipients=(),
    capacity="Giám đốc",
    signer="Người ký",
    verify_url="http://localhost:8000/xac-thuc/do-thu/",
    has_seal=False,
)


def measure_signatures(seconds: float) -> Figure:
    """One turn is what a signing session does for each line beside the database: fields, stamp, signature,
    and the check of what came out."""
    at = datetime.now(UTC)
    span = {"valid_from": at - timedelta(1), "valid_to": at + timedelta(1)}
    authority = new_authority("Nơi cấp đo thử", **span)
    content = issue_key_file(authority, name="Người ký", organisation="", password=PASSWORD, **span)
    signer, _ = open_key_file(content, PASSWORD)
    pdf, places = result_pdf(SHEET, made_at=at)
    by_name = {place.name: place for place in places}
    times: list[float] = []
    bare: list[float] = []
    wrong = 0

    def one() -> bytes:
        nonlocal wrong
        signed = _signed(pdf, by_name, signer, at)
        report = signatures_of(signed, anchors=[authority.der], at=at)
        wrong += report.standing is not Standing.VALID
        return signed

    with one_core():
        one()
        for _ in range(ROUNDS):
            repeat(one, seconds / 2 / ROUNDS, times)
            repeat(lambda: _plain(pdf, signer), seconds / 2 / ROUNDS, bare)
    return Figure(
        name="signatures",
        value=1000 * len(times) / sum(times),
        unit="/s",
        yardstick="plain-signature",
        against=1000 * len(bare) / sum(bare),
        count=len(times),
        p50=percentile(times, 0.5),
        p99=percentile(times, 0.99),
        bad={"not valid": wrong} if wrong else {},
    )


def _plain(pdf: bytes, signer: Signer) -> bytes:
    """An invisible signature, unchecked."""
    metadata = PdfSignatureMetadata(field_name="plain")
    return PdfSigner(metadata, signer).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf))).getvalue()


def _signed(pdf: bytes, places: dict[str, Place], signer: Signer, at: datetime) -> bytes:
    fields = [places["nguoi_ky"], places["co_quan"]]
    paper = prepare(pdf, signatures=fields, texts=[places["so_ky_hieu"], places["ngay_ban_hanh"]])
    stamp = signer_stamp(places["nguoi_ky"], name="Người ký", agency="Cơ quan đo thử", at=at)
    return sign(paper, signer, field="nguoi_ky", stamp=stamp, at=at, certify=True)
