"""Who filed a dossier for whom, as its ledger says."""

from collections.abc import Sequence
from typing import Any

from motcua.dossiers.models import Event


def behalf_in(events: Sequence[Event]) -> dict[str, Any]:
    """``submitter``, ``name``, ``ground`` and ``paper`` of a dossier filed for somebody else; nothing for the
    others."""
    return (events[0].facts.get("on_behalf") or {}) if events else {}


def submitter_in(events: Sequence[Event]) -> str:
    """The name of who filed it for somebody else."""
    return str(behalf_in(events).get("submitter", ""))
