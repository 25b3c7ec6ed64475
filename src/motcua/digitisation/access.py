"""The papers and copies a person may reach: through the dossier, and no other way."""

from dataclasses import dataclass
from typing import Any

from motcua.digitisation.models import Redaction, Scan
from motcua.dossiers.public import dossier_to_read
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, require_staff


@dataclass(frozen=True, slots=True)
class Held:
    """A dossier that may be read and one paper of it."""

    dossier: Any
    paper: Any


def paper_to_read(actor: Actor, code: str, paper_id: int) -> Held:
    """The paper of a dossier the officer may read; ``dossier.not_found`` or ``paper.not_found``. Digital
    copies are the office's own matter: a citizen is refused ``organisation.staff.forbidden``."""
    dossier = dossier_to_read(require_staff(actor), code)
    paper = dossier.papers.filter(pk=paper_id).first()
    if paper is None:
        raise Refusal("paper.not_found")
    return Held(dossier, paper)


def scan_to_read(actor: Actor, code: str, paper_id: int, version: int) -> tuple[Held, Scan]:
    """One version of the copy, or ``scan.not_found``."""
    held = paper_to_read(actor, code, paper_id)
    scan = Scan.objects.filter(paper=held.paper, version=version).first()
    if scan is None:
        raise Refusal("scan.not_found")
    return held, scan


def redaction_to_read(actor: Actor, code: str, paper_id: int, redaction_id: int) -> tuple[Held, Redaction]:
    """One blacked-out copy, or ``redaction.not_found``."""
    held = paper_to_read(actor, code, paper_id)
    found = Redaction.objects.filter(scan__paper=held.paper, pk=redaction_id).first()
    if found is None:
        raise Refusal("redaction.not_found")
    return held, found
