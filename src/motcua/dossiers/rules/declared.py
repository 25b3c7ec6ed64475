"""What binds a filled-in form to the ledger, and how long an unsent one is kept."""

import hashlib
import json
from datetime import datetime, timedelta

from motcua.dossiers.rules.intake import Declared

KEPT = timedelta(days=60)
"""A draft nobody touched for so long is emptied."""
SHEET_KEPT = timedelta(days=30)
"""Rows of a sheet that nobody filed are dropped after so long: they are about other people."""
TOLD_AFTER = timedelta(days=30)
"""So long the list says that it was emptied."""
UNFILED_KEPT = timedelta(days=2)
"""A file that came and was neither filed nor kept in a draft is removed after that."""


def digest_of(declared: Declared) -> str:
    """SHA-256 over the answers and over the questions as they were asked."""
    said = [declared.fingerprint, declared.answers, declared.asked]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def sheet_emptied_on(touched_at: datetime) -> datetime:
    """When what was not filed of a sheet last sent then is dropped."""
    return touched_at + SHEET_KEPT


def emptied_on(saved_at: datetime) -> datetime:
    """When a draft last saved then is emptied."""
    return saved_at + KEPT
