"""What a document is called: its number, its sign (ký hiệu) and the kind the sign names."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from motcua.kernel.basis import basis
from motcua.kernel.vietnamese import fold

KINDS = Path(__file__).parent.parent / "data" / "kinds.toml"

SHAPE = re.compile(
    r"(?P<number>\d{1,5}[a-zđ]?)(?:/(?P<year>(?:19|20)\d\d))?(?P<joint>[/-])"
    r"(?P<sign>[A-ZĐ]\w*(?:\s?[-–&./]\s?[A-ZĐƯ]\w*){0,4})"
)
"""``203/KH-SYT``, ``72/SYT-VP``, ``24/2017/QĐ-UBND``, ``25-NQ/TW``, ``04-CTr/BDV-SYT``."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """``203/KH-SYT`` taken apart. ``kind`` is the abbreviation, empty for a letter (công văn)."""

    number: int
    suffix: str
    year: int | None
    kind: str
    sign: str
    text: str


@cache
def kinds() -> dict[str, tuple[str, ...]]:
    """Abbreviation to the names of the kind, the proper one first; the empty one is the letter."""
    with KINDS.open("rb") as file:
        return {one["sign"]: tuple(one["names"]) for one in tomllib.load(file)["kinds"]}


@cache
def kind_of_name(name: str) -> str | None:
    """The abbreviation of a kind by its name in any case, or nothing."""
    folded = fold(name)
    return next((sign for sign, names in kinds().items() if folded in map(fold, names)), None)


def kind_name(sign: str) -> str:
    """``Kế hoạch`` for ``KH``; the abbreviation itself where nobody listed it."""
    return kinds().get(sign, (sign,))[0]


@basis("30/2020/NĐ-CP", article=9)  # phụ lục I mục II khoản 3: number, oblique, sign
def read_number(text: str) -> DocumentNumber | None:
    """The parts of a number and sign, or nothing where the text has another shape."""
    found = SHAPE.fullmatch(" ".join(text.split()))
    return None if found is None else number_of(found)


def number_of(found: re.Match[str]) -> DocumentNumber:
    """The parts of a match of ``SHAPE``."""
    sign = re.sub(r"\s?([-–&./])\s?", lambda joint: joint[1].replace("–", "-"), found["sign"])
    digits = re.match(r"\d+", found["number"])
    first = re.split(r"[-/&.]", sign)[0]
    year = f"/{found['year']}" if found["year"] else ""
    return DocumentNumber(
        number=int(digits[0]) if digits else 0,
        suffix=found["number"].lstrip("0123456789"),
        year=int(found["year"]) if found["year"] else None,
        kind=first if first in kinds() else "",
        sign=sign,
        text=f"{found['number']}{year}{found['joint']}{sign}",
    )


@basis("30/2020/NĐ-CP", article=15)
def written(number: int, kind: str, issuer_sign: str, drafter: str = "") -> str:
    """How the office writes its own number: two digits at least, ``203/KH-SYT``; a letter names the unit
    that drafted it, ``72/SYT-VP``."""
    parts = [part for part in ((kind, issuer_sign) if kind else (issuer_sign, drafter)) if part]
    return f"{number:02}/{'-'.join(parts)}"


def same_document(one: str, other: str) -> bool:
    """Whether two writings name the same number: leading zeros, spaces and case of no account."""
    return plain_number(one) == plain_number(other)


def plain_number(text: str) -> str:
    """A number as it is compared."""
    return re.sub(r"\s+", "", text).lstrip("0").replace("–", "-").casefold()
