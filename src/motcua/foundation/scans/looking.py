"""What a scan looks like: pages, resolution, and what would make a person scan it again."""

from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from motcua.foundation.files import Kind
from motcua.foundation.scans.pages import MOST_PAGES, PICTURES, page_sizes, pages, picture_dpi

LOOK_DPI = 60
LEAST_DPI = 150
"""Below this small print is no longer read by people or machines."""
A4_INCHES = 8.27
DARK, FAINT = 105, 30
MOST_SKEW = 1.5
_WIDE = 420
_ANGLES = np.arange(-6, 6.5, 0.5)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: ``kind`` is blank, dark, faint, skewed, coarse or long; ``page`` 0 is the whole
    scan; ``value`` says how much (degrees, dots an inch, pages)."""

    kind: str
    page: int = 0
    value: float = 0


@dataclass(frozen=True, slots=True)
class Look:
    """Pages in all, resolution in dots an inch (0: not a scan but drawn text) and the findings."""

    pages: int
    dpi: int
    findings: tuple[Finding, ...] = field(default=())


def look(content: bytes, kind: Kind) -> Look:
    """Look at every page, at most ``MOST_PAGES`` of them. Refuses as ``pages`` does."""
    sizes = page_sizes(content, kind)
    dpi = _dpi(content, kind, sizes)
    found = [Finding("coarse", 0, dpi)] if 0 < dpi < LEAST_DPI else []
    if len(sizes) > MOST_PAGES:
        found.append(Finding("long", 0, len(sizes)))
    for number, picture in enumerate(pages(content, kind, dpi=LOOK_DPI), start=1):
        found += _of_page(picture, number)
    return Look(len(sizes), dpi, tuple(found))


def _dpi(content: bytes, kind: Kind, sizes: list[tuple[float, float]]) -> int:
    """Of a PDF what its picture has; of a photo, as if it were of an A4 sheet."""
    if kind in PICTURES:
        return round(min(sizes[0]) / A4_INCHES)
    return picture_dpi(content) if sizes else 0


def _of_page(picture: Image.Image, number: int) -> list[Finding]:
    grey = np.asarray(_small(picture), dtype=np.int16)
    paper, ink = np.percentile(grey, 90), np.percentile(grey, 0.5)
    if paper - ink < 12 or (grey < paper - 40).mean() < 0.0004:
        return [Finding("blank", number)]
    if np.median(grey) < DARK:
        return [Finding("dark", number)]
    if paper - ink < FAINT:
        return [Finding("faint", number)]
    angle = _skew(_small(picture))
    return [Finding("skewed", number, round(abs(angle), 1))] if abs(angle) >= MOST_SKEW else []


def is_blank(picture: Image.Image) -> bool:
    """Whether the page says nothing."""
    return any(one.kind == "blank" for one in _of_page(picture, 1))


def _small(picture: Image.Image) -> Image.Image:
    grey = picture.convert("L")
    return grey.resize((_WIDE, max(1, round(grey.height * _WIDE / grey.width))))


def _skew(grey: Image.Image) -> float:
    """The turn in degrees under which lines of text stand out best; 0 where no turn clearly wins."""
    plain = np.asarray(grey)
    inked = Image.fromarray(((plain < np.percentile(plain, 90) - 40) * 255).astype(np.uint8))
    scores = [_stripes(inked, float(angle)) for angle in _ANGLES]
    best = int(np.argmax(scores))
    straight = scores[len(scores) // 2]
    return float(_ANGLES[best]) if scores[best] > straight * 1.15 else 0.0


def _stripes(inked: Image.Image, angle: float) -> float:
    rows = np.asarray(inked.rotate(angle), dtype=np.float64).sum(axis=1)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())
