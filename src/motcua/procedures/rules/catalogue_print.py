"""An edition as a row of a catalogue file, so that reading the file again changes nothing."""

import json
from collections.abc import Mapping
from typing import Any

from motcua.procedures.rules import catalogue_values as values
from motcua.procedures.rules.catalogue_row import ITEM_NOTES, UNPROVEN_SAID, CatalogueRow, is_declaration

_LEVELS = {str(level): word for word, level in values.LEVELS.items()}
_AGENCY_LEVELS = {known: word for word, known in values.AGENCY_LEVELS.items()}
_AS_THEY_ARE = ("places", "ways", "subjects", "authority", "sequence", "conditions", "forms")


def row_as_printed(row: CatalogueRow) -> dict[str, Any]:
    """The columns of the contract, then what the edition states beyond them."""
    content = row.content
    terms = content.get("terms") or [{}]
    return {
        "code": row.code or None,
        "name": row.name,
        "field": row.sector,
        "time_limit": values.limit_as_printed(terms[0].get("statutory")),
        "alt_time_limits": [_case(term) for term in terms[1:]],
        "fee_vnd": _fees(row),
        "level": _LEVELS.get(row.level),
        "legal_basis": list(content.get("legal_basis", ())),
        "components": [_item(item) for item in content.get("required_items", ())],
        "result": content.get("result") or None,
        "validity": content.get("validity") or None,
        "agency_level": _AGENCY_LEVELS.get(row.agency_level),
        "status": values.status_of(row.state, row.standing),
        "confidence": "sourced" if row.is_verified else "recalled",
        "note": row.note or None,
        "source": row.source or None,
    } | {key: value for key, value in _beyond(row, terms[0]).items() if value}


def _beyond(row: CatalogueRow, main: Mapping[str, Any]) -> dict[str, Any]:
    implied = values.standing_of(values.status_of(row.state, row.standing))
    content = row.content
    return {
        "local_code": row.local_code,
        "aliases": list(row.aliases),
        "committed_limit": values.limit_as_printed(main.get("committed")),
        **{key: content.get(key) for key in _AS_THEY_ARE},
        "process": [_step(step) for step in content.get("process", ())],
        "sets": content.get("sets") if content.get("sets") != 1 else None,
        "is_declaration": row.is_declaration and not is_declaration(row.note),
        "valid_from": row.valid_from.isoformat() if row.valid_from not in (None, implied.valid_from) else "",
        "valid_to": row.valid_to.isoformat() if row.valid_to not in (None, implied.valid_to) else "",
    }


def _fees(row: CatalogueRow) -> list[dict[str, Any]]:
    fees = [values.fee_as_printed(fee) for fee in row.content.get("fees", ())]
    if "fees" in row.unproven and not UNPROVEN_SAID["fees"].search(row.note):
        fees = [{**fee, "case": f"{fee['case']} (recalled)"} for fee in fees]
    return fees


def _case(term: Mapping[str, Any]) -> dict[str, Any]:
    shown = {"case": term["case"], **(values.limit_as_printed(term.get("statutory")) or {})}
    committed = values.limit_as_printed(term.get("committed"))
    return shown | ({"committed": committed} if committed else {})


def _item(item: Mapping[str, Any]) -> str:
    counts = [
        f"{kind} {item.get(key, default)}"
        for kind, key, default in (("bản chính", "originals", 1), ("bản sao", "copies", 0))
        if item.get(key, default)
    ]
    name = f"{item['name']}; {', '.join(counts)}" if counts else item["name"]
    return " | ".join([name, *(f"{said}{item[key]}" for said, key in ITEM_NOTES.items() if item.get(key))])


def _step(step: Mapping[str, Any]) -> str:
    parts = [step["name"], step["role"]]
    more = {key: value for key, value in step.items() if key not in {"name", "role", "limit_hours"} and value}
    if step.get("limit_hours") or more:
        parts.append(f"{step['limit_hours']:g}" if step.get("limit_hours") else "-")
    if more:
        parts.append(json.dumps(more, ensure_ascii=False, separators=(",", ":")))
    return " | ".join(parts)
