"""Whom this installation trusts, and what a PDF's signatures are worth to it."""

from datetime import datetime

from motcua.foundation.signing.validating import SignatureReport, signatures_of
from motcua.results.models import TrustAnchor


def anchors() -> list[bytes]:
    """Certificates of the authorities trusted here."""
    rows = TrustAnchor.objects.filter(retired_at=None).order_by("id").values_list("content", flat=True)
    return [bytes(content) for content in rows]


def checked(pdf: bytes, *, at: datetime, trusted: list[bytes] | None = None) -> SignatureReport:
    """Every signature of a file against those authorities (read now, unless they are in hand)."""
    return signatures_of(pdf, anchors=anchors() if trusted is None else trusted, at=at)
