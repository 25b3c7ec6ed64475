"""Letters to applicants whose dossiers a new law touches: one file for many, PDF or Word."""

import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from motcua.dossiers.slips.letter import FOLDER
from motcua.foundation.printing import render_pdf
from motcua.foundation.sheets.official import Letterhead, add_head, new_paper
from motcua.foundation.sheets.word import printable

NUMBER = "……/TB"


@dataclass(frozen=True, slots=True)
class LawLetter:
    """One letter, every sentence ready; ``signer`` is the title over the name."""

    agency: str
    superior: str
    place: str
    code: str
    applicant: str
    address: str
    title: str
    paragraphs: tuple[str, ...]
    signer: str
    issued_at: datetime


def letters_pdf(letters: Sequence[LawLetter]) -> bytes:
    """A page each, ready to number and sign (A4, PDF/A-2a, PDF/UA-1)."""
    data = {"letters": [asdict(one) for one in letters]}
    return render_pdf(FOLDER / "law.typ", data, made_at=letters[0].issued_at.replace(microsecond=0))


def letters_docx(letters: Sequence[LawLetter]) -> bytes:
    """The same in Word, to be edited before they are signed."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    document = new_paper(letters[0].title if letters else "")
    for number, one in enumerate(letters):
        if number:
            document.add_page_break()
        add_head(document, Letterhead(one.superior, one.agency, NUMBER, one.place))
        title = document.add_paragraph()
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.add_run(printable(one.title).upper()).bold = True
        document.add_paragraph(printable(f"Kính gửi: {one.applicant}"))
        if one.address:
            document.add_paragraph(printable(f"Địa chỉ: {one.address}"))
        for words in one.paragraphs:
            document.add_paragraph(printable(words))
        document.add_paragraph(printable(one.signer).upper()).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
