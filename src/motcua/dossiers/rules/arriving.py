"""Files that arrive piece by piece (tus 1.0): what a person may have on the way, and what the sender says."""

import base64
import binascii
from datetime import timedelta

from motcua.kernel.refusal import Refusal

MOST_UNFINISHED = 20
MOST_TOTAL = 100_000_000
KEPT_UNFINISHED = timedelta(days=1)
"""So long after its last piece an unfinished upload waits for the rest."""
DIGESTS = ("sha1", "sha256")


def require_room(length: int, *, most: int, waiting: int, total: int) -> None:
    """Refuse a file beyond ``most`` bytes (``upload.too_large``), and one more than a person may have on the
    way, by number or together (``upload.too_many``)."""
    if not 0 < length <= most:
        raise Refusal("upload.too_large", limit=most // 1_000_000)
    if waiting >= MOST_UNFINISHED or total + length > MOST_TOTAL:
        raise Refusal("upload.too_many", most=MOST_UNFINISHED, total=MOST_TOTAL // 1_000_000)


def metadata_of(header: str) -> dict[str, str]:
    """``filename ZG9uLnBkZg==,…`` as a mapping; what cannot be read is left out."""
    found = {}
    for pair in header.split(","):
        key, _, coded = pair.strip().partition(" ")
        try:
            found[key] = base64.b64decode(coded, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue
    return {key: value for key, value in found.items() if key}


def digest_said(header: str) -> tuple[str, bytes] | None:
    """``sha256 base64`` as algorithm and value; nothing where the header is empty. Refuses
    ``upload.bad_digest``."""
    if not header.strip():
        return None
    way, _, coded = header.strip().partition(" ")
    try:
        value = base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        value = b""
    if way not in DIGESTS or not value:
        raise Refusal("upload.bad_digest", ways=", ".join(DIGESTS))
    return way, value
