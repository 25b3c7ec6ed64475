"""Fields of forms that every area asks alike."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from motcua.foundation.web.words import BAD_DAY, BAD_NUMBER, MISSING

DAYS = ("%d/%m/%Y", "%Y-%m-%d")


def read_day(text: str) -> date | None:
    """A day of an address or a bare box, written as in ``day_field``; None where it is none."""
    for form in DAYS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def day_field(label: str, **how: Any) -> forms.DateField:
    """A day as people write it, 24/04/2025; ISO 8601 is understood too."""
    messages = {"invalid": BAD_DAY, "required": MISSING.format(label=label.lower())}
    widget = forms.DateInput(format=DAYS[0], attrs={"inputmode": "numeric"})
    return forms.DateField(label=label, input_formats=DAYS, widget=widget, error_messages=messages, **how)


class NumberField(forms.CharField):
    """A number as Vietnamese write it: 56,91 (56.91 is understood too)."""

    def clean(self, value: Any) -> Decimal | None:
        text = (super().clean(value) or "").strip().replace(" ", "")
        if not text:
            return None
        plain = text.replace(".", "").replace(",", ".") if "," in text else text
        try:
            return Decimal(plain)
        except InvalidOperation as no:
            raise forms.ValidationError(BAD_NUMBER.format(found=text)) from no
