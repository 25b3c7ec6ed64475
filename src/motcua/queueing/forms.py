"""What is chosen at the number machine and at the counter."""

from django import forms

from motcua.queueing.rules.calling import Priority
from motcua.queueing.words import PRIORITIES, SERVICES


class DrawForm(forms.Form):
    """Which service, and a priority where there is one."""

    service = forms.ChoiceField(choices=list(SERVICES.items()))
    priority = forms.TypedChoiceField(
        required=False,
        coerce=Priority,
        empty_value=None,
        choices=[("", ""), *((one.value, words) for one, words in PRIORITIES.items())],
    )
