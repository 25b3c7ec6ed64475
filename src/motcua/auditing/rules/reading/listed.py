"""Lists and the counts they may divide, read by form: ``20 đoàn (11 đoàn cũ, 9 đoàn mới)``.

Items of one make, divided by one sign, in a bracket or behind a count. What binds them to it, a bracket,
*gồm*, *trong đó*, a colon or nothing at all, is told with them; what that is worth is not judged here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.reading.grammar import closed_sets, cue, phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_rest
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.reading.tallies import stands_alone

_INNER = re.compile(r"\([^()]*\)")
_BETWEEN = re.compile(r"[,;]|\bvà\b|\n")
_STOP, _AMONG = phrase("listed", "stop"), phrase("listed", "among")
_INSIDE_ITEM, _WITH = phrase("listed", "inside_item"), phrase("listed", "with")
_OPENS, _DIVIDES = phrase("listed", "opens"), phrase("listed", "divides")
_POINTS, _REST = phrase("listed", "points"), phrase("listed", "rest")
_OF_THESE, _AFTER_WORDS = phrase("listed", "of_these"), phrase("listed", "after_words")
_WORD = re.compile(r"[^\W\d_]+")
_ABOVE = re.compile(r":\s*\n")
_ANNOUNCES = re.compile(r"[^.;()\d\n]*:\s*(?:\n|$)")
_MARKED = re.compile(r"\s*[-–•*+] [^\d(]{2,80}$")
_COLON = re.compile(r"[^;.:]*:")
_APART = {"duration", "times", "place"}
_MOST, _REACH = 14, 2
_NOUNS = 3


@dataclass
class Listed:
    """Items of one make and the counts before them that they may divide, the nearest first."""

    wholes: list[Mention]
    items: list[Mention]
    tie: str
    """bracket, made_of, with, axis, colon, alone, among, inside, opens, lines, rest or plain."""

    @property
    def total(self) -> Decimal:
        return sum((item.value for item in self.items), Decimal(0))


@dataclass
class _Row:
    """The figures of one bracket, or those outside; ``heads`` stand before the bracket, nearest first."""

    heads: list[Mention]
    figures: list[Mention]
    alone: set[Mention]


def read_listed(prose: Prose, mentions: list[list[Mention]]) -> Iterator[Listed]:
    """Every list of two items and more with the counts it may divide, inside brackets and outside."""
    for index, sentence in enumerate(mentions):
        yield from _lines(prose, mentions, index)
        for row in _rows(sentence):
            for figures, heads in _columns(row):
                if row.heads:
                    yield from _listed(prose, heads, figures, "bracket")
                    continue
                yield from _opened(prose, mentions[max(0, index - _REACH) : index], figures)
                for place, whole in enumerate(figures[:-2]):
                    if is_part(whole) and not row.alone & {whole}:
                        behind = figures[place + 1 :]
                        before = figures[place - 1 : place]
                        tie = _tie(prose, whole, behind, row.alone)
                        yield from _listed(prose, [whole, *before], behind, tie)


def _lines(prose: Prose, mentions: list[list[Mention]], index: int) -> Iterator[Listed]:
    """``Tổng số 297 ca, trong đó:`` above lines that each begin with a mark, a label and one figure."""
    sentence = mentions[index]
    place = next((place for place, one in enumerate(sentence) if _ANNOUNCES.match(one.tail)), None)
    if place is None or not is_part(sentence[place]):
        return
    whole, items = sentence[place], list[Mention]()
    for row in [sentence[place + 1 :], *mentions[index + 1 : index + _MOST + 1]]:
        first = row[0] if row and is_part(row[0]) else None
        line = prose.plain.rfind("\n", 0, first.start) + 1 if first is not None else 0
        if first is None or not _MARKED.match(prose.plain[line : first.start]):
            break
        items.append(first)
    if len(items) >= _NOUNS and _are_of(whole, items, strict=True):
        yield Listed([whole], items, "lines")


def is_part(mention: Mention) -> bool:
    """A plain count above nought: no change, no figure of another time, no length or place."""
    plain = mention.figure.kind in {"number", "fraction"} and mention.unit not in _APART and mention.value > 0
    return plain and not is_change(mention) and not is_compared(mention)


def _rows(sentence: list[Mention]) -> list[_Row]:
    outer = _Row([], [], set())
    rows, stack = [outer], [outer]
    for place, mention in enumerate(sentence):
        alone = _stands_alone(sentence, place)
        for sign in mention.lead[:-1] if alone else mention.lead:
            if sign == "(":
                before = sentence[place - 1 : place]
                heads = stack[-1].figures[:-4:-1] if before == stack[-1].figures[-1:] else []
                row = _Row(heads, [], set())
                rows.append(row)
                stack.append(row)
            elif sign == ")" and len(stack) > 1:
                stack.pop()
        stack[-1].figures.append(mention)
        if alone:
            stack[-1].alone.add(mention)
    return rows


def _stands_alone(sentence: list[Mention], place: int) -> bool:
    """``… qua điện thoại (146 ý kiến), email (5 ý kiến)``: an item in its bracket, as the next one is."""
    mention = sentence[place]
    if stands_alone(mention, sentence[place - 1] if place else None):
        return True
    behind = sentence[place + 1] if place + 1 < len(sentence) else None
    if behind is None or not mention.lead.endswith("(") or mention.counted is None:
        return False
    return mention.counted == behind.counted and stands_alone(behind, mention)


def _columns(row: _Row) -> list[tuple[list[Mention], list[Mention]]]:
    """``4.375 lượt/4.649 người (3.453 lượt/3.692 người, …)``: before the stroke, of one unit, behind."""
    counts = [one for one in row.figures if one.figure.kind != "percent"]
    first = [one for one in counts if not one.lead.rstrip().endswith("/")]
    second = [one for one in counts if one not in first]
    heads = [one for one in row.heads if not one.lead.rstrip().endswith("/")]
    columns = [(first, heads)]
    units = {one.counted for one in first} - {None}
    for unit in units if len(units) > 1 else ():
        of_unit = [one for one in first if one.counted == unit]
        if 2 < len(of_unit) < len(first):
            columns.append((of_unit, [one for one in heads if one.counted == unit]))
    if len(second) > 1 and len(second) in {len(first), len(first) + 1}:
        columns.append((second, [one for one in row.heads if one not in heads]))
    return columns


def _tie(prose: Prose, whole: Mention, behind: list[Mention], alone: set[Mention]) -> str:
    gap = _INNER.sub("", prose.shadow[whole.end : behind[0].start])
    if cue("inside").search(gap):
        return "inside"
    if cue("made_of").search(gap):
        return "made_of"
    if _AMONG.search(whole.before):
        return "among"
    if _COLON.match(gap) or _ABOVE.search(gap):
        return "colon"
    if _WITH.match(gap):
        return "with"
    if all(one in alone for one in behind[:_NOUNS]) and len(behind) >= _NOUNS:
        return "alone"
    return "axis" if _of_axis(whole, behind[:2]) else "plain"


def _of_axis(whole: Mention, pair: list[Mention]) -> bool:
    """``14.342 hồ sơ; đúng và trước hạn 14.340, trễ hạn 2``: the two values of one thing."""
    axes = set.intersection(*(set(one.features) for one in pair)) - set(whole.features)
    return any(frozenset(str(one.joint(axis)) for one in pair) in closed_sets(axis) for axis in axes)


def _opened(prose: Prose, above: list[list[Mention]], figures: list[Mention]) -> Iterator[Listed]:
    """A list that opens its sentence: ``Trong đó có 13 …; 64 …``, ``Theo lĩnh vực, có 37 việc …``."""
    first = figures[0] if figures else None
    lead = first.lead if first is not None else ""
    if first is not None and len(figures) > _NOUNS and _COLON.match(first.tail) and _POINTS.match(first.lead):
        first, figures = figures[1], figures[1:]
    elif first is not None and first.follows:
        return
    these = _OF_THESE.match(lead)
    if first is not None and _AFTER_WORDS.fullmatch(lead) and len(figures) > _NOUNS:
        near = [one for row in reversed(above) for one in reversed(row) if is_part(one)]
        same = [one for one in near if one.counted == first.counted is not None and one.unit != "money"]
        yield from _listed(prose, same, figures, "opens")
    if first is not None and these is not None:
        yield from _listed(prose, _named(these.group("what"), above), figures, "among")
    if first is None or not (_OPENS.match(lead) or _DIVIDES.match(lead)):
        return
    near = [one for row in above for one in row if "\n" not in prose.plain[one.end : first.start]]
    near = [one for one in reversed(near) if is_part(one)]
    if _OPENS.match(lead):
        near = [one for one in near if one.counted == first.counted is not None][:1] or near[:1]
    yield from _listed(prose, near, figures, "opens")


def _named(what: str, above: list[list[Mention]]) -> list[Mention]:
    """``Trong số đơn tố cáo``: the one count above whose words begin as these do."""
    wanted = _WORD.findall(what)
    near = [one for row in above for one in row if is_part(one)]
    alike = [one for one in near if _WORD.findall(one.after)[: len(wanted)] == wanted]
    return alike if len(alike) == 1 and len(wanted) > 1 else []


def _listed(prose: Prose, heads: list[Mention], row: list[Mention], tie: str) -> Iterator[Listed]:
    items = _items(prose, row, tie)
    if not 1 < len(items) <= _MOST:
        return
    strict = tie in {"opens", "with", "plain", "axis"}
    wholes = [head for head in heads if is_part(head) and _are_of(head, items, strict)]
    if tie != "opens":
        unit = items[-1].counted or items[0].counted
        first = wholes[:1] if wholes[:1] == heads[:1] else []
        wholes = ([head for head in wholes if head.counted == unit] or first)[:1]
    if wholes:
        gaps = (_gap(prose, one, two) for one, two in zip(items, items[1:], strict=False))
        rest = any(_REST.search(gap) for gap in gaps)
        yield Listed(wholes, items, "rest" if rest and tie != "bracket" else tie)


def _items(prose: Prose, row: list[Mention], tie: str) -> list[Mention]:
    """The plain counts that go on in one make; none where another figure breaks into the list."""
    items: list[Mention] = []
    for one in row[: 2 * _MOST]:
        gap = _gap(prose, items[-1], one) if items else ""
        if _STOP.search(gap) and not (is_rest(one) and one.counted == items[-1].counted is not None):
            break
        if items and _INSIDE_ITEM.search(one.lead):
            continue
        if not is_part(one) or items and not _goes_on(prose, items, one, gap):
            return items if tie != "bracket" and ";" in gap else []
        items.append(one)
    return items


def _gap(prose: Prose, one: Mention, two: Mention) -> str:
    """The words between two figures without the brackets that close between them."""
    gap = _INNER.sub("", _INNER.sub("", prose.shadow[one.end : two.start]))
    return gap[:-1] if two.lead.endswith("(") else gap


def _goes_on(prose: Prose, items: list[Mention], one: Mention, gap: str) -> bool:
    """Divided as the others are, and nothing said behind a colon in between."""
    colon = ":" in gap and "\n" not in gap and not gap.rstrip().endswith(":")
    if not _BETWEEN.search(gap) or "(" in gap or colon and not is_rest(one):
        return False
    divided = any(";" in _gap(prose, left, right) for left, right in zip(items, items[1:], strict=False))
    alike = one.counted is not None and all(item.counted == one.counted for item in items)
    return len(items) < 2 or divided or alike or ";" not in gap


def _are_of(whole: Mention, items: list[Mention], strict: bool) -> bool:
    """All in the unit of the whole or in none; or, as nothing else is counted, each in a noun of its own."""
    units = [item.counted for item in items]
    unit = whole.counted or whole.unit
    if strict or {"money", "score"} & {unit, *units}:
        return set(units) <= {unit, None}
    others = {one for one in units[1:] if one is not None}
    if (
        set(units) <= {unit, None}
        or units[0] in {unit, None}
        and all(one.startswith("other") for one in others)
    ):
        return True
    return len(others | {units[0]}) == 1 or len(set(units)) == len(units) or len(items) >= _NOUNS
