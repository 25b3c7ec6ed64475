"""A form as text (TOML), exact both ways; what cannot be read is refused with its line and reason."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from motcua.eforms.rules.settling import QUESTION, ROWS, SECTION, TOP, Document
from motcua.eforms.rules.shape import check_shape
from motcua.kernel.nesting import too_deep
from motcua.kernel.refusal import Refusal

LONGEST = 120_000
"""Signs of a text: a form of two hundred questions needs half of them."""
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def form_text(document: Mapping[str, Any]) -> str:
    """The document as text; reading it gives the same document."""
    lines = list(_pairs(document, TOP))
    if not document["sections"]:
        lines.append("sections = []")
    for section in document["sections"]:
        lines += ["", "[[sections]]", *_pairs(section, SECTION, without="rows")]
        if "rows" in section:
            lines += ["[sections.rows]", *_pairs(section["rows"], ROWS)]
        for question in section["questions"]:
            lines += ["[[sections.questions]]", *_pairs(question, QUESTION)]
    return "\n".join(lines) + "\n"


def form_from_text(text: str) -> Document:
    """The document of a text. Refuses ``eform.text_unreadable`` and ``eform.text_wrong``, with ``line``."""
    if len(text) > LONGEST:
        raise Refusal("eform.text_unreadable", line=1, reason="long")
    if line := too_deep(text):
        raise Refusal("eform.text_unreadable", line=line, reason="deep")
    try:
        document = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise Refusal("eform.text_unreadable", line=line, reason="toml") from error
    try:
        check_shape(document)
    except Refusal as no:
        line = line_of(text, str(no.facts["where"]))
        raise Refusal("eform.text_wrong", line=line, reason=no.code, **no.facts) from no
    document.setdefault("title", "")
    for section in document["sections"]:
        section.setdefault("title", "")
        section.setdefault("questions", [])
    return document


def line_of(text: str, where: str) -> int:
    """The line of a place like ``sections[2].questions[1].kind``; of its table where the key stands not on a
    line of its own."""
    numbers = [int(one) for one in re.findall(r"\[(\d+)\]", where)]
    key = where.rpartition(".")[2]
    section = question = line = 0
    for number, said in enumerate(text.splitlines(), start=1):
        head = re.sub(r"[\s\"']", "", said)
        if head == "[[sections]]":
            section, question = section + 1, 0
        elif head == "[[sections.questions]]":
            question += 1
        is_here = numbers[:1] in ([], [section]) and (numbers[1:2] or [0]) == [question]
        if is_here and (section or not numbers):
            line = line or number
            if said.partition("=")[0].strip() == key:
                return number
    return line or 1


def _pairs(table: Mapping[str, Any], order: tuple[str, ...], without: str = "") -> Iterator[str]:
    for key in order:
        if key in table and key != without:
            yield f"{key} = {_toml(table[key])}"


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        inside = ", ".join(f"{_name(key)} = {_toml(one)}" for key, one in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    if isinstance(value, str):
        # A JSON string is a TOML string too, but for the sign DEL, which both may escape.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value)


def _name(key: str) -> str:
    return key if _BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False)
