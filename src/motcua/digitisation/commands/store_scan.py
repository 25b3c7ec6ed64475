"""A new version of a paper's digital copy: looked at, read where it has text, put into the dossier."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.digitisation.access import paper_to_read
from motcua.digitisation.events import ScanWaitsForText
from motcua.digitisation.models import Scan
from motcua.digitisation.queries.copies import stored_content
from motcua.digitisation.queries.text_of_pdf import text_of_pdf
from motcua.digitisation.rules.texts import TextSource
from motcua.dossiers.public import digitise_paper, note_paper_words
from motcua.foundation.files import Kind
from motcua.foundation.outbox.publish import publish
from motcua.foundation.scans import fingerprint, look
from motcua.foundation.scans.pages import READABLE
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def store_scan(
    *, actor: Actor, at: datetime, code: str, paper_id: int, file: dict[str, Any], can_recognise: bool
) -> Scan:
    """Keep ``file`` (name, kind, size, sha256 of a stored file) as the next version. The copy that was
    handed in with the paper counts as version 1. Where the copy has no text of its own and somebody
    ``can_recognise`` it, that is left for a moment later."""
    held = paper_to_read(actor, code, paper_id)
    last = Scan.objects.filter(paper=held.paper).order_by("-version").first()
    if last is None and held.paper.file_sha256:
        last = _kept(_handed_in(held.dossier, held.paper), False)
    version = last.version + 1 if last else 1
    digitise_paper(actor=actor, at=at, code=code, paper_id=paper_id, file=file, version=version)
    scan = Scan(
        paper_id=held.paper.pk,
        version=version,
        file_name=file["name"],
        file_kind=file["kind"],
        file_size=file["size"],
        file_sha256=file["sha256"],
        made_by=actor.name,
        made_by_id=actor.person_id,
        made_at=at,
    )
    _kept(scan, can_recognise)
    if scan.text:
        note_paper_words(paper_id=scan.paper_id, sha256=scan.file_sha256, text=scan.text)
    if scan.text_source == TextSource.WAITING:
        publish(ScanWaitsForText(scan.pk), at=at)
    return scan


def _handed_in(dossier: Any, paper: Any) -> Scan:
    """The file that came with the paper, as the version before the first scan."""
    return Scan(
        paper_id=paper.pk,
        version=1,
        file_name=paper.file_name,
        file_kind=paper.file_kind,
        file_size=paper.file_size or 0,
        file_sha256=paper.file_sha256,
        made_by=dossier.applicant,
        made_at=dossier.submitted_at or dossier.first_recorded_at,
    )


def _kept(scan: Scan, can_recognise: bool) -> Scan:
    kind = Kind(scan.file_kind)
    if kind in READABLE:
        content = stored_content(scan.file_sha256)
        try:
            _look_at(scan, content, kind)
        except Refusal:
            scan.findings = [{"kind": "unreadable", "page": 0, "value": 0}]
        else:
            _read(scan, content, kind, can_recognise)
    scan.save(force_insert=True)
    return scan


def _look_at(scan: Scan, content: bytes, kind: Kind) -> None:
    seen = look(content, kind)
    scan.pages, scan.dpi = seen.pages, seen.dpi
    scan.findings = [asdict(one) for one in seen.findings]
    if seen.pages:
        scan.fingerprint = fingerprint(content, kind)
    if scan.fingerprint:
        for place in range(4):
            quarter = scan.fingerprint[place * 4 : place * 4 + 4]
            setattr(scan, f"band_{place + 1}", int(quarter, 16))


def _read(scan: Scan, content: bytes, kind: Kind, can_recognise: bool) -> None:
    text = text_of_pdf(content) if kind is Kind.PDF else ""
    if text:
        scan.text, scan.text_folded = text, fold(text)
        scan.text_source = TextSource.PDF.value
    elif can_recognise:
        scan.text_source = TextSource.WAITING.value
