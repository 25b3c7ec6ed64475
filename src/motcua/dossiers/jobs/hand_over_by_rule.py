"""Every five minutes: hand over received dossiers whose routing rule is marked automatic."""

from datetime import datetime

from motcua.dossiers.commands.hand_over_by_rule import hand_over_all_by_rule
from motcua.organisation.public import SYSTEM


def run(at: datetime) -> int:
    """How many were handed over now; one that is refused stays where it is and is tried again."""
    done, _ = hand_over_all_by_rule(actor=SYSTEM, at=at)
    return len(done)
