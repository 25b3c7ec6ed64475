"""Two counts told together twice: ``178 cơ sở khám và 132 cơ sở dược … 187 cơ sở khám và 132 cơ sở dược``.

One of the two is the same again; the other differs by a slip of the keys. Two pairs of two times differ too,
so nothing is told where the words of the second speak of another time or place.
"""

import re

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.told.restated import scopes_differ

_AND = re.compile(r"[^.;:()\d]{2,80}(?:\bvà|,) ?[^.;:()\d]{0,12}")
_WORD = re.compile(r"[^\W\d_]+")
_NAMED, _LEAST = 3, 10
Pair = tuple[Mention, Mention]


def check_pairs_again(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """One claim for every pair that names the two things of a pair before it."""
    claims: list[Claim] = []
    first: dict[tuple[str, ...], Pair] = {}
    for sentence in mentions:
        for pair in zip(sentence, sentence[1:], strict=False):
            key = _key(pair)
            if not key:
                continue
            known = first.setdefault(key, pair)
            if known is not pair:
                claims.extend(_check(prose, known, pair))
    return claims


def _key(pair: Pair) -> tuple[str, ...]:
    """The first words behind each of the two; nothing where they are no plain counts of two things."""
    one, two = pair
    if not (_is_plain(one) and _is_plain(two) and _AND.fullmatch(two.lead)):
        return ()
    left, right = (tuple(_WORD.findall(mention.after)[:_NAMED]) for mention in pair)
    return (*left, "và", *right) if len(left) == len(right) == _NAMED and left != right else ()


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and mention.value >= _LEAST
    return plain and not mention.about and not is_change(mention) and not is_compared(mention)


def _check(prose: Prose, known: Pair, pair: Pair) -> list[Claim]:
    same = [one.value == two.value for one, two in zip(known, pair, strict=True)]
    if not any(same):
        return []
    place = 1 if same[0] else 0
    one, two = known[place], pair[place]
    if not all(same) and (scopes_differ(prose, one, two) or not looks_mistyped(one.value, two.value)):
        return []
    facts = {"first": one.value, "again": two.value, "noun": two.noun}
    spans = [place_of(two), place_of(one)]
    verdict = CONSISTENT if all(same) else WRONG
    return [Claim("restated_value", verdict, spans, "restated", two.value, one.value, facts)]
