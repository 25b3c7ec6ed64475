"""Shares: a part against its whole, and the percentage that a sentence states for them."""

import re
from dataclasses import dataclass

from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import fits, is_change, is_nested
from motcua.auditing.rules.reading.mentions import Mention, names_another

_FILLER = phrase("shares", "filler")
_OTHER_BASE = phrase("shares", "other_base")
_BASE = phrase("shares", "base")
_IN_BRACKET = phrase("shares", "in_bracket")
_TOGETHER = phrase("shares", "together")
_TIED = phrase("shares", "tied")
_OVER = phrase("shares", "over")
_THRESHOLD = phrase("shares", "threshold")
_OPENS = phrase("shares", "opens")
_ENDS = phrase("shares", "ends")
_PLAN = phrase("shares", "plan")
_PLANNED, _TO_PLAN = phrase("shares", "planned"), phrase("shares", "to_plan")
_PLAN_BEHIND = phrase("shares", "plan_behind")
_OF_LABEL = re.compile(r"[,;](?P<label>[^(;]*)\([^()]*$")
"""``59 địa phương, nhóm C (dưới 80%)``: the bracket belongs to the label that comes next."""
_IN_TURN = phrase("shares", "in_turn")
_AMONG_BEHIND = phrase("shares", "among_behind")
_WORD = re.compile(r"\w+")
_CLOSED = re.compile(r"[^,;()]*\)\s*,")


@dataclass(frozen=True)
class Share:
    """A percentage tied to the count it is the share of; ``sure`` when the words leave no choice."""

    percent: Mention
    part: Mention
    base: Mention | None = None


def named_plan(percent: Mention, before: list[Mention], earlier: list[Mention]) -> list[Share]:
    """``Tổng kế hoạch vốn là 5.482,6 tỷ đồng … giải ngân 2.683,7 tỷ đồng, bằng 48,95% kế hoạch``."""
    word = _PLAN.match(percent.tail.strip())
    part = _outside(percent, before) if before else None
    if word is None or part is None or is_change(percent) or _FILLER.sub("", percent.before):
        return []
    if not part.counts or is_change(part) or part.figure.kind != "number" or part.unit is None:
        return []
    said = re.compile(rf"\b{re.escape(word.group())}\b")
    plans = {
        known.value: known
        for known in [*earlier, *before[:-1]]
        if known.unit == part.unit and known.figure.kind == "number" and said.search(known.before)
    }
    plan = next(iter(plans.values())) if len(plans) == 1 else None
    if plan is None or not plan.value:
        return []
    told = percent.value * plan.value
    likely = told <= 300 * part.value <= 9 * told
    return [Share(percent, part, plan)] if likely else []


def _after_plan(percent: Mention, before: list[Mention], previous: list[Mention]) -> Share | None:
    """``đã thu nhận 1.128.540 hồ sơ. So với chỉ tiêu 1.150.000 hồ sơ, kết quả đạt 98,1%``."""
    plan = before[0] if len(before) == 1 else None
    if plan is None or not _TO_PLAN.search(plan.before) or not _TIED.search(percent.lead):
        return None
    parts = [part for part in previous if part.unit == plan.unit and part.figure.kind == "number"]
    parts = [part for part in parts if part.counts and not is_change(part)]
    return Share(percent, parts[0], plan) if parts and plan.unit is not None and plan.value else None


def plan_beside(part: Mention, before: Mention, behind: bool = False) -> Mention | None:
    """``kế hoạch giao 1.200 lượt, thực hiện 1.254 lượt, đạt 104,5%``: the plan stands before.

    ``behind``: or in brackets behind, ``36 tin (kế hoạch 30 tin, đạt 120%)``.
    """
    if behind:
        inside = "(" in before.lead and ")" not in before.lead and _PLANNED.search(before.before) is not None
        return before if inside and fits(before, part) and before.value else None
    told = _PLANNED.search(before.before) and not _PLANNED.search(part.before)
    alike = before.figure.kind == part.figure.kind == "number" and fits(before, part)
    close = not re.search(r"[;.()]\s?", part.lead)
    return before if told and alike and close and before.unit in {part.unit, None} and before.value else None


def read_shares(mentions: list[list[Mention]], rows: set[Mention]) -> list[Share]:
    """Percentages that stand beside their count: ``863 hồ sơ (đạt 96,5%)``, ``96,5% (863/894 hồ sơ)``."""
    found: list[Share] = []
    taken: set[Mention] = set()
    in_turn = _aligned(mentions)
    last = None
    for index, sentence in enumerate(mentions):
        for place, mention in enumerate(sentence):
            if mention.figure.kind != "percent":
                continue
            planned_part = _reached(mention, sentence[place - 1]) if place else None
            if planned_part is not None:
                found.append(Share(mention, planned_part))
                continue
            if mention not in in_turn and _unlike_share(mention):
                earlier = [known for row in mentions[max(0, index - 3) : index] for known in row]
                planned = _of_plan(mention, sentence, place)
                found.extend(planned or named_plan(mention, sentence[:place], earlier))
                continue
            share = (
                in_turn.get(mention)
                or _covered(mention, sentence, place)
                or _after_plan(mention, sentence[:place], mentions[index - 1] if index else [])
            )
            if share is None:
                share = _plain_share(mention, sentence, place, _part_of(mention, sentence, place, last, rows))
                share = share if share is not None and share.part not in taken else None
            if share is not None:
                taken.add(share.part)
                found.append(share)
        last = sentence[-1] if sentence else last
    return found


def _reached(percent: Mention, before: Mention) -> Mention | None:
    """``10.661/3.318 lượt, đạt 321,3% chỉ tiêu kế hoạch``: what was done, of what was planned."""
    told = before.figure.kind == "fraction" and before.figure.whole and before.value > before.figure.whole
    tied = _TIED.search(percent.lead) and not re.search(r"[;()]|[.]\s", percent.lead)
    return before if told and tied and percent.value > 100 and not is_change(percent) else None


def _plain_share(percent: Mention, sentence: list[Mention], place: int, part: Mention | None) -> Share | None:
    """The share of a part, with the base where words tie it."""
    if part is None:
        return None
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    base = None
    split = _split(sentence[:place]) if part is sentence[place - 1] else None
    if split is not None:
        part, base = split
    elif place > 1 and part is sentence[place - 1]:
        part, base = _over(part, sentence[place - 2])
        base = base or plan_beside(part, sentence[place - 2])
        if base is None and plan_beside(sentence[place - 2], part, behind=True):
            part, base = sentence[place - 2], part
    if following is part:
        base = base or _base_after(sentence[place + 2 : place + 3], part)
    return Share(percent, part, base or _base_behind(percent, following, part))


def _split(before: list[Mention]) -> tuple[Mention, Mention] | None:
    """``176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn``: what the bracket divides, and its whole."""
    if len(before) < 3 or not before[-1].lead.endswith(")/"):
        return None
    place = next((place for place in range(len(before) - 2, 0, -1) if "(" in before[place].lead), 0)
    part, base = before[place - 1], before[-1]
    return (part, base) if place and fits(part, base) and part.figure.kind == "number" else None


def _base_after(behind: list[Mention], part: Mention) -> Mention | None:
    """``96,1% hồ sơ (tức 8.214 hồ sơ) đúng hẹn trong số 8.547 hồ sơ``."""
    base = behind[0] if behind else None
    told = base is not None and _AMONG_BEHIND.fullmatch(base.lead) and base.figure.kind == "number"
    return base if told and base is not None and base.unit == part.unit and base.value > 0 else None


def _aligned(mentions: list[list[Mention]]) -> dict[Mention, Share]:
    """``6.188 hồ sơ, 1.687 hồ sơ, 3.375 hồ sơ; lần lượt chiếm 55%, 15% và 30%``: each with its own."""
    found: dict[Mention, Share] = {}
    for sentence in mentions:
        for place, first in enumerate(sentence):
            if first.figure.kind != "percent" or not _IN_TURN.search(first.lead):
                continue
            row = [first]
            for mention in sentence[place + 1 :]:
                if mention.figure.kind != "percent" or not re.fullmatch(r"\s*(?:,|và|, và)\s*", mention.lead):
                    break
                row.append(mention)
            counts = [mention for mention in sentence[:place] if mention.counts and not is_change(mention)]
            parts = counts[-len(row) :]
            units = {part.unit for part in parts} - {None}
            if (
                len(parts) == len(row) > 1
                and len(units) <= 1
                and all(p.figure.kind == "number" for p in parts)
            ):
                found |= {percent: Share(percent, part) for percent, part in zip(row, parts, strict=True)}
    return found


def _part_of(
    percent: Mention, sentence: list[Mention], place: int, last: Mention | None, rows: set[Mention]
) -> Mention | None:
    """The count that the percentage is told of; ``last`` is the last figure of the sentence before."""
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    part = _bracketed(following)
    if part is None and place:
        part = _preceding(percent, _past_times(percent, _before(percent, sentence[:place])), rows)
        if part is not None and _of_several(percent, sentence[:place]):
            return None
    elif part is None and last is not None and _OPENS.match(percent.lead):
        part = last if last.figure.kind == "fraction" else None
    told = following is not None and _IN_BRACKET.match(following.lead) and following.counts
    if told and following is not None and (part is None or _is_inner(percent, part, following)):
        part = following
    return part


def _before(percent: Mention, before: list[Mention]) -> list[Mention]:
    """What stands before; ``848 (mức độ 3: 211; mức độ 4: 637), đạt 85,9%`` skips the bracket."""
    if _CLOSED.match(percent.lead) is None:
        return before
    last = _outside(percent, before)
    return before[: before.index(last) + 1] if last.counts else before


def _is_inner(percent: Mention, part: Mention, following: Mention) -> bool:
    """``Trong 8.640 hồ sơ có 75% nộp trực tuyến (6.480 hồ sơ)``: the count in brackets is the part."""
    if part.sentence is not percent.sentence and part.figure.kind == "fraction":
        return False
    apart = not re.search(r"[,;:()]", percent.lead) or part.sentence is not percent.sentence
    return apart and following.value < part.value and following.unit == part.unit and not is_nested(following)


def _past_times(percent: Mention, before: list[Mention]) -> Mention:
    """``12 thủ tục công bố chậm 3 ngày so với quy định (chiếm 8,2%)``: past a length of time."""
    last = before[-1]
    aside = last.unit == "duration" and len(before) > 1 and not re.search(r"[,;]", percent.lead + last.lead)
    # ``4.325 doanh nghiệp có quy mô vốn dưới 10 tỷ đồng, chiếm 92,3%``: nor is the bound what is meant.
    bound = last.about in {"below", "above"} and last.unit == "money" and len(before) > 1
    bound = (
        bound and before[-2].counts and before[-2].unit != "money" and not re.search(r"[,;:()]", last.lead)
    )
    return before[-2] if aside or bound else last


def _of_several(percent: Mention, before: list[Mention]) -> bool:
    """``41/63 địa phương và 15/22 bộ đã gửi, đạt tỷ lệ chung 65,9%``: not the rate of the last alone."""
    fractions = [mention.figure.kind == "fraction" for mention in before[-2:]]
    return len(fractions) == 2 and all(fractions) and _TOGETHER.search(percent.before) is not None


def _over(part: Mention, before: Mention) -> tuple[Mention, Mention | None]:
    """``9.870 kết quả được số hóa trên 10.250 kết quả, đạt 96,3%``: the part stands before its base."""
    over = _OVER.search(part.lead) and before.figure.kind == part.figure.kind == "number"
    if over and fits(part, before) and before.unit == part.unit and before.value < part.value:
        part.about = ""
        return before, part
    return part, None


def _of_plan(percent: Mention, sentence: list[Mention], place: int) -> list[Share]:
    """``214.000 lượt, đạt 107% kế hoạch (200.000 lượt)``."""
    if not place or place + 1 >= len(sentence) or is_change(percent) or not _OTHER_BASE.match(percent.tail):
        return []
    part, plan = _outside(percent, sentence[:place]), sentence[place + 1]
    direct = _IN_BRACKET.match(plan.lead) or _PLAN_BEHIND.fullmatch(plan.lead)
    told = direct and fits(plan, part) and (plan.unit == part.unit or None in {plan.unit, part.unit})
    if not told or is_change(part) or plan.figure.kind != "number" or part.figure.kind != "number":
        return []
    return [Share(percent, part, plan)] if not _FILLER.sub("", percent.before) else []


def _outside(percent: Mention, before: list[Mention]) -> Mention:
    """The last figure outside brackets that closed since: ``64% dự toán (13.650 tỷ đồng), bằng 104% …``."""
    place, inside = len(before) - 1, ")" in percent.lead.partition("(")[0]
    while place > 0 and (
        inside or before[place].figure.kind == "percent" or before[place].unit == "duration"
    ):
        inside = "(" not in before[place].lead if inside else ")" in before[place].lead.partition("(")[0]
        place -= 1
    return before[place]


def _base_behind(percent: Mention, following: Mention | None, part: Mention) -> Mention | None:
    """``chiếm 1,9% tổng số hồ sơ đã giải quyết (12.345 hồ sơ)``, ``35% trên tổng số 12.345 hồ sơ``."""
    if following is None or following is part or not following.counts or following.figure.kind != "number":
        return None
    if not _BASE.match(percent.tail) or not fits(following, part):
        return None
    return (
        following
        if _IN_BRACKET.match(following.lead) or re.fullmatch(_BASE.pattern + r"\s*", following.lead)
        else None
    )


def _unlike_share(percent: Mention) -> bool:
    return (
        is_change(percent)
        or bool(_OTHER_BASE.match(percent.after))
        or bool(cue("target").search(percent.before))
    )


def _covered(percent: Mention, sentence: list[Mention], place: int) -> Share | None:
    """``1.012.330 người tham gia, đạt tỷ lệ bao phủ 92,03% dân số (1.100.000 người)``."""
    if not place or place + 1 >= len(sentence) or percent.unit is None:
        return None
    part, base = sentence[place - 1], sentence[place + 1]
    told = (
        _IN_BRACKET.match(base.lead) and _TIED.search(percent.lead) and not re.search(r"[;:()]", percent.lead)
    )
    plain = part.figure.kind == base.figure.kind == "number" and part.counts and base.counts
    if not told or not plain or part.unit != base.unit or base.value <= part.value or is_change(part):
        return None
    return Share(percent, part, base)


def _bracketed(following: Mention | None) -> Mention | None:
    """``96,5% (863/894 hồ sơ)``."""
    if following is not None and following.figure.kind == "fraction" and _IN_BRACKET.match(following.lead):
        return following
    return None


def _preceding(percent: Mention, before: Mention, rows: set[Mention]) -> Mention | None:
    if not before.counts or before.figure.kind != "fraction" and (is_change(before) or is_nested(before)):
        return None
    direct = not re.search(r"[,;(:]", percent.lead)
    if (
        direct
        and before.unit in {"agency", "person"}
        and not re.search(r"\bchiếm\b|tỷ lệ|tỉ lệ", percent.lead)
    ):
        return None
    if percent.unit is not None and not _FILLER.sub("", percent.before) and not _TIED.search(percent.lead):
        return None
    if direct and (_THRESHOLD.search(percent.lead) or _is_degree(percent, before)):
        return None
    if percent.features and not _TIED.search(percent.lead) and not percent.before.strip():
        return None
    if _ENDS.search(before.before):
        return None
    opened = _OF_LABEL.search(percent.lead)
    if opened is not None and _FILLER.sub("", opened.group("label")):
        return None
    label = _FILLER.sub("", percent.before)
    if not label or before not in rows and _same_thing(percent, before):
        return before
    return None


def _is_degree(percent: Mention, before: Mention) -> bool:
    """``9 chủ đầu tư giải ngân 100%``: how far each of them came."""
    words = percent.lead.strip().removeprefix(before.noun).strip()
    return percent.value == 100 and len(words.split()) > 1 and not _TIED.search(percent.lead)


def _same_thing(percent: Mention, part: Mention) -> bool:
    """The percentage repeats the words of the count: ``tỷ lệ đúng hạn đạt`` after ``950 hồ sơ đúng hạn``."""
    if names_another(percent.before, part.unit):
        return False
    if percent.features and all(
        part.features.get(axis) == values for axis, values in percent.features.items()
    ):
        return True
    label = set(_WORD.findall(_FILLER.sub(" ", percent.before)))
    return bool(label) and label <= set(_WORD.findall(part.before + " " + part.after))
