"""One change told twice of one level: ``39,20 điểm (tăng 1,17 điểm) … 39,20 điểm, tăng 1,16 điểm``."""

import re

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped
from motcua.auditing.rules.reading.mentions import Mention

_TIME = re.compile(
    r"\b(?:năm|tháng|quý|kỳ)\s+[\w·/]*\d+|\bcùng kỳ\b|\b(?:năm|tháng|quý|kỳ) trước\b|\bkế hoạch\b"
)
_STOP = re.compile(r"[;]|[.…]\s|\n")
_LEAST_DIGITS = 3


def check_changes_again(mentions: list[list[Mention]]) -> list[Claim]:
    """One claim for every change that an earlier one of the same long level and direction has told."""
    claims = []
    first: dict[tuple[object, ...], Mention] = {}
    for sentence in mentions:
        for level, change in zip(sentence, sentence[1:], strict=False):
            sign = sign_of(change)
            if not sign or sign_of(level) or not _is_pair(level, change):
                continue
            key = (level.value, level.unit, change.unit, change.figure.kind, sign)
            known = first.setdefault(key, change)
            if known is not change and _times(known) & _times(change) | {""} & _times(known, change):
                claims.extend(_claim(change, known))
    return claims


def _is_pair(level: Mention, change: Mention) -> bool:
    """The change stands right behind a level of so many digits that it is told of nothing else."""
    digits = f"{level.figure.value:f}".replace(".", "").strip("0")
    plain = level.figure.kind in {"number", "percent"} and len(digits) >= _LEAST_DIGITS
    return plain and not change.about and not level.about and not _STOP.search(change.lead)


def _times(*changes: Mention) -> set[str]:
    """What the changes are counted from; the empty word where one does not say."""
    return {found.group() if (found := _TIME.search(one.tail[:60])) else "" for one in changes}


def _claim(change: Mention, known: Mention) -> list[Claim]:
    same = change.value == known.value
    if not same and not looks_mistyped(change.value, known.value):
        return []
    facts = {"first": known.value, "again": change.value, "noun": change.noun}
    spans = [place_of(change), place_of(known)]
    verdict = CONSISTENT if same else WRONG
    return [Claim("restated_value", verdict, spans, "restated", change.value, known.value, facts)]
