"""Which slips a dossier may have at a moment: as soon as its event stands in the ledger, never before."""

from collections.abc import Iterable
from dataclasses import dataclass

from motcua.kernel.basis import basis

OF_EVENTS = {
    "dossier.received": "receipt",
    "dossier.supplement_asked": "supplement",
    "dossier.refused_at_intake": "refusal",
    "dossier.extended": "apology",
    "dossier.apologised": "apology",
    "dossier.stopped": "stop",
    "dossier.withdrawn": "stop",
}
"""The event that makes a slip lawful. The control slip goes with the dossier from its receipt on."""

FOR_APPLICANT = frozenset({"receipt", "supplement", "refusal", "apology", "stop"})
"""What is written to the applicant; the control slip stays in the house."""


@dataclass(frozen=True, slots=True)
class Lawful:
    """One slip that may be printed; ``seq`` is the line of the ledger it speaks of."""

    slip: str
    seq: int


@basis("118/2025/NĐ-CP", article=17)
def lawful_slips(events: Iterable[tuple[str, int]], *, for_applicant: bool = False) -> tuple[Lawful, ...]:
    """The slips of ``(kind, seq)`` in ledger order, each event's own, the control slip last."""
    found, received = [], 0
    for kind, seq in events:
        if kind in OF_EVENTS:
            found.append(Lawful(OF_EVENTS[kind], seq))
        if kind == "dossier.received":
            received = seq
    if received and not for_applicant:
        found.append(Lawful("control", received))
    return tuple(found)
