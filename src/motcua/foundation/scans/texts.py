"""The text of a paper: what the file carries by itself, or what a recogniser reads off its pages."""

import io
import logging
from typing import Protocol

from motcua.foundation.files.kinds import Kind
from motcua.foundation.scans.pages import pages
from motcua.foundation.sheets.word import word_lines
from motcua.kernel.refusal import Refusal

MOST_TEXT = 200_000
"""Signs of text kept of one paper."""
MOST_PAGES = 50
LEAST_SIGNS = 20
"""A scan with a page number stamped on it is still a picture."""
READ_DPI = 250
MOST_READ = 10
"""Pages recognised of one paper."""


class ReadsPages(Protocol):
    """Whoever reads one page, a PNG, as plain text; None where it cannot."""

    def read_page(self, png: bytes) -> str | None: ...


def text_of_pdf(content: bytes) -> str:
    """The text of the first pages, or nothing where there is none or the file cannot be read."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    read: list[str] = []
    try:
        for number, page in enumerate(PdfReader(io.BytesIO(content)).pages):
            if number == MOST_PAGES or sum(map(len, read)) > MOST_TEXT:
                break
            read.append(page.extract_text().strip())
    except Exception:  # pypdf lets many kinds of errors of a damaged file through
        return ""
    text = "\n\n".join(part for part in read if part).replace("\x00", "")[:MOST_TEXT]
    return text if len(text.split()) > 3 and len(text) >= LEAST_SIGNS else ""


def text_of_word(content: bytes) -> str:
    """The paragraphs and tables, or nothing where the file cannot be read."""
    try:
        return "\n".join(word_lines(content, file="")).replace("\x00", "")[:MOST_TEXT]
    except Refusal:
        return ""


def text_off_pages(content: bytes, kind: Kind, by: ReadsPages) -> str | None:
    """What is read off the first pages; None where one of them cannot be read."""
    read: list[str] = []
    try:
        for number, picture in enumerate(pages(content, kind, dpi=READ_DPI)):
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
    return "\n\n".join(read).replace("\x00", "")[:MOST_TEXT]
