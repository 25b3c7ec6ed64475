"""The forms of a paper's digital copies."""

from django import forms

from motcua.digitisation.rules.record import Minimum
from motcua.digitisation.words import FIELDS, HINTS
from motcua.foundation.web.fields import day_field


class RecordForm(forms.Form):
    """The minimum data; what must stand in for what is for the rule."""

    type_code = forms.CharField(max_length=40)
    title = forms.CharField(max_length=500)
    abstract = forms.CharField(max_length=500)
    subject_id = forms.CharField(max_length=20, required=False)
    subject_name = forms.CharField(max_length=200, required=False)
    birth_year = forms.IntegerField(min_value=1900, max_value=2100, required=False)
    issued_on = day_field("", required=False)
    issued_by = forms.CharField(max_length=200, required=False)
    valid_until = day_field("", required=False)
    scope = forms.CharField(max_length=200)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label, field.help_text = FIELDS[name], HINTS.get(name, "")

    def minimum(self) -> Minimum:
        """The record as the command takes it."""
        return Minimum(**self.cleaned_data)
