"""The data files of the demo."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data(name: str) -> dict[str, Any]:
    """``demo/data/<name>.toml``, read once; not to be changed."""
    return tomllib.loads(files("motcua.demo").joinpath(f"data/{name}.toml").read_text("utf-8"))
