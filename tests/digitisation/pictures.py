"""Papers drawn for the tests: lines of print, turned, darkened or left blank."""

import io

from PIL import Image, ImageDraw


def sheet(*, words: str = "CONG HOA XA HOI", angle: float = 0, paper: int = 255, wide: int = 1700) -> bytes:
    """A PNG of an A4 page with lines of print."""
    return _png(drawn(words, angle, paper, wide))


def drawn(words: str, angle: float = 0, paper: int = 255, wide: int = 1700) -> Image.Image:
    high = round(wide * 1.414)
    page = Image.new("RGB", (wide, high), (paper,) * 3)
    pen = ImageDraw.Draw(page)
    step = high // 26
    for row in range(3, 22):
        # A different length each line: two papers with different words look different.
        said = (words * 4)[: 18 + (len(words) * row * 7) % 26]
        pen.text((wide // 9, row * step), said, fill=(0, 0, 0), font_size=step // 2)
    return page.rotate(angle, fillcolor=(paper,) * 3)


def blank() -> bytes:
    return _png(Image.new("RGB", (1700, 2404), "white"))


def _png(page: Image.Image) -> bytes:
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def scanned_pdf(png: bytes) -> bytes:
    """The page as a PDF of one picture, 200 dots an inch."""
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).save(out, "PDF", resolution=205)
    return out.getvalue()


def written_pdf(*lines: str) -> bytes:
    """A PDF with text in it, printed by the product's own printer."""
    import typst

    body = "#set page(width: 160mm, height: 120mm)\n" + "\n\n".join(lines)
    return typst.compile(body.encode())


def photographed(*lines: str, dots: int = 150, angle: float = 0.7) -> bytes:
    """A PNG of a printed page as a counter's scanner gives it: grey, a little turned."""
    import typst

    said = '#set page(width: 210mm, height: 297mm)\n#set text(font: "Liberation Serif", size: 13pt)\n'
    png = typst.compile((said + "\n\n".join(lines)).encode(), format="png", ppi=dots)
    return _png(Image.open(io.BytesIO(png)).convert("L").rotate(angle, fillcolor=245))
