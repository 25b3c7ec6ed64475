"""What became of the numbers of a day."""

from collections import Counter as Counts
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from motcua.dossiers.models import Dossier, NumberBlock, VoidNumber
from motcua.dossiers.rules.codes import dossier_code, number_series, read_code
from motcua.dossiers.rules.number_blocks import Account, account
from motcua.foundation.numbering.models import Counter
from motcua.organisation.public import Agency

SHOWN_DAYS, MOST_SHOWN = 7, 40


def codes_in(block: NumberBlock) -> dict[int, str]:
    """Number to the code that a dossier with it bears (no statement where the agency is loaded)."""
    numbers = range(block.first, block.last + 1)
    return {number: dossier_code(block.agency.code, block.day, number) for number in numbers}


def used_in(block: NumberBlock) -> set[int]:
    """Numbers of the block that dossiers bear (one statement)."""
    by_code = {code: number for number, code in codes_in(block).items()}
    return {by_code[code] for code in Dossier.objects.filter(code__in=by_code).values_list("code", flat=True)}


def account_of(agency: Agency, day: date) -> Account:
    """Every number of that agency and day: a dossier's, void, set aside, or missing (four statements)."""
    series = number_series(agency.code, day)
    last = Counter.objects.filter(series=series).values_list("value", flat=True).first() or 0
    start = dossier_code(agency.code, day, 0)[:-4]
    codes = Dossier.objects.filter(agency=agency, code__startswith=start).values_list("code", flat=True)
    used = {read.number for code in codes if (read := read_code(code)) is not None}
    blocks = NumberBlock.objects.filter(agency=agency, day=day).values_list("first", "last")
    set_aside = {number for first, end in blocks for number in range(first, end + 1)}
    void = VoidNumber.objects.filter(block__agency=agency, block__day=day)
    return account(last, used, set(void.values_list("number", flat=True)), set_aside)


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A block with what became of its numbers."""

    block: NumberBlock
    used: int
    void: tuple[VoidNumber, ...]

    @property
    def waiting(self) -> int:
        return self.block.last - self.block.first + 1 - self.used - len(self.void)


def recent_blocks(agency: Agency, day: date) -> list[BlockLine]:
    """Open blocks, and those of the last days, the latest first (three statements)."""
    since = day - timedelta(SHOWN_DAYS)
    found = NumberBlock.objects.filter(Q(closed_at=None) | Q(day__gte=since), agency=agency)
    blocks = list(found.select_related("agency", "person").order_by("-day", "-first")[:MOST_SHOWN])
    codes = {code: block.pk for block in blocks for code in codes_in(block).values()}
    used = Counts(
        codes[code] for code in Dossier.objects.filter(code__in=codes).values_list("code", flat=True)
    )
    void: dict[int, list[VoidNumber]] = {}
    for one in VoidNumber.objects.filter(block__in=blocks).order_by("number"):
        void.setdefault(one.block_id, []).append(one)
    return [BlockLine(block, used[block.pk], tuple(void.get(block.pk, ()))) for block in blocks]
