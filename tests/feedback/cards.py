"""Returned dossiers with their rating cards, for the tests."""

from datetime import datetime

from tests.cast import Office, moment
from tests.dossiers import stages

from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.models import Dossier
from motcua.feedback.access import token_of
from motcua.foundation.outbox.deliver import deliver


def returned(office: Office, at: datetime | None = None) -> Dossier:
    """A dossier whose result has been handed over, the news of it delivered."""
    at = at or moment(6, "08:00")
    dossier = return_result(actor=office.binh, at=at, code=stages.finished(office).code)
    deliver(at=at)
    return dossier


def token(office: Office) -> str:
    """The token on the card of a dossier just returned."""
    return token_of(returned(office))
