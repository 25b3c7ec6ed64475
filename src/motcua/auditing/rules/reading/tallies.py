"""Lists read by their form: ``bác sĩ 1.168, dược sĩ 402, chức danh khác 831``, behind a count or in brackets.

The words before a bare figure label it and say nothing of its unit. Items of one form, divided by one
sign, make a list whatever word ties it to its whole; how sure the tie is decides what a wrong sum means.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_INNER = re.compile(r"\([^()]*\)")
_FULL_STOP = re.compile(r"[.…!?](?:\s|$)|\n")
_COLON = re.compile(r":\s*(?!$)\S")
_SUBJECT = re.compile(r"[^,;:()]*")
_BREAK = phrase("tallies", "break")
_AMONG = phrase("tallies", "among")
_BETWEEN = phrase("tallies", "between")
_EDGE = re.compile(r"\b(?:từ|đến|dưới|trên)(?: dưới| hết| trên)?\s*$")
_NAMED, _COUNTED = (
    re.compile(r"(?:[:,;]|\bvà)\s*[^,;:()]{2,60}\($"),
    re.compile(r"\s*[^\W\d_]+(?: [^\W\d_]+)?\)"),
)
"""``của các sở: Nội vụ (17 TTHC), Tư pháp (15)``: names with their counts in brackets."""
_OLDEST = 130
_LABEL = re.compile(r"[^\W\d_]{2,}")
_APART = {"money", "score", "duration", "times", "place"}


@dataclass
class Tally:
    """Items of one form. ``tie`` is bracket, inside, made_of, colon or plain; ``before`` the figure ahead."""

    items: list[Mention]
    sign: str
    tie: str
    full: bool = True
    before: Mention | None = None

    @property
    def unit(self) -> str | None:
        """The one unit that stands behind the figures of the list; ``None`` when it has none, or several."""
        units = {item.counted for item in self.items} - {None}
        return units.pop() if len(units) == 1 else None

    @property
    def total(self) -> Decimal:
        return sum((item.value for item in self.items), Decimal(0))


def read_tallies(prose: Prose, mentions: list[list[Mention]]) -> list[Tally]:
    """Every list of two or more items, sentence by sentence, inside brackets and outside."""
    found = []
    for sentence in mentions:
        for row in _rows(sentence):
            found.extend(_lists(prose, row))
            found.extend(_columns(prose, row))
    return [tally for tally in found if len(tally.items) > 1]


def _rows(sentence: list[Mention]) -> list[list[Mention]]:
    """The figures outside brackets, and those of every bracket with the figure before it in front."""
    outer: list[Mention] = []
    rows, stack = [outer], [outer]
    for place, mention in enumerate(sentence):
        alone = stands_alone(mention, sentence[place - 1] if place else None)
        for sign in mention.lead[:-1] if alone else mention.lead:
            if sign == "(":
                inner = stack[-1][-1:]
                rows.append(inner)
                stack.append(inner)
            elif sign == ")" and len(stack) > 1:
                stack.pop()
        following = sentence[place + 1] if place + 1 < len(sentence) else None
        if not _is_subject(mention, following):
            stack[-1].append(mention)
    return rows


def stands_alone(mention: Mention, before: Mention | None) -> bool:
    """``hành vi hành chính (46)``, ``hoàn thành tốt 72,4% (42 người)``: an item, though in brackets."""
    if not mention.lead.endswith("("):
        return False
    bare = mention.tail.startswith(")") and _LABEL.search(mention.lead) is not None
    bare = bare or _COUNTED.match(mention.tail) is not None and _NAMED.search(mention.lead) is not None
    behind = before is not None and before.figure.kind == "percent" and mention.lead.strip() == "("
    return bare or behind and re.match(r"[^,;()]*\)", mention.tail) is not None


def _is_subject(mention: Mention, following: Mention | None) -> bool:
    """``13 phường giải quyết 161.703 hồ sơ``: how many they are labels what they did."""
    if mention.counted != "agency" or following is None or following.figure.kind != "number":
        return False
    return following.counted != "agency" and _SUBJECT.fullmatch(following.lead) is not None


def _lists(prose: Prose, row: list[Mention]) -> list[Tally]:
    found: list[Tally] = []
    current: Tally | None = None
    last: Mention | None = None
    for place, mention in enumerate(row):
        if current is not None and (mention.figure.kind == "percent" or _is_edge(mention)):
            continue
        if not is_item(mention):
            current, last = None, mention if mention.adds else last
            continue
        gap = _gap(prose, row[place - 1] if current is None else current.items[-1], mention) if place else ""
        sign = ";" if ";" in gap else ","
        if current is not None and _goes_on(current, mention, gap):
            if current.sign == ";" and sign == ",":
                first = current.items.pop()
                current = Tally([first], "", "plain", before=current.items[-1])
                found.append(current)
            current.sign = sign
            current.items.append(mention)
        else:
            current = Tally([mention], "", _tie(mention.lead, mention.follows), before=last)
            found.append(current)
        last = mention
    for tally in found:
        tally.full = tally.tie != "bracket" or len(tally.items) + 1 >= sum(map(is_item, row))
    return found


def _columns(prose: Prose, row: list[Mention]) -> list[Tally]:
    """``06 cơ sở 72,5 triệu đồng; 05 phòng khám 98 triệu đồng``: one unit once between all semicolons."""
    found = []
    for unit in {mention.counted for mention in row} - {None}:
        column = [mention for mention in row if mention.counted == unit and is_item(mention)]
        if len(column) < 3 or len(column) == len(row):
            continue
        head, *items = column
        gaps = [_gap(prose, one, two) for one, two in zip(items, items[1:], strict=False)]
        lead = _gap(prose, head, items[0])
        plain = all(gap.count(";") == 1 and not _FULL_STOP.search(gap) for gap in gaps)
        if plain and ";" not in lead:
            found.append(Tally(items, ";", _tie(lead, True), before=head))
    return found


def is_item(mention: Mention) -> bool:
    """A plain count or bare figure: no change, no figure of another time, nothing that hangs on a noun."""
    plain = mention.figure.kind == "number" and (mention.adds or mention.unit is None) and mention.value > 0
    aside = is_change(mention) or is_compared(mention) or is_nested(mention) and mention.follows
    return plain and not aside and not mention.lead.rstrip().endswith("/")


def _is_edge(mention: Mention) -> bool:
    """``731 người từ 30 đến 55``: the edge of a band counts nothing."""
    return mention.unit is None and _EDGE.search(mention.before) is not None and mention.value < _OLDEST


def _gap(prose: Prose, one: Mention, two: Mention) -> str:
    """The words between two figures without the brackets that close between them."""
    return _INNER.sub("", _INNER.sub("", prose.shadow[one.end : two.start]))


def _goes_on(tally: Tally, mention: Mention, gap: str) -> bool:
    """One more item: divided as the others are, named otherwise, counted in the same unit or in none."""
    if not _BETWEEN.search(gap) or _FULL_STOP.search(gap) or _COLON.search(gap) or _BREAK.search(gap):
        return False
    if tally.sign == "," and ";" in gap or re.search(r"\([^()]*\w|\([^()]*\)?\s*,", gap):
        return False
    units = {item.counted for item in (*tally.items, mention)} - {None}
    mixed = (
        tally.tie in {"bracket", "made_of"}
        and not units & _APART
        and None not in {mention.counted, tally.items[0].counted}
    )
    named = _LABEL.search(gap) or mention.counted is not None and _LABEL.search(mention.after)
    return (len(units) < 2 or mixed) and named is not None


def _tie(lead: str, follows: bool) -> str:
    """What binds a list that begins behind these words to what stands before it."""
    if "(" in lead and ")" not in lead.rpartition("(")[2] and not lead.rstrip().endswith(")"):
        return "bracket"
    if cue("inside").search(lead) or _AMONG.search(lead):
        return "inside"
    if cue("made_of").search(lead):
        return "made_of"
    return "colon" if ":" in lead and follows else "plain"
