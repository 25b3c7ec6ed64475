"""The forms that come with the product, written from what the law asks in six fields."""

import tomllib
from importlib.resources import files
from typing import Any


def shipped_documents() -> dict[str, dict[str, Any]]:
    """Name of the file (without ending) to its document, in alphabetical order."""
    folder = files("motcua.eforms").joinpath("data")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda f: f.name)
    return {file.name[:-5]: tomllib.loads(file.read_text(encoding="utf-8")) for file in found}
