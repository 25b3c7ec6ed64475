"""Signing a PDF (PAdES): fields laid out before the first signature, filled and signed one after the other.

The first signature certifies the file and leaves only this open: the fields that were there already. So a
clerk can put number and date and the agency's signature on a paper its director has signed, and nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession

from motcua.foundation.signing.appearance import drawn, stamp_style
from motcua.foundation.signing.running import finished

MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Place:
    """A field of the paper: its name, page from 1, and left, top, width and height in millimetres from
    the upper left corner of an A4 sheet. ``tooltip`` is read out by screen readers."""

    name: str
    page: int
    left: float
    top: float
    width: float
    height: float
    tooltip: str = ""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Lower left and upper right corner in points, as PDF counts."""
        x, y = self.left * MILLIMETRE, (297 - self.top - self.height) * MILLIMETRE
        return (round(x), round(y), round(x + self.width * MILLIMETRE), round(y + self.height * MILLIMETRE))


def prepare(pdf: bytes, *, signatures: Sequence[Place], texts: Sequence[Place]) -> bytes:
    """The PDF with empty signature fields and empty read-only text fields at their places."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    for place in signatures:
        append_signature_field(
            writer,
            SigFieldSpec(
                place.name, on_page=place.page - 1, box=place.box, readable_field_name=place.tooltip
            ),
        )
    for place in texts:
        _add_text_field(writer, place)
    return _written(writer)


def sign(
    pdf: bytes,
    signer: Signer,
    *,
    field: str,
    stamp: bytes,
    at: datetime,
    reason: str = "",
    place: str = "",
    certify: bool = False,
    texts: Mapping[str, tuple[str, bytes]] | None = None,
) -> bytes:
    """Sign ``field``; ``stamp`` is a one-page PDF drawn into it. ``texts`` fills text fields by name with a
    value and its picture (a one-page PDF) in the same step, so that the signature covers them."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    for name, (value, picture) in (texts or {}).items():
        _fill_text_field(writer, name, value, picture)
    metadata = PdfSignatureMetadata(
        field_name=field,
        reason=reason or None,
        location=place or None,
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    made = _At(at, metadata, signer, stamp_style=stamp_style(stamp))
    return finished(made.async_sign_pdf(writer, existing_fields_only=True)).getvalue()


class _At(PdfSigner):
    """A signer whose moment is the command's, not the machine's."""

    def __init__(self, at: datetime, metadata: PdfSignatureMetadata, signer: Signer, **options: object):
        super().__init__(metadata, signer, **options)
        self._at = at

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session


def _add_text_field(writer: IncrementalPdfFileWriter, place: Place) -> None:
    page_ref, _ = writer.find_page_for_modification(place.page - 1)
    page = page_ref.get_object()
    widget = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): generic.pdf_string(place.name),
            pdf_name("/TU"): generic.pdf_string(place.tooltip or place.name),
            pdf_name("/Ff"): generic.NumberObject(1),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/Rect"): generic.ArrayObject([generic.FloatObject(side) for side in place.box]),
            pdf_name("/P"): page_ref,
            pdf_name("/DA"): generic.pdf_string("/Helv 0 Tf 0 g"),
        }
    )
    reference = writer.add_object(widget)
    if "/Annots" in page:
        page["/Annots"].append(reference)
        writer.update_container(page["/Annots"])
    else:
        page["/Annots"] = generic.ArrayObject([reference])
    writer.update_container(page)
    fields = writer.root["/AcroForm"]["/Fields"]
    fields.append(reference)
    writer.update_container(fields)


def _fill_text_field(writer: IncrementalPdfFileWriter, name: str, value: str, picture: bytes) -> None:
    for reference in writer.root["/AcroForm"]["/Fields"]:
        field = reference.get_object()
        if field.get("/T") != name:
            continue
        left, bottom, right, top = (float(side) for side in field["/Rect"])
        seen = drawn(picture, BoxConstraints(width=right - left, height=top - bottom), writer)
        field["/V"] = generic.pdf_string(value)
        field["/AP"] = generic.DictionaryObject({pdf_name("/N"): seen})
        writer.update_container(field)
        return
    raise LookupError(name)


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
