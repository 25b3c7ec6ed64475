"""The text of a result: paragraphs with bold words and centred lines, and templates with places to fill."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from motcua.kernel.refusal import Refusal

PLACES = (
    "nguoi_nop",
    "so_dinh_danh",
    "dia_chi",
    "dien_thoai",
    "thu_tuc",
    "truong_hop",
    "ma_ho_so",
    "ngay_tiep_nhan",
    "co_quan",
    "dia_danh",
    "linh_vuc",
    "ly_do",
    "can_cu",
    "so_cu",
    "ngay_cu",
)
"""What a template may ask for."""

CENTRED = "= "
_PLACE = re.compile(r"\{([^{}]*)\}")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
LONGEST = 60_000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: pieces of text, each bold or not; ``is_centred`` for a line like QUYẾT ĐỊNH."""

    pieces: tuple[tuple[str, bool], ...]
    is_centred: bool = False

    @property
    def written(self) -> str:
        """The paragraph as an officer types it."""
        words = "".join(f"**{text}**" if bold else text for text, bold in self.pieces)
        return CENTRED + words if self.is_centred else words


def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """The typed text as paragraphs, one a line; empty lines are left out."""
    found = []
    for line in body.splitlines():
        text = line.strip()
        if not text:
            continue
        is_centred = text.startswith(CENTRED)
        found.append(Paragraph(_pieces(text.removeprefix(CENTRED).strip()), is_centred))
    return tuple(found)


def checked_body(body: str) -> str:
    """The text of a draft, or a refusal: empty (``result.text_missing``), too long, or with a place that
    nobody filled (``result.place_open``)."""
    if not paragraphs(body):
        raise Refusal("result.text_missing")
    if len(body) > LONGEST:
        raise Refusal("result.text_too_long", limit=LONGEST)
    if found := _PLACE.search(body):
        raise Refusal("result.place_open", place=found[0])
    return body


def checked_template(text: str) -> str:
    """The text of a template; refuses ``result.place_unknown`` for a place we cannot fill."""
    for name in _PLACE.findall(text):
        if name not in PLACES:
            raise Refusal("result.place_unknown", place="{" + name + "}")
    return text


def filled(template: str, facts: Mapping[str, str]) -> str:
    """The template with its places filled. What is not known stays open, to be seen and written by hand."""

    def value(found: re.Match[str]) -> str:
        # What a person typed must not become a mark or a place of the template.
        said = re.sub(r"[{}*]", "", facts.get(found[1], "")).strip()
        return said or found[0]

    return "\n".join(_PLACE.sub(value, line) for line in template.splitlines())


def _pieces(text: str) -> tuple[tuple[str, bool], ...]:
    found, place = [], 0
    for match in _BOLD.finditer(text):
        if match.start() > place:
            found.append((text[place : match.start()], False))
        found.append((match[1], True))
        place = match.end()
    if place < len(text):
        found.append((text[place:], False))
    return tuple(found)
