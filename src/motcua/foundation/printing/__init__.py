"""Paper: PDF documents from Typst layouts and plain values, and QR codes."""

from motcua.foundation.printing.pdf import render_pdf
from motcua.foundation.printing.qr import qr_svg

__all__ = ["qr_svg", "render_pdf"]
