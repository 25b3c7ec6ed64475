"""Vietnamese text: folding for search, ordering for lists, numbers and dates as people write them."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from motcua.kernel.time import local

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_ALPHABET = {letter: place for place, letter in enumerate("0123456789" + _LETTERS, start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {
    "a\u0306": "ă",
    "a\u0302": "â",
    "e\u0302": "ê",
    "o\u0302": "ô",
    "o\u031b": "ơ",
    "u\u031b": "ư",
}


_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def legible(text: str) -> str:
    """The text without signs that nobody sees or types on purpose: control characters, which a database may
    refuse, and marks that turn the direction of reading, which make a name look like another."""
    return _UNSEEN.sub("", text)


class _Plain(dict[int, int | None]):
    """For ``str.translate``: takes marks away and makes đ a d; learns a sign when it first meets it."""

    def __missing__(self, sign: int) -> int | None:
        self[sign] = None if unicodedata.combining(chr(sign)) else sign
        return self[sign]


_PLAIN = _Plain({ord("đ"): ord("d")})


def fold(text: str) -> str:
    """Text without tone marks, with đ as d, in lower case and single spaces: what search compares."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFD", plain).translate(_PLAIN)
    return " ".join(plain.split())


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Orders as a Vietnamese dictionary does: letters first (ă after a, đ after d), then tones."""
    letters: list[int] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFC", text.lower()):
        shape, tone = _letter_and_tone(sign)
        letters.append(_ALPHABET.get(shape, 0 if shape.isspace() else 200 + ord(shape[0])))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _letter_and_tone(sign: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", sign)
    tone = next((_TONES[mark] for mark in parts[1:] if mark in _TONES), 0)
    shape = parts[0] + "".join(mark for mark in parts[1:] if mark not in _TONES)
    return _SHAPES.get(shape, shape), tone


def listed(parts: Iterable[str]) -> str:
    """Sentences as one list within a sentence: a part loses its own full stop before the next sign."""
    return "; ".join(part.strip().rstrip(".") for part in parts)


def number_words(value: int | Decimal | float | None, places: int = 0) -> str:
    """``1909`` as ``1.909``, ``Decimal("99.4")`` with one place as ``99,4``; nothing as a dash."""
    if value is None:
        return "–"
    return f"{value:,.{places}f}".translate(str.maketrans(",.", ".,"))


def day_words(day: date | datetime) -> str:
    """A day as ``05/05/2025``, on a Vietnamese clock."""
    if isinstance(day, datetime):
        day = local(day)
    return f"{day:%d/%m/%Y}"


def moment_words(moment: datetime) -> str:
    """A moment as ``17:00 thứ Hai 05/05/2025``."""
    here = local(moment)
    return f"{here:%H:%M} {weekday_words(here.date())} {here:%d/%m/%Y}"


def weekday_words(day: date) -> str:
    """The name of a weekday: ``thứ Hai`` to ``chủ Nhật``."""
    return ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")[day.weekday()]
