"""What is typed about cycles, points, evidence and tasks."""

from decimal import Decimal
from typing import Any

from django import forms

from motcua.foundation.web.fields import NumberField, day_field
from motcua.scoring.rules.book import OUTSIDE, Criterion
from motcua.scoring.rules.functions import Kind
from motcua.scoring.words import CHOICES


def decimal_words(value: Decimal) -> str:
    """``63.5`` as ``63,5``, without needless noughts."""
    return f"{value.normalize():f}".replace(".", ",")


class CycleForm(forms.Form):
    """A new cycle."""

    book = forms.ChoiceField(label="Bộ tiêu chí")
    own_book = forms.FileField(
        label="Bộ riêng (tệp TOML)",
        required=False,
        help_text="Chọn tệp thì dùng tệp thay bộ ở trên; xem trước rồi mới mở kỳ.",
        widget=forms.FileInput(attrs={"accept": ".toml"}),
    )
    year = forms.IntegerField(
        label="Năm", min_value=2000, max_value=2100, error_messages={"required": "chưa nhập năm."}
    )
    scored = forms.CharField(
        label="Đơn vị được chấm",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Mỗi dòng một đơn vị; để trống thì chấm chính cơ quan.",
    )
    self_until = day_field("Hạn tự chấm", required=False)
    first_until = day_field("Hạn thẩm định lần 1", required=False)
    second_until = day_field("Hạn thẩm định lần 2", required=False)
    council_until = day_field("Hạn hội đồng", required=False)

    def __init__(self, *args: Any, books: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["book"].choices = books


class PointsForm(forms.Form):
    """Points, or the value they are computed from, with words; the field fits the criterion's function."""

    given = forms.CharField(required=False)
    note = forms.CharField(
        label="Giải trình, lý do",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, criterion: Criterion, judge: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        function = criterion.function
        self.kind = Kind.GIVEN if judge else function.kind
        if self.kind is Kind.YES_NO:
            field: forms.Field = forms.ChoiceField(
                label="Đạt hay không",
                choices=[("co", "Đạt"), ("khong", "Không đạt")],
                widget=forms.RadioSelect,
                error_messages={"required": "chưa chọn."},
            )
        elif self.kind is Kind.CHOICE:
            field = forms.ChoiceField(
                label="Mức đạt",
                choices=[(name, CHOICES.get(name, name)) for name in function.choices],
                widget=forms.RadioSelect,
                error_messages={"required": "chưa chọn."},
            )
        elif self.kind in {Kind.MIX, Kind.SURVEY}:
            parts = len(function.weights) + 1 if self.kind is Kind.MIX else len(function.scale)
            field = forms.CharField(
                label="Các số, cách nhau dấu chấm phẩy",
                help_text=f"{parts} số" + (f": {', '.join(function.scale)}" if function.scale else ""),
                error_messages={"required": "chưa nhập số."},
            )
        else:
            field = NumberField(
                label=PUBLISHED if criterion.share in OUTSIDE else _LABELS.get(self.kind, "Điểm"),
                help_text=scale_words(criterion, self.kind),
                error_messages={"required": "chưa nhập số."},
            )
        self.fields["given"] = field
        self.order_fields(["given", "note"])
        self._criterion = criterion

    def spoken(self) -> dict[str, Any]:
        """``points`` or ``value`` as the command takes it."""
        given = self.cleaned_data["given"]
        if self.kind is Kind.GIVEN:
            return {"points": given}
        if self.kind is Kind.YES_NO:
            return {"value": given == "co"}
        if self.kind is Kind.MIX:
            return {"value": tuple(_parts(given))}
        if self.kind is Kind.SURVEY:
            return {"value": dict(zip(self._criterion.function.scale, _parts(given), strict=False))}
        return {"value": given}


PUBLISHED = "Giá trị công bố"


def scale_words(criterion: Criterion, kind: Kind | None = None) -> str:
    """From where to where the number lies, where that is not said by its name."""
    function = criterion.function
    kind = kind or function.kind
    if kind is Kind.GIVEN:
        least, most = function.floor, function.maximum
    elif kind is Kind.LINEAR and criterion.share in OUTSIDE:
        least, most = function.least or Decimal(0), function.target
    else:
        return ""
    return f"từ {decimal_words(least)} đến {decimal_words(most)}"


_LABELS = {
    Kind.LINEAR: "Tỷ lệ đạt (%)",
    Kind.BANDS: "Tỷ lệ đạt (%)",
    Kind.FULL_ONLY: "Tỷ lệ đạt (%)",
    Kind.DEDUCTION: "Số lần vi phạm",
}


def _parts(text: str) -> list[str]:
    return [part.strip().replace(",", ".") for part in text.split(";") if part.strip()]


class EvidenceForm(forms.Form):
    """What proves a criterion."""

    description = forms.CharField(label="Nội dung tài liệu", max_length=300, required=False)
    document_number = forms.CharField(label="Số, ký hiệu", max_length=80, required=False)
    issued_on = day_field("Ngày tài liệu", required=False)
    file = forms.FileField(label="Tệp", required=False)


class WinBackForm(forms.Form):
    """A task out of lost points."""

    title = forms.CharField(
        label="Nhiệm vụ", max_length=600, error_messages={"required": "chưa ghi nhiệm vụ."}
    )
    lead = forms.CharField(
        label="Đơn vị chủ trì", max_length=200, error_messages={"required": "chưa ghi đơn vị."}
    )
    due_on = day_field("Hạn")
