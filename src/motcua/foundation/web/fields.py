"""Fields of forms that every area asks alike."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from motcua.foundation.web.words import BAD_DAY, BAD_NUMBER, BAD_YEAR, MISSING

DAYS = ("%d/%m/%Y", "%Y-%m-%d")
YEARS = (1900, 2100)
_LONGEST_NUMBER = 18


def read_day(text: str) -> date | None:
    """A day of an address or a bare box, written as in ``day_field``; None where it is none."""
    for form in DAYS:
        try:
            day = datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        return day if YEARS[0] <= day.year <= YEARS[1] else None
    return None


def read_number(text: str) -> int | None:
    """The number of a row as addresses and bare boxes name it; None where it is none."""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else None


def within_years(value: date) -> None:
    """No paper of an office is of another age, and at the ends of the calendar clocks cannot be moved."""
    if not YEARS[0] <= value.year <= YEARS[1]:
        raise forms.ValidationError(BAD_YEAR.format(first=YEARS[0], last=YEARS[1]))


class DayField(forms.DateField):
    """A day of this age."""

    default_validators = (within_years,)


class MomentField(forms.DateTimeField):
    """A moment of this age."""

    default_validators = (within_years,)


def day_field(label: str, **how: Any) -> DayField:
    """A day as people write it, 24/04/2025; ISO 8601 is understood too."""
    messages = {"invalid": BAD_DAY, "required": MISSING.format(label=label.lower())}
    widget = forms.DateInput(format=DAYS[0], attrs={"inputmode": "numeric"})
    return DayField(label=label, input_formats=DAYS, widget=widget, error_messages=messages, **how)


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


def read_based_on(said: str) -> tuple[int | None, int] | None:
    """Agency and number of the edition a form was shown from, as ``<agency>-<number>``; nothing where it
    says none."""
    agency, mark, number = said.partition("-")
    return (read_number(agency), read_number(number) or 0) if mark else None
