"""The question that is asked beside a secret link: a link may be lost, and digits are known by heart."""

from django import forms

from motcua.foundation.web.words import LAST_DIGITS, LAST_DIGITS_HINT


class LastDigitsForm(forms.Form):
    """The last four digits of a number that the person gave."""

    digits = forms.CharField(
        label=LAST_DIGITS,
        min_length=4,
        max_length=4,
        help_text=LAST_DIGITS_HINT,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
