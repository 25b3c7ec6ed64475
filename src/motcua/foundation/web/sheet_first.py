"""A sheet that is looked at before it is taken in: kept as it came, named by a signed key, read again."""

from collections.abc import Collection

from django import forms
from django.core import signing

from motcua.foundation.files import Kind, store_file
from motcua.foundation.files.evidence import FOLDER, Proof, open_evidence

HOUR = 3_600
"""Seconds between looking and taking in."""


class SheetForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label="Tệp Excel hoặc CSV",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        error_messages={"required": "chưa chọn tệp."},
    )


def keep_sheet(
    form: SheetForm, *, limit_bytes: int, kinds: Collection[Kind] = (Kind.XLSX, Kind.CSV)
) -> Proof:
    """The file of a valid form, stored. Refuses ``file.…`` as ``store_file`` does."""
    file = form.cleaned_data["file"]
    kept = store_file(file, name=file.name, folder=FOLDER, limit_bytes=limit_bytes, allowed=kinds)
    return Proof(file_name=kept.name, file_kind=kept.kind.value, file_sha256=kept.sha256)


def sheet_key(proof: Proof, *about: int | None, salt: str) -> str:
    """What the page sends back to have exactly this file taken in, for exactly what it is about."""
    return signing.dumps([list(about), *proof], salt=salt)


def sheet_of(key: str, *about: int | None, salt: str) -> Proof | None:
    """The file behind a key; None where it is forged, older than an hour, or about something else."""
    try:
        told, *kept = signing.loads(key, salt=salt, max_age=HOUR)
    except signing.BadSignature:
        return None
    return Proof(*kept) if told == list(about) else None


def sheet_content(proof: Proof) -> bytes:
    """The bytes as they were stored."""
    with open_evidence(proof.file_sha256) as stored:
        return stored.read()
