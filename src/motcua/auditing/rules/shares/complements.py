"""Percentages of one partition add to a hundred."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_slipped, one_key
from motcua.auditing.rules.reading.grammar import closed_sets, cue, phrase, tables
from motcua.auditing.rules.reading.groups import Group, is_change, is_rest
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.sums.breakdowns import is_whole

_HUNDRED = Decimal(100)
_SLIP = Decimal(10)
_MOST = 8
_FAR = Decimal(25)
"""Percentages that miss a hundred by more, and by no slip of the keys, are rates of different things."""
_NEXT, _LAST = phrase("complements", "next"), phrase("complements", "last")
_NOT = phrase("complements", "not")
_SHARE, _STRUCTURE = phrase("complements", "share"), phrase("complements", "structure")
_REST = phrase("complements", "rest")
_WHOLE_BRACKET, _DIVIDED = re.compile(r"\([^()]*\)"), re.compile(r"\(\s*trong (?:đó|số đó)\b[^()]*$")
_BETWEEN = re.compile(r"[^,;:.()]*(?:[,;]| và)(?: và)?[^,;:.()]*")
_ANSWER = re.compile(r"\b(?:trả lời|cho rằng|đánh giá|chọn)\b")
_CLOSING, _LOW, _HIGH = (phrase("complements", name) for name in ("closing", "low", "high"))


def check_complements(mentions: list[list[Mention]], groups: list[Group], shares: list[Share]) -> list[Claim]:
    """Partitions told by a breakdown, and partitions told by names such as đúng hạn, trễ hạn."""
    claims, used = [], set()
    for group in groups:
        percents = [group.percents[part] for part in group.parts if part in group.percents]
        percents = [percent for percent in percents if not is_change(percent)]
        if len(percents) == len(group.parts) >= 2 and is_whole(group) and _some_right(group):
            claims.append(complement_claim(percents, True))
            used.update(percents)
    owner = {share.percent: share.part for share in shares}
    previous: list[Mention] = []
    for place, sentence in enumerate(mentions):
        fresh = [mention for mention in sentence if mention.figure.kind == "percent" and mention not in used]
        fresh = [mention for mention in fresh if not is_change(mention) and not _is_bound(mention)]
        if fresh:
            named = [] if _has_rest(sentence, owner) else fresh
            claims.extend(_by_axis(named, previous, owner, used))
            claims.extend(_listed(sentence, used))
            claims.extend(_rest_of(sentence, used))
            claims.extend(_negated(sentence, used))
            claims.extend(_banded(sentence, used))
            claims.extend(_full(sentence, used, owner))
            claims.extend(_of_one_axis(sentence, used, owner))
        previous = [mention for mention in fresh if mention not in used]
        if sentence and place + 1 < len(mentions) and _starts_anew(mentions[place + 1], sentence):
            previous = []
    return claims


def _starts_anew(following: list[Mention], sentence: list[Mention]) -> bool:
    """The next sentence is of another paragraph."""
    return bool(following) and following[0].sentence.paragraph != sentence[0].sentence.paragraph


def _some_right(group: Group) -> bool:
    """Percentages that are all far from the parts' shares of the whole have bases of their own."""
    if group.head.figure.kind != "number" or not group.total:
        return True
    return any(
        abs(percent.value - part.value * 100 / group.total) <= percent.figure.grain
        for part, percent in group.percents.items()
    )


def _has_rest(sentence: list[Mention], owner: dict[Mention, Mention]) -> bool:
    """``9.002 hồ sơ (97,69%), … 57 hồ sơ (0,62%), số còn lại 156 hồ sơ``: a part without a percentage."""
    counted = any(mention in owner for mention in sentence)
    return counted and any(
        mention.counts and (is_rest(mention) or mention.before.rstrip().endswith("còn"))
        for mention in sentence
    )


def _listed(sentence: list[Mention], used: set[Mention]) -> list[Claim]:
    """``loại giỏi chiếm 18,3%, loại khá 72,4%, loại trung bình 9,3%``: shares in a row, near a hundred."""
    claims: list[Claim] = []
    row: list[Mention] = []
    for mention, lead in [*_outside_brackets(sentence), (None, "")]:
        if row and mention is not None and mention.figure.kind == "percent" and _NEXT.fullmatch(lead):
            row.append(mention)
            continue
        opened = bool(row) and (len(row) > 3 or _opens_list(row[0]))
        if len(row) >= 3 and opened and not used & set(row) and _is_partition(row):
            claims.append(complement_claim(row, True))
            used.update(row)
        starts = mention is not None and mention.figure.kind == "percent" and _may_open(mention)
        row = [mention] if mention is not None and starts else []
    return claims


def _outside_brackets(sentence: list[Mention]) -> list[tuple[Mention, str]]:
    """Figures with what leads to them, but for ``(trong đó tiêu biểu chiếm 20,6%)`` between two others."""
    found: list[tuple[Mention, str]] = []
    lead = ""
    for mention in sentence:
        lead = _WHOLE_BRACKET.sub("", lead + mention.lead)
        if not (found and _DIVIDED.search(lead)):
            found.append((mention, lead))
            lead = ""
    return found


def _opens_list(mention: Mention) -> bool:
    return _SHARE.search(mention.lead) is not None or _STRUCTURE.search(mention.lead) is not None


def _may_open(mention: Mention) -> bool:
    return _opens_list(mention) or ":" in mention.lead


def _banded(sentence: list[Mention], used: set[Mention]) -> list[Claim]:
    """``dưới 30 tuổi chiếm 16,5%; từ 30 đến 40 tuổi chiếm 41,2%; …; trên 50 tuổi chiếm 12,5%``."""
    row: list[Mention] = []
    labels: list[str] = []
    words = ""
    for mention in sentence:
        words += mention.lead
        if mention.figure.kind != "percent":
            continue
        fresh = (
            mention not in used and not is_change(mention) and not _is_bound(mention) and not mention.about
        )
        apart = re.search(r":|\.\s", words.strip()) is not None
        if row and (apart or not fresh) and len(row) < 3:
            row, labels = [], []
        elif row and (apart or not fresh):
            break
        if fresh:
            row.append(mention)
            labels.append(words)
        words = ""
    if len(row) < 3:
        return []
    ends = (labels[0], labels[-1])
    whole = any(_LOW.search(one) and _HIGH.search(two) for one, two in (ends, ends[::-1]))
    total = sum((mention.value for mention in row), Decimal(0))
    if not (whole or _CLOSING.search(labels[-1])) or abs(total - _HUNDRED) > _SLIP:
        return []
    used.update(row)
    return [complement_claim(row, True)]


def _full(sentence: list[Mention], used: set[Mention], owner: dict[Mention, Mention]) -> list[Claim]:
    """Neighbours that make a hundred, each the share of a count or three and more: a partition that holds."""
    row = [mention for mention in sentence if mention.figure.kind == "percent"]
    for first in range(len(row) - 1):
        for last in range(first + 2, min(len(row), first + _MOST) + 1):
            some = row[first:last]
            odd = any(is_change(one) or _is_bound(one) or one.about or one in used for one in some)
            if odd or len(some) < 3 and not all(one in owner for one in some):
                continue
            claim = complement_claim(some, False)
            if claim.verdict == CONSISTENT or claim.verdict == ROUNDED and len(some) < 4:
                used.update(some)
                return [claim]
    return []


def _of_one_axis(sentence: list[Mention], used: set[Mention], owner: dict[Mention, Mention]) -> list[Claim]:
    """``81,6% hoàn thành đúng hạn, 9,3% quá hạn và 12,1% đang thực hiện``: a row above a hundred."""
    row: list[Mention] = []
    rows: list[list[Mention]] = []
    for mention in sentence:
        fits = mention.figure.kind == "percent" and not is_change(mention) and not _is_bound(mention)
        fits = fits and not mention.about and mention not in used and mention not in owner
        if fits and row and _BETWEEN.fullmatch(mention.lead):
            row.append(mention)
        else:
            row = [mention] if fits else []
            rows.append(row)
    return [
        complement_claim(row, True) for row in rows if _is_overfull(row) and (len(row) > 2 or _denied(row))
    ]


def _denied(row: list[Mention]) -> bool:
    """``96,2% rất hài lòng, 8,3% hài lòng, không có phiếu không hài lòng``: two answers, and no third."""
    opinions = [mention.single("opinion") for mention in row]
    return opinions == ["very", "happy"] and row[0].value > row[1].value


def _is_overfull(row: list[Mention]) -> bool:
    """Two of the labels exclude each other, and all together make little more than a hundred."""
    total = sum((mention.value for mention in row), Decimal(0))
    values = [value for mention in row if (value := mention.single("timing") or mention.single("opinion"))]
    if len(values) == len(row):
        values = [f"{value} {mention.joint('state')}" for value, mention in zip(values, row, strict=True)]
    if any(sum(one.value for one in row[:count]) == _HUNDRED for count in range(2, len(row))):
        return False
    ways = [mention for mention in row if re.search(r"\bqua (?!đó)[^,;]*$", mention.before)]
    answers = all(_ANSWER.search(mention.after) for mention in row)
    apart = len(values) > 1 and len(set(values)) == len(values) or len(ways) > 1 or answers
    return apart and _HUNDRED < total <= _HUNDRED + _SLIP


def _rest_of(sentence: list[Mention], used: set[Mention]) -> list[Claim]:
    """``đúng hạn 96,42%, số còn lại quá hạn (3,58%)``: what words call the rest fills the hundred."""
    claims: list[Claim] = []
    row: list[Mention] = []
    for mention in sentence:
        if mention.figure.kind != "percent":
            row = [] if not row or re.search(r"[;:]|\.\s", mention.lead) else row
            continue
        fresh = mention not in used and not is_change(mention) and not _is_bound(mention)
        apart = re.search(r"[;:]|\.\s|\b(?:trong đó|riêng)\b", mention.lead) is not None
        if not fresh or apart and row:
            row = [mention] if fresh else []
            continue
        row.append(mention)
        if len(row) > 1 and _REST.fullmatch(mention.lead):
            claims.append(complement_claim(row, True))
            used.update(row)
            row = []
    return claims


def _negated(sentence: list[Mention], used: set[Mention]) -> list[Claim]:
    """``đồng ý chiếm 99,8%, không đồng ý chiếm 0,2%``: a rate and the rate of what is not."""
    claims = []
    for one, two in zip(sentence, sentence[1:], strict=False):
        if one.figure.kind != "percent" or two.figure.kind != "percent" or used & {one, two}:
            continue
        match = _NOT.fullmatch(two.before)
        words = match.group("what") if match is not None else ""
        if not words or not re.search(rf"(?<!không )(?<!chưa )\b{re.escape(words)}\b", one.before):
            continue
        if not any(is_change(mention) or _is_bound(mention) for mention in (one, two)):
            claims.append(complement_claim([one, two], True))
            used |= {one, two}
    return claims


def _is_partition(row: list[Mention]) -> bool:
    """Close to a hundred, and either above it or with a last item that ends the list."""
    if any(is_change(mention) or _is_bound(mention) or mention.about for mention in row):
        return False
    total = sum((mention.value for mention in row), Decimal(0))
    ended = _LAST.match(row[-1].lead) is not None
    ended = ended or _STRUCTURE.search(row[0].lead) is not None
    ended = ended or ":" in row[0].lead and len(row) > 3 and abs(total - _HUNDRED) <= _SLIP / 2
    slip = looks_slipped(_HUNDRED, [mention.value for mention in row]) or _one_key_off(row, total)
    return abs(total - _HUNDRED) <= _SLIP and (total >= _HUNDRED or ended or slip)


def _one_key_off(row: list[Mention], total: Decimal) -> bool:
    """One digit of one percentage makes the hundred."""
    gap = _HUNDRED - total
    exact = [mention.figure for mention in row if mention.figure.places and mention.value + gap > 0]
    return any(one_key(figure.value, figure.value + gap, figure.places) for figure in exact)


def _is_bound(mention: Mention) -> bool:
    return bool(cue("threshold").search(mention.after[:20]) or cue("target").search(mention.before))


def _by_axis(
    fresh: list[Mention], previous: list[Mention], owner: dict[Mention, Mention], used: set[Mention]
) -> list[Claim]:
    claims = []
    for axis in tables()["closed"]:
        for near in (fresh, [*previous, *fresh]):
            row = _row(axis, [mention for mention in near if mention not in used], owner)
            if row is None or not any(mention in fresh for mention in row):
                continue
            alone = axis != "state" or len(near) == len(row)
            claims.append(complement_claim(row, alone and row[0].sentence is row[-1].sentence))
            used.update(row)
            break
    return claims


def _row(axis: str, percents: list[Mention], owner: dict[Mention, Mention]) -> list[Mention] | None:
    """Percentages that name the values of one closed set, each once and side by side."""
    named = [(value, mention) for mention in percents if (value := _value(axis, mention, owner))]
    values = [value for value, _ in named]
    if len(set(values)) != len(values):
        return None
    fits = [wanted for wanted in closed_sets(axis) if wanted == frozenset(values)]
    if not fits:
        return None
    row = [mention for _, mention in named]
    others = {frozenset(_other_features(axis, mention, owner).items()) for mention in row}
    tiers = [mention.joint("tier") for mention in row]
    led = len(row) > 2 or row[0].sentence is not row[-1].sentence
    led = led and tiers[0] is not None and not any(tiers[1:])
    return row if (len(set(tiers)) == 1 or led) and len({other for other in others if other}) <= 1 else None


def _value(axis: str, mention: Mention, owner: dict[Mention, Mention]) -> str | None:
    own = mention.single(axis)
    if own is None and mention in owner and not mention.features:
        own = owner[mention].single(axis)
    return own


def _other_features(axis: str, mention: Mention, owner: dict[Mention, Mention]) -> dict[str, tuple[str, ...]]:
    features = dict(mention.features)
    if mention in owner:
        features = {**owner[mention].features, **features}
    return {name: values for name, values in features.items() if name not in {axis, "state"}}


def complement_claim(row: list[Mention], sure: bool) -> Claim:
    """The percentages against a hundred; a mistake that is not ``sure`` is left open."""
    total = sum((mention.value for mention in row), Decimal(0))
    room = sum((mention.figure.grain for mention in row), Decimal(0)) / 2
    if total == _HUNDRED:
        verdict = CONSISTENT
    elif abs(total - _HUNDRED) <= room:
        verdict = ROUNDED
    elif abs(total - _HUNDRED) > _FAR and not _one_key_off(row, total):
        verdict = UNKNOWN
    elif any(mention.about for mention in row):
        verdict = ROUNDED if abs(total - _HUNDRED) <= 3 else UNKNOWN
    else:
        verdict = WRONG if sure or total > _HUNDRED else UNKNOWN
    spans = [place_of(mention) for mention in reversed(row)]
    return Claim(
        "percent_complement",
        verdict,
        spans,
        "complement",
        total,
        _HUNDRED,
        {"parts": [mention.value for mention in row], "total": total},
    )
