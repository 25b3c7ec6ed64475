"""Keeping the paper itself with its document (đính kèm tệp), and what it says with both."""

from datetime import datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.models import Attachment, Document
from motcua.correspondence.register import read_in
from motcua.correspondence.rules.texts import TextState
from motcua.foundation.files import Kind, StoredFile, open_file, store_file
from motcua.foundation.files.store import Readable
from motcua.foundation.scans.texts import text_of_pdf, text_of_word
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

FOLDER = "correspondence"
LIMIT_BYTES = 20_000_000
KINDS = (Kind.PDF, Kind.DOCX, Kind.JPEG, Kind.PNG)


def keep_file(file: Readable, name: str) -> StoredFile:
    """Store what was handed in. Refuses ``file.…`` as ``store_file`` does."""
    return store_file(file, name=name, folder=FOLDER, limit_bytes=LIMIT_BYTES, allowed=KINDS)


@transaction.atomic
def attach_paper(*, actor: Actor, at: datetime, document_id: int, file: StoredFile) -> Attachment:
    """Only the keepers of the register; the same file once. Its own text is read at once, pictures wait."""
    return attach(access.document_to_keep(actor, document_id), file, actor=actor, at=at)


def attach(document: Document, file: StoredFile, *, actor: Actor, at: datetime) -> Attachment:
    """The same for a document at hand, inside the transaction of who calls."""
    if document.attachments.filter(file_sha256=file.sha256, removed_at=None).exists():
        raise Refusal("document.file_there", name=file.name)
    text = own_text(file.sha256, file.kind)
    attachment = Attachment.objects.create(
        document=document,
        file_name=file.name,
        file_kind=file.kind.value,
        file_size=file.size,
        file_sha256=file.sha256,
        text=text,
        text_state=(TextState.OWN if text else TextState.WAITING).value,
        added_at=at,
        added_by=actor.name,
    )
    if text:
        read_in(document, text)
    facts = {"name": file.name, "sha256": file.sha256}
    record("document.paper_attached", subject=f"document:{document.pk}", actor=actor, at=at, **facts)
    return attachment


def own_text(sha256: str, kind: Kind) -> str:
    """What the file says by itself; nothing for a picture, or while no virus scanner has let it go."""
    if kind not in (Kind.PDF, Kind.DOCX):
        return ""
    try:
        with open_file(sha256, folder=FOLDER) as stored:
            content = stored.read()
    except Refusal:
        return ""
    return text_of_pdf(content) if kind is Kind.PDF else text_of_word(content)
