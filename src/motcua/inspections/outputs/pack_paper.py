"""The sealed pack of an inspection to read and to sign: the same values as in the sealed file, in Word."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, BinaryIO

from motcua.dossiers.public import EVENTS
from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_heading,
    add_table,
    add_text,
    add_title,
    new_paper,
)
from motcua.foundation.words import PAPER
from motcua.inspections.models import Inspection, Pack
from motcua.inspections.words import PACK
from motcua.kernel.time import local
from motcua.kernel.vietnamese import day_words, number_words

_DRAWN_WIDTHS = (14, 46, 84, 27, 27, 27, 40)
_LINE_WIDTHS = (120, 70, 70)


def write_pack(target: BinaryIO, inspection: Inspection, pack: Pack) -> None:
    """How it was drawn, the chosen dossiers, what the system does not hold, time lines, the seal."""
    body = json.loads(pack.body)
    document = new_paper(PACK["title"], across=True)
    add_head(document, Letterhead.of(inspection.agency, inspection.decision_number))
    add_title(document, PACK["title"], PACK["subject"].format(target=inspection.target_name))
    for text in _how(body, pack):
        add_text(document, text)
    add_heading(document, PACK["drawn"])
    rows = [_drawn(nth, one) for nth, one in enumerate(body["dossiers"], start=1)]
    strong = [nth for nth, one in enumerate(body["dossiers"]) if one["late"]]
    add_table(document, PACK["heads"], rows, _DRAWN_WIDTHS, centred=(0, 3, 4, 5), strong=strong)
    add_heading(document, PACK["missing"])
    for text in _missing(body.get("not_in_system"), pack.count):
        add_text(document, text)
    add_heading(document, PACK["lines"])
    lines, across = _lines(body)
    add_table(document, PACK["line_heads"], lines, _LINE_WIDTHS, across=across, centred=(1, 2))
    add_text(document, PACK["seal"].format(sha=pack.sha256))
    add_foot(
        document, to=(PAPER["to"], f"- {inspection.target_name};", PAPER["archive"]), signer=PACK["signer"]
    )
    document.save(target)


def _how(body: Mapping[str, Any], pack: Pack) -> Iterator[str]:
    facts = {
        "first": day_words(pack.from_day),
        "last": day_words(pack.to_day),
        "received": number_words(body["received"]),
        "late": number_words(body["late"]),
        "count": number_words(pack.count),
        "seed": pack.seed,
        "at": _moment(body["as_of"]),
        "who": pack.made_by,
    }
    for name in ("counted", "chosen", "made"):
        yield PACK[name].format(**facts)


def _drawn(nth: int, one: Mapping[str, Any]) -> tuple[str, ...]:
    days = [_day(one[name]) for name in ("received", "promised", "finished")]
    why = (one["cause"] or PACK["no_cause"]) if one["late"] else ""
    return (str(nth), one["code"], one["procedure"], *days, why)


def _missing(told: Mapping[str, list[str]] | None, count: int) -> Iterator[str]:
    """A pack of before this was told has none, which is not the same as nothing missing."""
    if told is None:
        yield PACK["not_told"]
        return
    said = [(name, codes) for name, codes in told.items() if codes]
    if not said:
        yield PACK["nothing_missing"]
    for name, codes in sorted(said, key=lambda one: list(PACK["missing_kinds"]).index(one[0])):
        which = PACK["all" if len(codes) == count else "some"]
        said_of = which.format(count=number_words(len(codes)), codes=", ".join(codes))
        yield PACK["missing_kinds"][name].format(which=said_of)


def _lines(body: Mapping[str, Any]) -> tuple[list[tuple[str, ...]], list[int]]:
    """The events of each dossier under its code, and the places of the codes."""
    rows: list[tuple[str, ...]] = []
    across = []
    for one in body["dossiers"]:
        across.append(len(rows))
        rows.append((PACK["chain"].format(code=one["code"], chain=one["chain"][:16]), "", ""))
        rows += [
            (EVENTS.get(event["kind"], event["kind"]), _moment(event["at"]), _moment(event["recorded"]))
            for event in one["events"]
        ]
    return rows, across


def _day(said: str) -> str:
    return day_words(datetime.fromisoformat(said)) if said else "–"


def _moment(said: str) -> str:
    return f"{local(datetime.fromisoformat(said)):%H:%M %d/%m/%Y}" if said else "–"
