"""The shape of what is handed in for auditing; nothing of it is stored."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from motcua.auditing.public import read_upload
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import day_field
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import number_words

LONGEST_TEXT = 200_000
"""Code points; a hundred pages. Longer texts are for the command line."""
LARGEST_FILE = 2_000_000
"""Bytes."""
LARGEST_INSIDE = 10_000_000
"""Bytes that a .docx may unpack to."""
KINDS = ".txt,.md,.html,.docx,.pdf"


class TextForm(forms.Form):
    """A text with a name, and which agency and days of the register it is compared with."""

    text = forms.CharField(
        label="Văn bản",
        required=False,
        strip=False,
        help_text=f"Dán vào đây, tối đa {number_words(LONGEST_TEXT)} ký tự.",
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    name = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    agency = forms.CharField(
        label="Cơ quan",
        required=False,
        max_length=40,
        widget=forms.Select,
        help_text="Để trống thì tìm tên cơ quan trong văn bản.",
    )
    from_day = day_field("Từ ngày", required=False)
    to_day = day_field("Đến ngày", required=False)

    def offer(self, agencies: Iterable[tuple[str, str]]) -> None:
        """Let the person choose among these agencies; without any there is nothing to compare with."""
        known = list(agencies)
        if known:
            self.fields["agency"].widget.choices = [("", "Theo tên trong văn bản"), *known]
            return
        for name in ("agency", "from_day", "to_day"):
            del self.fields[name]

    def clean_text(self) -> str:
        text = self.cleaned_data["text"].replace("\r\n", "\n").replace("\r", "\n")
        if len(text) > LONGEST_TEXT:
            found, most = number_words(len(text)), number_words(LONGEST_TEXT)
            raise forms.ValidationError(f"dài {found} ký tự, tối đa {most}. Hãy soát từng phần.")
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("from_day"), cleaned.get("to_day")
        if bool(first) != bool(last) and not {"from_day", "to_day"} & set(self.errors):
            self.add_error("to_day" if first else "from_day", "cần cả hai ngày, hoặc để trống cả hai.")
        elif first and last and first > last:
            self.add_error("to_day", "đứng trước “Từ ngày”.")
        return cleaned

    @property
    def period(self) -> tuple[Any, Any] | None:
        """The days that the person chose."""
        first = self.cleaned_data.get("from_day")
        return (first, self.cleaned_data["to_day"]) if first else None


class HandInForm(TextForm):
    """A text or a file, one of the two."""

    file = forms.FileField(
        label="Hoặc tệp",
        required=False,
        help_text=f"Word .docx, PDF có lớp chữ, .txt, .md, .html; tối đa {LARGEST_FILE // 1_000_000} MB.",
        error_messages={"empty": "tệp rỗng (0 byte)."},
        widget=forms.ClearableFileInput(attrs={"accept": KINDS}),
    )

    def clean(self) -> dict[str, Any]:
        """Afterwards ``text`` and ``name`` are what is audited, from wherever it came."""
        cleaned = super().clean()
        if self.errors:
            return cleaned
        file, text = cleaned.get("file"), cleaned.get("text", "")
        if file and text.strip():
            self.add_error("file", "đã dán văn bản rồi. Xoá chữ đã dán, hoặc bỏ chọn tệp.")
        elif file:
            try:
                cleaned["name"], cleaned["text"] = text_of_upload(file)
            except Refusal as no:
                self.add_error("file", sentence(no))
        elif not text.strip():
            self.add_error("text", "chưa có chữ nào. Dán văn bản, hoặc chọn một tệp.")
        return cleaned


def text_of_upload(file: UploadedFile) -> tuple[str, str]:
    """Name and text of an uploaded file, within the limits of the screen."""
    name = PurePath(file.name or "").name[-120:]
    if (file.size or 0) > LARGEST_FILE:
        raise Refusal("audit.file_too_large", file=name, limit=LARGEST_FILE // 1_000_000)
    text = read_upload(name, file.read(), longest=LONGEST_TEXT, largest_inside=LARGEST_INSIDE)
    return name, text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")
