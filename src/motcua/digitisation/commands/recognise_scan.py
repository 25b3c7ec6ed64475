"""The text of a copy is read off its pictures."""

import io
from datetime import datetime

from django.conf import settings
from django.db import transaction

from motcua.digitisation.events import ScanWaitsForText
from motcua.digitisation.models import Scan
from motcua.digitisation.ports.recognising import Recogniser, recogniser
from motcua.digitisation.queries.copies import stored_content
from motcua.digitisation.rules.texts import MOST_TEXT, TextSource
from motcua.dossiers.public import note_paper_words
from motcua.foundation.files import Kind
from motcua.foundation.scans.pages import pages
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold

READ_DPI = 250
MOST_READ = 10
"""Pages read of one copy."""


def hear_scan_waits(event: ScanWaitsForText, *, at: datetime) -> None:
    """Reader of the outbox: recognise with the program of this host."""
    recognise_scan(scan_id=event.scan_id, by=recogniser(settings.TESSERACT))


@transaction.atomic
def recognise_scan(*, scan_id: int, by: Recogniser) -> Scan | None:
    """Fill in the text of a copy that waits for it; done once, a copy that does not wait is left alone."""
    scan = Scan.objects.select_for_update().filter(pk=scan_id, text_source=TextSource.WAITING).first()
    if scan is None:
        return None
    text = _text(scan, by) if by.is_there else None
    scan.text = (text or "")[:MOST_TEXT]
    scan.text_folded = fold(scan.text)
    if text is None:
        scan.text_source = (TextSource.FAILED if by.is_there else TextSource.NONE).value
    else:
        scan.text_source = TextSource.RECOGNISED.value
    scan.save(update_fields=["text", "text_folded", "text_source"])
    if scan.text:
        note_paper_words(paper_id=scan.paper_id, sha256=scan.file_sha256, text=scan.text)
    return scan


def _text(scan: Scan, by: Recogniser) -> str | None:
    read: list[str] = []
    try:
        content = stored_content(scan.file_sha256)
        for number, picture in enumerate(pages(content, Kind(scan.file_kind), dpi=READ_DPI)):
            if number == MOST_READ:
                break
            out = io.BytesIO()
            picture.save(out, "PNG")
            page = by.read_page(out.getvalue())
            if page is None:
                return None
            read.append(page.strip())
    except Refusal:
        return None
    return "\n\n".join(read)
