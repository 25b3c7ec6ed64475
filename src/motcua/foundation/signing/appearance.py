"""What people see of a signature: a small page laid out by Typst, drawn into the field.

The page brings its own letters, so a stamp in Vietnamese needs no font of the machine."""

import binascii
import uuid
from io import BytesIO

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp.static import StaticContentStamp, StaticStampStyle

_WHOLE = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MIN,
    y_align=AxisAlignment.ALIGN_MID,
    margins=Margins.uniform(0),
    inner_content_scaling=InnerScaling.STRETCH_TO_FIT,
)


class _Page(PdfContent):
    """The first page of a PDF in hand."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        name = b"/Page" + binascii.hexlify(uuid.uuid4().bytes)
        self.resources.xobject[name.decode("ascii")] = page
        left, bottom, right, top = (float(side) for side in page.get_object()["/BBox"])
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return name + b" Do"


def stamp_style(pdf: bytes) -> StaticStampStyle:
    """The page as the appearance of a signature."""
    return StaticStampStyle(
        border_width=0, background=_Page(pdf), background_layout=_WHOLE, background_opacity=1.0
    )


def drawn(pdf: bytes, box: BoxConstraints, writer: BasePdfFileWriter) -> IndirectObject:
    """The page as the appearance of a field of that size."""
    return writer.add_object(StaticContentStamp(writer, stamp_style(pdf), box).as_form_xobject())
