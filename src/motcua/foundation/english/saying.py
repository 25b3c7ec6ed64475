"""A Vietnamese sentence said in English: whole, by its pattern, or sentence by sentence.

What the catalogue does not know stays Vietnamese and is marked as such, so that a screen reader does not
read it with an English mouth: names of procedures, texts of laws, reasons that an officer wrote.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from motcua.foundation.english.catalogue import patterns, sentences
from motcua.foundation.english.names import Names, english_names
from motcua.foundation.english.values import value_words

MARKED = re.compile(r"[À-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]")
"""A letter that English does not have."""
_NUMBER_OF_A_LAW = re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ][\w-]*")
_ONE_OR_MORE = re.compile(r"(\d[\d,.]*)((?: \w+)?) \[([^|\]]*)\|([^\]]*)\]")
_HOLE = re.compile(r"\{(\w+)\}")
_CUTS = (("\n", False), (". ", False), ("; ", True), (" · ", True), (": ", True), (", ", True))
"""Where a text of several sentences is cut, and whether every piece must be known."""
_DEEPEST = 6


def is_vietnamese(text: str) -> bool:
    """Whether it has letters that English does not have; the number of a law (118/2025/NĐ-CP) is a number."""
    return bool(MARKED.search(_NUMBER_OF_A_LAW.sub("", text)))


class Piece(NamedTuple):
    """Part of what is said; ``own`` is text of the Vietnamese original that has no English."""

    text: str
    own: bool = False


def said(text: str, also: Mapping[str, str] | None = None) -> SafeString:
    """The sentence as HTML, Vietnamese parts in ``<span lang="vi">``; ``also``: further sentences."""
    pieces = _said(str(text), also)
    html = (f'<span lang="vi">{escape(one.text)}</span>' if one.own else escape(one.text) for one in pieces)
    return mark_safe("".join(html))  # noqa: S308 - every piece is escaped


def said_plain(text: str, also: Mapping[str, str] | None = None) -> str:
    """The sentence as plain text: for titles, options, letters."""
    return "".join(one.text for one in _said(str(text), also))


def in_both(text: str) -> str:
    """A letter to somebody whose language nobody knows: in Vietnamese, then in English."""
    between = "\n\n––––––––\n\n" if "\n" in text.strip() else "\n"
    return f"{text.rstrip()}{between}{said_plain(text).strip()}{text[len(text.rstrip()) :]}"


def _said(text: str, also: Mapping[str, str] | None) -> tuple[Piece, ...]:
    own = (also or {}).get(text.strip())
    return (Piece(own),) if own else _known(text, english_names())


@lru_cache(maxsize=8192)
def _known(text: str, names: Names) -> tuple[Piece, ...]:
    """``names`` are those of whoever speaks; another set of names is another answer."""
    core = text.strip()
    if not core:
        return (Piece(text),)
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    found = _read(core, 0) or (Piece(core, own=is_vietnamese(core)),)
    return tuple(one for one in (Piece(before), *found, Piece(after)) if one.text)


def _read(text: str, depth: int) -> tuple[Piece, ...] | None:
    """The pieces; ``None`` where nothing of it is known."""
    if (exact := _exact(text)) is not None:
        return (Piece(exact),)
    if depth > _DEEPEST:
        return None
    return _by_pattern(text, depth) or _bracketed(text, depth) or _cut(text, depth)


def _exact(text: str) -> str | None:
    """The English of the whole text; a capital or small first letter makes no other sentence."""
    told, names = sentences(), english_names()
    if text in names:
        return names[text]
    if text in told:
        return told[text]
    if (value := value_words(text)) is not None:
        return value
    if text.endswith(".") and len(text) > 1 and (whole := _exact(text[:-1])) is not None:
        return f"{whole}."
    if (small := text[:1].lower() + text[1:]) in told:
        return told[small][:1].upper() + told[small][1:]
    if (large := text[:1].upper() + text[1:]) in told and text[:1].islower():
        return told[large][:1].lower() + told[large][1:]
    return None


def _bracketed(text: str, depth: int) -> tuple[Piece, ...] | None:
    """A known sentence with something in brackets after it: a question with its unit."""
    head, bracket, inner = text.removesuffix(")").rpartition(" (")
    if not text.endswith(")") or not bracket or (known := _exact(head)) is None:
        return None
    return Piece(f"{known} ("), *(_read(inner, depth + 1) or _left(inner)), Piece(")")


def _by_pattern(text: str, depth: int) -> tuple[Piece, ...] | None:
    """A capital or small first letter makes no other sentence here either."""
    other = text[:1].swapcase() + text[1:]
    for one in patterns():
        if found := one.shape.fullmatch(text):
            return _filled(one.english, found.groupdict(), depth)
        if text[:1].isalpha() and (found := one.shape.fullmatch(other)):
            return _in_case(text, _filled(one.english, found.groupdict(), depth))
    return None


def _in_case(text: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    first = pieces[0].text
    letter = first[:1].upper() if text[:1].isupper() else first[:1].lower()
    return (pieces[0] if pieces[0].own else Piece(letter + first[1:]), *pieces[1:])


def _filled(english: str, facts: dict[str, str], depth: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for place, part in enumerate(_HOLE.split(english)):
        if place % 2:
            pieces.extend(_read(facts[part], depth + 1) or _left(facts[part]))
        elif part:
            pieces.append(Piece(part))
    if any(one.own for one in pieces):
        return tuple(pieces)
    return (Piece(_ONE_OR_MORE.sub(_counted, "".join(one.text for one in pieces))),)


def _left(text: str) -> tuple[Piece, ...]:
    return (Piece(text, own=is_vietnamese(text)),)


def _counted(found: re.Match[str]) -> str:
    """``3 [dossier|dossiers]`` as ``3 dossiers``."""
    number, between, one, more = found.groups()
    return f"{number}{between} {one if number == '1' else more}"


def _cut(text: str, depth: int) -> tuple[Piece, ...] | None:
    for sign, is_all in _CUTS:
        if sign not in text:
            continue
        parts = text.split(sign)
        ends = sign.rstrip() if sign == ". " else ""
        wholes = [part + ends for part in parts[:-1]] + parts[-1:]
        read = [_read(part, depth + 1) or (() if is_vietnamese(part) else (Piece(part),)) for part in wholes]
        if not (all(read) if is_all else any(read)):
            continue
        joint = Piece(sign[len(ends) :])
        pieces: list[Piece] = []
        for whole, known in zip(wholes, read, strict=True):
            pieces += [*([joint] if pieces else []), *(known or (Piece(whole, own=True),))]
        return tuple(pieces)
    return None
