"""What payments tell others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChargeSettled:
    """Nothing is owed any more under a charge: paid, or given up (``act``)."""

    dossier: str
    charge_id: int
    act: str
