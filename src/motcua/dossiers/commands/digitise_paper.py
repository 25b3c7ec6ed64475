"""The digital copy of a paper is put into the dossier, or a better one takes its place (số hoá)."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Paper
from motcua.dossiers.rules.intake import DECLARED
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def digitise_paper(
    *, actor: Actor, at: datetime, code: str, paper_id: int, file: dict[str, Any], version: int
) -> Paper:
    """Take ``file`` (name, kind, size, sha256 of a stored file) as the paper's copy; the ledger keeps the
    digest of the one before. The dossier counts as digitised once every paper of it has a copy.

    Refuses ``paper.not_found`` and ``paper.same_file``."""
    dossier = dossier_to_change(actor, code, Verb.DIGITISE)
    move(dossier.current_state, Verb.DIGITISE)
    papers = list(Paper.objects.filter(dossier=dossier))
    paper = next((one for one in papers if one.pk == paper_id), None)
    if paper is None:
        raise Refusal("paper.not_found")
    before = paper.file_sha256
    if before == file["sha256"]:
        raise Refusal("paper.same_file", name=paper.name)
    paper.file_name, paper.file_kind = file["name"], file["kind"]
    paper.file_size, paper.file_sha256 = file["size"], file["sha256"]
    paper.save(update_fields=["file_name", "file_kind", "file_size", "file_sha256"])
    append(
        dossier,
        "dossier.paper_digitised",
        actor=actor,
        at=at,
        paper=paper.name,
        position=paper.position,
        version=version,
        sha256=file["sha256"],
        replaces=before,
        is_digitised=all(one.file_sha256 or one.kind == DECLARED for one in papers),
    )
    return paper
