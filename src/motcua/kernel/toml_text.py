"""Values as a TOML file says them, the way out of what ``tomllib`` reads in."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal


def toml_value(value: object) -> str:
    """A string, truth, number, list or table on one line. What JSON writes of a string is TOML too, but for
    one sign."""
    if isinstance(value, Mapping):
        said = ", ".join(f"{toml_value(str(key))} = {toml_value(one)}" for key, one in value.items())
        return f"{{ {said} }}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(toml_value, value))}]"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
