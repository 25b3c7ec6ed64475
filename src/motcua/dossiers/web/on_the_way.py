"""Where papers are that one desk took in for another agency, and where a result is that went by post, as the
ledger says."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from motcua.dossiers.access import may_do
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.parcels import way_of
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.words.counter import PAPERS_WAY, PARCELS
from motcua.kernel.vietnamese import moment_words
from motcua.organisation.public import Actor

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


def parcel_way(dossier: Dossier, events: Sequence[Event], actor: Actor) -> dict[str, Any]:
    """Under which number it went, where it is, and whether the person notes that; empty where none went."""
    way = way_of(events)
    if way is None:
        return {}
    return {"way": way, "words": PARCELS[way.parcel], "may_follow": may_do(actor, Verb.RETURN, dossier)}
