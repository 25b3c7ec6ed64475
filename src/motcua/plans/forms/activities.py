"""What is typed about an activity."""

from typing import Any

from django import forms

from motcua.foundation.web.fields import day_field


class ActivityForm(forms.Form):
    """One activity; its result may come later."""

    plan = forms.TypedChoiceField(
        label="Thuộc chương trình", coerce=int, error_messages={"required": "chọn chương trình."}
    )
    title = forms.CharField(
        label="Hoạt động", max_length=300, error_messages={"required": "chưa ghi hoạt động."}
    )
    held_on = day_field("Ngày")
    place = forms.CharField(label="Nơi", max_length=200, error_messages={"required": "chưa ghi nơi."})
    participants = forms.IntegerField(
        label="Số người dự",
        required=False,
        min_value=0,
        error_messages={"invalid": "ghi số người, ví dụ 45."},
    )
    result = forms.CharField(
        label="Kết quả",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Ghi sau khi đã làm: được gì, bao nhiêu ý kiến, giải quyết ra sao.",
    )

    def __init__(self, *args: Any, plans: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plan"].choices = plans
