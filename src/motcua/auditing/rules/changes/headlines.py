"""Changes of rank in a heading, with both ends in the text: ``Tăng 21 bậc … từ hạng 51 lên hạng 31``."""

import re
from decimal import Decimal

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_figures, place_of
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_TO = re.compile(r"\s*(?:lên|xuống)(?: đến| tới)?(?: (?:vị trí )?(?:thứ )?(?:hạng|bậc)?)?\s*")
_ENDS = re.compile(r"[.;:,…]$")
_REACH, _FAR = 4, 9


def check_headlines(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change of places in a heading, where the text below holds one pair of ranks."""
    told = judged_figures(known, "difference")
    claims = []
    for index, sentence in enumerate(mentions):
        for stated in sentence:
            if stated.unit != "place" or stated.figure.kind != "number" or place_of(stated) in told:
                continue
            sign = sign_of(stated)
            if not sign or stated.about or not _is_heading(prose, stated):
                continue
            pairs = [pair for row in mentions[index + 1 : index + 1 + _REACH] for pair in _pairs(row)]
            if len(pairs) == 1:
                claim = check_change(Change(stated, pairs[0][1], pairs[0][0], sign))
                gap = abs(claim.difference or Decimal(0))
                claims.extend([claim] if claim.verdict != WRONG or gap <= _FAR else [])
    return claims


def _is_heading(prose: Prose, mention: Mention) -> bool:
    """A line of its own with no sign at its end, and no rank in it."""
    text = prose.plain
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    line = text[start : end if end != -1 else len(text)].strip()
    return end != -1 and not _ENDS.search(line) and len(line) < 160


def _pairs(row: list[Mention]) -> list[tuple[Mention, Mention]]:
    """``từ thứ hạng 51 lên thứ hạng 31``."""
    return [
        (one, two)
        for one, two in zip(row, row[1:], strict=False)
        if one.figure.kind == two.figure.kind == "rank" and _TO.fullmatch(two.lead)
    ]
