"""Lines that name one figure each, closed by a line that adds them: ``- Tuyến tỉnh: 214 … Cộng: 498``."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, judge_sum
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim

_CLOSES = phrase("lines", "closes")
_APART = phrase("lines", "apart")
_MORE = phrase("lines", "more")
_LEAST, _BEHIND = 2, 80
_SUMS = {"sum_parts", "rollup"}


def check_lines(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every closing line below two or more lines of one make and of its unit."""
    told = {claim.spans[0][0] for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN}
    claims: list[Claim] = []
    rows: list[Mention] = []
    label = ""
    for sentence in mentions:
        line = _line(prose, sentence)
        if line is None:
            rows = []
            continue
        mention, words = line
        if _CLOSES.match(words):
            more = _MORE.search(prose.shadow[mention.end : mention.end + _BEHIND]) is not None
            if len(rows) >= _LEAST and mention.start not in told and not _APART.search(label) and not more:
                claims.extend(_check(mention, rows))
            rows = []
            continue
        if rows and not _follows(prose, rows[-1], mention):
            rows = []
        label = f"{label} | {words}" if rows else words
        rows.append(mention)
    return claims


def _line(prose: Prose, sentence: list[Mention]) -> tuple[Mention, str] | None:
    """The first figure of a line and the words before it, where it alone counts outside brackets."""
    if not sentence:
        return None
    first, *others = sentence
    start = prose.plain.rfind("\n", 0, first.start) + 1
    words = prose.shadow[start : first.start].strip(" -–•*+")
    aside = all("(" in mention.lead or mention.figure.kind == "percent" for mention in others[:1])
    plain = first.figure.kind == "number" and first.adds and not is_change(first) and not first.about
    if (
        start < first.sentence.start - 3
        or not plain
        or not aside
        or not words.endswith(":")
        or len(words) > 80
    ):
        return None
    return first, words.rstrip(": ")


def _follows(prose: Prose, one: Mention, two: Mention) -> bool:
    """The very next line, with the same bullet, of the same unit."""
    gap = prose.plain[one.end : two.start]
    marks = [prose.plain[prose.plain.rfind("\n", 0, mention.start) + 1 :][:2] for mention in (one, two)]
    bullets = [mark if mark.strip(" -–•*+") == "" else "" for mark in marks]
    alike = one.unit == two.unit or one.counted is two.counted is None
    return gap.count("\n") == 1 and bullets[0] == bullets[1] and alike


def _check(total: Mention, rows: list[Mention]) -> list[Claim]:
    if total.unit not in {rows[-1].unit, None} and rows[-1].counted is not None:
        return []
    computed = sum((mention.value for mention in rows), Decimal(0))
    verdict = judge_sum(total, total.value, rows, computed)
    doubt = abs(computed - total.value) * 3 > total.value or cue("open").search(rows[-1].tail[:40])
    verdict = UNKNOWN if verdict == WRONG and doubt else verdict
    return [sum_claim("rollup", verdict, total, total.value, rows, computed)]
