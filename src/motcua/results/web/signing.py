"""Acts that need more than a form gives: a key opened with its password, a file read."""

from datetime import datetime

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

TRIES, HOUR = 5, 3600
"""Wrong passwords of one person in an hour."""


def sign_with_password(*, actor: Actor, at: datetime, code: str, password: str) -> Result:
    """Sign one result with the person's own key."""
    return sign_result(actor=actor, at=at, code=code, key=opened_own(actor, password, at))


def issue_with_password(*, actor: Actor, at: datetime, code: str, password: str) -> Result:
    """Issue one result with the agency's key."""
    dossier, _ = results_of(actor, code)
    key = _guarded(actor, lambda: open_agency_key(dossier.agency_id, password, at=at))
    return issue_result(actor=actor, at=at, code=code, key=key)


def opened_own(actor: Actor, password: str, at: datetime) -> OpenKey:
    """The person's key; after five wrong passwords an hour's pause."""
    return _guarded(actor, lambda: open_own_key(actor, password, at=at))


def upload_file(*, actor: Actor, at: datetime, code: str, file: UploadedFile) -> Version:
    """A DOCX that came back."""
    name = file.name or "du-thao.docx"
    return upload_draft(actor=actor, at=at, code=code, content=file.read(), name=name)


def _guarded(actor: Actor, opening) -> OpenKey:
    whose = str(actor.person_id)
    refuse_after(TRIES, "signing-password", whose, seconds=HOUR)
    try:
        return opening()
    except Refusal as no:
        if no.code == "signing.wrong_password":
            count_try("signing-password", whose, seconds=HOUR)
        raise
