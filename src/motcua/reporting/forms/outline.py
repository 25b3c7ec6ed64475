"""What is typed when a section of the outline is changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from motcua.foundation.refusal_words import sentence
from motcua.reporting.outputs.outline_words import figure_choices
from motcua.reporting.rules.outline_editing import FACTS
from motcua.reporting.rules.outline_sentences import kept_lines, typed
from motcua.reporting.rules.reform_outline import LONGEST, MOST_SENTENCES, Outline
from motcua.reporting.words import OUTLINE as W


class NoteForm(forms.Form):
    """Why, or on what ground."""

    note = forms.CharField(
        label="Lý do, văn bản",
        max_length=300,
        error_messages={"required": "chưa ghi lý do hoặc văn bản làm căn cứ."},
    )


class SectionForm(NoteForm):
    """One section; what is only looked at (``is_look``) needs no reason."""

    title = forms.CharField(
        label="Tên phần", max_length=200, error_messages={"required": "chưa ghi tên phần."}
    )
    after = forms.ChoiceField(label="Vị trí", required=False)
    sentences = forms.CharField(
        label="Câu có số liệu",
        required=False,
        max_length=MOST_SENTENCES * LONGEST,
        help_text="Mỗi dòng một câu. Số liệu chọn ở danh sách dưới; câu có số chưa đếm được thì không in.",
        widget=forms.Textarea(attrs={"rows": 8, "data-sentences": "", "spellcheck": "false"}),
    )
    figure = forms.ChoiceField(label="Số liệu và giá trị trong kỳ", required=False)
    prompt = forms.CharField(
        label="Người viết cần nêu gì",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    needed = forms.BooleanField(label="Phải viết phần này mới chốt được", required=False)
    writers = forms.MultipleChoiceField(
        label="Thu phần viết từ", required=False, widget=forms.CheckboxSelectMultiple
    )
    ky = forms.ChoiceField(label="Xem thử với số liệu", required=False)

    def __init__(
        self,
        *args: Any,
        told: Outline,
        code: str,
        writers: Sequence[tuple[str, str]],
        periods: Sequence[tuple[str, str]],
        values: Mapping[str, str],
        is_look: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        others = [one for one in told.sections if one.code != code]
        places = [("", W["first"]), *((one.code, W["after"].format(heading=one.heading)) for one in others)]
        known = {name for name, _ in writers}
        strange = told.section(code).writers if code else ()
        gone = [(name, W["gone"].format(code=name)) for name in strange if name not in known]
        self.fields["after"].choices = places
        self.fields["figure"].choices = figure_choices(values)
        self.fields["writers"].choices = [*writers, *gone]
        self.fields["ky"].choices = list(periods)
        self.fields["note"].required = not is_look

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_prompt(self) -> str:
        return " ".join(self.cleaned_data["prompt"].split())

    def clean_sentences(self) -> list[str]:
        """As they are kept; everything that is wrong is told at once."""
        told, wrong = kept_lines(self.cleaned_data["sentences"])
        if wrong:
            raise forms.ValidationError([sentence(one) for one in wrong])
        long = [one for one in told if len(one) > LONGEST]
        if long or len(told) > MOST_SENTENCES:
            raise forms.ValidationError(W["too_long"].format(most=MOST_SENTENCES, longest=LONGEST))
        return told

    def facts(self) -> dict[str, Any]:
        """As the document names them."""
        return {name: self.cleaned_data[name] for name in FACTS}


def section_initial(told: Outline, code: str) -> dict[str, Any]:
    """One section as its form shows it, or an empty one at the end."""
    if not code:
        return {"after": told.sections[-1].code}
    one = told.section(code)
    place = told.sections.index(one)
    return {
        "title": one.title,
        "after": told.sections[place - 1].code if place else "",
        "sentences": "\n\n".join(typed(each) for each in one.sentences),
        "prompt": one.prompt,
        "needed": one.is_needed,
        "writers": list(one.writers),
    }


def with_figure(posted: Any) -> dict[str, Any]:
    """What was typed, with the chosen figure behind the last sentence: for who has no script."""
    told = {name: posted.get(name, "") for name in ("title", "after", "prompt", "note", "figure", "ky")}
    chosen = posted.get("figure", "")
    sentences = posted.get("sentences", "").rstrip()
    return told | {
        "sentences": f"{sentences} [{chosen}]".lstrip() if chosen else sentences,
        "needed": "needed" in posted,
        "writers": posted.getlist("writers"),
    }
