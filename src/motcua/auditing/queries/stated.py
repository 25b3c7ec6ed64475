"""Totals of dossiers that a text states, each with its figure of Biểu 06, its sector and its days."""

from dataclasses import dataclass, replace
from datetime import date

from motcua.auditing.queries.periods import Told, cue, heading_period, read_periods
from motcua.auditing.rules.reading.figures import read_figures
from motcua.auditing.rules.reading.grids import read_grids
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention, read_mentions
from motcua.auditing.rules.reading.prose import Prose, Sentence, read_prose
from motcua.auditing.rules.reading.source import read_source

SHORT_LINE = 90
"""Code points of a line that may be a heading."""

SPOKEN_OF = frozenset({"state", "channel", "timing", "origin"})
CODES = {
    ("timing", "early"): "resolved.early",
    ("timing", "on_time"): "resolved.on_time",
    ("timing", "late"): "resolved.late",
    ("channel", "online"): "received.online",
    ("channel", "counter"): "received.in_person_or_post",
    ("channel", "counter+post"): "received.in_person_or_post",
    ("origin", "carried"): "received.carried_over",
    ("state", "pending"): "in_progress.total",
    ("state", "resolved"): "resolved.total",
    ("state", "received"): "received.total",
}
"""Axis and value to the figure, the most telling axis first."""


@dataclass(frozen=True, slots=True)
class Stated:
    """``code`` is a figure of Biểu 06; ``sector`` the name as told, empty for all; ``start`` and ``end`` are
    offsets in the text as given; ``days`` are ``None`` where the text does not say."""

    code: str
    value: int
    start: int
    end: int
    sector: str = ""
    days: tuple[date, date] | None = None


def read_stated(text: str, chosen: tuple[date, date] | None = None) -> list[Stated]:
    """Stated totals in order of place, each told figure once. ``chosen`` are the days of the text as a
    person says: they stand in for those of the heading, not for those told beside a figure."""
    source = read_source(text)
    plain = source.plain
    reading, grids = read_figures(plain), read_grids(plain)
    prose = read_prose(plain, reading, [(grid.start, grid.end) for grid in grids])
    mentions = read_mentions(prose, reading)
    periods = read_periods(plain)
    heading = heading_period(periods)
    usual = chosen or (heading.days if heading else None)
    found: dict[tuple[object, ...], Stated] = {}
    state = State()
    for mention in (one for sentence in mentions for one in sentence):
        sector = _sector_of(mention, prose)
        state.hear(mention, sector)
        days = _days_of(mention, prose, periods, usual)
        if days is None or sector is None or not _is_about_dossiers(mention):
            continue
        if state.is_part_of_pending(mention, prose):
            if "trong hạn" in mention.after:
                start, end = source.span(mention.start, mention.end)
                one = Stated("in_progress.in_time", int(mention.figure.value), start, end, sector, days)
                found.setdefault((one.code, one.value, sector, days), one)
            continue
        if state.is_of_pending(mention, prose):
            mention = replace(mention, features={**mention.features, "state": ("pending",)})
        for code, value in _figures(mention, sector, state):
            start, end = source.span(mention.start, mention.end)
            found.setdefault((code, value, sector, days), Stated(code, value, start, end, sector, days))
    return sorted(found.values(), key=lambda one: one.start)


class State:
    """Which dossiers are spoken of: after "đã giải quyết 20 hồ sơ", "11 hồ sơ trực tuyến" are of those."""

    def __init__(self) -> None:
        self.spoken: set[str] = set()
        self.place: tuple[int, str | None] = (-1, None)
        self.pending: Mention | None = None

    def hear(self, mention: Mention, sector: str | None) -> None:
        """Take a mention in, in the order of the text; a paragraph or a sector begins anew."""
        place = (mention.sentence.paragraph, sector)
        if place != self.place:
            self.place, self.spoken = place, set()
        told = set(mention.features.get("state", ()))
        known = self.pending
        if told and (known is None or known.sentence.index != mention.sentence.index or told != {"pending"}):
            self.pending = mention if told == {"pending"} else None
        if told or "timing" in mention.features:
            self.spoken = told or {"resolved"}

    def is_of_pending(self, mention: Mention, prose: Prose) -> bool:
        """A timing told inside the pending ones: "đang giải quyết 20 hồ sơ, trong đó 3 hồ sơ quá hạn"."""
        told = self.pending
        if told is None or told.sentence.index != mention.sentence.index or "state" in mention.features:
            return False
        return "timing" in mention.features and "trong đó" in prose.shadow[told.end : mention.start]

    def is_part_of_pending(self, mention: Mention, prose: Prose) -> bool:
        """A part of the pending ones: "đang giải quyết 20 hồ sơ, trong đó 17 hồ sơ trong hạn"."""
        told = self.pending
        if told is None or told is mention or told.sentence.index != mention.sentence.index:
            return False
        is_pending = mention.features.get("state") == ("pending",) and "timing" not in mention.features
        return is_pending and "trong đó" in prose.shadow[told.end : mention.start]

    def is_of_others(self, mention: Mention) -> bool:
        """A figure without a state of its own, told of dossiers that were resolved or are pending."""
        by_channel = "channel" in mention.features and "state" not in mention.features
        return by_channel and bool(self.spoken & {"resolved", "pending"})


def _is_about_dossiers(mention: Mention) -> bool:
    figure = mention.figure
    return (
        mention.unit == "dossier"
        and figure.kind in {"number", "fraction"}
        and figure.value == int(figure.value)
        and figure.grain == 1
        and not mention.about
        and not is_compared(mention)
        and not is_change(mention)
        and not cue("figures", "foreign").match(mention.after.strip())
        and not cue("cues", "compared").search(mention.before)
        and set(mention.features) <= SPOKEN_OF
    )


def _figures(mention: Mention, sector: str, state: "State") -> list[tuple[str, int]]:
    """The figures that a mention states: none, one, or for ``1.687/1.909`` the part and its whole."""
    if not sector and is_nested(mention):
        return []
    code = _code(mention)
    if not code and sector and not mention.features:
        code = "received.total"
    if not code or (code.startswith("received") and state.is_of_others(mention)):
        return []
    figure = mention.figure
    stated = [(code, int(figure.value))]
    if figure.whole is not None and code in {"received.online", "resolved.total", "in_progress.total"}:
        stated.append(("received.total", int(figure.whole)))
    return stated


def _code(mention: Mention) -> str:
    features = dict(mention.features)
    states = set(features.get("state", ()))
    if len(states) > 1:
        # "đã tiếp nhận và giải quyết xong 1.687/1.909": the part is the later state.
        is_share = states == {"received", "resolved"} and mention.figure.kind == "fraction"
        if not is_share and not {"timing", "channel"} & set(features):
            return ""
        features["state"] = ("resolved",)
    timing = mention.single("timing")
    if "timing" in features:
        if "pending" in states:
            return "in_progress.overdue" if timing == "late" else ""
        return CODES.get(("timing", timing or ""), "")
    if "channel" in features and states & {"resolved", "pending"}:
        return ""
    for axis in ("channel", "origin", "state"):
        if axis in features:
            return CODES.get((axis, "+".join(sorted(features[axis]))), "")
    return ""


def _sector_of(mention: Mention, prose: Prose) -> str | None:
    """The sector that a figure is told for, empty for all of them; ``None`` where it may belong to a part
    that cannot be told apart: another unit, or what follows a sector's own clause."""
    start = mention.sentence.start
    words = prose.shadow[start : mention.start]
    above = prose.shadow[:start].rstrip().rsplit("\n", 1)[-1]
    if cue("figures", "elsewhere").search(words):
        return None
    names = list(cue("figures", "sector_name").finditer(words))
    if names:
        clause = words[names[-1].end() :]
        return None if cue("figures", "clause_end").search(clause) else names[-1]["name"].strip()
    if cue("figures", "sector").search(words):
        return None
    told_above = len(above) <= SHORT_LINE and not above.rstrip().endswith(".")
    parts = (cue("figures", "sector"), cue("figures", "elsewhere"))
    return None if told_above and any(part.search(above) for part in parts) else ""


def _days_of(
    mention: Mention, prose: Prose, periods: list[Told], usual: tuple[date, date] | None
) -> tuple[date, date] | None:
    """The period told last before the figure in its sentence, else after it there, else earlier in its
    paragraph, else the usual one; nothing where that period is only compared with."""
    sentence = mention.sentence
    inside = [one for one in periods if sentence.start <= one.start < sentence.end]
    before = [one for one in inside if one.start < mention.start]
    if before:
        return None if before[-1].is_other else before[-1].days
    after = next((one for one in inside if not one.is_other), None)
    if after is not None:
        return after.days
    start = _paragraph_start(sentence, prose)
    above = [one for one in periods if start <= one.start < sentence.start and not one.is_other]
    return above[-1].days if above else usual


def _paragraph_start(sentence: Sentence, prose: Prose) -> int:
    index = sentence.index
    while index and prose.sentences[index - 1].paragraph == sentence.paragraph:
        index -= 1
    return prose.sentences[index].start
