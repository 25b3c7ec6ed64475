"""What digitisation tells itself for later."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScanWaitsForText:
    """A copy without text of its own was stored; somebody may read it off the picture."""

    scan_id: int
