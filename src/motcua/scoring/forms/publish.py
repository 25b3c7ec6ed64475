"""What is typed of an outside index: a number a criterion, and where it is published."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from motcua.foundation.web.fields import NumberField
from motcua.scoring.forms.scores import scale_words
from motcua.scoring.rules.book import Book


class PublishForm(forms.Form):
    """A field a criterion; those left empty say nothing."""

    document_number = forms.CharField(
        label="Báo cáo, quyết định công bố",
        max_length=80,
        required=False,
        help_text="Ví dụ: Báo cáo PAPI năm 2025.",
    )
    file = forms.FileField(label="Tệp báo cáo", required=False)

    def __init__(self, *args: Any, book: Book, stands: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in book.criteria():
            said = f"; đang có {stands[one.key]}" if one.key in stands else ""
            self.fields[f"c-{one.key}"] = NumberField(
                label=f"{one.key} {one.name}", required=False, help_text=f"{scale_words(one)}{said}"
            )

    def values(self) -> dict[str, Decimal]:
        """Criterion to number, of what was typed."""
        return {
            name.removeprefix("c-"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("c-") and value is not None
        }

    def numbers(self) -> list[forms.BoundField]:
        """The fields of numbers, in the order of the book."""
        return [field for field in self if field.name.startswith("c-")]
