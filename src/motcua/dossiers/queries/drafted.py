"""Whether a dossier was proposed with a drafted result: then its way goes on with that draft."""

from collections.abc import Iterable

from motcua.dossiers.models import Dossier, Event
from motcua.kernel.refusal import Refusal

PROPOSED = "dossier.proposed"


def draft_in(events: Iterable[Event]) -> str:
    """The draft that the last proposal in the ledger went with; empty for one without."""
    last = next((event for event in reversed(tuple(events)) if event.kind == PROPOSED), None)
    return str(last.facts.get("draft", "")) if last else ""


def require_draft(dossier: Dossier, draft: str) -> None:
    """Refuse ``dossier.goes_with_draft`` unless ``draft`` is what the dossier was last proposed with."""
    last = Event.objects.filter(dossier=dossier, kind=PROPOSED).order_by("-seq")[:1]
    if draft_in(last) != draft:
        raise Refusal("dossier.goes_with_draft", code=dossier.code)
