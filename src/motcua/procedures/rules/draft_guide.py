"""The questions that leave out papers, as rows of a draft: one row an answer, the question on its first.

A ticked paper is sent as the number of its row (``guide-0-drops``: ``2``), so that a paper which gets another
name in the same form stays ticked; one that is no longer there is sent by its name, behind ``GONE``."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from motcua.procedures.rules.catalogue_values import one_line
from motcua.procedures.rules.draft_lines import Errors, Row
from motcua.procedures.rules.guide import MOST

GONE = "="
LONGEST = 200


def typed_guide(stored: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Stored questions as rows."""
    rows = []
    for question in stored:
        for place, choice in enumerate(question.get("choices") or ()):
            rows.append(
                {
                    "question": str(question.get("question") or "") if place == 0 else "",
                    "words": str(choice.get("words") or ""),
                    "drops": "\n".join(map(str, choice.get("drops") or ())),
                    "case": str(choice.get("case") or ""),
                }
            )
    return rows


def posted_guide(
    values: Mapping[str, Sequence[str]], numbers: Sequence[int], rows: Sequence[Row]
) -> tuple[Row, ...]:
    """Rows as sent under those numbers, their ticks turned into names of papers."""
    found = []
    for number, row in zip(numbers, rows, strict=True):
        names = [_named(values, tick) for tick in values.get(f"guide-{number}-drops", ())]
        found.append(row | {"drops": "\n".join(dict.fromkeys(name for name in names if name))})
    return tuple(found)


def _named(values: Mapping[str, Sequence[str]], tick: str) -> str:
    if tick.startswith(GONE):
        return one_line(tick.removeprefix(GONE))
    found = values.get(f"required_items-{tick}-name") or ("",)
    return one_line(found[0])


def dropped_by(row: Row) -> list[str]:
    """Names of the papers an answer makes needless."""
    return [name for name in row["drops"].split("\n") if name]


def read_guide(rows: Sequence[Row], papers: Sequence[str], errors: Errors) -> list[dict[str, Any]]:
    """What is stored; complaints stand at ``guide-<row>-<column>``."""
    found: list[dict[str, Any]] = []
    first: list[int] = []
    for number, row in enumerate(rows):
        question, words = one_line(row["question"]), one_line(row["words"])
        if not (question or words or row["drops"] or row["case"]):
            continue
        place = f"guide-{number}"
        if question or not found:
            found.append({"question": question, "choices": []})
            first.append(number)
        _complain(place, row, papers, errors)
        if not question and first[-1] == number:
            errors[f"{place}-question"] = "needed"
        choice: dict[str, Any] = {"words": words}
        if drops := dropped_by(row):
            choice["drops"] = drops
        if row["case"]:
            choice["case"] = row["case"]
        found[-1]["choices"].append(choice)
    for number, one in zip(first, found, strict=True):
        if len(one["choices"]) < 2:
            errors.setdefault(f"guide-{number}-question", "two_answers")
    for number in first[MOST:]:
        errors.setdefault(f"guide-{number}-question", "three_questions")
    return found


def _complain(place: str, row: Row, papers: Sequence[str], errors: Errors) -> None:
    if not one_line(row["words"]):
        errors[f"{place}-words"] = "needed"
    for column in ("question", "words"):
        if len(row[column]) > LONGEST:
            errors[f"{place}-{column}"] = "long"
    if set(dropped_by(row)) - set(papers):
        errors[f"{place}-drops"] = "paper_gone"
