"""What a catalogue file cannot say of an edition that exists already: it is kept, not dropped.

A table has no column for the name of the first case, the ground of a fee or what happens while it is
unpaid. Whoever exports the catalogue, changes one cell and takes it in again has not struck those out."""

import json
from collections.abc import Mapping
from typing import Any

from motcua.procedures.rules.catalogue_print import row_as_printed
from motcua.procedures.rules.catalogue_row import CatalogueRow, read_row

Content = Mapping[str, Any]


def merged(content: Content, said: Content) -> dict[str, Any]:
    """The document of an edition after a file said ``said``: where the file says what it would be told of
    ``content``, that stays as it is; what it says otherwise holds, entry by entry in a list."""
    told = _told(content)
    found: dict[str, Any] = {}
    for key in (*content, *(key for key in said if key not in content)):
        if said.get(key) == told.get(key):
            found[key] = content.get(key)
        elif said.get(key):
            found[key] = _entries(content.get(key), told.get(key), said[key])
    found = {key: value for key, value in found.items() if value is not None}
    _name_first_case(content, found)
    return found


def _told(content: Content) -> dict[str, Any]:
    """What a file exported from that document says, read in again."""
    printed = row_as_printed(CatalogueRow(number=0, name="-", sector="-", content=dict(content)))
    row, _ = read_row(0, printed)
    return {} if row is None else row.content


def _entries(stood: Any, told: Any, said: Any) -> Any:
    if not (isinstance(stood, list) and isinstance(told, list) and isinstance(said, list)):
        return said
    if len(stood) != len(told):
        return said
    kept = {json.dumps(entry, sort_keys=True): stood[place] for place, entry in enumerate(told)}
    return [kept.get(json.dumps(entry, sort_keys=True), entry) for entry in said]


def _name_first_case(content: Content, found: dict[str, Any]) -> None:
    stood, terms = content.get("terms") or [], found.get("terms") or []
    if stood and terms and terms[0].get("case") == "" and stood[0].get("case"):
        found["terms"] = [terms[0] | {"case": stood[0]["case"]}, *terms[1:]]
