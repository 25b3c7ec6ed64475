"""A change concluded from two years told before: ``năm 2024 đạt 84,6; năm 2023 82,9. Như vậy tăng 1,7``."""

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import comparable, measures, sign_of
from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_figures, place_of
from motcua.auditing.rules.judging.keys import slipped_change
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention, follows_on

_OPENS, _YEAR = phrase("concluded", "opens"), phrase("concluded", "year")


def check_concluded(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change in a concluding sentence that no other check has judged; a gap is told only
    where one slip of the keys explains it."""
    told = judged_figures(known, "difference")
    claims = []
    for before, sentence in zip(mentions, mentions[1:], strict=False):
        if not follows_on(before, sentence) or not _OPENS.match(sentence[0].lead):
            continue
        years = _years(before)
        for stated in sentence:
            sign = sign_of(stated)
            if not sign or stated.about or place_of(stated) in told:
                continue
            ends = [(year, one) for year, one in years if measures(stated, one) and not one.about]
            claim = _check(stated, sign, ends)
            claims.extend([claim] if claim is not None else [])
    return claims


def _years(sentence: list[Mention]) -> list[tuple[str, Mention]]:
    """Every level of a sentence with the year told last before it."""
    found, year = [], ""
    for one in sentence:
        year = next(reversed(_YEAR.findall(one.lead)), year)
        if year and sign_of(one) is None and one.figure.kind in {"number", "percent", "rank"}:
            found.append((year, one))
    return found


def _check(stated: Mention, sign: int, ends: list[tuple[str, Mention]]) -> Claim | None:
    if len(ends) != 2 or ends[0][0] == ends[1][0] or not comparable(ends[0][1], ends[1][1]):
        return None
    (_, earlier), (_, later) = sorted(ends, key=lambda one: one[0])
    claim = check_change(Change(stated, later, earlier, sign))
    if claim.verdict != WRONG:
        return claim
    places = max(one.figure.places for one in (stated, later, earlier))
    rank = later.figure.kind == "rank"
    first, last = (later.value, earlier.value) if rank else (earlier.value, later.value)
    return claim if slipped_change(stated.value * sign, last, first, places) else None
