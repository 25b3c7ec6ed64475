"""Rates told by name, ``tỷ lệ trước và đúng hạn đạt 98%``, against a breakdown that gives their counts."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
    judge_percent,
    place_of,
)
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import Group, is_change
from motcua.auditing.rules.reading.mentions import Mention, names_another
from motcua.auditing.rules.reading.shares import Share

_ELSEWHERE, _OPENING = phrase("rates", "elsewhere"), phrase("rates", "opening")
_FAR = 3
_ALL = Decimal(100)
_AXES = ("timing", "channel")


@dataclass(frozen=True)
class Count:
    """Counts by value of one axis, and the whole they belong to."""

    axis: str
    values: dict[str, Decimal]
    whole: Decimal
    sentence: int
    spans: tuple[tuple[int, int], ...]
    unit: str | None = None


def check_rates(
    mentions: list[list[Mention]], groups: list[Group], shares: list[Share], rows: set[Mention]
) -> list[Claim]:
    """One claim for every named rate whose counts stand in the same or the two sentences before."""
    tied = {share.percent for share in shares}
    counts: dict[int, list[Count]] = defaultdict(list)
    for count in _counts(mentions, groups, rows):
        counts[count.sentence].append(count)
    claims = []
    for sentence in mentions:
        aimed = False
        for mention in sentence:
            aimed = mention.figure.kind == "percent" and (aimed or bool(cue("target").search(mention.before)))
            if mention.figure.kind != "percent" or mention in tied or aimed or not _is_rate(mention):
                continue
            index = mention.sentence.index
            near = [count for place in range(index - 2, index + 1) for count in counts.get(place, [])]
            claim = _check(mention, near)
            if claim is None:
                continue
            scoped = (
                _is_all(mention)
                or _is_scoped(sentence[0], near)
                or _is_beside_its_own(mention, sentence, claim)
            )
            if not (claim.verdict == WRONG and scoped):
                claims.append(claim)
    return claims


def _is_beside_its_own(rate: Mention, sentence: list[Mention], claim: Claim) -> bool:
    """``các sở tiếp nhận 55 hồ sơ, 100% trực tuyến``: of the count beside it, not of those told before."""
    place = sentence.index(rate)
    own = sentence[place - 1] if place and not rate.before.strip() else None
    counts = own is not None and own.figure.kind == "number" and own.counts
    return counts and own is not None and place_of(own) not in claim.spans


def _is_all(rate: Mention) -> bool:
    """``100% thủ tục được công khai``: all of something, not of the counts before."""
    return rate.value == _ALL and bool(rate.after.strip())


def _is_scoped(first: Mention, near: list[Count]) -> bool:
    """``Đối với khối sở, ngành, 81,6% đúng hạn``: a sentence that opens with a part of what was told."""
    return _OPENING.match(first.lead) is not None and near[-1].sentence != first.sentence.index


def _is_rate(mention: Mention) -> bool:
    if (
        is_change(mention)
        or cue("target").search(mention.before)
        or cue("threshold").search(mention.after[:20])
    ):
        return False
    named = [axis for axis in mention.features if axis != "state"]
    return len(named) == 1 and named[0] in _AXES and mention.single(named[0]) is not None


def _counts(mentions: list[list[Mention]], groups: list[Group], rows: set[Mention]) -> list[Count]:
    found = []
    for group in groups:
        axis = group.axis()
        if (
            axis not in _AXES
            or any(part in rows for part in group.parts)
            or group.head.figure.kind != "number"
        ):
            continue
        values = {name: part.value for part in group.parts if (name := part.joint(axis))}
        spans = (place_of(group.head), *(place_of(part) for part in group.parts))
        found.append(Count(axis, values, group.total, group.parts[0].sentence.index, spans, group.head.unit))
    for sentence in mentions:
        for mention in sentence:
            named = [axis for axis in mention.features if axis in _AXES]
            if (
                mention.figure.kind == "fraction"
                and mention.counts
                and mention.figure.whole
                and len(named) == 1
                and mention not in rows
            ):
                values = {mention.joint(named[0]) or "": mention.value}
                found.append(
                    Count(
                        named[0],
                        values,
                        mention.figure.whole,
                        mention.sentence.index,
                        (place_of(mention),),
                        mention.unit,
                    )
                )
    return found


def _check(mention: Mention, counts: list[Count]) -> Claim | None:
    axis = next(axis for axis in mention.features if axis != "state")
    index = mention.sentence.index
    near = [
        count
        for count in counts
        if count.axis == axis
        and count.spans[0][0] < mention.start
        and not names_another(mention.before, count.unit)
    ]
    readings = [(count, part) for count in near for part in _parts(mention.single(axis), count)]
    if not readings:
        return None
    for count, part in readings:
        verdict = judge_percent(mention.figure, mention.about, part * 100 / count.whole)
        if verdict in {CONSISTENT, ROUNDED}:
            return _claim(mention, count, part, verdict)
    scoped = _ELSEWHERE.search(mention.before) or _ELSEWHERE.search(mention.lead[-80:])
    if scoped or len(near) > 1 or mention.about or near[0].sentence < index - 1:
        return None
    sure = (len(readings) == 1 or axis == "timing") and not _is_far(mention, *readings[0])
    return _claim(mention, *readings[0], WRONG if sure else UNKNOWN)


def _is_far(mention: Mention, count: Count, part: Decimal) -> bool:
    """A rate of another sentence, several times what the counts give: hardly of these counts."""
    small, large = sorted((mention.value, part * 100 / count.whole))
    return count.sentence != mention.sentence.index and large > _FAR * small


def _parts(name: str | None, count: Count) -> list[Decimal]:
    """The counts that a name may stand for; đúng hạn alone often includes what came early."""
    values = count.values
    if not count.whole:
        return []
    found = [values[name]] if name is not None and name in values else []
    if name in {"both", "on_time"}:
        if "early" in values and "on_time" in values:
            found.insert(0, values["early"] + values["on_time"])
        if name == "on_time" and "both" in values:
            found.append(values["both"])
        if not found and "late" in values and len(values) > 1:
            found.append(count.whole - values["late"])
        if name == "both" and not found and "on_time" in values:
            found.append(values["on_time"])
    return found


def _claim(mention: Mention, count: Count, part: Decimal, verdict: str) -> Claim:
    facts = {"part": part, "whole": count.whole, "percent": mention.value, "places": mention.figure.places}
    return Claim(
        "ratio_percent",
        verdict,
        [place_of(mention), *count.spans],
        "share",
        mention.value,
        part * 100 / count.whole,
        facts,
    )
