"""One step of a process as it is typed into the designer: read back, or complained about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from motcua.procedures.rules.catalogue_values import one_line
from motcua.procedures.rules.process_checks import LEFT_BY_DECISION
from motcua.procedures.rules.process_editing import key_for
from motcua.procedures.rules.steps import Condition, Part, StepKind, StepTemplate, Test, Way

MOST_WAYS, MOST_PARTS, MOST_CONDITIONS = 12, 12, 3
LONGEST = 300
SUBJECTS = ("case", "channel", "address", "delivery")
"""Facts of a dossier that a condition may ask; a field of the form is named by its own key."""

Row = dict[str, str]
Errors = dict[str, str]


@dataclass(frozen=True, slots=True)
class TypedStep:
    """Everything of the form as text, whether it can be read or not."""

    name: str = ""
    role: str = ""
    kind: str = StepKind.WORK.value
    unit: str = ""
    limit_hours: str = ""
    units: str = ""
    quorum: str = ""
    ways: tuple[Row, ...] = ()
    parts: tuple[Row, ...] = field(default_factory=tuple)


TEXTS = ("name", "role", "kind", "unit", "limit_hours", "units", "quorum")
PART_COLUMNS = ("name", "agency", "procedure", "limit_hours", "key")
WAY_COLUMNS = (
    *("to", "words", "outcome", "chosen"),
    *(f"{what}{n}" for n in range(MOST_CONDITIONS) for what in ("subject", "test", "value")),
)


def typed_step(step: StepTemplate) -> TypedStep:
    """A step as it stands in the form."""
    return TypedStep(
        name=step.name,
        role=step.role,
        kind=step.kind.value,
        unit=step.unit,
        limit_hours=_number_words(step.limit_hours),
        units=", ".join(step.units),
        quorum=str(step.quorum or ""),
        ways=tuple(_typed_way(way) for way in step.ways),
        parts=tuple(
            {
                "name": part.name,
                "agency": part.agency,
                "procedure": part.procedure,
                "limit_hours": _number_words(part.limit_hours),
                "key": part.key,
            }
            for part in step.parts
        ),
    )


def posted_step(values: Mapping[str, str]) -> TypedStep:
    """What the form sent: plain fields, and rows as ``way-0-to`` and ``part-0-name``."""
    return TypedStep(
        **{key: values.get(key, "").replace("\r\n", "\n") for key in TEXTS},
        ways=_rows(values, "way", WAY_COLUMNS, MOST_WAYS),
        parts=_rows(values, "part", PART_COLUMNS, MOST_PARTS),
    )


def with_row(typed: TypedStep, act: str) -> TypedStep:
    """After ``add:way``, ``add:part``, ``remove:way:1`` or ``remove:part:0``; nothing else counts."""
    what, _, rest = act.partition(":")
    table, _, place = rest.partition(":")
    if table not in {"way", "part"}:
        return typed
    rows = list(typed.ways if table == "way" else typed.parts)
    if what == "add" and len(rows) < (MOST_WAYS if table == "way" else MOST_PARTS):
        rows.append(dict.fromkeys(WAY_COLUMNS if table == "way" else PART_COLUMNS, ""))
    elif what == "remove" and place.isascii() and place.isdecimal() and int(place) < len(rows):
        rows.pop(int(place))
    return replace(typed, ways=tuple(rows)) if table == "way" else replace(typed, parts=tuple(rows))


def step_of(typed: TypedStep, before: StepTemplate) -> tuple[StepTemplate, Errors]:
    """The step that was typed and what cannot be read of it; what the form does not show is kept."""
    errors: Errors = {}
    texts = {key: one_line(getattr(typed, key)) for key in TEXTS}
    for key, text in texts.items():
        if len(text) > LONGEST:
            errors[key] = "long"
    for key in ("name", "role"):
        if not texts[key]:
            errors[key] = "needed"
    if texts["kind"] not in set(StepKind):
        errors["kind"] = "needed"
        texts["kind"] = before.kind.value
    step = replace(
        before,
        name=texts["name"],
        role=texts["role"],
        kind=StepKind(texts["kind"]),
        unit=texts["unit"],
        limit_hours=_hours(texts["limit_hours"], "limit_hours", errors),
        units=tuple(dict.fromkeys(filter(None, map(str.strip, texts["units"].split(","))))),
        quorum=_whole(texts["quorum"], "quorum", errors),
        parts=_parts(typed.parts, errors),
    )
    return replace(step, ways=_ways(typed.ways, step.kind, errors)), errors


def _ways(rows: Iterable[Row], kind: StepKind, errors: Errors) -> tuple[Way, ...]:
    ways: list[Way] = []
    fixed = LEFT_BY_DECISION.get(kind)
    for number, row in enumerate(rows):
        place = f"way-{number}"
        to, words = row["to"].strip(), one_line(row["words"])
        if not to and not words:
            continue
        if not to:
            errors[f"{place}-to"] = "needed"
        outcome = row["outcome"].strip()
        if fixed is not None:
            outcome = outcome if outcome in fixed else ""
        elif not row["chosen"]:
            outcome = ""
        elif not words:
            errors[f"{place}-words"] = "needed"
        else:
            outcome = outcome or key_for(words, [way.outcome for way in ways])
        ways.append(Way(to, outcome, words, _conditions(row, place, errors)))
    return tuple(ways)


def _conditions(row: Row, place: str, errors: Errors) -> tuple[Condition, ...]:
    found = []
    for number in range(MOST_CONDITIONS):
        subject, value = row[f"subject{number}"].strip(), one_line(row[f"value{number}"])
        if not subject and not value:
            continue
        test = row[f"test{number}"] or Test.IS.value
        if not subject or test not in set(Test):
            errors[f"{place}-subject{number}"] = "needed"
        elif not value:
            errors[f"{place}-value{number}"] = "needed"
        else:
            found.append(
                Condition(subject, _value(value, Test(test), f"{place}-value{number}", errors), Test(test))
            )
    return tuple(found)


def _value(text: str, test: Test, place: str, errors: Errors) -> Any:
    if test is Test.IN:
        return list(filter(None, map(str.strip, text.split(","))))
    if test not in {Test.AT_LEAST, Test.AT_MOST}:
        return text
    try:
        number = float(text.replace(" ", "").replace(",", "."))
    except ValueError:
        errors[place] = "number"
        return text
    return int(number) if number == int(number) else number


def _parts(rows: Iterable[Row], errors: Errors) -> tuple[Part, ...]:
    parts: list[Part] = []
    for number, row in enumerate(rows):
        texts = {key: one_line(row[key])[:LONGEST] for key in PART_COLUMNS}
        if not any(texts[key] for key in ("name", "agency", "procedure")):
            continue
        for key in ("name", "agency", "procedure"):
            if not texts[key]:
                errors[f"part-{number}-{key}"] = "needed"
        taken = [part.key for part in parts]
        key = texts["key"] if texts["key"] and texts["key"] not in taken else key_for(texts["name"], taken)
        hours = _hours(texts["limit_hours"], f"part-{number}-limit_hours", errors)
        parts.append(Part(key, texts["name"], texts["agency"], texts["procedure"], hours))
    return tuple(parts)


def _hours(text: str, place: str, errors: Errors) -> float | None:
    if not text:
        return None
    try:
        hours = float(text.replace(",", "."))
    except ValueError:
        hours = -1.0
    if not 0 < hours <= 10_000:
        errors[place] = "hours"
        return None
    return int(hours) if hours == int(hours) else hours


def _whole(text: str, place: str, errors: Errors) -> int:
    if not text:
        return 0
    if not (text.isascii() and text.isdecimal() and int(text[:5]) <= 100):
        errors[place] = "whole"
        return 0
    return int(text)


def _rows(values: Mapping[str, str], table: str, columns: Sequence[str], most: int) -> tuple[Row, ...]:
    numbers = {
        int(number)
        for key in values
        for named, _, rest in (key.partition("-"),)
        for number in (rest.partition("-")[0],)
        if named == table and number.isascii() and number.isdecimal() and len(number) < 4
    }
    return tuple(
        {column: values.get(f"{table}-{number}-{column}", "") for column in columns}
        for number in sorted(numbers)[:most]
    )


def _typed_way(way: Way) -> Row:
    row = dict.fromkeys(WAY_COLUMNS, "") | {"to": way.to, "words": way.words or way.outcome}
    row |= {"outcome": way.outcome, "chosen": "1" if way.outcome else ""}
    for number, one in enumerate(way.when[:MOST_CONDITIONS]):
        value = ", ".join(map(str, one.value)) if isinstance(one.value, list | tuple) else _said(one.value)
        row |= {f"subject{number}": one.subject, f"test{number}": one.test.value, f"value{number}": value}
    return row


def _said(value: object) -> str:
    return _number_words(value) if isinstance(value, float) else str(value)


def _number_words(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace(".", ",")
