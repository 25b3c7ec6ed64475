"""Filters that put values into the words people read; built into every template."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.forms import BoundField, Select
from django.template.base import Variable
from django.templatetags.i18n import do_translate
from django.utils.html import format_html
from django.utils.safestring import SafeString

from motcua.foundation.english import saying, values
from motcua.foundation.english.names import english_names
from motcua.foundation.english.speaking import is_english
from motcua.foundation.web import lists
from motcua.foundation.web.days import day_items
from motcua.kernel.time import local
from motcua.kernel.vietnamese import day_words, moment_words, number_words

register = template.Library()
register.filter("day_items", day_items)
register.filter("ledger_items", lists.ledger_items)
register.filter("place_links", lists.place_links)
register.filter("lesser_links", lists.lesser_links)

NOTHING = "–"
STATES = frozenset({"ok", "soon", "late", "hold", "done"})


class Sentence(template.Node):
    """A sentence of a template: on a Vietnamese page it is there already, and nobody looks anything up."""

    def __init__(self, vietnamese: str, translated: template.Node) -> None:
        self.vietnamese, self.translated = vietnamese, translated

    def render(self, context: template.Context) -> str:
        return self.translated.render(context) if is_english() else self.vietnamese


@register.tag
def translate(parser: template.base.Parser, token: template.base.Token) -> template.Node:
    """Django's ``translate``, which pays nothing where the sentence is wanted as it is written."""
    node = do_translate(parser, token)
    plain = node.filter_expression
    if node.asvar or plain.filters or not isinstance(plain.var, Variable):
        return node
    return Sentence(plain.var.literal, node) if isinstance(plain.var.literal, str) else node


@register.filter
def day(value: date | datetime | None) -> str:
    """``05/05/2025``; nothing as a dash."""
    if value and is_english():
        return values.day_words(value)
    return day_words(value) if value else NOTHING


@register.filter
def moment(value: datetime | None) -> str:
    """``17:00 thứ Hai 05/05/2025``; nothing as a dash."""
    if value and is_english():
        return values.moment_words(value)
    return moment_words(value) if value else NOTHING


@register.filter
def clock(value: datetime | None) -> str:
    """``17:00 05/05``: a moment in a list of this year."""
    if value and is_english():
        return values.clock_words(value)
    return f"{local(value):%H:%M %d/%m}" if value else NOTHING


@register.filter
def number(value: int | float | Decimal | str | None, places: int = 0) -> str:
    """``1.909``, with one place ``99,4``; nothing as a dash."""
    if isinstance(value, str) and value:
        return value  # said already: 999+
    return NOTHING if value in (None, "") else _number(value, places)


@register.filter
def percent(value: int | float | Decimal | None, places: int = 1) -> str:
    """A value already in percent as ``99,4%``; 0/0 (``None``) as a dash, never 0 or 100."""
    return NOTHING if value in (None, "") else f"{_number(value, places)}%"


@register.filter
def vnd(value: int | Decimal | None) -> str:
    """Whole đồng: ``500.000 đồng``; nothing as a dash."""
    if value in (None, ""):
        return NOTHING
    return f"{values.number_words(value)} VND" if is_english() else f"{number_words(value)} đồng"


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
    return format_html('<span class="badge{}">{}</span>', _kind(state), said(words))


@register.filter
def fact_items(facts: Iterable[Any]) -> SafeString:
    """Labels with their figures, as ``ui/facts.html`` takes them."""
    return lists.fact_items(facts, badge)


@register.filter
def pill(words: str, state: str = "") -> SafeString:
    """A state that stands alone, in a header."""
    return format_html('<span class="badge pill{}">{}</span>', _kind(state), said(words))


def _number(value: int | float | Decimal | str, places: int) -> str:
    if is_english() and not isinstance(value, str):
        return values.number_words(value, places)
    return number_words(value, places)  # type: ignore[arg-type]


@register.filter
def said(value: object, also: dict[str, str] | None = None) -> object:
    """A sentence of ours in the language of the reader; a Vietnamese page gets it as it is. What has no
    English is marked as Vietnamese; a drawing or a link is no sentence and stays. ``also``: more sentences,
    of an electronic form."""
    if not is_english() or not value or (isinstance(value, SafeString) and "<" in value):
        return value
    return saying.said(str(value), also)


@register.filter
def said_plain(value: object, also: dict[str, str] | None = None) -> object:
    """The same where no element may stand: in a title, an attribute, an option."""
    return saying.said_plain(str(value), also) if is_english() and value else value


@register.filter
def vi(value: object) -> object:
    """Text that is Vietnamese for everybody (a procedure, a law, a name): marked so on an English page. A
    name with an English of its own is said in it."""
    if not is_english() or not value:
        return value
    if english := english_names().get(str(value)):
        return english
    if not saying.is_vietnamese(str(value)):
        return value
    return format_html('<span lang="vi">{}</span>', value)


@register.filter
def called(thing: Any) -> object:
    """What a thing is called: by its own ``english_name`` on an English page, where somebody wrote one."""
    english = getattr(thing, "english_name", "") if is_english() else ""
    return english or vi(thing.name)


@register.filter
def named(thing: Any) -> object:
    """The same with the Vietnamese name beneath, for a heading and a list: that one is the name by law."""
    said = called(thing)
    has_own = is_english() and (getattr(thing, "english_name", "") or thing.name in english_names())
    if said == thing.name or not has_own:
        return said
    return format_html('{}<small class="own-name" lang="vi">{}</small>', said, thing.name)


@register.filter
def in_both(name: str) -> object:
    """A name with the Vietnamese one after it, for who has to find the house: on an English page only."""
    english = english_names().get(name) if is_english() else ""
    return format_html('{} (<span lang="vi">{}</span>)', english, name) if english else vi(name)


@register.filter
def spoken(field: BoundField) -> BoundField:
    """The control of a form with its options in the language of the reader."""
    widget = field.field.widget
    if is_english() and isinstance(widget, Select):
        widget.choices = [(value, _options(words)) for value, words in widget.choices]
    return field


def _options(words: object) -> object:
    if isinstance(words, list | tuple):
        return [(value, saying.said_plain(str(one))) for value, one in words]
    return saying.said_plain(str(words))


def _kind(state: str) -> str:
    """The class of a state; an unknown one is shown as neutral."""
    return f" {state}" if str(state) in STATES else ""
