"""What is typed when a set of indicators is changed."""

from collections.abc import Mapping
from typing import Any

from django import forms

from motcua.collection.rules.answers import read_value
from motcua.collection.rules.sets import IndicatorSet, Kind
from motcua.collection.words import BAD_FIGURE, CHECK_KINDS, DIRECTIONS, KINDS, SHARE_NEEDS
from motcua.foundation.web.fields import day_field, read_day

NOT_FACTS = ("part", "whole", "after", "note")
_AREA = forms.Textarea(attrs={"rows": 2})


class NoteForm(forms.Form):
    """Why, or on what ground."""

    note = forms.CharField(
        label="Lý do, văn bản",
        max_length=300,
        error_messages={"required": "chưa ghi lý do hoặc văn bản làm căn cứ."},
    )


class HeadForm(NoteForm):
    """The set itself."""

    field_order = ("title", "basis", "verified", "valid_from", "about", "note")
    title = forms.CharField(label="Tên bộ", max_length=200)
    basis = forms.CharField(label="Căn cứ", max_length=300, required=False)
    verified = forms.BooleanField(label="Đã đối chiếu với văn bản", required=False)
    valid_from = day_field("Dùng từ", required=False)
    about = forms.CharField(label="Ghi chú của bộ", max_length=300, required=False)

    def facts(self) -> dict[str, Any]:
        """As the document names them."""
        given = self.cleaned_data
        day = given["valid_from"]
        kept = {name: given[name] for name in ("title", "basis", "verified")}
        return kept | {"note": given["about"], "valid_from": day.isoformat() if day else ""}


class FigureField(forms.CharField):
    """A figure as people write it, kept as plain digits."""

    def clean(self, value: Any) -> str | None:
        text = super().clean(value)
        try:
            found = read_value(text or "")
        except ValueError:
            raise forms.ValidationError(BAD_FIGURE) from None
        return None if found is None else f"{found:f}"


class IndicatorForm(NoteForm):
    """One indicator; what it counts is chosen once."""

    name = forms.CharField(label="Tên chỉ tiêu", max_length=200)
    definition = forms.CharField(label="Định nghĩa", max_length=600, required=False, widget=_AREA)
    unit = forms.CharField(label="Đơn vị tính", max_length=60, required=False)
    kind = forms.ChoiceField(label="Là", choices=list(KINDS.items()))
    part = forms.ChoiceField(label="Tử số", required=False, help_text="Chỉ cho tỷ lệ.")
    whole = forms.ChoiceField(label="Mẫu số", required=False, help_text="Chỉ cho tỷ lệ.")
    direction = forms.ChoiceField(label="Hướng", choices=list(DIRECTIONS.items()), initial="neutral")
    target = FigureField(label="Mục tiêu", max_length=24, required=False)
    change = FigureField(
        label="Đổi quá bao nhiêu % thì phải giải trình",
        max_length=24,
        required=False,
        help_text="So với kỳ trước; tỷ lệ thì tính theo điểm phần trăm.",
    )
    basis = forms.CharField(label="Căn cứ", max_length=300, required=False)
    after = forms.ChoiceField(label="Đứng sau", required=False)
    field_order = (
        "name", "definition", "unit", "kind", "part", "whole", "direction", "target", "change", "basis",
        "after", "note",
    )  # fmt: skip

    def __init__(self, *args: Any, told: IndicatorSet | None, key: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = told.indicators if told else ()
        typed = [(one.key, one.name) for one in listed if one.is_typed and one.key != key]
        for name in ("part", "whole"):
            self.fields[name].choices = [("", "chưa chọn"), *typed]
        self.fields["after"].choices = [("", "cuối bộ"), *((one.key, one.name) for one in listed)]
        if key:
            del self.fields["kind"], self.fields["after"]
        self.is_share = bool(told and key and told.indicator(key).kind is Kind.PERCENT)
        if key and not self.is_share:
            del self.fields["part"], self.fields["whole"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.is_share or given.get("kind") == Kind.PERCENT.value:
            chosen = {given.get("part"), given.get("whole")} - {"", None}
            if len(chosen) < 2:
                self.add_error("part", SHARE_NEEDS)
        return given

    def facts(self) -> dict[str, Any]:
        """As the document names them."""
        given = self.cleaned_data
        kept = {
            name: value for name, value in given.items() if name not in ("part", "whole", "after", "note")
        }
        return kept | {"of": (given.get("part", ""), given.get("whole", ""))}


class CheckForm(NoteForm):
    """What must hold between answers."""

    check = forms.ChoiceField(label="Kiểu", choices=list(CHECK_KINDS.items()))
    parts = forms.MultipleChoiceField(
        label="Các phần",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "chọn ít nhất một phần."},
    )
    whole = forms.ChoiceField(label="Tổng, hoặc số lớn hơn")
    field_order = ("check", "parts", "whole", "note")

    def __init__(self, *args: Any, told: IndicatorSet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        typed = [(one.key, one.name) for one in told.typed]
        self.fields["parts"].choices = typed
        self.fields["whole"].choices = typed


def indicator_initial(told: IndicatorSet, key: str) -> Mapping[str, Any]:
    """One indicator as its form shows it."""
    one = told.indicator(key)
    facts = {name: getattr(one, name) for name in ("name", "definition", "unit", "basis")}
    part, whole = one.of or ("", "")
    figures = {
        name: "" if value is None else f"{value:f}".replace(".", ",")
        for name, value in (("target", one.target), ("change", one.change))
    }
    return {**facts, **figures, "part": part, "whole": whole, "direction": one.direction.value}


def head_initial(told: IndicatorSet) -> Mapping[str, Any]:
    """The set itself as its form shows it."""
    facts = {"title": told.title, "basis": told.basis, "verified": told.is_verified, "about": told.note}
    return facts | {"valid_from": read_day(told.valid_from)}
