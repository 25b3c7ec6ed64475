"""Blacking out for publication: pages become pictures, so that nothing is left underneath."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import ImageDraw

from motcua.foundation.files import Kind
from motcua.foundation.scans.pages import pages, to_pdf
from motcua.kernel.refusal import Refusal

OUT_DPI = 150


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page (the first is 1), in thousandths of its width and height from the top left."""

    page: int
    left: int
    top: int
    width: int
    height: int


def blacked_out(content: bytes, kind: Kind, boxes: Sequence[Box]) -> bytes:
    """A PDF of pictures of all pages, the boxes black. Text, layers, metadata and what lay under a box are
    not carried over. Refuses ``scan.no_such_page`` for a box on a page that is not there."""
    drawn = []
    for number, picture in enumerate(pages(content, kind, dpi=OUT_DPI), start=1):
        pen = ImageDraw.Draw(picture)
        wide, high = picture.width / 1000, picture.height / 1000
        for box in (box for box in boxes if box.page == number):
            right, bottom = (box.left + box.width) * wide, (box.top + box.height) * high
            pen.rectangle((box.left * wide, box.top * high, right, bottom), fill="black")
        drawn.append(picture)
    if beyond := [box.page for box in boxes if box.page > len(drawn)]:
        raise Refusal("scan.no_such_page", page=beyond[0])
    if not drawn:
        raise Refusal("scan.unreadable")
    return to_pdf(drawn, dpi=OUT_DPI)
