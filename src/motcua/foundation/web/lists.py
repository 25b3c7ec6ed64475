"""Figures, ledgers and places as ``ui/facts.html``, ``ui/ledger.html`` and ``ui/bar.html`` show them.

Put together here and not in a template, as days are: most of their fields are missing most of the time, and
a template takes longest over what is not there.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from motcua.foundation.english import saying, values
from motcua.foundation.english.speaking import is_english
from motcua.foundation.web.words import RECORDED
from motcua.kernel.time import local


def fact_items(facts: Iterable[Any], badge: Callable[[str, str], str]) -> SafeString:
    """Labels with their figures; ``badge`` shows the state of a figure that has a ``kind``."""
    return mark_safe("".join(_fact(_field_of(fact), badge) for fact in facts))  # noqa: S308  (all escaped)


def _fact(field: Callable[[str], Any], badge: Callable[[str, str], str]) -> str:
    figure = _shown(field("figure"))
    if url := field("url"):
        figure = f'<a href="{conditional_escape(url)}">{figure}</a>'
    big = ' class="big"' if field("big") else ""
    under = ""
    if of := field("of"):
        kind = field("kind")
        under = f'<dd class="of">{badge(of, kind) if kind else _shown(of)}</dd>'
    return f"<div><dt>{_shown(field('label'))}</dt><dd{big}>{figure}</dd>{under}</div>"


def ledger_items(entries: Iterable[Any]) -> SafeString:
    """Lines of a ledger as items of a list."""
    return mark_safe("\n".join(_entry(_field_of(entry)) for entry in entries))  # noqa: S308  (all escaped)


def _entry(field: Callable[[str], Any]) -> str:
    kind, title = field("kind"), _shown(field("title"))
    here = f' class="{conditional_escape(kind)}"' if kind else ""
    here += ' aria-current="step"' if kind == "here" else ""
    said = f'<span class="soft">{title}</span>' if kind == "next" else f"<b>{title}</b>"
    if when := field("when"):
        said += f' <time datetime="{local(when).isoformat()}">{_clock(when)}</time>'
    if seal := field("seal"):
        said += f' <span class="seal">· {_shown(seal)}</span>'
    if text := field("text"):
        said += f"<p>{_shown(text)}</p>"
    if recorded := field("recorded"):
        said += f"<small>{gettext(RECORDED) % {'recorded': _clock(recorded)}}</small>"
    if note := field("note"):
        said += f"<small>{_shown(note)}</small>"
    if url := field("url"):
        said += f'<p><a class="small" href="{conditional_escape(url)}">{_shown(field("url_words"))}</a></p>'
    return f"<li{here}>{said}</li>"


def place_links(places: Iterable[Any]) -> SafeString:
    """Places of the navigation as links, the one the person is in marked."""
    return mark_safe("\n".join(_place(one, folds=one.is_lesser) for one in places))  # noqa: S308  (escaped)


def lesser_links(places: Iterable[Any]) -> SafeString:
    """Those for which a narrow bar has no room."""
    return mark_safe("\n".join(_place(one) for one in places if one.is_lesser))  # noqa: S308  (escaped)


def _place(place: Any, *, folds: bool = False) -> str:
    here = ' class="only-wide"' if folds else ""
    here += ' aria-current="page"' if place.here else ""
    return f'<a href="{conditional_escape(place.url)}"{here}>{_shown(place.words)}</a>'


def _field_of(one: Any) -> Callable[[str], Any]:
    """How to ask one for a field that may be missing."""
    return one.get if isinstance(one, dict) else lambda name: getattr(one, name, "")


def _clock(moment: datetime) -> str:
    return values.clock_words(moment) if is_english() else f"{local(moment):%H:%M %d/%m}"


def _shown(value: Any) -> str:
    """A value as a template shows it, in the language of the reader."""
    if value is None:
        return ""
    if value and is_english() and not isinstance(value, SafeString):
        return saying.said(str(value))
    return conditional_escape(value if isinstance(value, str) else localize(value))
