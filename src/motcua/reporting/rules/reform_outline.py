"""The outline of a reform report: sections in order, what their sentences name, who writes into them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.reporting.rules.reform_figures import names

Document = Mapping[str, Any]
CODE = "cai-cach"
NAMES = re.compile(r"\{(\w+)\}")
MOST, MOST_SENTENCES, LONGEST = 20, 40, 1000
_ONES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
ROMAN = tuple(f"{tens}{ones}" for tens in ("", "X") for ones in _ONES)
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class Section:
    """``code`` stays through editions, ``key`` is the place in this one (``IV``). ``writers`` are codes of
    the units and agencies below whose paragraph is collected into it."""

    code: str
    key: str
    title: str
    prompt: str = ""
    is_needed: bool = False
    sentences: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        return f"{self.key}. {self.title}"


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole of one edition; ``version`` names it in the reports made with it."""

    title: str
    sections: tuple[Section, ...]
    version: str = ""

    def section(self, code: str) -> Section:
        """Refuses ``reform_outline.not_found``."""
        found = next((one for one in self.sections if one.code == code), None)
        if found is None:
            raise Refusal("reform_outline.not_found", code=code)
        return found

    def has(self, key: str) -> bool:
        return any(one.key == key for one in self.sections)

    def missing_parts(self, parts: Mapping[str, str]) -> list[Section]:
        """Those that must be written and are not."""
        return [one for one in self.sections if one.is_needed and not parts.get(one.key, "").strip()]


@cache
def shipped_outline() -> Document:
    """The outline of an agency that has none of its own."""
    path = files("motcua.reporting") / "data" / "reform_outline.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def outline_from(document: Document, version: str = "") -> Outline:
    """Read a document. Refuses ``reform_outline.bad_outline`` with the place that is wrong, and
    ``.no_such_figure`` for a sentence that names what nobody counts."""
    try:
        sections = tuple(_section(one, key) for one, key in zip(document["sections"], ROMAN, strict=False))
        title, count = str(document["title"]).strip(), len(document["sections"])
    except (KeyError, TypeError, ValueError, AttributeError) as no:
        raise Refusal("reform_outline.bad_outline", place=str(no)[:60]) from no
    codes = {one.code for one in sections}
    if not title or not 0 < count <= MOST or len(codes) < count:
        raise Refusal("reform_outline.bad_outline", place="sections")
    for one in sections:
        _check(one)
    return Outline(title, sections, version or str(document.get("version", "")))


def _section(one: Mapping[str, Any], key: str) -> Section:
    return Section(
        str(one["code"]),
        key,
        str(one["title"]).strip(),
        str(one.get("prompt", "")).strip(),
        bool(one.get("needed")),
        tuple(str(each).strip() for each in one.get("sentences", ())),
        tuple(str(each) for each in one.get("writers", ())),
    )


def _check(one: Section) -> None:
    told = (*one.sentences, one.title, one.prompt)
    if not _CODE.fullmatch(one.code) or not one.title or len(one.sentences) > MOST_SENTENCES:
        raise Refusal("reform_outline.bad_outline", place=one.title or one.code)
    if not all(one.sentences) or any(len(each) > LONGEST or "\n" in each for each in told):
        raise Refusal("reform_outline.bad_outline", place=one.title)
    for each in one.sentences:
        for name in NAMES.findall(each):
            if name not in names():
                raise Refusal("reform_outline.no_such_figure", found=name)
