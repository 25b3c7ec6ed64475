"""The carry-over chain: what one period closes with, the next opens with, or the dossiers say why not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from motcua.dossiers.rules.projection import Snapshot
from motcua.kernel.basis import basis


class Break(StrEnum):
    """Why a dossier stands in one stock and not in the other."""

    RECORDED_LATER = "recorded_later"
    RECEIPT_MOVED = "receipt_moved"
    FINISH_RECORDED_LATER = "finish_recorded_later"
    FINISH_MOVED = "finish_moved"
    REOPENED = "reopened"
    SECTOR_MOVED = "sector_moved"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """One dossier that breaks the chain, and why."""

    dossier_id: int
    code: str
    reason: Break


@dataclass(frozen=True, slots=True)
class Chain:
    """Closing stock as the earlier report knew it against the opening stock as the later one knows it."""

    boundary: datetime
    closing: int
    opening: int
    broken: tuple[BrokenLink, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.broken


@basis("Biểu 06, Thông tư 02/2017/TT-VPCP")
def in_stock(dossier: Snapshot, boundary: datetime) -> bool:
    """Received before the boundary and unfinished at it."""
    if dossier.received_at is None or dossier.received_at >= boundary:
        return False
    return dossier.finished_at is None or dossier.finished_at >= boundary


def broken_links(
    pairs: Iterable[tuple[int, str, Snapshot | None, Snapshot]], boundary: datetime
) -> Iterator[BrokenLink]:
    """Of dossiers as ``(id, code, known earlier, known later)`` those that stand in only one stock, or in
    both under different sectors. ``None``: not known at all."""
    for dossier_id, code, known, later in pairs:
        earlier = known or Snapshot()
        was, stands = in_stock(earlier, boundary), in_stock(later, boundary)
        moved = was and stands and earlier.sector_id != later.sector_id
        if was != stands or moved:
            yield BrokenLink(
                dossier_id,
                code,
                Break.SECTOR_MOVED if moved else _reason(earlier, later, boundary),
            )


def _reason(earlier: Snapshot, later: Snapshot, boundary: datetime) -> Break:
    if earlier.received_at is None:
        return Break.RECORDED_LATER
    if later.received_at is None or (earlier.received_at < boundary) != (later.received_at < boundary):
        return Break.RECEIPT_MOVED
    if earlier.finished_at is None:
        return Break.FINISH_RECORDED_LATER
    return Break.REOPENED if later.finished_at is None else Break.FINISH_MOVED
