"""Which language is being spoken; Vietnamese unless somebody asked for English."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import translation

from motcua.foundation.english import names
from motcua.foundation.english.catalogue import teach_django

VIETNAMESE, ENGLISH = "vi", "en"
LANGUAGES = (VIETNAMESE, ENGLISH)
_spoken: ContextVar[str] = ContextVar("spoken", default=VIETNAMESE)


def language() -> str:
    """``vi`` or ``en``."""
    return _spoken.get()


def is_english() -> bool:
    """True while English is spoken; the one question that a Vietnamese page pays for."""
    return _spoken.get() is ENGLISH


@contextmanager
def speaking(wanted: str, *, with_names: names.Source | None = None) -> Iterator[None]:
    """Speaks a language for as long as the block lasts; anything but ``en`` changes nothing. ``with_names``
    tells, once and if asked, which names have an English of their own."""
    if wanted != ENGLISH:
        yield
        return
    teach_django()
    token, known = _spoken.set(ENGLISH), names.begin(with_names)
    try:
        with translation.override(ENGLISH):
            yield
    finally:
        names.end(known)
        _spoken.reset(token)
