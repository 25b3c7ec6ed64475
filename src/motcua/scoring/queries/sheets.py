"""A sheet as people look at it: what each round said, what counts, what is lost, what last year taught."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count

from motcua.collection.public import Collected
from motcua.scoring.models import Cycle, Score, Sheet
from motcua.scoring.queries.counted import Ground, collected_values, counted_values, ground_of
from motcua.scoring.rules.book import COUNTED, Book, Criterion, Share, book_from
from motcua.scoring.rules.functions import points as earned_by
from motcua.scoring.rules.rounds import Round, final_points, standing_points
from motcua.scoring.rules.totals import Total, book_total

Rounds = Mapping[Round, Mapping[str, Decimal]]


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A sheet with its book and every round's points; ``memory`` what an earlier judge took away and why."""

    sheet: Sheet
    book: Book
    rounds: Rounds
    evidence: Mapping[str, int]
    memory: Mapping[str, "Disagreement"]

    @property
    def final(self) -> dict[str, Decimal]:
        return final_points(self.book, self.rounds)

    @property
    def standing(self) -> dict[str, Decimal]:
        return standing_points(self.book, self.rounds)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What we said and what the judge said of the same criterion in an earlier year."""

    year: int
    own: Decimal
    judged: Decimal
    reason: str


def sheet_page(sheet: Sheet) -> SheetPage:
    """Everything about a sheet (four queries)."""
    counts = sheet.evidence.values_list("criterion").annotate(n=Count("pk")).order_by("criterion")
    return SheetPage(sheet, book_from(sheet.cycle.book), rounds_of(sheet), dict(counts), disagreements(sheet))


def rounds_of(sheet: Sheet) -> dict[Round, dict[str, Decimal]]:
    """The latest points of each criterion in each round."""
    found: dict[Round, dict[str, Decimal]] = defaultdict(dict)
    for who, key, points in sheet.scores.order_by("id").values_list("round", "criterion", "points"):
        found[Round(who)][key] = points
    return dict(found)


def history(sheet: Sheet, key: str) -> list[Score]:
    """Every word on a criterion, the latest first."""
    return list(sheet.scores.filter(criterion=key).order_by("-id"))


def disagreements(sheet: Sheet) -> dict[str, Disagreement]:
    """Criterion to the latest earlier year in which judges gave us less than we had said."""
    earlier = Sheet.objects.filter(
        cycle__agency=sheet.cycle.agency_id,
        cycle__book_code=sheet.cycle.book_code,
        cycle__year__lt=sheet.cycle.year,
        name=sheet.name,
    ).select_related("cycle")
    found: dict[str, Disagreement] = {}
    for one in earlier.order_by("cycle__year"):
        rounds, book = rounds_of(one), book_from(one.cycle.book)
        reasons = dict(
            one.scores.exclude(round=Round.SELF.value)
            .exclude(note="")
            .order_by("id")
            .values_list("criterion", "note")
        )
        judged = final_points(book, rounds)
        for key, own in rounds.get(Round.SELF, {}).items():
            if key in judged and judged[key] < own:
                found[key] = Disagreement(one.cycle.year, own, judged[key], reasons.get(key, ""))
    return found


@dataclass(frozen=True, slots=True)
class DryLine:
    """A criterion if the year ended today: its figure, its points, and whether they were counted or said."""

    criterion: Criterion
    value: Decimal | None
    points: Decimal | None
    is_counted: bool
    collected: Collected | None = None

    @property
    def lost(self) -> Decimal:
        """What is missing to the maximum; a bonus that was not earned and a penalty that was not given are
        no loss, a penalty that was is one."""
        share, points = self.criterion.share, self.points or Decimal(0)
        if share is Share.PENALTY:
            return abs(points)
        return self.criterion.maximum - points if share in COUNTED else Decimal(0)


def dry_run(sheet: Sheet, now: datetime, ground: Ground | None = None) -> tuple[list[DryLine], Total]:
    """What the sheet would come to today: counted criteria from their figures, the others as last said.
    ``ground`` where some of the figures have been read already."""
    ground, book = ground or ground_of(sheet, now), book_from(sheet.cycle.book)
    values, gathered = counted_values(sheet, now, ground), collected_values(sheet, now, ground)
    standing, lines = standing_points(book, rounds_of(sheet)), []
    for one in book.criteria():
        value = values.get(one.source) if one.source else None
        points = earned_by(one.function, value) if value is not None else standing.get(one.key)
        lines.append(DryLine(one, value, points, value is not None, gathered.get(one.source)))
    earned = {line.criterion.key: line.points for line in lines if line.points is not None}
    return lines, book_total(book, earned)


def ranking(cycle: Cycle) -> list[tuple[Sheet, Total]]:
    """Sheets of a cycle by what counts, best first."""
    book = book_from(cycle.book)
    sheets = cycle.sheets.select_related("agency").order_by("id")
    totals = [(sheet, book_total(book, final_points(book, rounds_of(sheet)))) for sheet in sheets]
    return sorted(totals, key=lambda pair: (-pair[1].earned, pair[0].name))


def over_years(sheet: Sheet) -> list[tuple[int, Total]]:
    """The same name under the same run of cycles, year by year, whatever the book."""
    same = Sheet.objects.filter(cycle__agency=sheet.cycle.agency_id, name=sheet.name).select_related("cycle")
    found = []
    for one in same.order_by("cycle__year", "id"):
        book = book_from(one.cycle.book)
        found.append((one.cycle.year, book_total(book, final_points(book, rounds_of(one)))))
    return found
