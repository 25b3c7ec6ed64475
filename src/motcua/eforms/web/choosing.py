"""What may be chosen on the page of one part: conditions in words, formulas, papers, kinds."""

from collections.abc import Sequence
from typing import Any

from motcua.eforms.rules.definition import NUMERIC
from motcua.eforms.rules.designing import earlier
from motcua.eforms.rules.question_table import answers_to
from motcua.eforms.rules.references import Spot, rows_key
from motcua.eforms.rules.settling import Document
from motcua.eforms.words import CONDITION
from motcua.eforms.words.designer import KIND_HINTS, KINDS, NAMELESS, NO_PAPER, WAYS
from motcua.eforms.words.telling import GONE, answer_words, chosen_words

BLANK_ROWS = 2


def condition_rows(document: Document, spot: Spot, chosen: Sequence[str]) -> list[dict[str, Any]]:
    """A drop-down for each condition, and some empty ones; one the form no longer knows stays as it is."""
    groups = []
    for _, raw in earlier(document, spot):
        label = raw.get("label") or NAMELESS
        answers = [
            (f"{raw['key']}:{value}", CONDITION.format(label=label, values=f"“{answer_words(raw, value)}”"))
            for value in answers_to(raw)
        ]
        if answers:
            groups.append((label, answers))
    known = {value for _, answers in groups for value, _ in answers}
    return [
        {
            "number": number,
            "value": value,
            "groups": groups,
            "gone": chosen_words(document, value) if value and value not in known else "",
        }
        for number, value in enumerate((*chosen, *[""] * BLANK_ROWS))
    ]


def formula_rows(document: Document, spot: Spot, chosen: Sequence[str]) -> dict[str, Any]:
    """The ways a number is reckoned, and what it may be reckoned from."""
    numbers = [
        (raw["key"], raw.get("label") or NAMELESS)
        for _, raw in earlier(document, spot)
        if raw["kind"] in NUMERIC
    ]
    groups = []
    for section in document["sections"][: spot.section]:
        if key := rows_key(section):
            title = section.get("title") or NAMELESS
            groups.append((key, title))
            numbers += [
                (f"{key}.{one['key']}", f"{title}: {one.get('label') or NAMELESS}")
                for one in section["questions"]
                if one["kind"] in NUMERIC
            ]
    known = {key for key, _ in (*numbers, *groups)}
    numbers += [(key, GONE.format(key=key)) for key in chosen if key not in known]
    return {"ways": WAYS.items(), "numbers": numbers, "groups": groups}


def paper_choices(items: Sequence[str], chosen: str) -> list[tuple[str, str]]:
    """The papers of the edition; one that it no longer requires is still shown."""
    found = [("", NO_PAPER), *((item, item) for item in items)]
    return found if chosen in dict(found) else [*found, (chosen, chosen)]


def kind_choices(chosen: str) -> list[tuple[str, str, bool]]:
    """Kinds with what they are for."""
    return [
        (kind, f"{words.capitalize()} ({KIND_HINTS[kind].lower()})", kind == chosen)
        for kind, words in KINDS.items()
    ]
