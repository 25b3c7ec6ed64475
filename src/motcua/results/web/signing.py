"""Acts that need more than a form gives: a key opened with its password, a file read."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.core.files.uploadedfile import UploadedFile

from motcua.foundation.web.throttle import count_try, refuse_after
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.access import results_of
from motcua.results.commands.issue_result import issue_result
from motcua.results.commands.revise_draft import upload_draft
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import Result, Version
from motcua.results.queries.keys import OpenKey, open_agency_key, open_own_key

T = TypeVar("T")
TRIES, HOUR = 5, 3600
"""Wrong passwords of one person in an hour."""


def sign_with_password(*, actor: Actor, at: datetime, code: str, password: str) -> Result:
    """Sign one result with the person's own key."""
    key = opened_own(actor, password, at)
    return guarded(actor, lambda: sign_result(actor=actor, at=at, code=code, key=key))


def issue_with_password(*, actor: Actor, at: datetime, code: str, password: str) -> Result:
    """Issue one result with the agency's key."""
    dossier, _ = results_of(actor, code)
    key = guarded(actor, lambda: open_agency_key(dossier.agency_id, password, at=at))
    return guarded(actor, lambda: issue_result(actor=actor, at=at, code=code, key=key))


def opened_own(actor: Actor, password: str, at: datetime) -> OpenKey:
    """The person's key; after five wrong passwords an hour's pause."""
    return guarded(actor, lambda: open_own_key(actor, password, at=at))


def upload_file(*, actor: Actor, at: datetime, code: str, file: UploadedFile) -> Version:
    """A DOCX that came back."""
    name = file.name or "du-thao.docx"
    return upload_draft(actor=actor, at=at, code=code, content=file.read(), name=name)


def guarded(actor: Actor, act: Callable[[], T]) -> T:
    """What is done with a password: too many wrong ones and there is a pause. A device tells only when it
    signs that its PIN was wrong."""
    whose = str(actor.person_id)
    refuse_after(TRIES, "signing-password", whose, seconds=HOUR)
    try:
        return act()
    except Refusal as no:
        if no.code == "signing.wrong_password":
            count_try("signing-password", whose, seconds=HOUR)
        raise
