"""The shape of a publication decision as an officer types it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

DAY = ("%d/%m/%Y", "%Y-%m-%d")


class DecisionForm(forms.Form):
    """Number, days and the procedures it touches; what it does to each follows from their state."""

    number = forms.CharField(label="Số, ký hiệu", max_length=80, help_text="Ví dụ 263/QĐ-UBND")
    signed_on = forms.DateField(
        label="Ngày ký",
        input_formats=DAY,
        widget=forms.DateInput(format="%d/%m/%Y", attrs={"inputmode": "numeric"}),
    )
    effective_on = forms.DateField(
        label="Ngày hiệu lực",
        input_formats=DAY,
        help_text="Thủ tục đổi từ ngày này; hồ sơ nhận trước đó giữ phiên bản cũ.",
        widget=forms.DateInput(format="%d/%m/%Y", attrs={"inputmode": "numeric"}),
    )
    issuer = forms.CharField(label="Cơ quan ban hành", max_length=200)
    title = forms.CharField(
        label="Trích yếu", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    editions = forms.TypedMultipleChoiceField(
        label="Thủ tục trong quyết định",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "chọn ít nhất một thủ tục."},
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["editions"].choices = choices
        for name in ("number", "signed_on", "effective_on", "issuer"):
            field = self.fields[name]
            field.error_messages["required"] = f"chưa nhập {field.label.lower()}."
            field.error_messages["invalid"] = "ngày phải có dạng 24/04/2025."

    def clean(self) -> dict[str, Any]:
        """A decision cannot take effect before it is signed."""
        cleaned = super().clean() or {}
        signed_on, effective_on = cleaned.get("signed_on"), cleaned.get("effective_on")
        if isinstance(signed_on, date) and isinstance(effective_on, date) and effective_on < signed_on:
            self.add_error("effective_on", "ngày hiệu lực không thể trước ngày ký.")
        return cleaned
