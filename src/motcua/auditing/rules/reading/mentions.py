"""A figure in its place: what it counts, which words qualify it, how exactly it is meant."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from motcua.auditing.rules.reading.figures import Figure, Reading
from motcua.auditing.rules.reading.grammar import axis_pattern, cue, group_of, phrase, unit_pattern
from motcua.auditing.rules.reading.prose import Prose, Sentence

_EDGE = re.compile(r"[,;:()\[\]\n“”\"]|(?<=\s)[-–—](?=\s)|[.…](?=\s|$)")
_STRONG = phrase("mentions", "strong")
_WEAK = phrase("mentions", "weak")
_NO_NOUN = phrase("mentions", "no_noun")
_EMPTY_LABEL = phrase("mentions", "empty_label")
_ONLY = {"service": {"procedure", "dossier"}, "gender": {"person"}, "degree": {"person"}}
"""Units that an axis is about; elsewhere its words mean something else."""
_SCORE = re.compile(r"(?:tổng|số) điểm(?: của [^,;:()\d]{2,40})?(?: là| đạt|:)?\s*$")
_LETTER = re.compile(r"[^\W\d_]|%")
_COORDINATION = re.compile(r"\s*(?:[,;]|và|[,;] và)\s*")
_MORE = phrase("mentions", "more")
_TO_RANK = re.compile(r"\s*(?:lên|xuống|đến|còn|sang)(?: thứ| hạng| vị trí)?\s*")
_NUMBERED = re.compile(r"\s*[\divx·]+")


MOST_FIGURES = 400
"""A sentence with more figures is a dump of data, not prose, and is left alone."""
LONGEST_LABEL = 300
"""Words further from a figure than so many characters do not speak of it."""


@dataclass(eq=False)
class Mention:
    """``before`` and ``after`` are the words that belong to the figure, in lower case.

    ``unit`` is the family of the counted noun (``None`` when unsaid), ``features`` axis to values,
    ``about`` is ``below``, ``above``, ``about`` or empty; ``follows`` says that a figure
    stands before it in the sentence.
    """

    figure: Figure
    sentence: Sentence
    before: str
    after: str
    lead: str
    tail: str
    follows: bool = False
    unit: str | None = None
    noun: str = ""
    features: dict[str, tuple[str, ...]] = field(default_factory=dict)
    about: str = ""

    @property
    def value(self) -> Decimal:
        return self.figure.value

    @property
    def start(self) -> int:
        return self.figure.start

    @property
    def end(self) -> int:
        return self.figure.end

    @property
    def counts(self) -> bool:
        """Counts things: not a percentage, a rank, a score, a length of time or a number of times."""
        return self.figure.kind in {"number", "fraction"} and self.unit not in {
            "score",
            "place",
            "duration",
            "times",
        }

    @property
    def adds(self) -> bool:
        """Counts, or is a number of points, which parts can make up too."""
        return self.counts or (self.unit == "score" and self.figure.kind in {"number", "fraction"})

    @property
    def counted(self) -> str | None:
        """The unit whose noun stands behind the figure; words before a bare figure only label it."""
        return self.unit if self.noun and self.after.lstrip().startswith(self.noun) else None

    def single(self, axis: str) -> str | None:
        """The one value on an axis; ``None`` when there is none or more than one."""
        values = self.features.get(axis, ())
        return values[0] if len(values) == 1 else None

    def joint(self, axis: str) -> str | None:
        """All values on an axis in one word; ``None`` when there is none."""
        return "+".join(sorted(self.features.get(axis, ()))) or None


def follows_on(before: list[Mention], sentence: list[Mention]) -> bool:
    """Whether the second sentence stands right behind the first in one stretch of text, no line between."""
    return bool(before and sentence) and before[0].sentence.end == sentence[0].sentence.start


def read_mentions(prose: Prose, reading: Reading) -> list[list[Mention]]:
    """Mentions sentence by sentence, in the order of ``prose.sentences``."""
    figures, place = reading.figures, 0
    found: list[list[Mention]] = []
    for sentence in prose.sentences:
        while place < len(figures) and figures[place].start < sentence.start:
            place += 1
        inside = []
        while place < len(figures) and figures[place].end <= sentence.end:
            inside.append(figures[place])
            place += 1
        found.append(_contexts(prose, sentence, inside) if _is_prose(prose, sentence, inside) else [])
    return found


def _is_prose(prose: Prose, sentence: Sentence, figures: list[Figure]) -> bool:
    """Neither a dump of figures nor digits without a word."""
    if not figures or len(figures) > MOST_FIGURES:
        return False
    return _LETTER.search(prose.plain, sentence.start, sentence.end) is not None


def _contexts(prose: Prose, sentence: Sentence, figures: list[Figure]) -> list[Mention]:
    edges = (
        [sentence.start, *(figure.end for figure in figures)],
        [*(figure.start for figure in figures), sentence.end],
    )
    gaps = [prose.shadow[left:right] for left, right in zip(*edges, strict=True)]
    befores, afters = [_label(gaps[0])] if figures else [], []
    for gap in gaps[1:-1]:
        after, before = _share(gap)
        afters.append(after)
        befores.append(before)
    if figures:
        afters.append(_EDGE.split(gaps[-1], maxsplit=1)[0])
    mentions = []
    for place, figure in enumerate(figures):
        mention = Mention(
            figure,
            sentence,
            befores[place][-LONGEST_LABEL:],
            afters[place][:LONGEST_LABEL],
            gaps[place],
            gaps[place + 1],
            place > 0,
        )
        describe(mention)
        mentions.append(mention)
    _lend_units(mentions)
    _lend_ranks(mentions)
    return mentions


def _lend_ranks(mentions: list[Mention]) -> None:
    """``từ vị trí 58 lên 46``: both are ranks."""
    for one, two in zip(mentions, mentions[1:], strict=False):
        bare = two.figure.kind == "number" and two.unit is None and two.figure.grain == 1
        if one.figure.kind == "rank" and bare and _TO_RANK.fullmatch(two.lead):
            two.figure = replace(two.figure, kind="rank")


def _lend_units(mentions: list[Mention]) -> None:
    """``4.210, 3.875 và 2.960 hồ sơ``: what the last of a row counts, all count."""
    for one, two in zip(reversed(mentions[:-1]), reversed(mentions), strict=False):
        bare = one.unit is None and one.figure.kind == two.figure.kind == "number"
        if bare and _COORDINATION.fullmatch(two.lead):
            one.unit, one.noun = two.unit, two.noun


def _label(gap: str) -> str:
    """The words before a figure back to the last edge; over a colon back to the edge before."""
    pieces = _EDGE.split(gap)
    if len(pieces) > 1 and _EMPTY_LABEL.match(pieces[-1]) and ":" in gap[len(gap) - len(pieces[-1]) - 1 :]:
        return pieces[-2] + " " + pieces[-1]
    return pieces[-1]


def _share(gap: str) -> tuple[str, str]:
    """Deal the words between two figures out to both."""
    pieces = _EDGE.split(gap)
    if len(pieces) == 2 and _EMPTY_LABEL.match(pieces[1]):
        return pieces[0], pieces[1]
    if len(pieces) > 1:
        return pieces[0], _label(gap)
    phrases = [match.span() for match in axis_pattern().finditer(gap)]

    def free(match: re.Match[str]) -> bool:
        return not any(left < match.end() and match.start() < right for left, right in phrases)

    strong = [match for match in _STRONG.finditer(gap) if free(match)]
    joins = [match for match in strong if match.group() in {"và", "hoặc"}]
    joined = bool(joins) and not gap[joins[-1].end() : strong[-1].start()].strip()
    # ``so với dự toán và giảm``: what a join and a verb right behind it begin is the next figure's.
    cut = joins[-1] if joins and (joins[-1] is strong[-1] or joined) else strong[0] if strong else None
    if cut is None:
        cut = next((match for match in _WEAK.finditer(gap) if free(match)), None)
    if cut is None:
        last = phrases[-1] if phrases else None
        if last is not None and last[0] > 0 and not gap[last[1] :].strip():
            return gap[: last[0]], gap[last[0] :]
        words = gap.rsplit(maxsplit=1)
        return gap, words[-1] if words else ""
    return gap[: cut.start()], gap[cut.start() :]


def describe(mention: Mention) -> None:
    """Fill unit, features and exactness from the words around."""
    after = mention.after.lstrip()
    match = unit_pattern().match(after)
    if match is None and not after[:1].isalpha():
        match = _announced(mention.before) if mention.figure.kind != "percent" else None
    if (
        mention.figure.kind in {"number", "fraction"}
        and after[:1] in {"", ","}
        and _SCORE.search(mention.before)
    ):
        mention.unit, mention.noun = "score", "điểm"
    elif match is not None:
        mention.unit, mention.noun = group_of(match).rsplit("_", 1)[0], match.group()
    elif after[:1].isalpha() and not _NO_NOUN.match(after):
        mention.noun = re.findall(r"\w+", after)[0]
        mention.unit = "other " + mention.noun
    mention.features = read_features(mention.before + " | " + mention.after)
    for axis, units in _ONLY.items():
        if mention.unit is not None and mention.unit not in units:
            mention.features.pop(axis, None)
    mention.about = _exactness(mention.before, mention.figure)


def _announced(before: str) -> re.Match[str] | None:
    """``số hồ sơ tiếp nhận là``, ``hồ sơ trực tuyến:``: the noun that the label counts."""
    found = re.finditer(r"(?:(?<=số )|(?<=lượng )|(?<=^)|(?<=^ ))(?:" + unit_pattern().pattern + ")", before)
    last = next(iter(list(found)[-1:]), None)
    numbered = (
        last is not None and group_of(last).startswith("duration") and _NUMBERED.match(before, last.end())
    )
    return None if numbered or last is not None and group_of(last).startswith("in_turn") else last


def names_another(label: str, unit: str | None) -> bool:
    """Whether a label names counted nouns, but not this unit."""
    named = {
        group_of(match).rsplit("_", 1)[0]
        for match in unit_pattern().finditer(label)
        if label[match.start() - 1 : match.start()] in {"", " "}
    }
    return bool(named) and unit is not None and unit not in named


def read_features(words: str) -> dict[str, tuple[str, ...]]:
    """Axis to the values named in some lower-case words."""
    return dict(_features(words))


@lru_cache(maxsize=4096)
def _features(words: str) -> dict[str, tuple[str, ...]]:
    """The same, kept: labels repeat themselves, in tables above all."""
    features: dict[str, tuple[str, ...]] = {}
    for match in axis_pattern().finditer(words):
        axis, value, _ = group_of(match).split("__")
        if axis == "service" and value == "level":
            value = "level " + "+".join(sorted(set(re.findall(r"\d", match.group()))))
        if value not in features.get(axis, ()):
            features[axis] = (*features.get(axis, ()), value)
    return features


def _exactness(before: str, figure: Figure) -> str:
    if _MORE.search(before):
        return ""
    for name in ("about", "about_below", "about_above"):
        matches = list(cue(name).finditer(before))
        if matches and not before[matches[-1].end() :].strip(" :"):
            change = figure.kind == "percent" and matches[-1].group() == "vượt"
            return "" if change else name.removeprefix("about_")
    return ""
