"""Which words tie parts to a whole: trong đó, gồm, brackets, colons, còn lại."""

import re
from functools import cache

from motcua.auditing.rules.reading.grammar import closed_sets, cue, phrase, tables
from motcua.auditing.rules.reading.groups import (
    Group,
    fits,
    is_change,
    is_compared,
    is_nested,
    is_other,
    is_rest,
)
from motcua.auditing.rules.reading.mentions import Mention, read_features
from motcua.auditing.rules.reading.prose import Prose

_COMPARED = phrase("groups", "compared")
_WITHIN = phrase("groups", "within")
_THRESHOLD = phrase("groups", "threshold")
_OVERLAP = phrase("groups", "overlap")
_TAIL = 90
_PERIOD = phrase("groups", "period")
_RATE = re.compile(r"\s?[^\W\d_]+(?: [^\W\d_]+){0,3}/")
_IDLE = frozenset(tables()["idle"]["words"].split())
_TOTAL = re.compile(r"\s*(?:tổng|cộng)\b")
_PROGRESS = re.compile(r"\s*(?:và )?(?:hiện|hiện nay|đến nay|nay) đã\b")
"""``kiến nghị thu 3,5 tỷ đồng, hiện đã thu 2,6 tỷ đồng``: of the part before, no further part."""
_ITEM_END = re.compile(r"[^,;.()\d]{1,30}(?:[,;(]|\.?\s*$)")
_ANNOUNCES = re.compile(r"[^,;().:]*:")


def read_groups(prose: Prose, mentions: list[list[Mention]], shares: set[Mention]) -> list[Group]:
    """Every whole-and-parts tie, in order; ``shares`` are percentages that stand beside a count."""
    found: list[Group] = []
    previous: list[Mention] = []
    for sentence in mentions:
        if not sentence:
            previous = []
            continue
        builder = _Builder(prose, previous, shares)
        found.extend(builder.read(sentence))
        counts = [
            mention
            for mention in sentence
            if mention.counts and mention not in builder.parts and not is_change(mention)
        ]
        previous = [mention for mention in counts if mention not in builder.bracketed] or counts
        previous = previous or [one for one in sentence if one.counts and one not in builder.parts]
    return found


def overlaps(last: Mention) -> bool:
    """``6 dự án vướng mặt bằng, 5 dự án thiếu vật liệu (có dự án vướng cả hai)``: they share members."""
    return _OVERLAP.search(last.tail[:_TAIL]) is not None


@cache
def _steps() -> re.Pattern[str]:
    inside, made = cue("inside").pattern, cue("made_of").pattern
    return re.compile(
        rf"(?P<left>\()|(?P<right>\))|(?P<semicolon>;)|(?P<inside>{inside})|(?P<made>{made})|(?P<colon>:)"
    )


class _Builder:
    """Reads one sentence from left to right with a stack of open groups and brackets."""

    def __init__(self, prose: Prose, previous: list[Mention], shares: set[Mention]) -> None:
        self.prose = prose
        self.shares = shares
        self.previous = previous
        self.stack: list[Group | None] = []
        self.heads: list[tuple[Mention | None, str | None]] = []
        self.last: Mention | None = None
        self.seen: list[Mention] = []
        self.tie: str | None = None
        self.semicolon = False
        self.changed = False
        self.aside = False
        self.before: Mention | None = None
        self.parts: set[Mention] = set()
        self.bracketed: set[Mention] = set()
        self.found: list[Group] = []

    def read(self, sentence: list[Mention]) -> list[Group]:
        for mention in sentence:
            self._walk(mention.lead)
            if self.heads:
                self.bracketed.add(mention)
            if mention.figure.kind == "percent":
                self._percent(mention)
            elif mention.adds and is_change(mention):
                self.changed = True
            elif mention.adds and not self._aside(mention):
                self._place(mention)
            self.before = mention
        for group in self.found:
            last = max((*group.parts, group.head), key=lambda part: part.end)
            start = min(group.head.start, *(part.start for part in group.parts))
            stretch = self.prose.shadow[start : last.end] + last.tail[:60]
            rest = any(is_rest(part) for part in group.parts[1:])
            rest = rest or len(group.parts) > 2 and _names_others(group.parts[-1])
            group.open = not rest and bool(cue("open").search(stretch)) or self._unsaid_rest(group, last)
            group.open = group.open or overlaps(last) or self._skips_rest(group)
        return [group for group in self.found if group.parts]

    def _aside(self, mention: Mention) -> bool:
        """A threshold, ``từ 90 điểm trở lên``, or the amount of another period."""
        if _RATE.match(mention.tail) or mention.lead.endswith("/"):
            return True
        if mention.unit == "score" and (
            _THRESHOLD.search(mention.before) or cue("threshold").search(mention.after)
        ):
            return True
        if self.tie == "bracket" and _PERIOD.search(mention.before) and "origin" not in mention.features:
            return True
        if self.tie == "bracket" and _TOTAL.match(mention.before):
            return True
        return bool(_COMPARED.search(mention.before)) or self.tie == "bracket" and is_compared(mention)

    def _unsaid_rest(self, group: Group, last: Mention) -> bool:
        """A remainder without a figure leaves the list open."""
        match = cue("rest").search(last.tail)
        return match is not None and not is_rest(last) and match.start() < 60

    def _skips_rest(self, group: Group) -> bool:
        """``237 hồ sơ qua mạng, còn lại tại quầy; số hóa 260 hồ sơ``: a remainder unsaid."""
        for one, two in zip(group.parts, group.parts[1:], strict=False):
            gap = self.prose.shadow[one.end : two.start]
            match = cue("rest").search(gap)
            left, sign, _ = gap[match.end() :].partition(";") if match is not None else ("", "", "")
            if sign and not re.search(r"\d", left) and not is_rest(two):
                return True
        return False

    def _walk(self, gap: str) -> None:
        for step in _steps().finditer(gap):
            name = step.lastgroup
            if name == "left":
                self.stack.append(None)
                self.heads.append((self.last, self.tie))
                inner = self.before is not None and self.before.adds and is_nested(self.before)
                near = self.last is not None and (self.last is self.before or inner) and not self.changed
                self.tie = self.tie or ("bracket" if near else None)
            elif name == "right":
                self._close_bracket()
            elif name == "semicolon":
                self.semicolon = True
            elif name == "inside":
                self.tie = "inside"
            elif name == "made":
                self.tie = "made_of"
            elif self.tie is None and self.last is not None:
                direct = not re.search(r"[,;()]", gap[: step.start()])
                if direct or gap[step.end() :].strip():
                    self.tie = "colon" if direct else "loose"

    def _close_bracket(self) -> None:
        while self.stack and self.stack.pop() is not None:
            pass
        untouched = self.tie
        self.tie = None
        if self.heads:
            head, tie = self.heads.pop()
            self.tie = tie if untouched == tie else None
            self.last = head or self.last

    def _percent(self, mention: Mention) -> None:
        if mention not in self.shares:
            return
        for group in self.found:
            if group.parts and group.parts[-1] is self.last:
                group.percents.setdefault(group.parts[-1], mention)

    def _place(self, mention: Mention) -> None:
        tie, self.tie = self.tie, None
        semicolon, self.semicolon = self.semicolon, False
        self.aside = self.changed and "(" in mention.lead
        self.changed = False
        if (
            tie is None
            and self.last is not None
            and _WITHIN.search(self.last.before)
            and mention.lead in {self.last.tail}
        ):
            tie = "inside"
        if tie is None and self._implied(mention):
            tie = "loose"
        nested = is_nested(mention) and tie is None
        if tie is not None and self._start(mention, tie):
            pass
        elif not nested:
            self._join(mention, semicolon)
        if not nested or _ANNOUNCES.match(mention.tail):
            self.last = mention
            self.seen.append(mention)

    def _implied(self, mention: Mention) -> bool:
        """``8.420 hồ sơ đã giải quyết; 7.578 hồ sơ trước hạn, …``: a value of an axis after a plain total."""
        last = self.last
        if (
            last is None
            or mention.figure.kind != "number"
            or any(group is not None for group in self.stack[-1:])
        ):
            return False
        if (
            is_nested(mention)
            or re.search(r"\b(?:năm|tháng|quý|kỳ)\b", mention.lead)
            or mention.value > last.value
        ):
            return False
        return (
            any(mention.joint(axis) and not last.joint(axis) for axis in ("timing", "gender", "opinion"))
            and last.unit == mention.unit
        )

    def _start(self, mention: Mention, tie: str) -> bool:
        near = self.before
        if self.aside and near is not None and is_change(near):
            head = near if near.counts and fits(near, mention) else None
        else:
            head = self._head(mention, tie)
        if head is not None and tie == "loose":
            head = next((group.head for group in self.found if head in group.parts and group.closed()), head)
        if head is None or (tie == "loose" and mention.value >= head.value):
            return False
        if tie == "colon" and "\n" in self.prose.plain[head.end : mention.start].partition(":")[0]:
            return False
        if tie in {"colon", "loose"} and _restates(head, mention):
            return False
        group = Group(head, tie, [mention])
        self.found.append(group)
        self.parts.add(mention)
        self.stack.append(group)
        return True

    def _head(self, mention: Mention, tie: str) -> Mention | None:
        near = self.before
        if tie == "bracket" and near is not None and near is not self.last:
            inner = near.unit in {mention.unit, None} or mention.unit is None
            return near if inner and fits(near, mention) else None
        if self.last is not None and fits(self.last, mention):
            return self.last
        if tie == "colon" and near is self.last and _announces(near):
            return near
        same = near is not None and (near.unit == mention.unit or tie == "bracket" and mention.unit is None)
        if near is not None and same and is_nested(near) and fits(near, mention):
            return near
        if tie == "bracket":
            return None
        earlier = [seen for seen in self.seen if fits(seen, mention) and seen.unit == mention.unit]
        if earlier or self.seen or tie in {"colon", "loose"}:
            return earlier[-1] if earlier else None
        return self._head_above(mention)

    def _head_above(self, mention: Mention) -> Mention | None:
        """A count of the sentence before that the words ahead of the list name, or name nothing else."""
        made = cue("made_of").search(mention.lead)
        label = mention.lead[: made.start()] if made else ""
        wanted = set(read_features(label).get("state", ()))
        subject = set(re.findall(r"\w+", label)) - _IDLE
        if subject and not wanted and not any(seen.noun and seen.noun in label for seen in self.previous):
            return None
        above = [seen for seen in self.previous if fits(seen, mention) and not is_nested(seen)]
        if wanted and any(seen.features.get("state") for seen in above):
            above = [seen for seen in above if wanted & set(seen.features.get("state", ()))]
            return above[-1] if above else None
        if not above:
            above = [seen for seen in self.previous if fits(seen, mention)]
        found = [seen for seen in above if seen.unit == mention.unit] or above
        return found[-1] if found else None

    def _join(self, mention: Mention, semicolon: bool) -> None:
        while self.stack and self.stack[-1] is not None:
            group = self.stack[-1]
            goes_on = _excludes(group, mention) or _completes(group, mention)
            ended = semicolon and _is_finished(group) and not goes_on
            if not ended and _joins(group, mention):
                group.parts.append(mention)
                self.parts.add(mention)
                return
            group.others.append(mention)
            if not fits(group.head, mention) or not semicolon and not _moves_on(group, mention):
                return
            self.stack.pop()


def _announces(near: Mention | None) -> bool:
    """``còn thiếu 02 vị trí: 01 chuyên viên và 01 cán bộ``: a noun of its own right before the colon."""
    return near is not None and near.figure.kind == "number" and (near.counted or "").startswith("other")


def _names_others(last: Mention) -> bool:
    """``các sự nghiệp khác 1.364 người``; not ``23 và các lĩnh vực khác``, which leaves them uncounted."""
    return is_other(last) and not last.tail.lstrip().startswith("và ")


def _restates(head: Mention, mention: Mention) -> bool:
    return head.value == mention.value and head.unit == mention.unit


def _repeats(group: Group, mention: Mention) -> bool:
    """``38 đại biểu, lãnh đạo huyện 47 đại biểu``: one more item of the same noun, whatever its tier."""
    alike = mention.noun == group.head.noun == group.parts[-1].noun != ""
    people = mention.unit == group.head.unit == group.parts[-1].unit == "person" and mention.noun != ""
    alike = alike or people and group.tie == "inside"
    last = mention.before.lstrip().startswith("và ") and group.tie == "made_of"
    if alike and last and not re.search(r"[;:.()]", mention.lead):
        return True
    axes = {axis for part in (*group.parts, mention) for axis in part.features} - {"tier", "service"}
    features = axes if len(axes) > 1 or axes & {"timing", "state"} else set()
    rows = all(";" in part.lead for part in group.parts[1:]) and len(group.parts) > 2
    breaks = r"[:.()]" if rows else r"[;:.()]"
    following = mention.lead == group.parts[-1].tail and not re.search(breaks, mention.lead)
    return alike and not features and following


def _completes(group: Group, mention: Mention) -> bool:
    """``cấp tỉnh: 1.577, cấp huyện: 280; cấp xã: 181``: the value that a closed set still lacks."""
    axis = group.axis()
    own = mention.features.get(axis, ()) if axis is not None else ()
    values = {value for part in group.parts for value in part.features.get(axis or "", ())}
    return axis is not None and len(own) == 1 and frozenset({*values, *own}) in closed_sets(axis)


def _is_finished(group: Group) -> bool:
    """``gồm A và B;``: a list that has come to its last item."""
    listed = not any(";" in part.lead for part in group.parts[1:])
    return len(group.parts) > 1 and (listed or group.parts[-1].before.lstrip().startswith("và "))


def _excludes(group: Group, mention: Mention) -> bool:
    """``3 chỉ số tăng hạng, 1 giữ hạng; 6 giảm hạng``: one more of values that exclude each other."""
    axis = group.axis()
    if axis not in {"trend", "grade"} or mention.noun != group.parts[-1].noun:
        return False
    return mention.joint(axis) is not None and mention.joint(axis) not in {
        part.joint(axis) for part in group.parts
    }


def _moves_on(group: Group, mention: Mention) -> bool:
    """A new state or a figure above the whole ends the list of parts."""
    state = mention.features.get("state", ())
    return (
        bool(state and not any(part.features.get("state") for part in group.parts))
        or mention.value > group.total
    )


def _is_bare_item(group: Group, mention: Mention) -> bool:
    """``180 người: 36 bác sĩ (20,0%), 90 điều dưỡng (50,0%), 9 dược (5,0%), 45 khác``: shortened names."""
    people = group.tie == "colon" and group.head.unit == "person" and mention.figure.kind == "number"
    short = (mention.unit or "").startswith("other ") and len(mention.after.split()) < 3
    ends = _ITEM_END.match(mention.tail) is not None and mention.before.strip() in {"", "và"}
    return people and short and ends and len(group.parts) > 1 and mention.value < group.total


def _is_next_way(group: Group, mention: Mention) -> bool:
    """``kỳ trước chuyển sang 1.070, nhận mới trực tiếp 3.190, trực tuyến 1.250``: what is new goes on."""
    last = group.parts[-1]
    new = "channel" in last.features and (last.single("origin") == "new" or "origin" not in last.features)
    began = any("origin" in part.features for part in group.parts)
    alike = mention.figure.kind == "number" and mention.unit in {last.unit, None} and "(" not in mention.lead
    return new and began and alike and "channel" in mention.features and "origin" not in mention.features


def _joins(group: Group, mention: Mention) -> bool:
    if _is_bare_item(group, mention):
        return True
    if not fits(group.head, mention) or mention.figure.kind == "fraction":
        return False
    if _PROGRESS.match(mention.before) and mention.value <= group.parts[-1].value:
        return False
    if is_rest(mention) or is_other(mention) and len(group.parts) > 1:
        return True
    axis = group.axis()
    if _repeats(group, mention) or _is_next_way(group, mention):
        return True
    if axis is None:
        state = mention.features.get("state", ())
        if state and not any(part.features.get("state") for part in group.parts):
            return False
        known = [name for name in mention.features if name not in {"state"}]
        return not (known and not any(name in part.features for part in group.parts for name in known))
    values = {part.joint(axis) for part in group.parts}
    return mention.joint(axis) is not None and (mention.joint(axis) not in values or axis == "state")
