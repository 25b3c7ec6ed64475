"""The pages of a scan as pictures, whatever file it is in; bounded, so that no file eats the machine."""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageOps

from motcua.foundation.files import Kind
from motcua.kernel.refusal import Refusal

MOST_PAGES = 30
MOST_PIXELS = 60_000_000
PICTURES = frozenset({Kind.JPEG, Kind.PNG})
READABLE = PICTURES | {Kind.PDF}
_POINTS_PER_INCH = 72
_ONE_READER = threading.Lock()
"""The PDF library is not safe for two threads at once."""


def pages(content: bytes, kind: Kind, *, dpi: int) -> Iterator[Image.Image]:
    """Each page as an RGB picture, a PDF drawn at ``dpi``; at most ``MOST_PAGES``.

    Refuses ``scan.unreadable`` for a broken or locked file, ``scan.too_many_pixels`` for a huge one."""
    if kind in PICTURES:
        yield _picture(content)
        return
    with _document(content) as document:
        for number in range(min(len(document), MOST_PAGES)):
            yield _drawn(document[number], dpi)


def page_picture(content: bytes, kind: Kind, number: int, *, dpi: int) -> Image.Image:
    """One page, the first is 1. Refuses ``scan.no_such_page``."""
    if kind in PICTURES and number == 1:
        return _picture(content)
    if kind is Kind.PDF:
        with _document(content) as document:
            if 1 <= number <= len(document):
                return _drawn(document[number - 1], dpi)
    raise Refusal("scan.no_such_page", page=number)


def page_sizes(content: bytes, kind: Kind) -> list[tuple[float, float]]:
    """Width and height of every page: in points of a PDF, in pixels of a picture."""
    if kind in PICTURES:
        return [_picture(content).size]
    with _document(content) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def picture_dpi(content: bytes) -> int:
    """The resolution of the sharpest picture on the first page of a PDF, or 0 where it has none."""
    with _document(content) as document:
        if not len(document):
            return 0
        found = [_dpi_of(one) for one in document[0].get_objects(max_depth=3) if one.type == _image_type()]
    return max(found, default=0)


def to_pdf(pictures: list[Image.Image], *, dpi: int) -> bytes:
    """A PDF of nothing but these pictures."""
    from pypdf import PdfWriter

    drawn, out = io.BytesIO(), io.BytesIO()
    first, *rest = pictures
    first.save(drawn, "PDF", save_all=True, append_images=rest, resolution=dpi)
    # Written anew: the table of objects that Pillow writes is refused by strict readers, signers among them.
    PdfWriter(clone_from=drawn).write(out)
    return out.getvalue()


def _picture(content: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
            _check_pixels(*opened.size)
            return ImageOps.exif_transpose(opened).convert("RGB")
    except Refusal:
        raise
    except Exception as no:  # the library raises what it likes on broken input
        raise Refusal("scan.unreadable") from no


@contextmanager
def _document(content: bytes) -> Iterator[Any]:
    import pypdfium2

    with _ONE_READER:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as no:
            raise Refusal("scan.unreadable") from no
        try:
            yield document
        except pypdfium2.PdfiumError as no:
            # A page that is counted and is not there.
            raise Refusal("scan.unreadable") from no
        finally:
            document.close()


def _drawn(page: Any, dpi: int) -> Image.Image:
    scale = dpi / _POINTS_PER_INCH
    _check_pixels(page.get_width() * scale, page.get_height() * scale)
    return page.render(scale=scale).to_pil().convert("RGB")


def _check_pixels(width: float, height: float) -> None:
    if width * height > MOST_PIXELS:
        raise Refusal("scan.too_many_pixels", limit=MOST_PIXELS // 1_000_000)


def _image_type() -> int:
    import pypdfium2.raw

    return pypdfium2.raw.FPDF_PAGEOBJ_IMAGE


def _dpi_of(image: Any) -> int:
    left, bottom, right, top = image.get_bounds()
    wide, high = image.get_px_size()
    inches = max((right - left) / _POINTS_PER_INCH, 0.01), max((top - bottom) / _POINTS_PER_INCH, 0.01)
    return round(min(wide / inches[0], high / inches[1]))
