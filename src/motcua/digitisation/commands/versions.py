"""A version of a copy: what it looks like, and the text it carries by itself."""

from dataclasses import asdict
from typing import Any

from motcua.digitisation.models import Scan
from motcua.digitisation.queries.copies import stored_content
from motcua.digitisation.rules.texts import TextSource
from motcua.foundation.files import Kind
from motcua.foundation.scans import fingerprint, look
from motcua.foundation.scans.pages import READABLE
from motcua.foundation.scans.texts import text_of_pdf
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold


def handed_in(dossier: Any, paper: Any) -> Scan:
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


def look_into(scan: Scan, *, can_recognise: bool) -> None:
    """Set how the copy looks and the text it has by itself; a picture waits for who ``can_recognise`` it.
    Refuses ``file.…`` where the content is not to be had; one that cannot be drawn is said to be so."""
    scan.text_source = TextSource.NONE.value
    kind = Kind(scan.file_kind)
    if kind not in READABLE:
        return
    content = stored_content(scan.file_sha256)
    try:
        _look_at(scan, content, kind)
    except Refusal:
        scan.findings = [{"kind": "unreadable", "page": 0, "value": 0}]
        return
    text = text_of_pdf(content) if kind is Kind.PDF else ""
    if text:
        scan.text, scan.text_folded = text, fold(text)
        scan.text_source = TextSource.PDF.value
    elif can_recognise:
        scan.text_source = TextSource.WAITING.value


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
