"""A QR code as part of a page."""

from django.utils.safestring import mark_safe

from motcua.foundation.printing import qr_svg


def qr_picture(text: str) -> str:
    """The code as an inline picture."""
    return mark_safe(qr_svg(text).decode())  # noqa: S308 our own drawing of modules, no text goes in
