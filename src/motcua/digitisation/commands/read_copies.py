"""Copies are looked at and their text is read where nobody waits for it: in no request and under no lock."""

from django.db import transaction

from motcua.digitisation.commands.versions import look_into
from motcua.digitisation.models import TO_READ, Scan
from motcua.digitisation.queries.copies import stored_content
from motcua.digitisation.rules.texts import NEXT, TextSource
from motcua.dossiers.public import note_paper_words
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import Kind
from motcua.foundation.files.holding import is_on_hold
from motcua.foundation.scans.recognising import Recogniser
from motcua.foundation.scans.texts import text_off_pages
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold

_READ_FIELDS = [
    "pages", "dpi", "findings", "fingerprint", "band_1", "band_2", "band_3", "band_4",
    "text", "text_folded", "text_source",
]  # fmt: skip


def waiting_copies(most: int) -> list[int]:
    """Copies to read, the oldest first; those whose reader was ended come last."""
    waiting = Scan.objects.filter(text_source__in=TO_READ).order_by("-text_source", "pk")
    return list(waiting.values_list("pk", flat=True)[:most])


def read_copy(*, scan_id: int, by: Recogniser) -> Scan | None:
    """Fill in how a copy looks and what it says; None where it does not wait, or the virus scanner has not
    let it go. It is marked before it is opened."""
    scan = Scan.objects.filter(pk=scan_id, text_source__in=TO_READ).first()
    if scan is None or is_on_hold(scan.file_sha256, PAPER_FOLDER):
        return None
    mark = NEXT[TextSource(scan.text_source)].value
    if not Scan.objects.filter(pk=scan_id, text_source=scan.text_source).update(text_source=mark):
        return None
    _read(scan, by)
    return _keep(scan)


def _read(scan: Scan, by: Recogniser) -> None:
    try:
        look_into(scan, can_recognise=by.is_there)
    except Refusal:
        scan.text_source = TextSource.FAILED.value
    if scan.text_source != TextSource.WAITING:
        return
    text = _text(scan, by)
    scan.text = text or ""
    scan.text_folded = fold(scan.text)
    scan.text_source = (TextSource.FAILED if text is None else TextSource.RECOGNISED).value


def _text(scan: Scan, by: Recogniser) -> str | None:
    try:
        content = stored_content(scan.file_sha256)
    except Refusal:
        return None
    return text_off_pages(content, Kind(scan.file_kind), by)


@transaction.atomic
def _keep(scan: Scan) -> Scan:
    scan.save(update_fields=_READ_FIELDS)
    if scan.text:
        note_paper_words(paper_id=scan.paper_id, sha256=scan.file_sha256, text=scan.text)
    return scan
