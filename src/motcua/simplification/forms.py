"""What people type to begin a sheet and to record an income."""

from collections.abc import Sequence
from typing import Any

from django import forms

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.procedures.public import Edition


class MoneyField(forms.CharField):
    """Whole đồng, with or without dots."""

    def clean(self, value: Any) -> int | None:
        text = (super().clean(value) or "").strip().replace(" ", "").replace(".", "")
        if not text:
            return None
        if not (text.isascii() and text.isdecimal() and len(text) < 16):
            raise forms.ValidationError("ghi số đồng, ví dụ 114.000.000.")
        return int(text)


class CodeField(forms.CharField):
    """The code of a procedure in force; ``editions`` are those to choose from."""

    def __init__(self, *, editions: Sequence[Edition], **how: Any) -> None:
        self.by_code = {one.procedure.code: one for one in editions}
        widget = forms.TextInput(attrs={"list": "ma-thu-tuc", "autocomplete": "off"})
        super().__init__(max_length=60, widget=widget, **how)

    def clean(self, value: Any) -> Edition:
        code = super().clean(value).strip()
        if code not in self.by_code:
            raise forms.ValidationError(sentence(Refusal("control.no_such_procedure", code=code)))
        return self.by_code[code]


class BeginForm(forms.Form):
    """Which procedure, which year."""

    year = forms.IntegerField(
        label="Năm tính", min_value=2010, max_value=2100, help_text="Mức thu nhập và số hồ sơ của năm này."
    )

    def __init__(self, *args: Any, editions: Sequence[Edition], **how: Any) -> None:
        super().__init__(*args, **how)
        hint = "Gõ mã, hoặc gõ một phần tên rồi chọn."
        self.fields["code"] = CodeField(editions=editions, label="Mã thủ tục", help_text=hint)
        self.order_fields(["code", "year"])

    def cleaned(self) -> dict[str, Any]:
        """As the command takes it."""
        return {"edition": self.cleaned_data["code"], "year": self.cleaned_data["year"]}


class IncomeForm(forms.Form):
    """What a head earns in a year."""

    year = forms.IntegerField(label="Năm", min_value=2010, max_value=2100)
    per_head = MoneyField(label="Thu nhập bình quân một người một năm", help_text="Số đồng.")
    source = forms.CharField(
        label="Nguồn", max_length=400, help_text="Văn bản, niên giám hoặc công bố nào, ngày nào."
    )
