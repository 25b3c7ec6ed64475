"""What is typed when an area of a scorebook is changed, or what the book must add up to."""

from collections.abc import Mapping
from typing import Any

from django import forms

from motcua.foundation.web.fields import NumberField
from motcua.scoring.forms.books import NoteForm, key_field
from motcua.scoring.rules.book import LARGEST, Book
from motcua.scoring.rules.book_editing import before_of
from motcua.scoring.words import AFTER, BAD_TOTAL, FIRST_AREA


class AreaForm(NoteForm):
    """One area; ``key`` is empty for a new one."""

    name = forms.CharField(
        label="Tên lĩnh vực", max_length=200, error_messages={"required": "chưa ghi tên lĩnh vực."}
    )
    responsible = forms.CharField(
        label="Đơn vị phụ trách",
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "don-vi", "autocomplete": "off"}),
    )
    after = forms.ChoiceField(
        label="Đứng ở",
        required=False,
        error_messages={"invalid_choice": "chỗ này vừa bị bỏ; chọn chỗ khác."},
    )
    field_order = ("key", "name", "responsible", "after", "note")

    def __init__(self, *args: Any, told: Book, key: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not key:
            self.fields["key"] = key_field()
            self.order_fields(self.field_order)
        others = [(one.key, AFTER.format(key=one.key, name=one.name)) for one in told.areas if one.key != key]
        self.fields["after"].choices = [("", FIRST_AREA), *others]


class TotalForm(NoteForm):
    """What the maxima must add up to; empty for nothing said."""

    total = NumberField(label="Thang điểm", required=False, help_text="Để trống thì không đối chiếu.")
    field_order = ("total", "note")

    def clean_total(self) -> Any:
        total = self.cleaned_data["total"]
        if total is not None and not (total.is_finite() and 0 < total < LARGEST):
            raise forms.ValidationError(BAD_TOTAL)
        return total


def area_initial(told: Book, key: str) -> Mapping[str, Any]:
    """One area as its form shows it; a new one comes last."""
    keys = [one.key for one in told.areas]
    if not key:
        free = next(
            str(number) for number in range(len(keys) + 1, len(keys) * 2 + 2) if str(number) not in keys
        )
        return {"key": free, "after": keys[-1]}
    one = told.area(key)
    return {"name": one.name, "responsible": one.responsible, "after": before_of(keys, key)}
