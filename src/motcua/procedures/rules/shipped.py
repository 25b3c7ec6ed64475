"""The catalogue that comes with the product: health procedures as public sources print them."""

import json
from importlib.resources import files

from motcua.procedures.rules.catalogue_row import CatalogueRow, read_row


def shipped_rows() -> list[CatalogueRow]:
    """Rows of ``procedures/data/catalogue.json``; a complaint about our own file is a bug."""
    text = files("motcua.procedures").joinpath("data/catalogue.json").read_text(encoding="utf-8")
    rows = []
    for number, raw in enumerate(json.loads(text), start=1):
        row, complaints = read_row(number, raw)
        if row is None:
            raise ValueError(f"catalogue.json: {complaints}")
        rows.append(row)
    return rows
