"""A fingerprint of how a page looks: the same paper scanned twice has almost the same one."""

import numpy as np
from PIL import Image

from motcua.foundation.files import Kind
from motcua.foundation.scans.looking import LOOK_DPI, is_blank
from motcua.foundation.scans.pages import page_picture

BITS = 64
NEAR = 6
"""So many bits apart two scans are still taken for the same paper."""


def fingerprint(content: bytes, kind: Kind) -> str:
    """Sixteen hex digits of the first page (a difference hash), or nothing for a blank one."""
    picture = page_picture(content, kind, 1, dpi=LOOK_DPI)
    return "" if is_blank(picture) else of_picture(picture)


def of_picture(picture: Image.Image) -> str:
    """As ``fingerprint``, of a picture in hand."""
    grey = np.asarray(picture.convert("L").resize((9, 8), Image.Resampling.LANCZOS), dtype=np.int16)
    bits = (grey[:, 1:] > grey[:, :-1]).flatten()
    return f"{int(''.join('1' if bit else '0' for bit in bits), 2):016x}"


def distance(one: str, other: str) -> int:
    """How many bits differ; all of them where either is missing."""
    return (int(one, 16) ^ int(other, 16)).bit_count() if one and other else BITS
