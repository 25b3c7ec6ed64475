"""A whole with the parts that a sentence ties to it, and what a figure is to others: part, change, rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from motcua.auditing.rules.reading.grammar import closed_sets, cue, phrase
from motcua.auditing.rules.reading.mentions import Mention

_OF = phrase("groups", "of")
_SUBJECT = phrase("groups", "subject")
_OTHER = phrase("groups", "other")
_OF_OTHERS = re.compile(r"\b(?:khi|để|cho|với|bằng|sang|cùng)\b")
"""``12 kết quả đã dùng lại khi giải quyết thủ tục khác``: not the items are the others."""

_WITH = re.compile(r",\s*với\s*$")
"""``tiếp nhận 23.233 hồ sơ, với 6.596 hồ sơ trực tuyến``: what there was among them."""

_COMPARED = phrase("groups", "compared")
_WITHIN = phrase("groups", "within")
_CHANGE = phrase("groups", "change")
_THRESHOLD = phrase("groups", "threshold")
_PERIOD = phrase("groups", "period")
_TOTAL = re.compile(r"\s*(?:tổng|cộng)\b")
_ANNOUNCES = re.compile(r"[^,;().:]*:(?!\s*$)")

_LEVEL = re.compile(r"\bmức(?: độ)? \d\b")


@dataclass(eq=False)
class Group:
    """A head and the parts named for it. ``tie`` is inside, made_of, bracket, colon or loose."""

    head: Mention
    tie: str
    parts: list[Mention] = field(default_factory=list)
    others: list[Mention] = field(default_factory=list)
    percents: dict[Mention, Mention] = field(default_factory=dict)
    open: bool = False

    @property
    def total(self) -> Decimal:
        return self.head.value

    @property
    def is_whole(self) -> bool:
        """The parts make the head to the last, so that their shares are shares of it."""
        return not self.open and len(self.parts) > 1 and sum(part.value for part in self.parts) == self.total

    def axis(self) -> str | None:
        """The axis on which every part has one value of its own."""
        shared = [
            axis
            for axis in self.parts[0].features
            if all(part.joint(axis) or is_rest(part) or is_other(part) for part in self.parts)
        ]
        for axis in sorted(shared, key=_preference):
            values = [part.joint(axis) for part in self.parts if part.joint(axis)]
            if len(set(values)) == len(values):
                return axis
        return None

    def closed(self) -> bool:
        """Whether the parts are all there can be: a closed set of an axis, or a stated remainder."""
        if any(is_rest(part) for part in self.parts[1:]) or is_other(self.parts[-1]) and len(self.parts) > 2:
            return True
        axis = self.axis()
        if axis is None:
            return False
        if axis == "origin" and any("channel" in part.features for part in self.parts):
            return False
        if axis == "timing" and self.head.single("state") in {"received", "due"}:
            return False
        values = frozenset(value for part in self.parts for value in part.features[axis])
        if axis == "service" and len(values) > 1 and all(value.startswith("level") for value in values):
            digits = {sign for value in values for sign in value if sign.isdigit()}
            return digits >= {"2", "3", "4"}
        return values in closed_sets(axis)


def _preference(axis: str) -> int:
    order = (
        "trend",
        "timing",
        "channel",
        "origin",
        "tier",
        "service",
        "gender",
        "party",
        "opinion",
        "plan",
        "grade",
        "degree",
        "penalty",
        "state",
    )
    return order.index(axis)


def is_rest(mention: Mention) -> bool:
    """The remainder: số còn lại 29 thủ tục, 15 cơ quan còn lại."""
    return bool(cue("rest").search(mention.before) or cue("rest").search(_near(mention)))


def is_other(mention: Mention) -> bool:
    """``trình độ khác 4``, ``các lĩnh vực khác: 20 hồ sơ``: the item that ends a list."""
    near = _near(mention)
    return bool(_OTHER.search(mention.before) or _OTHER.search(near) and not _OF_OTHERS.search(near))


def _near(mention: Mention) -> str:
    return re.split(r"[,;:().]|\b(?:đạt|là|chiếm)\b", mention.tail, maxsplit=1)[0]


def is_nested(mention: Mention) -> bool:
    """Qualifies another noun, as 17 in ``TTHC của 17 sở``."""
    match = _OF.search(mention.before)
    if match is None:
        return False
    if match.group().strip() == "với" and (not mention.follows or _WITH.search(mention.lead)):
        return False
    if match.group().strip() == "cho" and _SUBJECT.match(mention.lead.lstrip()):
        return False
    object_of_verb = match.group().strip() in {"cho", "đối với"}
    return not object_of_verb or mention.follows and not re.search(r"[,;:()]", mention.lead)


def is_change(mention: Mention) -> bool:
    """An increase, a decrease or a gap, not an amount."""
    return _changed(mention.before)


@lru_cache(maxsize=4096)
def _changed(before: str) -> bool:
    """The same, kept: most checks ask it of every figure."""
    return _CHANGE.search(before) is not None


def is_compared(mention: Mention) -> bool:
    """The amount of another period: ``so với cùng kỳ (22.882 hồ sơ)``."""
    return _set_beside(mention.lead) or is_change(mention)


def is_exact_count(mention: Mention) -> bool:
    """A plain count, told exactly: no change, no amount of another period."""
    plain = mention.figure.kind == "number" and mention.counts and not mention.about
    return plain and not is_change(mention) and not is_compared(mention)


@lru_cache(maxsize=4096)
def _set_beside(lead: str) -> bool:
    return _COMPARED.search(lead.rstrip("( ") + " ") is not None


def fits(head: Mention, part: Mention) -> bool:
    """Whether the part can be counted in the unit of the head."""
    if not part.adds or not head.adds:
        return False
    if "score" in {head.unit, part.unit}:
        return head.unit == part.unit
    if part.unit is None or head.unit is None or part.unit == head.unit:
        return True
    if "lượt" in {head.noun, part.noun} and head.noun.startswith("lượt") and part.noun.startswith("lượt"):
        return True
    if head.unit == "party" and head.noun == "tổ chức":
        return part.unit in {"agency", "party"}
    if part.unit == "party":
        return head.unit in {"item", "case", "petition", "turn", "dossier"}
    return (
        head.unit == "agency"
        and head.noun.startswith(("đơn vị", "cơ quan", "địa phương", "cơ sở", "tổ chức"))
        and part.unit.startswith("other")
    )


def are_levels(parts: Sequence[Mention]) -> bool:
    """``153 đơn vị đạt mức 1 và 13 đơn vị đạt mức 2``: there are more levels than are told."""
    return all(_LEVEL.search(part.after) for part in parts)
