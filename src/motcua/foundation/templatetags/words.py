"""Filters that put values into the words people read; built into every template."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from motcua.foundation.web.days import day_items
from motcua.kernel.time import local
from motcua.kernel.vietnamese import day_words, moment_words, number_words

register = template.Library()
register.filter("day_items", day_items)

NOTHING = "–"
STATES = frozenset({"ok", "soon", "late", "hold", "done"})


@register.filter
def day(value: date | datetime | None) -> str:
    """``05/05/2025``; nothing as a dash."""
    return day_words(value) if value else NOTHING


@register.filter
def moment(value: datetime | None) -> str:
    """``17:00 thứ Hai 05/05/2025``; nothing as a dash."""
    return moment_words(value) if value else NOTHING


@register.filter
def clock(value: datetime | None) -> str:
    """``17:00 05/05``: a moment in a list of this year."""
    return f"{local(value):%H:%M %d/%m}" if value else NOTHING


@register.filter
def number(value: int | float | Decimal | str | None, places: int = 0) -> str:
    """``1.909``, with one place ``99,4``; nothing as a dash."""
    if isinstance(value, str) and value:
        return value  # said already: 999+
    return NOTHING if value in (None, "") else number_words(value, places)


@register.filter
def percent(value: int | float | Decimal | None, places: int = 1) -> str:
    """A value already in percent as ``99,4%``; 0/0 (``None``) as a dash, never 0 or 100."""
    return NOTHING if value in (None, "") else f"{number_words(value, places)}%"


@register.filter
def vnd(value: int | Decimal | None) -> str:
    """Whole đồng: ``500.000 đồng``; nothing as a dash."""
    return NOTHING if value in (None, "") else f"{number_words(value)} đồng"


@register.filter
def mask(value: str | None, shown: int = 3) -> str:
    """Personal data with its tail: ``••• ••• 418``; a value too short to hide shows nothing of itself."""
    text = "".join(str(value or "").split())
    if not text:
        return NOTHING
    return f"••• ••• {text[-shown:]}" if len(text) >= 2 * shown else "••• •••"


@register.filter
def code(value: str | None) -> SafeString | str:
    """A code that never breaks over two lines."""
    return format_html('<span class="code">{}</span>', value) if value else NOTHING


@register.filter
def badge(words: str, state: str = "") -> SafeString:
    """A state as word, shape and colour: ``{{ row.left|badge:row.urgency }}``."""
    return format_html('<span class="badge{}">{}</span>', _kind(state), words)


@register.filter
def pill(words: str, state: str = "") -> SafeString:
    """A state that stands alone, in a header."""
    return format_html('<span class="badge pill{}">{}</span>', _kind(state), words)


def _kind(state: str) -> str:
    """The class of a state; an unknown one is shown as neutral."""
    return f" {state}" if str(state) in STATES else ""
