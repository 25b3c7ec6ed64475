"""Sending files out as attachments: what we made, and what somebody handed in, which must never run here."""

from io import BytesIO
from typing import BinaryIO

from django.http import FileResponse, HttpResponse

from motcua.foundation.files.kinds import Kind


def made(content: bytes, *, kind: Kind, name: str) -> HttpResponse:
    """A file of our own making; ``name`` is plain ASCII."""
    answer = HttpResponse(content, content_type=kind.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def handed_in(content: bytes | BinaryIO, *, kind: Kind | str, name: str) -> FileResponse:
    """A file as people gave it, under their name, with nothing of it allowed to act on this site."""
    stream = BytesIO(content) if isinstance(content, bytes) else content
    media = Kind(kind).media_type
    answer = FileResponse(stream, as_attachment=True, filename=name, content_type=media)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
