"""Changes whose ends are told by their time, in any clause: ``giảm 197 so với năm 2008. Năm 2008 … là 913``.

Each level has the time told last before it, or right behind it in brackets. The change names the time it is
measured from; where one level of that time and one of another are in reach, these are its ends.
"""

import re
from dataclasses import dataclass

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import comparable, measures, sign_of
from motcua.auditing.rules.changes.tied_ends import is_level
from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    WRONG,
    Claim,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.judging.keys import slipped_change
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_TIME = phrase("dated", "time")
_FROM = phrase("dated", "from")
_PART = phrase("dated", "part")
_BEHIND = re.compile(r"\s*(?:[^\W\d_]+ ){0,3}\((?:trong |của )?$")
_OPENS = phrase("dated", "opens")
_REACH, _DIGITS, _NEAR, _ONE_DIGIT = 4, 3, 120, 10


@dataclass(frozen=True)
class _Level:
    mention: Mention
    time: str


def check_dated(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change that names its time and whose ends nothing else has found."""
    told = judged_figures(known, "difference")
    levels = [_levels(prose, sentence) for sentence in mentions]
    claims = []
    for index, sentence in enumerate(mentions):
        near = [one for row in levels[max(0, index - _REACH) : index + _REACH + 1] for one in row]
        for stated in sentence:
            if place_of(stated) in told or not sign_of(stated) or stated.about:
                continue
            since = measured_from(prose, stated)
            change = _ends(stated, since, near) if since else None
            claims.extend(_check(change) if change is not None else [])
    return claims


def times_in(prose: Prose, start: int, end: int) -> list[tuple[int, int, str]]:
    found = _TIME.finditer(prose.plain, start, end)
    return [(*match.span(), _plain(match.group())) for match in found]


def _plain(words: str) -> str:
    """``tháng 10 năm 2018`` and ``tháng 10/2018`` are one time."""
    return "/".join(re.findall(r"\d+|[IVX]+(?=\W|$)", words))


def _levels(prose: Prose, sentence: list[Mention]) -> list[_Level]:
    """The values of the sentence with the time each is of."""
    found = []
    times = times_in(prose, sentence[0].sentence.start, sentence[0].sentence.end) if sentence else []
    for mention in sentence if times else []:
        if not is_level(mention) or mention.figure.kind == "percent" and mention.unit is not None:
            continue
        if _TIME.match(prose.plain, mention.start):
            continue
        near = [(start, time) for start, _, time in times if 0 <= start - mention.end < _NEAR]
        behind = [time for start, time in near if _BEHIND.match(prose.shadow[mention.end : start])]
        ahead = [time for _, end, time in times if end <= mention.start]
        words = prose.shadow[mention.sentence.start : mention.start]
        if (behind or ahead) and not _PART.search(words):
            found.append(_Level(mention, behind[0] if behind else ahead[-1]))
    return found


def measured_from(prose: Prose, stated: Mention) -> str:
    """The time the change is measured from; empty where it names none."""
    start, end = stated.sentence.start, stated.sentence.end
    opens = _OPENS.match(prose.shadow, start, end)
    first = _FROM.match(prose.shadow, opens.end(), stated.start) if opens is not None else None
    behind = _FROM.search(prose.shadow, stated.end, min(end, stated.end + _NEAR))
    if behind is not None and re.search(r"[;.]|\d", prose.shadow[stated.end : behind.start()]):
        behind = None
    match = behind or first
    time = _TIME.match(prose.plain, match.end()) if match is not None else None
    return _plain(time.group()) if time is not None else ""


def _ends(stated: Mention, since: str, near: list[_Level]) -> Change | None:
    fitting = [one for one in near if measures(stated, one.mention) and one.mention is not stated]
    earlier = [one.mention for one in fitting if one.time == since]
    after = [one for one in fitting if one.time > since]
    later = [one.mention for one in after]
    for end in earlier:
        for other in later:
            change = Change(stated, other, end, sign_of(stated) or 1)
            if comparable(other, end) and check_change(change).verdict in {CONSISTENT, ROUNDED}:
                return change
    if len(earlier) != 1:
        return None
    alike = [one for one in later if comparable(one, earlier[0]) and _is_of_noun(one, earlier[0])]
    same = [one for one in alike if one.sentence is stated.sentence] or alike
    latest = max((one.time for one in after if one.mention in same), default="")
    if len(same) > 1 and stated.unit == "place":
        same = [one.mention for one in after if one.mention in same and one.time == latest]
    if len(same) > 1 and len(f"{stated.value:f}".replace(".", "")) > _DIGITS:
        same = [
            one for one in same if is_slip_of_change(Change(stated, one, earlier[0], sign_of(stated) or 1))
        ]
    return Change(stated, same[0], earlier[0], sign_of(stated) or 1) if len(same) == 1 else None


def _is_of_noun(one: Mention, other: Mention) -> bool:
    """Of one noun; ``hạng 31/63 tỉnh`` names its field, which no other rank needs to name again."""
    return one.noun == other.noun or one.figure.kind == "rank"


def _check(change: Change) -> list[Claim]:
    """Judged, but a gap told only where one slip of the keys explains it."""
    claim = check_change(change)
    if claim.verdict == WRONG and not is_slip_of_change(change):
        return []
    claim.facts["tied"] = claim.facts["sure"] = claim.verdict == WRONG
    return [claim]


def is_slip_of_change(change: Change) -> bool:
    """Whether one slip of the keys, in the change or in one of its ends, explains the gap."""
    stated, later, earlier = change.stated, change.later, change.earlier
    places = max(one.figure.places for one in (stated, later, earlier))
    ranks = later.figure.kind == "rank" or stated.unit == "place"
    sign = change.sign * (-1 if ranks else 1)
    gap = (later.value - earlier.value) * sign
    if len(f"{stated.value:f}") == 1 and abs(gap) < _ONE_DIGIT:
        return True
    return slipped_change(stated.value * sign, later.value, earlier.value, places)
