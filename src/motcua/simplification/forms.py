"""What people type to begin a sheet and to record an income."""

from collections.abc import Sequence
from typing import Any

from django import forms

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import day_field
from motcua.kernel.refusal import Refusal
from motcua.procedures.public import Edition
from motcua.simplification.words.review import KINDS


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


class PlanForm(forms.Form):
    """A review plan."""

    year = forms.IntegerField(label="Năm", min_value=2010, max_value=2100)
    title = forms.CharField(label="Tên kế hoạch", max_length=300)


class AddForm(forms.Form):
    """A procedure to review."""

    lead = forms.CharField(label="Đơn vị rà soát", max_length=200)
    due_on = day_field("Xong trước hết ngày", help_text="Ngày nghỉ thì tính sang ngày làm việc kế tiếp.")
    reason = forms.CharField(label="Lý do rà soát", max_length=600, required=False)

    def __init__(self, *args: Any, editions: Sequence[Edition], **how: Any) -> None:
        super().__init__(*args, **how)
        self.fields["code"] = CodeField(editions=editions, label="Mã thủ tục")
        self.order_fields(["code", "lead", "due_on", "reason"])


class ApproveForm(forms.Form):
    """The document that issues a plan."""

    document_number = forms.CharField(label="Số, ký hiệu", max_length=80)
    approved_on = day_field("Ngày ban hành")


class ProposeForm(forms.Form):
    """A proposal; ``sheets`` are settled cost sheets of the procedure."""

    kind = forms.ChoiceField(label="Đề xuất", choices=[(kind.value, words) for kind, words in KINDS.items()])
    text = forms.CharField(
        label="Nội dung",
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bỏ, giảm, đổi gì.",
    )
    sheet = forms.ChoiceField(label="Bảng tính chi phí", required=False)

    def __init__(self, *args: Any, sheets: Sequence[tuple[str, str]], **how: Any) -> None:
        super().__init__(*args, **how)
        self.fields["sheet"].choices = [("", "chưa tính"), *sheets]
