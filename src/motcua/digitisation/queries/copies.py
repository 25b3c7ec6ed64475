"""The copies of a paper: all versions, the record, and where the same paper was seen before."""

from dataclasses import dataclass

from django.db.models import Q

from motcua.digitisation.access import Held
from motcua.digitisation.models import Record, Redaction, Scan
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import open_file
from motcua.foundation.scans import distance
from motcua.foundation.scans.fingerprint import NEAR

MOST_CANDIDATES = 300


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """Another paper of the same agency whose copy is the same file (``is_same``) or looks alike."""

    paper: str
    code: str
    is_same: bool
    is_here: bool


@dataclass(frozen=True, slots=True)
class Copies:
    """Everything the page of one paper's copies shows."""

    scans: tuple[Scan, ...]
    record: Record | None
    redactions: tuple[Redaction, ...]
    seen: tuple[SeenBefore, ...]

    @property
    def latest(self) -> Scan | None:
        return self.scans[0] if self.scans else None


def copies_of(held: Held) -> Copies:
    """Versions newest first, the record, blacked-out copies, and the paper seen before (four statements)."""
    scans = tuple(Scan.objects.filter(paper=held.paper).order_by("-version"))
    made = Redaction.objects.filter(scan__paper=held.paper).select_related("scan").order_by("-made_at", "-id")
    return Copies(
        scans=scans,
        record=Record.objects.filter(paper=held.paper).first(),
        redactions=tuple(made),
        seen=tuple(seen_before(held, scans[0])) if scans else (),
    )


def seen_before(held: Held, scan: Scan) -> list[SeenBefore]:
    """Papers of the agency with the same file or one that looks alike, the newest first: candidates share
    the digest or a quarter of the fingerprint, at most ``MOST_CANDIDATES`` of them (one statement)."""
    alike = Q(file_sha256=scan.file_sha256)
    if scan.fingerprint:
        for place in (1, 2, 3, 4):
            band = getattr(scan, f"band_{place}")
            alike |= Q(**{f"band_{place}": band}) & ~Q(fingerprint="")
    others = Scan.objects.filter(alike, paper__dossier__agency=held.dossier.agency_id).exclude(
        paper=scan.paper_id
    )
    rows = others.order_by("-pk").values_list(
        "file_sha256", "fingerprint", "paper__name", "paper__dossier__code", "paper_id"
    )
    found: dict[int, SeenBefore] = {}
    for sha256, print_, name, code, paper_id in rows[:MOST_CANDIDATES]:
        is_same = sha256 == scan.file_sha256
        if paper_id not in found and (is_same or distance(print_, scan.fingerprint) <= NEAR):
            found[paper_id] = SeenBefore(name, code, is_same, code == held.dossier.code)
    return list(found.values())


def stored_content(sha256: str) -> bytes:
    """The stored bytes. Refuses ``file.not_found``."""
    with open_file(sha256, folder=PAPER_FOLDER) as stored:
        return stored.read()
