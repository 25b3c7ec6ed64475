"""What is typed about inspections."""

from typing import Any

from django import forms

from motcua.foundation.web.fields import day_field
from motcua.inspections.rules.checklist import contents


class InspectionForm(forms.Form):
    """A visit with its teams and contents."""

    target = forms.CharField(
        label="Đơn vị được kiểm tra",
        max_length=200,
        widget=forms.TextInput(attrs={"list": "co-quan", "autocomplete": "off"}),
        error_messages={"required": "chưa ghi đơn vị được kiểm tra."},
    )
    inspector = forms.CharField(
        label="Cơ quan kiểm tra", max_length=200, required=False, help_text="Để trống là cơ quan của bạn."
    )
    plan_number = forms.CharField(label="Theo kế hoạch số", max_length=80, required=False)
    decision_number = forms.CharField(label="Quyết định lập đoàn số", max_length=80, required=False)
    starts_on = day_field("Từ ngày")
    ends_on = day_field("Đến ngày")
    teams = forms.CharField(
        label="Đoàn kiểm tra",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Mỗi dòng: tên đoàn; trưởng đoàn; thành viên.",
        error_messages={"required": "cần ít nhất một đoàn."},
    )
    contents = forms.MultipleChoiceField(
        label="Nội dung",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "chọn ít nhất một nội dung."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(one.key, one.name) for one in contents()]
        self.fields["contents"].choices = listed
        self.fields["contents"].initial = [key for key, _ in listed]

    def clean_teams(self) -> list[tuple[str, str, str]]:
        lines = [line.split(";") for line in self.cleaned_data["teams"].splitlines() if line.strip()]
        padded = [([part.strip() for part in line] + ["", ""])[:3] for line in lines]
        return [(name, leader, members) for name, leader, members in padded if name]


class PackForm(forms.Form):
    """Which dossiers the pack draws from."""

    from_day = day_field("Hồ sơ nhận từ ngày")
    to_day = day_field("Đến ngày")
    size = forms.IntegerField(
        label="Số hồ sơ lấy mẫu", initial=30, error_messages={"required": "chưa nhập số hồ sơ."}
    )
    seed = forms.CharField(
        label="Hạt giống",
        max_length=80,
        help_text="Ghi vào biên bản; cùng hạt giống thì ai cũng lấy ra đúng các hồ sơ ấy.",
        error_messages={"required": "chưa ghi hạt giống."},
    )


class FindingForm(forms.Form):
    """What was found wanting."""

    content = forms.ChoiceField(label="Nội dung")
    description = forms.CharField(
        label="Tồn tại",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa ghi tồn tại."},
    )
    recommendation = forms.CharField(
        label="Kiến nghị",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa ghi kiến nghị."},
    )
    lead = forms.CharField(
        label="Đơn vị khắc phục",
        max_length=200,
        required=False,
        help_text="Để trống là đơn vị được kiểm tra.",
    )
    due_on = day_field("Hạn khắc phục")

    def offer(self, keys: list[str]) -> "FindingForm":
        """Show the contents of this inspection."""
        self.fields["content"].choices = [(one.key, one.name) for one in contents() if one.key in keys]
        return self


class ConcludeForm(forms.Form):
    """The conclusion."""

    number = forms.CharField(
        label="Số kết luận", max_length=80, error_messages={"required": "chưa nhập số kết luận."}
    )
    concluded_on = day_field("Ngày kết luận")
    conclusion = forms.CharField(
        label="Kết luận",
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "chưa ghi kết luận."},
    )
    minutes = forms.CharField(
        label="Biên bản làm việc", max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
