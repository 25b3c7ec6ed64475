"""A new edition is asked with the form of the one it was drafted from (mang tờ khai sang phiên bản mới)."""

from datetime import datetime

from django.db import transaction

from motcua.eforms.models import EditionForm


@transaction.atomic
def carry_form(*, at: datetime, source_id: int, target_id: int) -> EditionForm | None:
    """The newest form of the one edition as the first version of the other; nothing where there is none, or
    where the other has a form of its own already. Done once, a second time changes nothing."""
    newest = EditionForm.objects.filter(edition=source_id).order_by("-version").first()
    if newest is None or EditionForm.objects.filter(edition=target_id).exists():
        return None
    return EditionForm.objects.create(
        edition_id=target_id,
        version=1,
        title=newest.title,
        fingerprint=newest.fingerprint,
        document=newest.document,
        published_at=at,
        published_by=newest.published_by,
    )
