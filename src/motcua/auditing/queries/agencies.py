"""Which agency a text is about, by the names of the organisation table."""

import re
import unicodedata

from motcua.auditing.queries.periods import HEADING, cue
from motcua.organisation.public import Agency

MOST_READ = 50_000
"""Code points of a text that are searched for names."""


def agency_of_text(text: str) -> str:
    """The code of the one agency that the text is about; empty where none or more than one may be meant.

    A superior that is named beside its subordinate is only mentioned, and so is the ministry beside a
    department. Where several remain, the one named in the heading is meant."""
    said = _plain(text[:MOST_READ])
    named: dict[str, tuple[int, str, str]] = {}
    for code, name, path, level in Agency.objects.values_list("code", "name", "path", "level").order_by("id"):
        place = _place(said, _plain(name))
        if place is not None:
            named[code] = place, path, level
    longest = {code: facts for code, facts in named.items() if not _is_above(facts, named.values())}
    if len(longest) > 1:
        longest = {code: facts for code, facts in longest.items() if facts[0] < HEADING}
    return next(iter(longest)) if len(longest) == 1 else ""


def _is_above(facts: tuple[int, str, str], others) -> bool:
    _, path, level = facts
    return any(
        other != path and (other.startswith(path) or (level == "ministry" and other_level != "ministry"))
        for _, other, other_level in others
    )


def _place(said: str, name: str) -> int | None:
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) if name and name in said else None
    return match.start() if match else None


def _plain(text: str) -> str:
    lower = unicodedata.normalize("NFC", text).casefold()
    return " ".join(cue("agencies", "silent").sub(" ", lower).split())
