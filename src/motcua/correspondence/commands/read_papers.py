"""Papers of documents are read where nobody waits for it: in no request and under no lock."""

from django.db import transaction

from motcua.correspondence.commands.attach_paper import FOLDER, own_text
from motcua.correspondence.models import Attachment, Document
from motcua.correspondence.register import read_in
from motcua.correspondence.rules.texts import NEXT, TextState
from motcua.foundation.files import Kind, open_file
from motcua.foundation.files.holding import is_on_hold
from motcua.foundation.scans.recognising import Recogniser
from motcua.foundation.scans.texts import text_off_pages
from motcua.kernel.refusal import Refusal

TO_READ = (TextState.WAITING.value, TextState.READING.value)


def waiting_papers(most: int) -> list[int]:
    """Papers to read, the oldest first; those whose reader was ended come last."""
    waiting = Attachment.objects.filter(text_state__in=TO_READ, removed_at=None)
    return list(waiting.order_by("-text_state", "id").values_list("pk", flat=True)[:most])


def read_paper(*, attachment_id: int, by: Recogniser) -> Attachment | None:
    """Read one and note what it says; None where it does not wait, or the virus scanner has not let it go.
    It is marked before it is opened."""
    waiting = Attachment.objects.filter(pk=attachment_id, text_state__in=TO_READ).first()
    if waiting is None or is_on_hold(waiting.file_sha256, FOLDER):
        return None
    mark = NEXT[TextState(waiting.text_state)].value
    found = Attachment.objects.filter(pk=attachment_id, text_state=waiting.text_state)
    if not found.update(text_state=mark):
        return None
    text, state = _text(waiting, by)
    return _keep(attachment_id, text, state)


def _text(paper: Attachment, by: Recogniser) -> tuple[str, TextState]:
    kind = Kind(paper.file_kind)
    if text := own_text(paper.file_sha256, kind):
        return text, TextState.OWN
    try:
        with open_file(paper.file_sha256, folder=FOLDER) as stored:
            read = text_off_pages(stored.read(), kind, by)
    except Refusal:
        read = None
    return (read, TextState.RECOGNISED) if read else ("", TextState.NONE)


@transaction.atomic
def _keep(attachment_id: int, text: str, state: TextState) -> Attachment:
    paper = Attachment.objects.get(pk=attachment_id)
    document = Document.objects.select_for_update().get(pk=paper.document_id)
    paper.text, paper.text_state = text, state.value
    paper.save(update_fields=["text", "text_state"])
    if text:
        read_in(document, text)
    return paper
