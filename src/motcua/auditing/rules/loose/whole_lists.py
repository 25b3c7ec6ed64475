"""Lists that their form alone makes whole: ``20 đoàn (11 đoàn cũ, 9 đoàn mới)``.

A bracket or *gồm* right behind a count makes its items whole whatever their nouns are. Behind *trong đó*,
a colon or *trong số* often leave something out, so they have to be longer or their whole larger: the more
digits, the less a slip of the keys explains a gap by chance. Without such a slip no gap is told.
"""

import re

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, Judged, judge_sum
from motcua.auditing.rules.judging.far_off import is_slip_of_sum
from motcua.auditing.rules.judging.keys import swaps
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import are_levels, is_other, is_rest
from motcua.auditing.rules.reading.listed import Listed, read_listed
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import names_one, sum_claim

_SOME = phrase("listed", "some")
_CROSSING, _COMPARED = phrase("tallies", "crossing"), phrase("tallies", "compared")
_SUMS = {"sum_parts", "rollup"}
_LEAST = {
    "bracket": 2,
    "made_of": 2,
    "axis": 20,
    "colon": 10,
    "alone": 10,
    "among": 10,
    "opens": 20,
    "with": 100,
    "rest": 10,
}
_OF_TWO = {"bracket": 2, "made_of": 2, "axis": 20, "with": 100}
"""From so many units of its last digit on, a whole is told to be missed: by three parts and more, by two."""
_INSIDE, _PAIR, _PLAIN = 100, 1000, 50_000
_JOINED, _JOINS = 20, re.compile(r"\bvà [^,;]*$")
"""A list behind *trong đó* whose last item is joined by *và*, all in the noun of the whole and most of it."""
_LITTLE = 20
_TIED = {"bracket", "made_of", "colon", "inside", "among", "lines"}
_SHUT = re.compile(r"[^()]*\)")
_CLOSED = 10
"""A list that ends with the rest or the others, or misses its whole by two digits changed about, is so many
times as sure."""


def check_whole_lists(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such list that no other sum has judged."""
    judged = Judged(claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN)
    claims = []
    for listed in read_listed(prose, mentions):
        claim = _check(prose, listed)
        if claim is not None and not judged.together(claim.spans):
            claims.append(claim)
    return claims


def _check(prose: Prose, listed: Listed) -> Claim | None:
    """The whole that the items make; else the only one that a slip of the keys keeps them from making."""
    for whole in listed.wholes:
        verdict = judge_sum(whole, whole.value, listed.items, listed.total)
        if verdict in {CONSISTENT, ROUNDED} and (listed.tie != "plain" or verdict == CONSISTENT):
            return _claim(verdict, whole, listed)
    values = [item.value for item in listed.items]
    if any(one.figure.other is not None for one in (*listed.wholes, *listed.items)):
        return None
    slipped = [
        whole
        for whole in listed.wholes
        if judge_sum(whole, whole.value, listed.items, listed.total) == WRONG
        and (
            _is_left(listed, whole) or is_slip_of_sum(whole.value, values) and _is_large_enough(listed, whole)
        )
    ]
    if len(slipped) != 1 or _is_open(prose, slipped[0], listed):
        return None
    return _claim(WRONG, slipped[0], listed)


def _claim(verdict: str, whole: Mention, listed: Listed) -> Claim:
    return sum_claim("sum_parts", verdict, whole, whole.value, listed.items, listed.total, loose=True)


def _is_swapped(listed: Listed, whole: Mention) -> bool:
    """Two digits of the whole or of one item, changed about, make the sum right."""
    gap = whole.value - listed.total
    return listed.total in swaps(whole.value) or any(
        one.value + gap in swaps(one.value) for one in listed.items
    )


def _is_above(listed: Listed, whole: Mention) -> bool:
    """One item alone is more than the whole that the words tie it to."""
    tied = listed.tie in _TIED and all(one.counted in {None, whole.counted} for one in listed.items)
    return tied and max(one.value for one in listed.items) > whole.value


def _is_left(listed: Listed, whole: Mention) -> bool:
    """``Trong 8 chỉ số, 5 chỉ số ở nhóm thấp …; 3 chỉ số còn lại``: little figures, nothing left over."""
    last = listed.items[-1]
    alike = {one.counted for one in listed.items} == {whole.counted} != {None}
    return alike and is_rest(last) and last.counted is not None and max(whole.value, listed.total) < _LITTLE


def _is_large_enough(listed: Listed, whole: Mention) -> bool:
    """Whether the whole, in units of its last digit, is too large to be met by chance."""
    some = listed.tie != "rest" and _SOME.search(listed.items[0].lead) is not None
    least = _LEAST if len(listed.items) > 2 else _OF_TWO
    wanted = least.get(listed.tie, _PLAIN if listed.tie == "plain" else _PAIR)
    if listed.tie == "inside" and len(listed.items) > 2:
        wanted = _INSIDE
    wanted = max(wanted, _PAIR) if some else wanted
    last = listed.items[-1]
    joined = listed.tie == "inside" and not some and _JOINS.search(last.lead) is not None
    most = listed.total * 2 >= whole.value
    if joined and most and all(item.counted == whole.counted for item in listed.items):
        wanted = _JOINED
    closed = is_rest(last) or is_other(last) or _is_swapped(listed, whole)
    if listed.tie == "inside" and not most and not closed and whole.value < _PLAIN:
        return False
    large = max(whole.value, listed.total) / whole.figure.grain * (_CLOSED if closed else 1) >= wanted
    return large or _is_above(listed, whole)


def _is_open(prose: Prose, whole: Mention, listed: Listed) -> bool:
    """Something is said of more, or of parts that cut across each other."""
    last = listed.items[-1]
    if names_one(whole.value - listed.total, last):
        return True
    if listed.tie == "inside" and listed.total < whole.value and are_levels(listed.items):
        return True
    stretch = ("" if listed.tie == "rest" else prose.shadow[whole.end : last.end]) + last.tail[:60]
    labels = [
        f"{item.before} | {item.after.strip().removeprefix(item.noun)}"
        for item in listed.items[1 if listed.tie == "rest" else 0 :]
        if "origin" not in item.features
    ]
    if listed.tie == "bracket" and _SHUT.match(prose.shadow[last.end : last.sentence.end]) is None:
        return True
    if cue("open").search(stretch) or cue("rest").search(last.tail[:60]) and not is_rest(last):
        return True
    return any(_COMPARED.search(label) or _CROSSING.search(label) for label in labels)
