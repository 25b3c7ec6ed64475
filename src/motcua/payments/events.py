"""What payments tell others."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ChargeSettled:
    """Nothing is owed any more under a charge since ``settled_at``: paid under a ``voucher``, or given up
    (``act``)."""

    dossier: str
    charge_id: int
    act: str
    settled_at: datetime | None = None
    voucher: str = ""
