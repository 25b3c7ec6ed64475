"""What a decision says of each procedure, read from its text, and which one of the catalogue is meant."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from motcua.kernel.basis import basis
from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.states import Action

CLOSE = 0.78
"""Names at least so alike are offered for choice; none of them is taken without a person."""
MOST_NEAR = 3
LONGEST_NAME = 600

_SAID = {
    Action.REPEAL: ("bai bo", "huy bo"),
    Action.AMEND: ("sua doi", "bo sung", "thay the"),
    Action.ANNOUNCE: ("ban hanh moi", "moi ban hanh", "cong bo moi", "chuan hoa"),
}
_CODE = re.compile(r"(?<![\w.])(?:[1-9]\.\d{6}|T-[A-ZĐ]{2,4}-\d{6}-TT)(?:\.[A-Z0-9.]+)?(?![\w])")
_NUMBERED = re.compile(r"\s*\d{1,3}\s*[.)]\s+(?P<name>\S.{11,})")
_ORDINAL = re.compile(r"\d{1,3}\.?")
_NUMBER = re.compile(r"Số\s*:?\s*(\d{1,6}/QĐ-[A-ZĐ]{2,12})")
_DAY = r"(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})"
_SIGNED = re.compile(rf"ngày\s+{_DAY}")
_EFFECTIVE = re.compile(rf"hiệu lực[^.;]{{0,60}}?(?:từ|kể từ)\s*(?:ngày)?\s*{_DAY}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One line: what is to be done to which procedure, as it was written; ``content`` holds the constituents
    it states anew, as an edition stores them."""

    row: int
    action: Action
    code: str = ""
    name: str = ""
    sector: str = ""
    content: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the text says of the decision itself, as far as it can be read."""

    number: str = ""
    signed_on: date | None = None
    effective_on: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A procedure of the catalogue as far as matching goes."""

    pk: int
    code: str
    aliases: tuple[str, ...]
    name: str
    folded: str


@dataclass(frozen=True, slots=True)
class Match:
    """The procedure that is meant and how it was found (``code``, ``alias``, ``name``), or who is near."""

    pk: int | None = None
    how: str = ""
    near: tuple[int, ...] = ()


def action_said(text: str) -> Action | None:
    """The one action that words speak of; None for none and for more than one."""
    folded = fold(text)
    found = [action for action, words in _SAID.items() if any(word in folded for word in words)]
    if not found and folded.strip() in {"moi", "them moi"}:
        return Action.ANNOUNCE
    return found[0] if len(found) == 1 else None


@basis("63/2010/NĐ-CP", article=14)
def lines_of_text(lines: Iterable[str]) -> list[Asked]:
    """Procedures named under the headings of a decision: by their code, or as numbered names. A heading that
    speaks of two actions at once begins nothing, and neither does what stands before the first."""
    found: list[Asked] = []
    action: Action | None = None
    seen: set[tuple[Action, str]] = set()
    for number, line in enumerate(lines, start=1):
        codes = _CODE.findall(line)
        if not codes and (said := _heading(line)) is not None:
            action = said
            continue
        if action is None:
            continue
        for code, name in _named(line, codes):
            key = (action, code or fold(name))
            if key not in seen:
                seen.add(key)
                found.append(Asked(number, action, code, name[:LONGEST_NAME]))
    return found


def facts_of_text(text: str) -> Facts:
    """Number, day of signature and effective day; empty where the text does not say them plainly."""
    number = _NUMBER.search(text)
    effective = _EFFECTIVE.search(text)
    signed = next((day for one in _SIGNED.finditer(text) if (day := _day(one.groups()))), None)
    return Facts(number[1] if number else "", signed, _day(effective.groups()) if effective else None)


def match(asked: Asked, known: Sequence[Known]) -> Match:
    """By code, by an old code, by the very name without its marks; else the names that are near."""
    if asked.code:
        for how, fits in (("code", _has_code), ("alias", _has_alias)):
            if (found := next((one for one in known if fits(one, asked.code)), None)) is not None:
                return Match(found.pk, how)
    folded = " ".join(fold(asked.name).split())
    if not folded:
        return Match()
    same = [one.pk for one in known if one.folded == folded]
    if len(same) == 1 and not asked.code:
        return Match(same[0], "name")
    return Match(near=tuple(same[:MOST_NEAR]) or _near(folded, known))


def _heading(line: str) -> Action | None:
    folded = fold(line)
    if len(line) > 300 or not ("thu tuc" in folded or "danh muc" in folded or line.isupper()):
        return None
    return action_said(line)


def _named(line: str, codes: list[str]) -> list[tuple[str, str]]:
    if codes:
        return [(code, _name_beside(line, code)) for code in codes]
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    if len(cells) > 1:
        is_row = _ORDINAL.fullmatch(cells[0]) and len(cells[1]) >= 12
        return [("", cells[1])] if is_row else []
    read = _NUMBERED.fullmatch(line)
    return [("", read["name"].strip(" .;"))] if read else []


def _name_beside(line: str, code: str) -> str:
    """The cell after the code, or the longest; in a plain line what is left of it."""
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    if len(cells) > 1:
        place = next(number for number, cell in enumerate(cells) if code in cell)
        after = cells[place + 1] if place + 1 < len(cells) else ""
        return after if len(after) >= 12 else max((c for c in cells if code not in c), key=len, default="")
    rest = re.sub(r"^\s*\d{1,3}[.)]\s+", "", line.replace(code, " "))
    rest = re.sub(r"\(\s*(?:mã( số)?( TTHC)?)?\s*:?\s*\)", " ", rest, flags=re.IGNORECASE)
    return " ".join(rest.split()).strip(" -–:;,.")


def _near(folded: str, known: Sequence[Known]) -> tuple[int, ...]:
    names = {one.folded: one.pk for one in known}
    close = difflib.get_close_matches(folded, list(names), n=MOST_NEAR, cutoff=CLOSE)
    return tuple(names[name] for name in close)


def _has_code(one: Known, code: str) -> bool:
    return one.code == code


def _has_alias(one: Known, code: str) -> bool:
    return code in one.aliases


def _day(parts: Sequence[str]) -> date | None:
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        return None


def merged(stored: dict[str, Any], stated: dict[str, Any]) -> dict[str, Any]:
    """The stored document with what is stated anew. A first limit that states only the agency's own
    commitment keeps what the law says; limits of cases that are not named stay."""
    found = {**stored, **stated}
    if "terms" in stated:
        before = {term.get("case") or "": term for term in stored.get("terms") or ()}
        anew = {
            term.get("case") or "": _term(before.get(term.get("case") or ""), term)
            for term in stated["terms"]
        }
        found["terms"] = [*(anew.pop(case, term) for case, term in before.items()), *anew.values()]
    return found


def _term(before: dict[str, Any] | None, stated: dict[str, Any]) -> dict[str, Any]:
    statutory = stated.get("statutory") or (before or {}).get("statutory")
    return {**stated, "statutory": statutory}
