"""The rating as it is filled in on a telephone."""

from typing import Any

from django import forms

from motcua.feedback.rules.criteria import criteria, point_words


class RatingForm(forms.Form):
    """Five points, a choice for each criterion, and free words; only the points must be given."""

    points = forms.TypedChoiceField(
        label="Nhìn chung, bạn hài lòng đến đâu?",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "chọn một trong năm mức."},
    )
    comment = forms.CharField(
        label="Ý kiến khác",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Đừng ghi tên hay số hồ sơ nếu bạn muốn không ai biết là bạn.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["points"].choices = list(point_words().items())
        for one in criteria():
            self.fields[one.key] = forms.TypedChoiceField(
                label=one.question,
                required=False,
                coerce=int,
                empty_value=None,
                widget=forms.RadioSelect,
                choices=list(enumerate(one.answers)),
            )
        self.order_fields(["points", *(one.key for one in criteria()), "comment"])

    def answers(self) -> dict[str, int]:
        """Criterion to the place of its answer, of those answered."""
        given = ((one.key, self.cleaned_data[one.key]) for one in criteria())
        return {key: answer for key, answer in given if answer is not None}
