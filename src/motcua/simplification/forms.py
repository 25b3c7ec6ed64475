"""What people type to begin a sheet and to record an income."""

from collections.abc import Sequence
from typing import Any

from django import forms

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import day_field
from motcua.kernel.refusal import Refusal
from motcua.procedures.public import Edition
from motcua.simplification.words.cost import FIELDS as COST
from motcua.simplification.words.review import FIELDS as REVIEW
from motcua.simplification.words.review import KINDS


class MoneyField(forms.CharField):
    """Whole đồng, with or without dots."""

    def clean(self, value: Any) -> int | None:
        text = (super().clean(value) or "").strip().replace(" ", "").replace(".", "")
        if not text:
            return None
        if not (text.isascii() and text.isdecimal() and len(text) < 16):
            raise forms.ValidationError(COST["per_head.wrong"])
        return int(text)


class CodeField(forms.CharField):
    """The code of a procedure in force; ``editions`` are those to choose from."""

    def __init__(self, *, editions: Sequence[Edition], **how: Any) -> None:
        self.by_code = {one.procedure.code: one for one in editions}
        widget = forms.TextInput(attrs={"list": "ma-thu-tuc", "autocomplete": "off"})
        super().__init__(max_length=60, widget=widget, **how)

    def clean(self, value: Any) -> Edition:
        code = super().clean(value).strip()
        if code not in self.by_code:
            raise forms.ValidationError(sentence(Refusal("control.no_such_procedure", code=code)))
        return self.by_code[code]


class BeginForm(forms.Form):
    """Which procedure, which year."""

    year = forms.IntegerField(label=COST["year"], min_value=2010, max_value=2100, help_text=COST["year.hint"])

    def __init__(self, *args: Any, editions: Sequence[Edition], **how: Any) -> None:
        super().__init__(*args, **how)
        self.fields["code"] = CodeField(editions=editions, label=COST["code"], help_text=COST["code.hint"])
        self.order_fields(["code", "year"])

    def cleaned(self) -> dict[str, Any]:
        """As the command takes it."""
        return {"edition": self.cleaned_data["code"], "year": self.cleaned_data["year"]}


class IncomeForm(forms.Form):
    """What a head earns in a year."""

    year = forms.IntegerField(label=REVIEW["year"], min_value=2010, max_value=2100)
    per_head = MoneyField(label=COST["per_head"], help_text=COST["per_head.hint"])
    source = forms.CharField(label=COST["source"], max_length=400, help_text=COST["source.hint"])


class PlanForm(forms.Form):
    """A review plan."""

    year = forms.IntegerField(label=REVIEW["year"], min_value=2010, max_value=2100)
    title = forms.CharField(label=REVIEW["title"], max_length=300)


class AddForm(forms.Form):
    """A procedure to review."""

    lead = forms.CharField(label=REVIEW["lead"], max_length=200)
    due_on = day_field(REVIEW["due_on"], help_text=REVIEW["due_on.hint"])
    reason = forms.CharField(label=REVIEW["reason"], max_length=600, required=False)

    def __init__(self, *args: Any, editions: Sequence[Edition], **how: Any) -> None:
        super().__init__(*args, **how)
        self.fields["code"] = CodeField(editions=editions, label=REVIEW["code"])
        self.order_fields(["code", "lead", "due_on", "reason"])


class ApproveForm(forms.Form):
    """The document that issues a plan."""

    document_number = forms.CharField(label=REVIEW["document_number"], max_length=80)
    approved_on = day_field(REVIEW["approved_on"])


class ProposeForm(forms.Form):
    """A proposal; ``sheets`` are settled cost sheets of the procedure."""

    kind = forms.ChoiceField(
        label=REVIEW["kind"], choices=[(kind.value, words) for kind, words in KINDS.items()]
    )
    text = forms.CharField(
        label=REVIEW["text"],
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=REVIEW["text.hint"],
    )
    sheet = forms.ChoiceField(label=REVIEW["sheet"], required=False)

    def __init__(self, *args: Any, sheets: Sequence[tuple[str, str]], **how: Any) -> None:
        super().__init__(*args, **how)
        self.fields["sheet"].choices = [("", REVIEW["no_sheet"]), *sheets]
