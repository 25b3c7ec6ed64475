"""Every hour: close dossiers whose applicants did not answer in time."""

import logging
from datetime import datetime

from motcua.dossiers.commands.close_unanswered import close_unanswered
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import State
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM

_JOURNAL = logging.getLogger(__name__)
_AT_ONCE = 1_000


def run(at: datetime) -> int:
    """How many were closed; one that cannot be closed does not stop the rest."""
    waiting = Dossier.objects.filter(state=State.WAITING.value, answer_by__lt=at).order_by("answer_by", "pk")
    closed = 0
    for code in list(waiting.values_list("code", flat=True)[:_AT_ONCE]):
        try:
            close_unanswered(actor=SYSTEM, at=at, code=code)
            closed += 1
        except Refusal as no:
            _JOURNAL.warning("%s: %s", code, no.code)
    return closed
