"""A QR code as part of a page."""

from django.utils.safestring import mark_safe

from motcua.foundation.printing.qr import qr_code


def qr_picture(text: str) -> str:
    """The code as an inline picture, as large as the box around it."""
    return mark_safe(qr_code(text).svg_inline(border=0, omitsize=True))  # noqa: S308 our own drawing
