"""Uploads: typed by what they are, bounded, kept once, and never half."""

import hashlib
import zipfile
from io import BytesIO

import pytest

from motcua.foundation.files import Kind, is_readable, kind_of, open_file, store_file
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

PDF = b"%PDF-1.7\n" + b"x" * 100
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 100
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 100


def office(*parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in ("[Content_Types].xml", *parts):
            archive.writestr(part, "<x/>")
    return out.getvalue()


DOCX = office("word/document.xml")
XLSX = office("xl/workbook.xml")


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.FILES_DIR = tmp_path / "files"
    return settings.FILES_DIR


def keep(content: bytes, name: str = "don.pdf", *, limit: int = 10_000, allowed=tuple(Kind), folder="papers"):
    return store_file(BytesIO(content), name=name, folder=folder, limit_bytes=limit, allowed=allowed)


def files_in(store) -> list:
    return [path for path in store.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (PDF, "Đơn đề nghị.PDF", Kind.PDF),
        (PNG, "anh.png", Kind.PNG),
        (JPEG, "anh.jpg", Kind.JPEG),
        (JPEG, "anh.jpeg", Kind.JPEG),
        (DOCX, "don.docx", Kind.DOCX),
        (XLSX, "so.xlsx", Kind.XLSX),
    ],
)
def test_a_file_is_stored_under_its_hash_and_comes_back(store, content, name, kind):
    stored = keep(content, name)
    digest = hashlib.sha256(content).hexdigest()
    assert (stored.sha256, stored.size, stored.kind, stored.name) == (digest, len(content), kind, name)
    assert (store / stored.path).read_bytes() == content
    with open_file(digest, folder="papers") as again:
        assert again.read() == content


def test_the_same_content_is_kept_once(store):
    first, second = keep(PDF, "mot.pdf"), keep(PDF, "hai.pdf")
    assert first.path == second.path
    assert second.name == "hai.pdf"
    assert len(files_in(store)) == 1


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "don.pdf", "file.empty"),
        (PDF + b"x" * 10_000, "don.pdf", "file.too_large"),
        (PDF, "don.docx", "file.kind_mismatch"),
        (PDF, "don", "file.kind_mismatch"),
        (PDF, "don.pdf.exe", "file.kind_mismatch"),
        (b"MZ" + b"x" * 50, "don.pdf", "file.kind_unknown"),
        (b"<html><script>", "don.pdf", "file.kind_unknown"),
        (b"<script>" + PDF, "don.pdf", "file.kind_unknown"),
        (b"PK\x03\x04" + b"x" * 50, "don.docx", "file.kind_unknown"),
        (office("word/document.xml", "word/vbaProject.bin"), "don.docx", "file.kind_unknown"),
        (office("word/document.xml", "xl/workbook.xml"), "don.docx", "file.kind_unknown"),
        (XLSX, "so.xlsx", "file.kind_not_allowed"),
        (PDF, "", "file.name_missing"),
        (PDF, " .. ", "file.name_missing"),
        (PDF, "a" * 201 + ".pdf", "file.name_too_long"),
        (PDF, "don\n.pdf", "file.name_bad_sign"),
        (PDF, "don\u202efdp.exe.pdf", "file.name_bad_sign"),
        (PDF, "../../etc/don.pdf", "file.name_bad_sign"),
    ],
)
def test_what_is_refused_is_said_and_leaves_nothing(store, content, name, code):
    with pytest.raises(Refusal) as caught:
        keep(content, name, allowed=(Kind.PDF, Kind.DOCX))
    assert caught.value.code == code
    assert sentence(caught.value) != code
    assert "{" not in sentence(caught.value)
    assert not store.exists() or files_in(store) == []


def test_a_file_of_exactly_the_limit_is_taken():
    assert keep(PDF, limit=len(PDF)).size == len(PDF)


def test_a_stream_that_breaks_leaves_nothing(store):
    class Broken:
        def __init__(self):
            self.parts = [PDF]

        def read(self, size):
            if self.parts:
                return self.parts.pop()
            raise ConnectionError

    with pytest.raises(ConnectionError):
        store_file(Broken(), name="don.pdf", folder="papers", limit_bytes=10_000, allowed=tuple(Kind))
    assert files_in(store) == []


@pytest.mark.parametrize("digest", ["0" * 64, "../../settings.py", "", "A" * 64])
def test_an_unknown_digest_is_refused(digest):
    with pytest.raises(Refusal) as caught:
        open_file(digest, folder="papers")
    assert caught.value.code == "file.not_found"


@pytest.mark.parametrize("folder", ["../papers", "/etc", "", "Papers", "a//b"])
def test_a_folder_is_never_a_path_out(folder):
    with pytest.raises(ValueError, match="folder"):
        keep(PDF, folder=folder)


def test_every_kind_knows_its_media_type():
    assert all("/" in kind.media_type for kind in Kind)
    assert kind_of(BytesIO(b"")) is None


def test_an_archive_that_unpacks_to_more_than_a_paper_is_not_unpacked(monkeypatch):
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 5_000)
    assert is_readable(content, Kind.DOCX)
    monkeypatch.setattr("motcua.foundation.files.readable.LARGEST_INSIDE", 4_999)
    assert not is_readable(content, Kind.DOCX)
