"""Every English sentence of the installation, read from the ``.po`` files of the areas when first needed.

There is nothing to compile: a fresh machine has no ``msgfmt``, and a Vietnamese server never reads this.
"""

import re
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from django.utils.translation import trans_real

import motcua
from motcua.foundation.english import po

AREAS = Path(motcua.__path__[0])
PLACE = "locale/en/LC_MESSAGES/django.po"
_HOLE = re.compile(r"\{(\w+)[^{}]*\}")
_LEAST_LETTERS, _FEW_LETTERS = 3, 6
"""A pattern with fewer letters of its own, such as ``{a}, {b}``, would fit anything; one with few takes
only what begins with a figure. Quotation marks around a hole tell as much as two letters each."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with holes: what it looks like filled in, and its English."""

    shape: re.Pattern[str]
    english: str
    weight: int


@cache
def sentences() -> dict[str, str]:
    """Vietnamese to English, over all areas."""
    told: dict[str, str] = {}
    for path in sorted(AREAS.glob(f"*/{PLACE}")):
        told.update({key.strip(): english.strip() for key, english in po.read(path).items()})
    return told


@cache
def patterns() -> tuple[Pattern, ...]:
    """The sentences with holes, the most telling first."""
    found = [pattern_of(key, english) for key, english in sentences().items() if _HOLE.search(key)]
    return tuple(sorted((one for one in found if one), key=lambda one: -one.weight))


def pattern_of(vietnamese: str, english: str) -> Pattern | None:
    """The pattern of a sentence with holes; ``None`` where it says too little of its own."""
    texts, names = _HOLE.split(vietnamese)[::2], _HOLE.findall(vietnamese)
    weight = sum(letter.isalpha() + 2 * (letter in "“”") for text in texts for letter in text)
    if weight < _LEAST_LETTERS:
        return None
    shape, seen = re.escape(texts[0]), set[str]()
    hole = ".+?" if weight >= _FEW_LETTERS else r"\d.*?"
    for name, text in zip(names, texts[1:], strict=True):
        shape += (f"(?P={name})" if name in seen else f"(?P<{name}>{hole})") + re.escape(text)
        seen.add(name)
    return Pattern(re.compile(shape, re.DOTALL), english, weight)


@cache
def teach_django() -> None:
    """Gives the sentences to Django's own ``gettext``, for ``{% translate %}`` in templates."""
    english = trans_real.translation("en")
    ours = NullTranslations()
    ours._catalog = dict(sentences())  # type: ignore[attr-defined]
    ours.plural = english.plural  # type: ignore[attr-defined]
    english.merge(ours)
