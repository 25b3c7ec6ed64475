"""Opening a stored paper is itself put on record: who read which paper, and when."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_read
from motcua.dossiers.models import Paper
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def read_paper(*, actor: Actor, at: datetime, code: str, paper_id: int) -> Paper:
    """The paper with its stored file, for an officer of the dossier, who filed it and whoever stands
    for the organisation it was filed for.

    Refuses ``dossier.not_found`` to anybody else and ``paper.not_found`` where no file is stored."""
    dossier = dossier_to_read(actor, code, at=at)
    paper = Paper.objects.filter(dossier=dossier, pk=paper_id).exclude(file_sha256="").first()
    if paper is None:
        raise Refusal("paper.not_found")
    record("paper.read", subject=f"dossier:{code}", actor=actor, at=at, paper=paper.pk, name=paper.name)
    return paper
