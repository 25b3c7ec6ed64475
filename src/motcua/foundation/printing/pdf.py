"""PDF documents from Typst layouts: values go in as JSON and are never read as markup.

A layout is a ``.typ`` file inside the package. It imports ``/foundation/printing/paper.typ``, which hands it
``data`` and ``picture(name)``. A string is one line of text; what has paragraphs or rows is a list.

Do not print before forking worker processes: Typst's threads do not survive a fork.
"""

import json
import re
import threading
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

import motcua
from motcua.kernel.time import local
from motcua.kernel.vietnamese import weekday_words

ROOT = Path(motcua.__file__).parent
ARCHIVE = ["a-2a", "ua-1"]
"""PDF/A-2a for the archive and PDF/UA-1 for screen readers: free of charge once a layout is tagged."""

_NO_FILES: Mapping[str, bytes] = {}
_kept = threading.local()
_LONGEST_WORD = 40
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_CONTROLS = {"Cc", "Cs", "Co", "Cn"}
_STEERING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def render_pdf(
    template: Path,
    data: Mapping[str, object],
    *,
    files: Mapping[str, bytes] = _NO_FILES,
    made_at: datetime | None = None,
) -> bytes:
    """The PDF of a layout filled with ``data`` (strings, numbers, dates, moments, lists and dicts of them).

    Dates and moments reach the layout as Vietnamese calendar parts, for ``written-day`` and the like.
    ``files`` are pictures by name, SVG or PNG. ``made_at`` is the creation time written into the file; with
    it the same values give the same bytes. Raises ``ValueError`` for a layout outside the package and
    ``typst.TypstError`` for a faulty one.
    """
    return _compiled(_inside(template), _inputs(data, files), made_at)


def layout_places(
    template: Path, data: Mapping[str, object], label: str, *, files: Mapping[str, bytes] = _NO_FILES
) -> list[dict[str, object]]:
    """The values a layout marked with ``label`` (``<spot>``): where on which page something stands."""
    import typst

    inputs = _inputs(data, files)
    found = typst.query(
        _inside(template), label, field="value", root=ROOT, font_paths=_fonts(), sys_inputs=inputs
    )
    return json.loads(found)


def _inputs(data: Mapping[str, object], files: Mapping[str, bytes]) -> dict[str, str]:
    return {
        "data": json.dumps(plain(data), ensure_ascii=False),
        "files": json.dumps({name: _carried(content) for name, content in files.items()}),
    }


def clear_picture(template: Path, data: Mapping[str, object]) -> bytes:
    """The first page of a layout as a PNG at 72 dots an inch, see-through where nothing is printed."""
    inputs = {"data": json.dumps(plain(data), ensure_ascii=False), "files": "{}"}
    return _compiler().compile(_inside(template), format="png", ppi=72, sys_inputs=inputs)


def plain(value: object) -> object:
    """A value as the layout reads it: clean one-line strings, dates as parts, tuples as lists."""
    if isinstance(value, str):
        return clean_line(value)
    if isinstance(value, datetime):
        here = local(value)
        return {**_day_parts(here.date()), "hour": here.hour, "minute": here.minute}
    if isinstance(value, date):
        return _day_parts(value)
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"a layout cannot take a {type(value).__name__}")


def clean_line(text: str) -> str:
    """One printable line: composed letters, single spaces, no control or direction signs, and invisible
    places to break inside words that are longer than a line could hold."""
    if text.isascii() and text.isprintable() and "  " not in text and len(text) < _LONGEST_WORD:
        return text.strip()
    signs = unicodedata.normalize("NFC", text)
    if not signs.isprintable():
        signs = "".join(" " if _is_steering(sign) else sign for sign in signs)
    return _LONG_WORD.sub("\\g<0>\u200b", " ".join(signs.split()))


def _is_steering(sign: str) -> bool:
    return sign in _STEERING or unicodedata.category(sign) in _CONTROLS


def _day_parts(day: date) -> dict[str, object]:
    return {"year": day.year, "month": day.month, "day": day.day, "weekday": weekday_words(day)}


def _carried(content: bytes) -> object:
    """SVG as text and anything else as a list of byte values: the layout's inputs are JSON."""
    if content.lstrip()[:1] == b"<":
        return content.decode("utf-8")
    return list(content)


@cache
def _inside(template: Path) -> str:
    layout = template.resolve()
    if not layout.is_relative_to(ROOT):
        raise ValueError(f"the layout {template.name} is not inside the package")
    return str(layout)


def _compiled(layout: str, inputs: dict[str, str], made_at: datetime | None) -> bytes:
    import typst

    made = partial(_compiler().compile, layout, format="pdf", sys_inputs=inputs, timestamp=made_at)
    try:
        return made(pdf_standards=ARCHIVE)
    except typst.TypstError:
        # An archive PDF refuses a sign that no font has (an emoji in a name); the slip must still print.
        return made()


def _compiler():
    """This thread's compiler: keeping it is worth a factor of three, and one cannot serve two threads."""
    if not hasattr(_kept, "compiler"):
        import typst

        _kept.compiler = typst.Compiler(root=ROOT, font_paths=_fonts())
    return _kept.compiler


@cache
def _fonts():
    import typst

    return typst.Fonts()
