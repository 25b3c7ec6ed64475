"""Filters that put values into the words people read; built into every template."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from motcua.kernel.vietnamese import day_words, moment_words, number_words

register = template.Library()

STATES = ("ok", "soon", "late", "hold", "done")


@register.filter
def day(value: date | datetime | None) -> str:
    """``05/05/2025``; nothing as a dash."""
    return day_words(value) if value else "–"


@register.filter
def moment(value: datetime | None) -> str:
    """``17:00 thứ Hai 05/05/2025``; nothing as a dash."""
    return moment_words(value) if value else "–"


@register.filter
def number(value: int | float | Decimal | None, places: int = 0) -> str:
    """``1.909``, with places ``99,4``; nothing as a dash."""
    return number_words(value, places) if value not in (None, "") else "–"


@register.filter
def percent(value: int | float | Decimal | None, places: int = 1) -> str:
    """A value already in percent as ``99,4%``; 0/0 (``None``) as a dash, never 0 or 100."""
    return f"{number_words(value, places)}%" if value not in (None, "") else "–"


@register.filter
def vnd(value: int | Decimal | None) -> str:
    """Whole đồng: ``500.000 đồng``; nothing as a dash."""
    return f"{number_words(value)} đồng" if value not in (None, "") else "–"


@register.filter
def mask(value: str | None, shown: int = 3) -> str:
    """Personal data with only its tail: ``••• ••• 418``; a value too short to hide shows nothing of itself."""
    text = "".join(str(value or "").split())
    if not text:
        return "–"
    return f"••• ••• {text[-shown:]}" if len(text) >= 2 * shown else "••• •••"


@register.filter
def code(value: str | None) -> SafeString | str:
    """A code that never breaks over two lines."""
    return format_html('<span class="code">{}</span>', value) if value else "–"


@register.filter
def badge(words: str, state: str = "") -> SafeString:
    """A state as word, shape and colour: ``{{ row.left_words|badge:row.left_state }}``."""
    if state not in STATES:
        state = ""
    return format_html('<span class="badge {}">{}</span>', state, words)
