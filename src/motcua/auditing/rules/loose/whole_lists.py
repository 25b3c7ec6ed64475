"""Lists that their form alone makes whole: ``20 đoàn (11 đoàn cũ, 9 đoàn mới)``, ``88 định mức, gồm 59 …, 29 …``.

A bracket or *gồm* right behind a count, items of one make divided by one sign, and nothing said of more: such
lists make their whole whatever the nouns are. Those behind *trong đó*, a colon or *trong số* often leave
something out, so more has to speak for them. A gap is told only where one slip of the keys explains it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, Judged, judge_sum
from motcua.auditing.rules.judging.far_off import is_slip_of_sum
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_other, is_rest
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim

_INNER = re.compile(r"\([^()]*\)")
_BETWEEN = re.compile(r"[,;]|\bvà\b|\n")
_STOP = phrase("whole_lists", "stop")
_SOME = phrase("whole_lists", "some")
_CROSSING, _COMPARED = phrase("tallies", "crossing"), phrase("tallies", "compared")
_AMONG = phrase("whole_lists", "among")
_INSIDE_ITEM = phrase("whole_lists", "inside_item")
_OPENS = phrase("whole_lists", "opens")
_APART = {"duration", "times", "place"}
_SUMS = {"sum_parts", "rollup"}
_LEAST = {"bracket": 2, "made_of": 2, "colon": 10, "among": 10, "inside": 100}
"""From so many on a whole is told to be missed, by the tie of its list; a smaller one is met by chance."""
_LEAST_OF_TWO = 1000
_MOST = 14


@dataclass
class Listed:
    """A whole and the items of one make behind it; ``tie`` is bracket, made_of, colon, among or inside."""

    whole: Mention
    items: list[Mention]
    tie: str

    @property
    def total(self) -> Decimal:
        return sum((item.value for item in self.items), Decimal(0))


def check_whole_lists(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such list that no other sum has judged."""
    told = [claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN]
    judged = Judged(told)
    claims = []
    before: list[Mention] = []
    for sentence in mentions:
        for listed in read_listed(prose, before, sentence):
            claim = _check(prose, listed)
            if claim is not None and not judged.together(claim.spans):
                claims.append(claim)
        before = sentence
    return claims


def read_listed(prose: Prose, before: list[Mention], sentence: list[Mention]) -> Iterator[Listed]:
    """Every list of two items and more with the count it divides, inside brackets and outside."""
    for head, row in _rows(sentence):
        counts = [one for one in row if not one.lead.rstrip().endswith("/")]
        if head is not None and _is_plain(head):
            yield from _listed(prose, head, counts, "bracket")
        elif before and counts and _OPENS.match(counts[0].lead) and _is_plain(before[-1]):
            yield from _listed(prose, before[-1], counts, "inside")
        for place, whole in enumerate(counts[:-2]):
            tie = _tie(_INNER.sub("", prose.shadow[whole.end : counts[place + 1].start]), whole)
            if tie and _is_plain(whole):
                yield from _listed(prose, whole, counts[place + 1 :], tie)


def _rows(sentence: list[Mention]) -> list[tuple[Mention | None, list[Mention]]]:
    """The figures outside brackets, and those of every bracket with the figure before it."""
    outer: list[Mention] = []
    rows: list[tuple[Mention | None, list[Mention]]] = [(None, outer)]
    stack = [outer]
    last: Mention | None = None
    for mention in sentence:
        for sign in mention.lead:
            if sign == "(":
                inner: list[Mention] = []
                rows.append((last if stack[-1][-1:] == [last] else None, inner))
                stack.append(inner)
            elif sign == ")" and len(stack) > 1:
                stack.pop()
        stack[-1].append(mention)
        last = mention
    return rows


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.unit not in _APART and mention.value > 0
    return plain and not is_change(mention) and not is_compared(mention)


def _tie(gap: str, whole: Mention) -> str | None:
    if cue("inside").search(gap):
        return "inside"
    if cue("made_of").search(gap):
        return "made_of"
    if _AMONG.search(whole.before):
        return "among"
    return "colon" if re.search(r"^[^,;.]*:", gap) else None


def _listed(prose: Prose, whole: Mention, row: list[Mention], tie: str) -> Iterator[Listed]:
    items: list[Mention] = []
    for one in row[: 2 * _MOST]:
        if items and _STOP.search(_gap(prose, items[-1], one)):
            break
        if one.figure.kind == "percent" or items and _INSIDE_ITEM.search(one.lead):
            continue
        if not _is_plain(one) or items and not _goes_on(prose, items, one):
            items = items if items and tie != "bracket" and ";" in _gap(prose, items[-1], one) else []
            break
        items.append(one)
    if 1 < len(items) <= _MOST and _are_of(whole, items):
        yield Listed(whole, items, tie)


def _gap(prose: Prose, one: Mention, two: Mention) -> str:
    return _INNER.sub("", _INNER.sub("", prose.shadow[one.end : two.start]))


def _goes_on(prose: Prose, items: list[Mention], one: Mention) -> bool:
    gap = _gap(prose, items[-1], one)
    if not _BETWEEN.search(gap) or "(" in gap or ":" in gap and "\n" not in gap and not gap.rstrip().endswith(":"):
        return False
    signs = {sign for a, b in zip(items, items[1:], strict=False) for sign in ";" if sign in _gap(prose, a, b)}
    return not (len(items) > 1 and not signs and ";" in gap)


def _are_of(whole: Mention, items: list[Mention]) -> bool:
    """All in the unit of the whole or in none; or, as nothing else is counted, each in a noun of its own."""
    units = [item.counted for item in items]
    unit = whole.counted or whole.unit
    if "money" in {unit, *units} or "score" in {unit, *units}:
        return set(units) <= {unit, None}
    if set(units) <= {unit, None}:
        return True
    first, others = units[0], [one for one in units[1:] if one is not None]
    if first in {unit, None} and all(one.startswith("other") for one in others):
        return True
    return len(set(others) | {first}) == 1 or len(set(units)) == len(units)


def _check(prose: Prose, listed: Listed) -> Claim | None:
    whole, items = listed.whole, listed.items
    verdict = judge_sum(whole, whole.value, items, listed.total)
    if verdict in {CONSISTENT, ROUNDED}:
        return sum_claim("sum_parts", verdict, whole, whole.value, items, listed.total)
    values = [item.value for item in items]
    if verdict != WRONG or _is_open(prose, listed) or not is_slip_of_sum(whole.value, values):
        return None
    closed = is_rest(items[-1]) or is_other(items[-1])
    firm = listed.tie in {"bracket", "made_of"}
    least = _LEAST[listed.tie] if len(items) > 2 or firm or closed else _LEAST_OF_TWO
    if max(whole.value, listed.total) < least:
        return None
    return sum_claim("sum_parts", WRONG, whole, whole.value, items, listed.total, loose=True)


def _is_open(prose: Prose, listed: Listed) -> bool:
    """Something is said of more, of some only, or of parts that cut across each other."""
    first, last = listed.items[0], listed.items[-1]
    stretch = prose.shadow[listed.whole.end : last.end] + last.tail[:60]
    labels = [f"{item.before} | {item.after}" for item in listed.items]
    if cue("open").search(stretch) or _SOME.search(first.lead) or cue("rest").search(last.tail[:60]):
        return True
    if any(_COMPARED.search(label) or _CROSSING.search(label) for label in labels):
        return True
    states = {item.joint("state") for item in listed.items} - {None}
    return len(states) > 1 and len(states) < len(listed.items)
