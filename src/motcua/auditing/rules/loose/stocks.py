"""Parts of a stock: no more of the things that a place has than it is said to have.

``Toàn tỉnh hiện có 110 trạm …; số trạm đạt bộ tiêu chí: 103 trạm``, and of those that were dealt with:
``xử phạt 33 cơ sở … công khai đối với 31 cơ sở bị phạt``.
"""

import re

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_STOCK, _PART, _HAS = phrase("stocks", "stock"), phrase("stocks", "part"), phrase("stocks", "has")
_OTHER = phrase("stocks", "other")
_DEALT, _TIME = phrase("stocks", "dealt"), phrase("stocks", "time")
_UNITS = {"agency", "procedure", "item", "text"}
_REACH = 3


def check_stocks(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every count that its words make a part of a stock told before it."""
    told = {claim.spans[0] for claim in known if claim.kind == "ratio_bound"}
    claims = []
    for index, sentence in enumerate(mentions):
        near = [mention for row in mentions[max(0, index - _REACH) : index + 1] for mention in row]
        for part in sentence:
            if not _is_plain(part) or place_of(part) in told:
                continue
            before = [mention for mention in near if mention.end <= part.start and _is_plain(mention)]
            whole = _stock_of(part, before) or _dealt_with(part, before)
            if whole is not None and (part.value <= whole.value or _is_sure(part, whole)):
                claims.append(_claim(part, whole))
    return claims


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counted in _UNITS and not mention.about
    return plain and not is_change(mention) and not is_compared(mention)


def _stock_of(part: Mention, before: list[Mention]) -> Mention | None:
    """The only stock of the noun: ``hiện có``, and the part is ``số trạm …:`` or ``57 trạm có …``."""
    named = re.match(rf"\s*(?:trong đó,? )?số {re.escape(part.noun)}\b", part.before)
    if not (named and _PART.match(part.before) or _HAS.match(part.after.strip().removeprefix(part.noun))):
        return None
    alike = [mention for mention in before if mention.noun == part.noun]
    stocks = [mention for mention in alike if _STOCK.search(mention.before)]
    same = len({mention.value for mention in stocks}) == 1 and not _TIME.search(part.before)
    return stocks[0] if same and stocks[0].sentence.paragraph == part.sentence.paragraph else None


def _dealt_with(part: Mention, before: list[Mention]) -> Mention | None:
    """``xử phạt … 33 cơ sở`` for ``đối với 31 cơ sở bị phạt tiền``: the only count of that verb."""
    match = _DEALT.match(part.after.strip().removeprefix(part.noun))
    if match is None or _TIME.search(re.split(r"[.;]\s", part.lead)[-1]):
        return None
    verb = match.group("verb")
    told = [
        mention
        for mention in before
        if mention.noun == part.noun and re.search(rf"\b{verb}\b", f"{mention.before} {mention.after}")
    ]
    if len({mention.value for mention in told}) != 1:
        return None
    return told[0] if told[0].sentence.paragraph == part.sentence.paragraph else None


def _is_sure(part: Mention, whole: Mention) -> bool:
    """More than there is, but little more, or by two digits that changed places, and of no other place."""
    over = part.value - whole.value
    words = re.split(r"[.;]\s", part.lead)[-1] + part.after
    return _OTHER.search(words) is None and (over * 4 < whole.value or part.value in swaps(whole.value))


def _claim(part: Mention, whole: Mention) -> Claim:
    verdict = CONSISTENT if part.value <= whole.value else WRONG
    facts = {"part": part.value, "whole": whole.value, "noun": part.noun}
    return Claim(
        "ratio_bound", verdict, [place_of(part), place_of(whole)], "bound", part.value, whole.value, facts
    )
