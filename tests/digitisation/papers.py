"""Dossiers with papers to digitise, and files as they lie in the store."""

import io
from typing import Any

from tests.cast import Office, moment
from tests.dossiers import stages

from motcua.digitisation.commands.store_scan import store_scan
from motcua.digitisation.models import Scan
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.rules.intake import PaperIn
from motcua.foundation.files import Kind, store_file

IDENTITY = PaperIn("Căn cước của người đề nghị", kind="copy")


def stored(content: bytes, name: str = "quét.png") -> dict[str, Any]:
    """The facts of a stored file."""
    kept = store_file(
        io.BytesIO(content), name=name, folder="papers", limit_bytes=10_000_000, allowed=list(Kind)
    )
    return {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}


def dossier_with(office: Office, *papers: PaperIn) -> tuple[Dossier, list[Paper]]:
    """A received dossier with these papers, or with the two of the cast."""
    facts = {"papers": list(papers)} if papers else {}
    dossier = stages.received(office, **facts)
    return dossier, list(Paper.objects.filter(dossier=dossier))


def scanned(office: Office, dossier: Dossier, paper: Paper, content: bytes, **facts: Any) -> Scan:
    """The next version of a paper's copy, made by Bình."""
    given: dict[str, Any] = {"actor": office.binh, "at": moment(2, "10:00"), "can_recognise": False}
    name = facts.pop("name", "quét.png")
    given |= {"code": dossier.code, "paper_id": paper.pk, "file": stored(content, name)}
    return store_scan(**given | facts)
