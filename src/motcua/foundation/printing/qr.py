"""QR codes as SVG (TCVN 7322:2009, which is ISO/IEC 18004:2006)."""

import re

import segno

MASK = 2
"""One fixed mask pattern: any of the eight is valid to a reader, and not trying all eight saves 2 ms."""

_DARK = re.compile(rb"\x01+")


def qr_code(text: str) -> segno.QRCode:
    """The code of a text, at error level M (15% may be soiled). Raises ``ValueError`` when it is empty or
    longer than a code can hold (about 2,300 bytes)."""
    if not text:
        raise ValueError("a QR code of nothing")
    return segno.make_qr(text, error="m", mask=MASK, boost_error=False)


def qr_svg(text: str) -> bytes:
    """A black-on-transparent SVG of the code, one unit a module, without the quiet zone of four modules
    that the layout must leave around it."""
    rows = qr_code(text).matrix
    dark = "".join(
        f"M{run.start()} {y}.5h{run.end() - run.start()}"
        for y, row in enumerate(rows)
        for run in _DARK.finditer(row)
    )
    side = len(rows)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}">'
    return f'{head}<path stroke="#000" d="{dark}"/></svg>'.encode()
