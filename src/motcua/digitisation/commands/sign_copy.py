"""The officer signs the digital copy personally (ký số cá nhân): the signed file is the next version."""

import io
from datetime import datetime
from pathlib import PurePath

from django.db import transaction

from motcua.digitisation.access import paper_to_read
from motcua.digitisation.commands.store_scan import store_scan
from motcua.digitisation.models import TO_READ, Scan
from motcua.digitisation.ports.signing import CopySigner
from motcua.digitisation.queries.copies import stored_content
from motcua.digitisation.rules.texts import TextSource
from motcua.digitisation.words import SIGNED_NAME
from motcua.dossiers.public import paper_copy
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.dossiers.rules.intake_checks import MOST_BYTES
from motcua.foundation.files import Kind, store_file
from motcua.foundation.scans.pages import PICTURES, pages, to_pdf
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

AS_PDF_DPI = 200


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def sign_copy(*, actor: Actor, at: datetime, code: str, paper_id: int, password: str, by: CopySigner) -> Scan:
    """Sign the latest copy, a picture as a PDF of it. Refuses ``scan.not_found``, ``scan.nobody_signs``,
    ``scan.already_signed``, and what the keeper of the keys refuses."""
    held = paper_to_read(actor, code, paper_id)
    paper_copy.require_digitising(actor, held.dossier)
    latest = Scan.objects.filter(paper=held.paper).order_by("-version").first()
    if latest is None:
        raise Refusal("scan.not_found")
    if not by.is_there:
        raise Refusal("scan.nobody_signs")
    if latest.signed_by:
        raise Refusal("scan.already_signed", signer=latest.signed_by)
    content, kind = stored_content(latest.file_sha256), Kind(latest.file_kind)
    if kind in PICTURES:
        content = to_pdf(list(pages(content, kind, dpi=AS_PDF_DPI)), dpi=AS_PDF_DPI)
    agency, field = held.dossier.agency.name, f"SoHoa{latest.version + 1}"
    signed = by.sign(actor=actor, at=at, pdf=content, password=password, agency=agency, field=field)
    name = SIGNED_NAME.format(name=PurePath(latest.file_name).stem[:150])
    stored = store_file(
        io.BytesIO(signed), name=name, folder=PAPER_FOLDER, limit_bytes=2 * MOST_BYTES, allowed=[Kind.PDF]
    )
    file = {"name": stored.name, "kind": stored.kind.value, "size": stored.size, "sha256": stored.sha256}
    scan = store_scan(actor=actor, at=at, code=code, paper_id=paper_id, file=file, can_recognise=False)
    # What was read off the picture is still what the signed copy says.
    if not scan.text and latest.text:
        scan.text, scan.text_folded, scan.text_source = latest.text, latest.text_folded, latest.text_source
    elif not scan.text and latest.text_source in TO_READ:
        scan.text_source = TextSource.WAITING.value
    scan.signed_by = actor.name
    scan.save(update_fields=["text", "text_folded", "text_source", "signed_by"])
    return scan
