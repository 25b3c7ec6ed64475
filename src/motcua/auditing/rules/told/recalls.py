"""Counts told again in other words: in a headline, in brackets behind a label, as ``tổng số 46 nhiệm vụ``."""

import re

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, shuffled, swaps
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.told.restated import scopes_differ

_TITLE = phrase("recalls", "title")
_CUMULATED = phrase("recalls", "cumulated")
_SUMMARY = phrase("recalls", "summary")
_WHOLE = phrase("recalls", "whole")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split()) | {"chỉ", "ước", "như", "vậy"}
_TIMES = {"năm", "quý", "tháng", "tuần", "ngày", "kỳ"}
_REACH, _WIDE, _ENOUGH = 40, 70, 4


def check_recalls(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every later count that words bind to an earlier one."""
    told = {claim.spans[0] for claim in known if claim.kind == "restated_value"}
    heads = {claim.spans[0] for claim in known if claim.kind in {"sum_parts", "rollup"}}
    claims: list[Claim] = []
    earlier: list[Mention] = []
    for sentence in mentions:
        for mention in sentence:
            if not _is_plain(mention):
                continue
            near = earlier[-_REACH:]
            summed = _SUMMARY.search(prose.shadow[mention.sentence.start : mention.start]) is not None
            pairs = (
                _in_brackets(mention, near),
                _whole_of(mention, near, heads),
                _in_summary(mention, near) if summed else None,
            )
            known_one = next((one for one in pairs if one is not None), None)
            if known_one is None or place_of(mention) in told:
                continue
            if known_one.value == mention.value or not scopes_differ(prose, known_one, mention):
                claims.append(_claim(known_one, mention))
        earlier.extend(mention for mention in sentence if _is_plain(mention))
    claims.extend(_of_title(prose, mentions))
    return claims


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and mention.unit is not None
    return plain and not is_change(mention) and not is_compared(mention)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text)) - _IDLE


def _claim(one: Mention, two: Mention) -> Claim:
    same = one.value == two.value
    rough = bool(one.about or two.about) and not (one.about == two.about and two.value in swaps(one.value))
    verdict = CONSISTENT if same else ROUNDED if rough else WRONG
    facts = {"first": one.value, "again": two.value, "noun": two.noun or one.noun}
    spans = [place_of(two), place_of(one)]
    return Claim("restated_value", verdict, spans, "restated", two.value, one.value, facts)


def _in_brackets(mention: Mention, earlier: list[Mention]) -> Mention | None:
    """``số người đi làm việc ở nước ngoài (2.413 người)``: all words of the label stand at one count."""
    if not re.search(r"\w\s*\(\s*$", mention.lead):
        return None
    label = re.split(r"[,;:.()]", mention.lead.rstrip("( "))[-1]
    wanted = _words(label) - set(mention.noun.split())
    if len(wanted) < 3:
        return None
    alike = [one for one in earlier if one.sentence is not mention.sentence]
    found = [one for one in alike if wanted <= _words(f"{one.before} {one.after}")]
    if any(one.value == mention.value for one in found):
        return next(one for one in found if one.value == mention.value)
    values = {one.value for one in found}
    return found[0] if len(values) == 1 and _near(found[0], mention) else None


def _in_summary(mention: Mention, earlier: list[Mention]) -> Mention | None:
    """``Khai sinh: 63 trường hợp … Nhận xét: đăng ký 63 ca khai sinh``; of one noun, two digits exchanged."""
    words = _words(f"{mention.before} {mention.after}")
    alike = [one for one in earlier if one.sentence is not mention.sentence]
    named = [one for one in alike if ":" in one.lead[-3:] and len(_words(one.before)) > 1]
    named = [one for one in named if _words(one.before) <= words and _near(one, mention)]
    swapped = [one for one in alike if one.noun == mention.noun and one.value in swaps(mention.value)]
    same = [one for one in alike if one.noun == mention.noun and one.value == mention.value]
    found = named or ([] if same else swapped)
    return found[0] if len({one.value for one in found}) == 1 else None


def _near(one: Mention, two: Mention) -> bool:
    """A slip of the keys, or little more or less."""
    slip = looks_mistyped(one.value, two.value) or two.value in swaps(one.value)
    return slip or abs(one.value - two.value) * 10 <= one.value


def _whole_of(mention: Mention, earlier: list[Mention], heads: set[tuple[int, int]]) -> Mention | None:
    """``trong tổng số 46 nhiệm vụ`` after ``48 nhiệm vụ`` that a sum has as its whole."""
    if not _WHOLE.search(mention.before) or mention.noun == "":
        return None
    alike = [one for one in earlier if one.noun == mention.noun and one.sentence is not mention.sentence]
    if any(one.value == mention.value for one in alike):
        return None
    wholes = {one.value: one for one in alike if place_of(one) in heads}
    one = next(iter(wholes.values())) if len(wholes) == 1 else None
    fresh = one is not None and all(
        one.features.get(axis) == mention.features[axis] for axis in mention.features
    )
    return one if one is not None and fresh and _near(one, mention) else None


def _of_title(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """Counts of the headline against the text below."""
    first = next((row for row in mentions if row), None)
    if first is None or first[0].sentence.index > 1:
        return []
    sentence = first[0].sentence
    title = prose.plain[sentence.start : sentence.end]
    if not _TITLE.search(title) and sum(map(str.isupper, title)) * 2 < sum(map(str.isalpha, title)):
        return []
    rows = mentions[sentence.index + 1 :]
    body = [mention for row in rows for mention in row if _is_plain(mention) or mention.unit == "score"]
    claims = []
    for head in first:
        if head.figure.kind == "percent" and not is_change(head):
            claims.extend(_rate_of_title(head, rows))
        elif head.figure.kind == "fraction":
            claims.extend(_part_of_title(head, rows))
        elif _is_plain(head):
            again = _again(
                head, _noun(prose, head), [one for one in body if not _is_so_far(prose, head, one)]
            )
            claims.extend([_claim(head, again)] if again is not None else [])
    return claims


def _part_of_title(head: Mention, rows: list[list[Mention]]) -> list[Claim]:
    """``10/12 huyện hoàn thành kế hoạch thu`` above ``11/12 huyện đạt và vượt kế hoạch thu``."""
    parts = [one for row in rows for one in row if one.figure.kind == "fraction" and one.noun == head.noun]
    parts = [one for one in parts if one.figure.whole == head.figure.whole and head.noun]
    if head.about or any(one.value == head.value for one in parts):
        return []
    words = _words(head.tail[:_WIDE]) - set(head.noun.split())
    told = [one for one in parts if not one.about and len(words & _words(one.tail[:_WIDE])) >= _ENOUGH]
    return [_claim(head, told[0])] if len(parts) == len(told) == 1 else []


def _noun(prose: Prose, head: Mention) -> str:
    """The words behind the figure, past a quotation mark: ``128 "Điểm hỗ trợ"``."""
    return prose.shadow[head.end : head.end + 40].lstrip(' "“')


def _swapped_title(head: Mention, body: list[Mention]) -> Mention | None:
    """``giải quyết trên 7.900 thủ tục`` above ``tiếp nhận và giải quyết trên 9.700 hồ sơ``."""
    alike = [
        one for one in body if one.unit == head.unit or {one.unit, head.unit} == {"procedure", "dossier"}
    ]
    told = [one for one in alike if one.about == head.about and one.value in swaps(head.value)]
    words = _words(f"{head.before} {head.after}") - set(head.noun.split())
    shared = [one for one in told if len(words & _words(f"{one.before} {one.after}")) > 1]
    return shared[0] if len({one.value for one in shared}) == 1 and head.value >= 100 else None


def _is_so_far(prose: Prose, head: Mention, one: Mention) -> bool:
    """``Lũy kế 02 tháng, cả nước có 15.979`` below a headline of one month."""
    words = prose.shadow[one.sentence.start : one.start].lower()
    title = prose.shadow[head.sentence.start : head.sentence.end].lower()
    return _CUMULATED.search(words) is not None and _CUMULATED.search(title) is None


def _again(head: Mention, noun: str, body: list[Mention]) -> Mention | None:
    alike = [one for one in body if one.noun and re.match(rf"{re.escape(one.noun)}\b", noun)]
    room = head.value / 10 if head.about else 0
    same = [one for one in alike if abs(one.value - head.value) <= room]
    if same:
        return same[0]
    if head.about:
        return _swapped_title(head, body)
    wanted = _words(head.after) - set(head.noun.split()) - _TIMES
    told = [one for one in alike if wanted and wanted <= _words(f"{one.before} {one.after}")]
    slips = [one for one in alike if one.value in swaps(head.value) and head.value >= 100]
    found = slips if len(slips) == 1 else told[:1] if len({one.value for one in told}) == 1 else []
    found = [one for one in found if not is_nested(one) and one.features == head.features]
    found = found or _mistyped(head, body)
    return found[0] if found and not found[0].about else None


def _mistyped(head: Mention, body: list[Mention]) -> list[Mention]:
    """``218 đơn khiếu nại, tố cáo`` above ``288 đơn thư khiếu nại, tố cáo``: one digit, the same words."""
    alike = [one for one in body if one.unit == head.unit and looks_mistyped(one.value, head.value)]
    words = set(_WORD.findall(head.tail[:60])) - set(head.noun.split()) - _IDLE
    told = [one for one in alike if len(words & set(_WORD.findall(one.tail[:60]))) > 2]
    return told if len({one.value for one in told}) == 1 else []


def _rate_of_title(head: Mention, rows: list[list[Mention]]) -> list[Claim]:
    """A rate of the headline whose digits are those of the only rate below in another order."""
    rates = [one for row in rows for one in row if one.figure.kind == "percent" and not is_change(one)]
    if head.about or any(one.value == head.value for one in rates):
        return []
    words = _words(f"{head.before} {head.after}")
    told = [one for one in rates if shuffled(one.value, head.value) and not one.about]
    told = [one for one in told if len(words & _words(f"{one.before} {one.after}")) > 1 or len(rates) == 1]
    return [_claim(head, told[0])] if len({one.value for one in told}) == 1 else []
