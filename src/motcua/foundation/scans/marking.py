"""Copies that say for whom they were made: words across every page, burnt into the picture."""

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image

from motcua.foundation.files import Kind
from motcua.foundation.scans.pages import pages, to_pdf
from motcua.kernel.refusal import Refusal

OUT_DPI = 130
LAYOUT = Path(__file__).with_name("mark.typ")


def marked(content: bytes, kind: Kind, words: str) -> bytes:
    """A PDF of pictures of all pages with the words across them, over and over. Refuses as ``pages``."""
    sheet = _sheet(words)
    drawn = []
    for picture in pages(content, kind, dpi=OUT_DPI):
        stamp = sheet.resize(picture.size)
        drawn.append(Image.alpha_composite(picture.convert("RGBA"), stamp).convert("RGB"))
    if not drawn:
        raise Refusal("scan.unreadable")
    return to_pdf(drawn, dpi=OUT_DPI)


@lru_cache(maxsize=8)
def _sheet(words: str) -> Image.Image:
    """A clear sheet with the words, as a picture; fonts and Vietnamese letters are the printing's own."""
    from motcua.foundation.printing.pdf import clear_picture

    with Image.open(io.BytesIO(clear_picture(LAYOUT, {"words": words}))) as opened:
        return opened.convert("RGBA")
