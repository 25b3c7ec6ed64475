"""Reading a form's document: whole or not at all, and a refusal says the place and what is wrong there."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn

from motcua.eforms.rules.definition import (
    CHOSEN,
    NO,
    NUMERIC,
    YES,
    Computed,
    Condition,
    Definition,
    Kind,
    Question,
    Section,
)
from motcua.kernel.refusal import Refusal

MOST_QUESTIONS, MOST_ROWS = 200, 100
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_TOP = {"title", "intro", "stands_for", "procedures", "source", "sections"}
_SECTION = {"title", "hint", "rows", "questions", "when"}
_ROWS = {"key", "title", "fewest", "most"}
_QUESTION = {
    "key", "kind", "label", "hint", "required", "choices", "when", "least", "most", "longest", "past",
    "future", "pattern", "message", "unit", "computed", "paper",
}  # fmt: skip
WAYS = ("sum", "product", "count")


def read_definition(document: Any) -> Definition:
    """The form, or ``Refusal("eform.…")`` with ``where`` (for example ``sections[2].questions[1] (dob)``)."""
    top = _Place("form", document, _TOP)
    sections, seen = [], _Seen()
    for number, raw in enumerate(top.listed("sections", needed=True), start=1):
        sections.append(_section(_Place(f"sections[{number}]", raw, _SECTION), seen))
    count = sum(len(section.questions) for section in sections)
    if count > MOST_QUESTIONS:
        top.wrong("sections", count, f"≤ {MOST_QUESTIONS}")
    return Definition(
        title=top.text("title", needed=True),
        sections=tuple(sections),
        intro=top.text("intro"),
        stands_for=top.text("stands_for"),
        procedures=tuple(map(str, top.listed("procedures"))),
        source=top.text("source"),
        document=document,
    )


def check_papers(definition: Definition, items: list[str]) -> None:
    """Refuse ``eform.no_such_item`` where the form ties itself to a paper the edition does not require."""
    tied = [("stands_for", definition.stands_for)]
    tied += [(question.key, question.paper) for question in definition.papers()]
    for where, item in tied:
        if item and item not in items:
            raise Refusal("eform.no_such_item", where=where, item=item, items="; ".join(items) or "–")


@dataclass
class _Seen:
    """Questions read so far: at the top, in the present row, and the numeric ones of each group."""

    top: dict[str, Question] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    groups: dict[str, dict[str, Question]] = field(default_factory=dict)


class _Place:
    """A table of the document and where it stands."""

    def __init__(self, where: str, raw: Any, known: set[str]) -> None:
        self.where, self.raw = where, raw
        if not isinstance(raw, Mapping):
            raise Refusal("eform.bad_value", where=where, found=repr(raw)[:60], expected="{…}")
        for key in raw:
            if key not in known:
                raise Refusal("eform.unknown_key", where=where, found=key, expected=", ".join(sorted(known)))

    def wrong(self, key: str, found: object, expected: str) -> NoReturn:
        raise Refusal(
            "eform.bad_value", where=f"{self.where}.{key}", found=repr(found)[:60], expected=expected
        )

    def text(self, key: str, *, needed: bool = False) -> str:
        value = self.raw.get(key, "")
        if not isinstance(value, str):
            self.wrong(key, value, "text")
        if needed and not value.strip():
            raise Refusal("eform.missing_key", where=self.where, key=key)
        return " ".join(value.split())

    def key(self, key: str) -> str:
        value = self.text(key, needed=True)
        if not _KEY.fullmatch(value):
            self.wrong(key, value, "a-z 0-9 _")
        return value

    def listed(self, key: str, *, needed: bool = False) -> list[Any]:
        value = self.raw.get(key, [])
        if not isinstance(value, list):
            self.wrong(key, value, "[…]")
        if needed and not value:
            raise Refusal("eform.missing_key", where=self.where, key=key)
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        value = self.raw.get(key, default)
        if not isinstance(value, bool):
            self.wrong(key, value, "true | false")
        return value

    def whole(self, key: str, default: int, most: int) -> int:
        value = self.raw.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            self.wrong(key, value, f"0–{most}")
        return value

    def bound(self, key: str) -> Decimal | None:
        value = self.raw.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            self.wrong(key, value, "number")
        return Decimal(str(value))


def _section(place: _Place, seen: _Seen) -> Section:
    rows_key, row_title, fewest, most = "", "", 0, 0
    here: dict[str, Question] = {}
    when = _conditions(place, seen.top)
    if "rows" in place.raw:
        rows = _Place(f"{place.where}.rows", place.raw["rows"], _ROWS)
        rows_key, row_title = rows.key("key"), rows.text("title", needed=True)
        fewest, most = rows.whole("fewest", 1, MOST_ROWS), rows.whole("most", 20, MOST_ROWS)
        if not most > 0 or fewest > most:
            rows.wrong("most", most, f"{max(fewest, 1)}–{MOST_ROWS}")
        _new_key(rows, rows_key, seen.keys)
        seen.groups[rows_key] = here
    questions, inside = [], set[str]()
    for number, raw in enumerate(place.listed("questions", needed=True), start=1):
        key = raw.get("key") if isinstance(raw, Mapping) else None
        spot = _Place(f"{place.where}.questions[{number}]" + (f" ({key})" if key else ""), raw, _QUESTION)
        question = _question(spot, seen, here if rows_key else {}, in_rows=bool(rows_key))
        _new_key(spot, question.key, inside if rows_key else seen.keys)
        (here if rows_key else seen.top)[question.key] = question
        questions.append(question)
    return Section(
        title=place.text("title", needed=True),
        questions=tuple(questions),
        hint=place.text("hint"),
        rows_key=rows_key,
        row_title=row_title,
        fewest=fewest,
        most=most,
        when=when,
    )


def _new_key(place: _Place, key: str, seen: set[str]) -> None:
    if key in seen:
        raise Refusal("eform.key_twice", where=place.where, key=key)
    seen.add(key)


def _question(place: _Place, seen: _Seen, row: dict[str, Question], *, in_rows: bool) -> Question:
    kind_text = place.text("kind", needed=True)
    if kind_text not in set(Kind):
        place.wrong("kind", kind_text, " | ".join(Kind))
    kind = Kind(kind_text)
    if kind is Kind.FILE and in_rows:
        place.wrong("kind", kind_text, "file: sections without rows")
    if place.raw.get("paper") and kind is not Kind.FILE:
        place.wrong("paper", place.raw["paper"], "kind = file")
    least, most = place.bound("least"), place.bound("most")
    if (least is not None or most is not None) and kind not in NUMERIC:
        place.wrong("least", place.raw.get("least", place.raw.get("most")), "kind = number | money")
    if least is not None and most is not None and least > most:
        place.wrong("most", place.raw["most"], f"≥ {least}")
    return Question(
        key=place.key("key"),
        kind=kind,
        label=place.text("label", needed=True),
        hint=place.text("hint"),
        is_required=place.flag("required", True),
        choices=_choices(place, kind),
        when=_conditions(place, {**seen.top, **row}),
        least=least,
        most=most,
        longest=place.whole("longest", 2000 if kind is Kind.LONG else 300, 20_000),
        past=place.flag("past"),
        future=place.flag("future"),
        pattern=_pattern(place),
        message=place.text("message"),
        unit=place.text("unit"),
        computed=_computed(place, kind, seen, row),
        paper=place.text("paper"),
    )


def _choices(place: _Place, kind: Kind) -> tuple[tuple[str, str], ...]:
    raw = place.raw.get("choices")
    if kind not in {Kind.CHOICE, Kind.MANY}:
        if raw is not None:
            place.wrong("choices", raw, "kind = choice | choices")
        return ()
    pairs = list(raw.items()) if isinstance(raw, Mapping) else raw
    if not isinstance(pairs, list) or len(pairs) < 2:
        place.wrong("choices", raw, "{key = label, …} | [[key, label], …] ≥ 2")
    for pair in pairs:
        if not isinstance(pair, list | tuple) or len(pair) != 2 or not _is_choice(*pair):
            place.wrong("choices", pair, "a-z 0-9 _ = text")
    if len({key for key, _ in pairs}) < len(pairs):
        place.wrong("choices", raw, "keys ≠")
    return tuple((key, label.strip()) for key, label in pairs)


def _is_choice(key: object, label: object) -> bool:
    named = isinstance(label, str) and bool(label.strip())
    return named and isinstance(key, str) and _KEY.fullmatch(key) is not None


def _pattern(place: _Place) -> str:
    text = place.text("pattern")
    try:
        re.compile(text)
    except re.error as no:
        place.wrong("pattern", text, f"regular expression ({no})")
    if text and not place.text("message"):
        raise Refusal("eform.missing_key", where=place.where, key="message")
    return text


def _conditions(place: _Place, known: Mapping[str, Question]) -> tuple[Condition, ...]:
    raw = place.raw.get("when", {})
    if not isinstance(raw, Mapping):
        place.wrong("when", raw, "{question = value}")
    found = []
    for key, wanted in raw.items():
        asked = known.get(key)
        if asked is None:
            raise Refusal("eform.unknown_question", where=f"{place.where}.when", key=key)
        if asked.kind not in CHOSEN:
            place.wrong("when", key, "kind = choice | choices | yes_no")
        values = _values(wanted)
        allowed = [value for value, _ in asked.choices] or [YES, NO]
        for value in values:
            if value not in allowed:
                place.wrong("when", value, " | ".join(allowed))
        found.append(Condition(key, values))
    return tuple(found)


def _values(wanted: Any) -> tuple[str, ...]:
    listed = wanted if isinstance(wanted, list) else [wanted]
    return tuple(((NO, YES)[one] if isinstance(one, bool) else str(one)) for one in listed)


def _computed(place: _Place, kind: Kind, seen: _Seen, row: Mapping[str, Question]) -> Computed | None:
    raw = place.raw.get("computed")
    if raw is None:
        return None
    if kind not in NUMERIC:
        place.wrong("computed", raw, "kind = number | money")
    if not isinstance(raw, Mapping) or len(raw) != 1 or next(iter(raw)) not in WAYS:
        place.wrong("computed", raw, " | ".join(WAYS))
    way, of = next(iter(raw.items()))
    keys = of if isinstance(of, list) else [of]
    for key in keys:
        if not _may_be_reckoned(way, str(key), seen, row):
            raise Refusal("eform.unknown_question", where=f"{place.where}.computed", key=key)
    return Computed(way, tuple(map(str, keys)))


def _may_be_reckoned(way: str, key: str, seen: _Seen, row: Mapping[str, Question]) -> bool:
    if way == "count":
        return key in seen.groups
    group, dot, inner = key.partition(".")
    found = seen.groups.get(group, {}).get(inner) if dot else {**seen.top, **row}.get(key)
    return found is not None and found.kind in NUMERIC
