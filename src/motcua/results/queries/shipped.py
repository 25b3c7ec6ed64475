"""The templates that the product ships, as rows to be saved."""

import tomllib
from importlib.resources import files
from typing import Any


def shipped_templates() -> list[dict[str, Any]]:
    """Each as the facts that ``save_template`` takes."""
    text = files("motcua.results").joinpath("data/templates.toml").read_text(encoding="utf-8")
    return [row | {"body": row["body"].strip()} for row in tomllib.loads(text)["template"]]
