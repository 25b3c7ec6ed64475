"""Where the papers of a dossier are that one desk took in for another agency, as its ledger says."""

from collections.abc import Sequence
from datetime import datetime

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.words.counter import PAPERS_WAY
from motcua.kernel.vietnamese import moment_words

_ARRIVED, _SENT, _FORWARDED = "dossier.papers_arrived", "dossier.papers_sent", "dossier.forwarded"


def papers_way(dossier: Dossier, events: Sequence[Event], at: datetime) -> dict[str, str]:
    """Who took it in, who resolves it, and how far the papers are; empty for a dossier of its own desk."""
    latest = {event.kind: event for event in events if event.kind in (_ARRIVED, _SENT, _FORWARDED)}
    taken = latest.get(_FORWARDED)
    if taken is None:
        return {}
    due = datetime.fromisoformat(taken.facts["papers_due_at"])
    if _ARRIVED in latest:
        key, moment = "arrived", latest[_ARRIVED].happened_at
    elif _SENT in latest:
        key, moment = "sent", latest[_SENT].happened_at
    else:
        key, moment = "late" if at > due else "due", due
    who = {"desk": taken.facts["taken_at"], "agency": dossier.agency.name}
    words = PAPERS_WAY[key].format(moment=moment_words(moment))
    return {"who": PAPERS_WAY["who"].format(**who), "words": words, "key": key}
