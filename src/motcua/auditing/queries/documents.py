"""The text of a document: .txt, .md, .html, .docx (paragraphs and tables), .pdf with a text layer."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from motcua.auditing.queries.markup import text_of_html
from motcua.kernel.refusal import Refusal

LARGEST_INSIDE = 200_000_000
"""Bytes that a .docx may unpack to."""


def read_document(path: Path) -> str:
    """The text of a file. Refuses what cannot be read, naming the file."""
    try:
        data = path.read_bytes()
    except OSError:
        raise Refusal("audit.no_such_file", file=str(path)) from None
    return read_upload(str(path), data)


def read_upload(
    name: str, data: bytes, *, longest: int | None = None, largest_inside: int = LARGEST_INSIDE
) -> str:
    """The text of some bytes with a file name. Refuses what cannot be read, naming the file.

    ``longest`` is the most code points, ``largest_inside`` the most bytes a .docx may unpack to: reading
    ends as soon as either is passed."""
    text = _text(name, data, longest, largest_inside)
    if longest is not None and len(text) > longest:
        raise Refusal("audit.too_large", found=len(text), limit=longest)
    return text


def _text(name: str, data: bytes, longest: int | None, largest_inside: int) -> str:
    kind = Path(name).suffix.lower()
    if kind in {".txt", ".md", ".markdown", ""}:
        return _decoded(name, data)
    if kind in {".html", ".htm"}:
        return text_of_html(_decoded(name, data))
    if kind == ".docx":
        return _docx(name, data, longest, largest_inside)
    if kind == ".pdf":
        return _pdf(name, data, longest)
    raise Refusal("audit.unknown_type", file=name, found=kind)


def _decoded(name: str, data: bytes) -> str:
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return data.decode(encoding).replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        raise Refusal("audit.not_utf8", file=name, place=problem.start) from None


def _docx(name: str, data: bytes, longest: int | None, largest_inside: int) -> str:
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile:
        raise Refusal("audit.broken_docx", file=name, found="không phải tệp nén zip") from None
    if inside > largest_inside:
        raise Refusal(
            "audit.too_large_inside", file=name, found=inside // 1_000_000, limit=largest_inside // 1_000_000
        )
    try:
        document = Document(io.BytesIO(data))
        return "\n".join(_up_to(longest, _blocks(document)))
    except Refusal:
        raise
    except Exception as problem:  # python-docx lets many kinds of errors of a damaged file through
        raise Refusal("audit.broken_docx", file=name, found=type(problem).__name__) from None


def _up_to(longest: int | None, pieces: Iterator[str]) -> Iterator[str]:
    """The pieces one by one; refuses ``audit.too_large`` as soon as they are longer together."""
    length = 0
    for piece in pieces:
        length += len(piece) + 1
        if longest is not None and length > longest:
            raise Refusal("audit.too_large", found=length, limit=longest)
        yield piece


def _blocks(document: object) -> Iterator[str]:
    """Paragraphs and table rows in their order, cells joined by `` | ``.

    A merged cell keeps its first place and leaves the others empty.
    """
    from docx.table import Table

    # Looked up once: asking each paragraph for its style costs two milliseconds.
    styles = {style.style_id: style.name or "" for style in document.styles}
    for block in document.iter_inner_content():
        if not isinstance(block, Table):
            yield _listed(block, styles)
            continue
        yield ""
        seen = set()
        for row in block.rows:
            cells = []
            for cell in row.cells:
                cells.append("" if cell._tc in seen else " ".join(cell.text.split()))
                seen.add(cell._tc)
            yield "| " + " | ".join(cells) + " |"
        yield ""


def _listed(paragraph: object, styles: dict[str, str]) -> str:
    """A paragraph; one with automatic bullets or numbers gets the dash that the reader sees."""
    text = paragraph.text
    properties = paragraph._p.pPr
    style = styles.get(properties.style, "") if properties is not None else ""
    numbered = properties is not None and properties.numPr is not None
    return f"- {text}" if text.strip() and (numbered or style.startswith("List")) else text


def _pdf(name: str, data: bytes, longest: int | None) -> str:
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refusal("audit.locked_pdf", file=name)
        pages = list(_up_to(longest, (unwrap(page.extract_text() or "") for page in reader.pages)))
    except Refusal:
        raise
    except Exception as problem:  # so does pypdf
        raise Refusal("audit.broken_pdf", file=name, found=type(problem).__name__) from None
    if not "".join(pages).strip():
        raise Refusal("audit.scanned_pdf", file=name)
    return "\n".join(pages)


_ENDS = re.compile(r"[.:;!?…]\s*$")
_STARTS = re.compile(r"\s*(?:[-–•+*]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s|[IVX]+\.\s)")


def unwrap(page: str) -> str:
    """Lines that a page broke for width, joined again; list items and ended sentences stay apart."""
    lines = [line.rstrip() for line in page.split("\n")]
    widest = max((len(line) for line in lines), default=0)
    joined: list[str] = []
    for line in lines:
        full = joined and len(joined[-1].rsplit("\n", 1)[-1]) > 0 and not _ENDS.search(joined[-1])
        if (
            full
            and line.strip()
            and not _STARTS.match(line)
            and "|" not in line
            and _broken(joined[-1], line, widest)
        ):
            joined[-1] = joined[-1] + " " + line.strip()
        else:
            joined.append(line)
    return "\n".join(joined)


def _broken(above: str, line: str, widest: int) -> bool:
    first = line.lstrip()[0]
    return first.islower() or (widest > 40 and len(above) >= widest * 0.75)
