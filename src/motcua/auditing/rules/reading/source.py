"""The text as read and the text as understood: composed letters and plain spaces, with a way back."""

import re
import unicodedata
from dataclasses import dataclass, field

from motcua.auditing.rules.reading.grammar import phrase

_ODD_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"), " "
)
_ODD_SPACES |= {ord("\u2011"): "-", ord("\u2010"): "-", ord("\uff05"): "%", ord("\u2044"): "/"}
_UNSEEN = phrase("source", "unseen")
_CLUSTER = re.compile(r"[^\u0300-\u036f\u200b-\u200d\ufeff\u00ad][\u0300-\u036f\u200b-\u200d\ufeff\u00ad]*")


@dataclass(frozen=True)
class Source:
    """``text`` as read; ``plain`` is what the rules see; ``places`` leads from plain back to text.

    ``places`` is ``None`` when both have the same offsets.
    """

    text: str
    plain: str
    places: list[int] | None = field(default=None, repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in ``text`` for offsets in ``plain``; both count Unicode code points, end exclusive."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end] if end < len(self.places) else len(self.text)


def read_source(text: str) -> Source:
    """Prepare a text: letters composed (NFC), exotic spaces plain, invisible signs gone."""
    plain = text.translate(_ODD_SPACES).replace("\r", "\n")
    if unicodedata.is_normalized("NFC", plain) and not _UNSEEN.search(plain):
        return Source(text, plain)
    pieces: list[str] = []
    places: list[int] = []
    position = 0
    for cluster in _clusters(plain):
        composed = unicodedata.normalize("NFC", _UNSEEN.sub("", cluster))
        pieces.append(composed)
        places.extend([position] * len(composed))
        position += len(cluster)
    places.append(position)
    return Source(text, "".join(pieces), places)


def _clusters(text: str) -> list[str]:
    """A base letter with its marks, one after another; nothing is lost."""
    found: list[str] = []
    end = 0
    for match in _CLUSTER.finditer(text):
        if match.start() > end:
            found.append(text[end : match.start()])
        found.append(match.group())
        end = match.end()
    if end < len(text):
        found.append(text[end:])
    return found
