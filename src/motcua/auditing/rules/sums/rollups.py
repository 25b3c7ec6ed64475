"""Figures by field or unit, told row after row, against the overall figures above them."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import Group, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import equal_parts, sum_claim

_ROW, _TOTAL = phrase("rollups", "row"), phrase("rollups", "total")

Key = tuple[str, str]


@dataclass
class Row:
    """One field or unit with its figures by key."""

    label: str
    start: int
    figures: dict[Key, Mention] = field(default_factory=dict)


def read_rows(prose: Prose, mentions: list[list[Mention]]) -> tuple[list[list[Row]], list[list[Row]]]:
    """Runs of neighbouring rows that repeat the same keys: with several figures each, and with one."""
    runs: list[list[Row]] = []
    for sentence, inside in zip(prose.sentences, mentions, strict=True):
        if not inside:
            continue
        rows = _rows(prose, sentence.start, sentence.end, inside)
        if not rows:
            continue
        for row in rows:
            if runs and _goes_on(runs[-1], row):
                runs[-1].append(row)
            else:
                runs.append([row])
    widest = [(run, max(len(row.figures) for row in run)) for run in runs]
    several = [run for run, width in widest if len(run) >= 2 and width >= 2]
    return several, [run for run, width in widest if len(run) >= 3 and width == 1]


def _goes_on(run: list[Row], row: Row) -> bool:
    """One more row of the same nature; a label told again opens another run."""
    told = {known.label.lower() for known in run}
    return row.label.lower() not in told and _nature(run[-1]) == _nature(row) and _follows(run[-1], row)


def _nature(row: Row) -> str:
    """Rows of one run are all fields, all tiers or all units."""
    first = row.label.lower().split()[0]
    return first if first in {"lĩnh", "nhóm", "cấp", "khối"} else "unit"


def _follows(last: Row, row: Row) -> bool:
    index = min(mention.sentence.index for mention in row.figures.values())
    near = max(mention.sentence.index for mention in last.figures.values()) >= index - 1
    return near and bool(set(last.figures) & set(row.figures))


def _rows(prose: Prose, start: int, end: int, mentions: list[Mention]) -> list[Row]:
    rows: list[Row] = []
    marks = list(_ROW.finditer(prose.shadow, max(0, start - 1), end))
    starts = [match.start("label") for match in marks]
    for place, match in enumerate(marks):
        right = starts[place + 1] if place + 1 < len(starts) else end
        row = Row(_clean(prose.plain[match.start("label") : match.end("label")]), match.start("label"))
        for mention in mentions:
            if (
                match.end("label") <= mention.start < right
                and mention.counts
                and mention.figure.kind == "number"
                and not is_nested(mention)
                and not _numbers_label(prose.shadow[match.end("label") : mention.start], mention)
            ):
                row.figures.setdefault(_key(mention), mention)
        if row.figures:
            rows.append(row)
    return rows


def _numbers_label(gap: str, mention: Mention) -> bool:
    """``Cấp huyện (12 huyện, thành phố) tiếp nhận 340.060 hồ sơ``: how many the label names."""
    return mention.unit == "agency" and gap.lstrip().startswith("(") and ")" not in gap


def _clean(label: str) -> str:
    return re.sub(r"^(?:đối với|riêng|về|tại)\s+", "", label.strip(" ,;:-–+"), flags=re.IGNORECASE)


def _key(mention: Mention) -> Key:
    """What a figure counts, apart from the row: its timing, channel or state, else the total."""
    for axis in ("timing", "channel", "origin"):
        value = mention.features.get(axis)
        if value:
            return axis, "+".join(value)
    states = mention.features.get("state", ())
    for state in ("pending", "resolved"):
        if state in states:
            return "state", state
    return "state", "received"


def row_mentions(runs: list[list[Row]]) -> set[Mention]:
    """Figures that belong to rows."""
    return {mention for run in runs for row in run for mention in row.figures.values()}


def check_rollups(
    prose: Prose, mentions: list[list[Mention]], groups: list[Group], runs: list[list[Row]]
) -> list[Claim]:
    """For every run and every key, the sum of the rows against the overall figure before the run."""
    claims = []
    inside = row_mentions(runs)
    for run in runs:
        first = run[0].start
        index = next(iter(run[0].figures.values())).sentence.index
        above = [
            mention
            for sentence in mentions[max(0, index - 3) : index + 1]
            for mention in sentence
            if mention.end <= first
            and mention not in inside
            and mention.counts
            and mention.figure.kind == "number"
            and not is_nested(mention)
        ]
        last = max(mention.end for row in run for mention in row.figures.values())
        end = max(mention.sentence.index for row in run for mention in row.figures.values())
        told = _plain_totals(mentions[end : end + 2], inside)
        claims.extend(_check_run(prose, run, above, [mention for mention in told if mention.start > last]))
        claims.extend(_balances(run))
    return claims


def _plain_totals(sentences: list[list[Mention]], inside: set[Mention]) -> list[Mention]:
    """Counts of a sentence that says ``tổng cộng`` or ``toàn ngành`` after the rows."""
    found = []
    for sentence in sentences:
        told = False
        for mention in sentence:
            told = told or bool(_TOTAL.search(mention.lead))
            plain = mention.counts and mention.figure.kind == "number" and not is_nested(mention)
            if told and plain and mention not in inside:
                found.append(mention)
    return found


def _balances(run: list[Row]) -> list[Claim]:
    """Received = settled + pending in every row, where it holds in most of the rows."""
    keys = [("state", "received"), ("state", "resolved"), ("state", "pending")]
    claims = []
    for row in run:
        cells = [row.figures.get(key) for key in keys]
        if len(row.figures) == len(keys) and all(cells):
            whole, *parts = [cell for cell in cells if cell is not None]
            computed = sum((part.value for part in parts), Decimal(0))
            verdict = CONSISTENT if computed == whole.value else WRONG
            claims.append(sum_claim("sum_parts", verdict, whole, whole.value, parts, computed))
    held = sum(claim.verdict == CONSISTENT for claim in claims)
    return claims if held * 2 >= len(claims) else []


def check_singles(
    prose: Prose, mentions: list[list[Mention]], groups: list[Group], runs: list[list[Row]]
) -> list[Claim]:
    """Fields with one figure each, no words tying them to the count of the sentence before."""
    tied = {part for group in groups for part in group.parts}
    claims = []
    for run in runs:
        cells = [(row, next(iter(row.figures.values()))) for row in run]
        index = cells[0][1].sentence.index
        above = [mention for sentence in mentions[max(0, index - 1) : index + 1] for mention in sentence]
        heads = [
            mention
            for mention in above
            if mention.end <= run[0].start
            and mention.counts
            and mention.unit == cells[0][1].unit
            and not is_nested(mention)
            and mention.figure.kind == "number"
        ]
        if not heads or tied & {mention for _, mention in cells} or not _are_one_kind(run):
            continue
        key = _key(cells[0][1])
        claim = _compare(key, cells, heads[-1:])
        stretch = prose.shadow[run[0].start : cells[-1][1].end + 40]
        if claim.verdict == WRONG and (cue("open").search(stretch) or not _near(claim, cells)):
            claim.verdict = UNKNOWN
        claims.append(claim)
    return claims


def _are_one_kind(run: list[Row]) -> bool:
    return _nature(run[0]) == "lĩnh" or _are_all_tiers(run)


def _near(claim: Claim, cells: list[tuple[Row, Mention]]) -> bool:
    stated, computed = claim.stated or Decimal(0), claim.computed or Decimal(0)
    near = abs(stated - computed) * 20 <= stated
    return near or looks_slipped(stated, [mention.value for _, mention in cells])


def _check_run(prose: Prose, run: list[Row], above: list[Mention], below: list[Mention]) -> list[Claim]:
    last = max(mention.end for row in run for mention in row.figures.values())
    is_open = bool(cue("open").search(prose.shadow[max(0, run[0].start - 60) : last + 40]))
    columns: dict[Key, list[tuple[Row, Mention]]] = defaultdict(list)
    for row in run:
        for key, mention in row.figures.items():
            columns[key].append((row, mention))
    found: list[Claim] = []
    for key, cells in columns.items():
        heads = [
            mention for mention in above if _key(mention) == key and mention.unit in {None, cells[0][1].unit}
        ]
        told = [
            mention for mention in below if _key(mention) == key and cells[0][1].unit in {mention.unit, None}
        ]
        if told and len(cells) >= 2:
            found.append(_compare(key, cells, told[:1]))
        if heads and len(cells) >= 2:
            found.append(_compare(key, cells, heads))
    exact = sum(claim.verdict == CONSISTENT for claim in found)
    wrong = [claim for claim in found if claim.verdict == WRONG]
    tied = bool(
        re.search(
            r"(?:cụ thể|trong đó|gồm|chia theo|phân theo|như sau)[^.;]{0,40}$",
            prose.shadow[max(0, run[0].start - 70) : run[0].start].rstrip(" :\n-–+"),
        )
    )
    tiers = _are_all_tiers(run)
    for claim in wrong:
        slip = tiers and looks_slipped(claim.stated or Decimal(0), claim.facts["parts"])  # type: ignore[arg-type]
        if is_open or not (exact or tied or slip):
            claim.verdict = UNKNOWN
    return found


def _are_all_tiers(run: list[Row]) -> bool:
    """Province, district and commune, or since July 2025 province and commune, are all of a province."""
    tiers = {row.label.lower()[:8].strip() for row in run}
    return tiers in ({"cấp tỉnh", "cấp huyệ", "cấp xã"}, {"cấp tỉnh", "cấp xã"})


def _compare(key: Key, cells: list[tuple[Row, Mention]], heads: list[Mention]) -> Claim:
    values = [mention.value for _, mention in cells]
    computed = sum(values, Decimal(0))
    head = next(
        (mention for mention in heads if mention.value == computed),
        heads[-1] if key[0] != "state" else heads[0],
    )
    verdict = CONSISTENT if head.value == computed else WRONG
    if verdict == WRONG and (head.about or any(mention.about for _, mention in cells)):
        verdict = ROUNDED if abs(head.value - computed) * 20 <= head.value else UNKNOWN
    facts = {
        "parts": values,
        "total": head.value,
        "labels": [row.label for row, _ in cells],
        "noun": head.noun,
        "equals": equal_parts(values, abs(computed - head.value)) if verdict == WRONG else [],
        "key": key,
    }
    spans = [place_of(head), *(place_of(mention) for _, mention in cells)]
    return Claim("rollup", verdict, spans, "sum", head.value, computed, facts)
