"""The text that a PDF carries by itself."""

import io
import logging

from motcua.digitisation.rules.texts import MOST_TEXT

MOST_PAGES = 50
LEAST_SIGNS = 20
"""A scan with a page number stamped on it is still a picture."""


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
