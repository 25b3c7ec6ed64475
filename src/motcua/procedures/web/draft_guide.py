"""The questions that leave out papers, as the drafting screen shows them, and their try-out beside it."""

from collections.abc import Mapping
from typing import Any

from motcua.procedures.rules.draft_guide import GONE, dropped_by
from motcua.procedures.rules.draft_lines import Errors, Row
from motcua.procedures.rules.draft_table import MOST_ROWS, Typed, document_of
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.guide import guide_of, narrowed
from motcua.procedures.web.guiding import asked
from motcua.procedures.words import PARTS
from motcua.procedures.words.workshop import (
    ADD,
    ANY_CASE,
    COLUMNS,
    DROPS,
    EXPECTED,
    HINTS,
    NO_DROPS,
    PAPER_GONE,
)

KEY = "guide"
TRY = "try"


def guide_part(typed: Typed, errors: Errors, posted: Mapping[str, str]) -> dict[str, Any]:
    """The table with its ticks, and what is left of the papers after the answers tried so far."""
    rows, columns = typed.tables.get(KEY, ()), COLUMNS[KEY]
    return {
        "key": KEY,
        "title": PARTS[KEY],
        "hint": HINTS[KEY],
        "columns": columns,
        "rows": [
            {
                "number": number,
                "cells": [_cell(typed, errors, number, row, column) for column in COLUMNS[KEY]],
            }
            for number, row in enumerate(rows)
        ],
        "add": ADD[KEY] if len(rows) < MOST_ROWS else "",
        "trial": _trial(typed, posted),
    }


def _cell(typed: Typed, errors: Errors, number: int, row: Row, column: str) -> dict[str, Any]:
    name = f"{KEY}-{number}-{column}"
    label = COLUMNS[KEY][column]
    cell: dict[str, Any] = {
        "name": name,
        "column": column,
        "label": label,
        "aria": f"{label}, dòng {number + 1}",
        "value": row[column],
        "error": EXPECTED.get(errors.get(name, ""), ""),
    }
    if column == "case":
        cases = dict.fromkeys(
            one["case"] for table in ("terms", "required_items") for one in typed.tables.get(table, ())
        )
        known = [case for case in (*cases, row["case"]) if case]
        cell["choices"] = [("", ANY_CASE), *((case, case) for case in dict.fromkeys(known))]
    if column == "drops":
        dropped = dropped_by(row)
        papers = [one["name"].strip() for one in typed.tables.get("required_items", ())]
        ticks = [(str(place), paper, paper in dropped) for place, paper in enumerate(papers) if paper]
        ticks += [(f"{GONE}{one}", PAPER_GONE.format(name=one), True) for one in dropped if one not in papers]
        cell["ticks"] = ticks
        cell["summary"] = DROPS.format(count=len(dropped)) if dropped else NO_DROPS
    return cell


def _trial(typed: Typed, posted: Mapping[str, str]) -> dict[str, Any]:
    """As a citizen would meet it, with what is typed and not yet saved."""
    document, _ = document_of(typed, {})
    content = content_from({key: document[key] for key in ("required_items", KEY)})
    questions = guide_of(content)
    told, chosen = asked(questions, posted, "thu")
    left = narrowed(content, questions, chosen)
    return {"questions": told, "left": left.items, "dropped": left.dropped, "is_tried": bool(chosen)}
