"""What is typed about plans and meetings."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from motcua.foundation.web.fields import day_field
from motcua.foundation.web.sheet_first import SheetForm
from motcua.plans.rules.table import LONGEST
from motcua.plans.words import CONTENTS, FAULTS, KINDS, SOURCES


def _choices(words: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(one.value, said) for one, said in words.items()]


class PlanForm(forms.Form):
    """A new plan."""

    kind = forms.ChoiceField(label="Loại kế hoạch", choices=_choices(KINDS))
    year = forms.IntegerField(
        label="Năm",
        min_value=2000,
        max_value=2100,
        error_messages={"required": "chưa nhập năm.", "invalid": "năm phải là số."},
    )
    title = forms.CharField(
        label="Tên kế hoạch", max_length=300, error_messages={"required": "chưa ghi tên kế hoạch."}
    )
    parent = forms.TypedChoiceField(label="Thuộc kế hoạch", coerce=int, empty_value=None, required=False)
    goals = forms.CharField(
        label="Mục tiêu", max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, plans: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].choices = [("", "Không thuộc kế hoạch nào"), *plans]


class ApproveForm(forms.Form):
    """The document that issues the plan."""

    document_number = forms.CharField(
        label="Số văn bản ban hành",
        max_length=80,
        help_text="Ví dụ 203/KH-SYT",
        error_messages={"required": "chưa nhập số văn bản."},
    )
    issued_on = day_field("Ngày ban hành")


class TableForm(SheetForm):
    """The table of tasks everybody has."""

    file = forms.FileField(
        label="Bảng nhiệm vụ (Word hoặc Excel)",
        help_text="Có các cột Nhiệm vụ, Sản phẩm, Chủ trì, Phối hợp, Thời gian. Dòng chỉ có tên lĩnh vực "
        "được hiểu là tiêu đề nhóm.",
        widget=forms.FileInput(attrs={"accept": ".docx,.xlsx"}),
        error_messages={"required": "chưa chọn tệp."},
    )


class LinesField(forms.CharField):
    """One name a line."""

    def clean(self, value: Any) -> tuple[str, ...]:
        lines = [" ".join(line.split()) for line in str(super().clean(value)).splitlines()]
        if any(len(line) > LONGEST["lead"] for line in lines):
            raise forms.ValidationError(FAULTS["too_long"].format(found=LONGEST["lead"]) + ".")
        return tuple(filter(None, lines))


class TaskForm(forms.Form):
    """One task."""

    title = forms.CharField(
        label="Nhiệm vụ",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa ghi nhiệm vụ."},
    )
    content = forms.ChoiceField(label="Nội dung", choices=_choices(CONTENTS))
    product = forms.CharField(label="Sản phẩm", max_length=400, required=False)
    target = forms.CharField(label="Chỉ tiêu", max_length=300, required=False)
    lead = forms.CharField(
        label="Đơn vị chủ trì",
        max_length=200,
        widget=forms.TextInput(attrs={"list": "don-vi", "autocomplete": "off"}),
        error_messages={"required": "chưa ghi đơn vị chủ trì."},
    )
    beside = LinesField(
        label="Cùng chủ trì",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Mỗi dòng một đơn vị. Mỗi đơn vị báo phần của mình; việc xong khi mọi phần đã xong.",
    )
    support = forms.CharField(label="Đơn vị phối hợp", max_length=600, required=False)
    due_on = day_field("Hạn", required=False, help_text="Để trống là việc thường xuyên.")
    source = forms.ChoiceField(label="Nguồn", choices=_choices(SOURCES))
    source_reference = forms.CharField(
        label="Văn bản giao", max_length=300, required=False, help_text="Ví dụ Nghị quyết 76/NQ-CP"
    )


class MeetingForm(forms.Form):
    """A meeting; each line of the decisions is a task."""

    title = forms.CharField(
        label="Tên cuộc họp", max_length=300, error_messages={"required": "chưa ghi tên cuộc họp."}
    )
    held_on = day_field("Ngày họp")
    chair = forms.CharField(label="Chủ trì", max_length=120, required=False)
    conclusions = forms.CharField(
        label="Kết luận", max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    decisions = forms.CharField(
        label="Nhiệm vụ giao tại cuộc họp",
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Mỗi dòng: nhiệm vụ; đơn vị chủ trì; hạn. "
        "Ví dụ: Rà soát thủ tục; Văn phòng Sở và Thanh tra Sở; 31/12/2026",
    )
