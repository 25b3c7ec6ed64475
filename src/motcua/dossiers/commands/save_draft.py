"""Keeping what a person has typed so far (lưu nháp), and throwing it away (xoá nháp)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.models import Draft, LooseUpload
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Agency

MOST_DRAFTS = 40


@transaction.atomic
def save_draft(
    *,
    person_id: int,
    at: datetime,
    agency: Agency,
    edition: Any,
    client_key: str,
    typed: dict[str, Any],
    files: Sequence[dict[str, Any]] = (),
    fingerprint: str = "",
    seen: int | None = None,
) -> Draft:
    """The draft of that key with what was typed, made where there was none.

    ``seen`` is how often the draft had been saved when the page was shown: where another window saved
    since, ``draft.saved_elsewhere`` and nothing is overwritten. ``draft.too_many`` where a person keeps
    ``MOST_DRAFTS`` already."""
    mine = Draft.objects.filter(person=person_id)
    draft = mine.select_for_update().filter(client_key=client_key).first()
    if draft is None:
        if mine.filter(emptied_at=None).count() >= MOST_DRAFTS:
            raise Refusal("draft.too_many", most=MOST_DRAFTS)
        draft = Draft(person_id=person_id, client_key=client_key, begun_at=at)
    elif seen is not None and seen < draft.saves and (draft.typed, draft.files) != (typed, list(files)):
        raise Refusal("draft.saved_elsewhere", moment=draft.saved_at)
    draft.agency, draft.edition, draft.fingerprint = agency, edition, fingerprint
    draft.typed, draft.files = typed, list(files)
    draft.saves += 1
    draft.saved_at, draft.emptied_at = at, None
    draft.save()
    return draft


def drop_draft(*, person_id: int, client_key: str) -> None:
    """Throw a draft away; ``draft.not_found`` where the person has none of that key. Its files go with the
    next round of the job."""
    gone, _ = Draft.objects.filter(person=person_id, client_key=client_key).delete()
    if not gone:
        raise Refusal("draft.not_found")


def note_upload(*, at: datetime, sha256: str) -> None:
    """Remember that a file came, so that it does not stay for ever where it is never filed."""
    LooseUpload.objects.update_or_create(sha256=sha256, defaults={"came_at": at})
