"""A questionnaire as it is filled in, on a telephone or off a paper."""

from typing import Any

from django import forms

from motcua.foundation.web.fields import NumberField
from motcua.surveys.rules.questionnaire import LONGEST, SCALE, Kind, Question, Questionnaire
from motcua.surveys.words import POINTS

_NEEDED = {"required": "xin chọn một câu trả lời."}


class AnswerForm(forms.Form):
    """A field for each question."""

    def __init__(self, *args: Any, questionnaire: Questionnaire, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questionnaire = questionnaire
        for one in questionnaire.questions:
            self.fields[one.key] = _field(one)

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under the name of their factor."""
        asked = self.questionnaire
        return [(one.name, [self[each.key] for each in asked.of_factor(one.key)]) for one in asked.factors]

    def answers(self) -> dict[str, Any]:
        """Question to answer, as the command takes it."""
        return {key: value for key, value in self.cleaned_data.items() if value not in (None, "", [])}


def _field(one: Question) -> forms.Field:
    how: dict[str, Any] = {"label": one.text, "required": one.is_required}
    if one.kind is Kind.TEXT:
        widget, hint = forms.Textarea(attrs={"rows": 3}), "Đừng ghi tên hay số điện thoại của ai."
        return forms.CharField(max_length=LONGEST, widget=widget, help_text=hint, **how)
    if one.kind is Kind.NUMBER:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        return NumberField(max_length=16, widget=widget, **how)
    if one.kind is Kind.MANY:
        return forms.TypedMultipleChoiceField(
            coerce=int, widget=forms.CheckboxSelectMultiple, choices=list(enumerate(one.options)), **how
        )
    points = [(point, POINTS[point]) for point in SCALE]
    return forms.TypedChoiceField(
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        error_messages=_NEEDED,
        choices=points if one.kind is Kind.SCALE else list(enumerate(one.options)),
        **how,
    )
