"""Ways of writing an answer, and which of them may be tried on a stranger's text without standing still."""

import re

MOST_SIGNS, MOST_ENDLESS = 200, 2
_ENDLESS = re.compile(r"[*+]|\{\d*,\}")
_PLAIN = re.compile(r"\\[.dDwWsS/()\[\]{}+*?^$|\\-]|[^\\]")


def is_safe_pattern(pattern: str) -> bool:
    """Whether it is a regular expression without references, looks aside, or repetition inside repetition:
    then a long wrong answer cannot keep the server busy."""
    if len(pattern) > MOST_SIGNS or "(?" in pattern:
        return False
    signs = _PLAIN.findall(pattern)
    if "".join(signs) != pattern:
        return False
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    bare = re.sub(r"\[(?:\\.|[^\]\\])*\]", "x", re.sub(r"\\.", "x", pattern))
    if any(int(one) > 100 for one in re.findall(r"\d+(?=[,}])", bare)):
        return False
    return len(_ENDLESS.findall(bare)) <= MOST_ENDLESS and not _repeats_inside(bare)


def _repeats_inside(bare: str) -> bool:
    """Whether a group that holds a repetition or a choice is itself repeated without end."""
    open_groups: list[int] = []
    for place, sign in enumerate(bare):
        if sign == "(":
            open_groups.append(place)
        elif sign == ")" and open_groups:
            inside = bare[open_groups.pop() : place]
            if _ENDLESS.match(bare, place + 1) and re.search(r"[*+?{|]", inside):
                return True
    return False
