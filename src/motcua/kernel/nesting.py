"""Whether a text in TOML is shallow enough to be read: its reader takes an hour over a name of ten thousand
points, and falls over brackets inside each other."""

import re

DEEPEST, LONGEST_LINE = 8, 20_000
"""Brackets inside brackets and points in a name: what people write by hand needs three. Signs of a line."""
_STRING = re.compile(r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*')


def too_deep(text: str) -> int:
    """The line where brackets stand too deep inside each other, or a name has too many points; 0: none."""
    depth = 0
    for number, line in enumerate(text.splitlines(), start=1):
        bare = _STRING.sub("", line)
        if bare.partition("=")[0].count(".") > DEEPEST or len(line) > LONGEST_LINE:
            return number
        for sign in bare:
            depth = max(0, depth + (sign in "[{") - (sign in "]}"))
            if depth > DEEPEST:
                return number
    return 0
