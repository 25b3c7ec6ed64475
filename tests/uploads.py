"""Files as a browser sends them."""

from django.core.files.uploadedfile import SimpleUploadedFile


def pdf(name: str = "don.pdf", body: bytes = b"one") -> SimpleUploadedFile:
    """A small file whose content begins like a PDF."""
    return SimpleUploadedFile(name, b"%PDF-1.7\n" + body)
