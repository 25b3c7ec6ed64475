"""Documents for the tests, registered the way the product does it."""

from datetime import date
from io import BytesIO

from docx import Document as Word
from tests.cast import Office, moment

from motcua.correspondence.commands.attach_paper import attach_paper, keep_file
from motcua.correspondence.commands.register_document import Stated, register_document
from motcua.correspondence.models import Attachment, Document

AT = moment(4, "09:00")


def stated(number: str = "45/KH-UBND", **facts) -> Stated:
    told = {
        "subject": "Cải cách hành chính năm 2026",
        "issuer": "UBND tỉnh Trà Vinh",
        "issued_on": date(2026, 3, 2),
    }
    return Stated(number=number, **(told | facts))


def registered(here: Office, number: str = "45/KH-UBND", **facts) -> Document:
    return register_document(actor=here.son, at=AT, agency_id=here.agency.pk, stated=stated(number, **facts))


def word(*lines: str) -> bytes:
    """A Word file of these paragraphs."""
    paper, out = Word(), BytesIO()
    for line in lines:
        paper.add_paragraph(line)
    paper.save(out)
    return out.getvalue()


def with_paper(
    here: Office, document: Document, content: bytes | None = None, name: str = "van-ban.docx"
) -> Attachment:
    file = keep_file(BytesIO(content or word("Nội dung của văn bản")), name)
    return attach_paper(actor=here.son, at=AT, document_id=document.pk, file=file)
