"""What is typed when a round is opened."""

from collections.abc import Sequence
from typing import Any

from django import forms

from motcua.collection.rules.periods import PeriodKind
from motcua.collection.words import PERIODS
from motcua.foundation.web.fields import day_field


class RoundForm(forms.Form):
    """A set, a period, the agencies asked."""

    set_code = forms.ChoiceField(label="Bộ chỉ tiêu")
    own_set = forms.FileField(
        label="Bộ chỉ tiêu riêng (tệp TOML)",
        required=False,
        help_text="Chọn tệp thì dùng tệp này thay bộ ở trên.",
        widget=forms.FileInput(attrs={"accept": ".toml"}),
    )
    title = forms.CharField(label="Tên đợt", max_length=300, required=False)
    period = forms.ChoiceField(label="Kỳ", choices=[(one.value, said) for one, said in PERIODS.items()])
    year = forms.IntegerField(
        label="Năm",
        min_value=2000,
        max_value=2100,
        error_messages={"required": "chưa nhập năm.", "invalid": "năm phải là số."},
    )
    starts_on = day_field("Từ ngày", required=False)
    ends_on = day_field("Đến ngày", required=False)
    due_on = day_field("Hạn gửi", required=False)
    agencies = forms.MultipleChoiceField(
        label="Đơn vị phải trả lời",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "chọn ít nhất một đơn vị."},
    )

    def __init__(
        self,
        *args: Any,
        sets: Sequence[tuple[str, str]] = (),
        units: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["set_code"].choices = sets
        self.fields["agencies"].choices = units

    def is_custom(self) -> bool:
        return bool(self.cleaned_data["period"] == PeriodKind.CUSTOM.value)
