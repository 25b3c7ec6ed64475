"""What is typed when a task moves."""

from collections.abc import Sequence

from django import forms

from motcua.foundation.web.fields import day_field
from motcua.plans.words import PART

NOTE = {"required": "chưa ghi nội dung."}


def _note(label: str, *, required: bool = True) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(
        label=label, max_length=1000, required=required, widget=widget, error_messages=NOTE
    )


class NoteForm(forms.Form):
    """Words that must be there."""

    note = _note("Nội dung")


class AcceptForm(forms.Form):
    """Words that may be there."""

    note = _note("Nhận xét", required=False)


class ProofForm(forms.Form):
    """Words with evidence: a document's number, a file, or both."""

    note = _note("Kết quả đã đạt")
    document_number = forms.CharField(label="Số văn bản kiểm chứng", max_length=80, required=False)
    file = forms.FileField(
        label="Tệp kiểm chứng",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.xlsx,.jpg,.jpeg,.png"}),
    )


class ProgressForm(ProofForm):
    """How far it has come."""

    percent = forms.IntegerField(
        label="Đã làm được (%)",
        min_value=0,
        max_value=99,
        error_messages={
            "required": "chưa nhập tỷ lệ.",
            "invalid": "tỷ lệ phải là số nguyên.",
            "max_value": "đã xong hẳn thì dùng “Báo hoàn thành”.",
            "min_value": "tỷ lệ không thể âm.",
        },
    )
    field_order = ("percent", "note")


class GroundForm(forms.Form):
    """A reason with the document that allows it."""

    note = _note("Lý do")
    document_number = forms.CharField(
        label="Số văn bản cho phép", max_length=80, error_messages={"required": "chưa nhập số văn bản."}
    )


class ExtendForm(GroundForm):
    """More time, until a day."""

    until = day_field("Gia hạn đến ngày")
    field_order = ("until", "note")


class UrgeForm(forms.Form):
    """Words of urging, with a letter's number where there is one."""

    note = _note("Nội dung đôn đốc")
    document_number = forms.CharField(label="Số văn bản đôn đốc", max_length=80, required=False)


def ask_lead(form: forms.Form, leads: Sequence[tuple[int, str]], everybody: str) -> None:
    """Ask which of several leads is meant; ``everybody`` is the first choice, or none where one must be."""
    first = [("", everybody)] if everybody else []
    form.fields["lead_id"] = forms.TypedChoiceField(
        label=PART["label"] if everybody else PART["own"],
        choices=[*first, *leads],
        coerce=int,
        empty_value=None,
        required=not everybody,
    )
    form.order_fields(["lead_id"])
