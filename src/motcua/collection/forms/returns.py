"""What is typed on a return: a figure and an explanation for each indicator, evidence, reasons."""

from collections.abc import Iterable, Mapping

from django import forms
from django.http import QueryDict

from motcua.collection.ledger import Said
from motcua.collection.rules.answers import Flaw, read_value
from motcua.collection.rules.sets import Indicator

_FILE = forms.FileInput(attrs={"accept": ".pdf,.docx,.xlsx,.jpg,.jpeg,.png"})


class ProofForm(forms.Form):
    """Evidence that goes with the figures."""

    document_number = forms.CharField(label="Số văn bản kiểm chứng", max_length=80, required=False)
    file = forms.FileField(label="Tệp kiểm chứng", required=False, widget=_FILE)


class ReasonForm(forms.Form):
    """A reason that must be there."""

    note = forms.CharField(
        label="Lý do",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa ghi lý do."},
    )


class RemarkForm(forms.Form):
    """Words that may be there."""

    note = forms.CharField(
        label="Nhận xét", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class ProposalForm(ReasonForm, ProofForm):
    """A reason with its source; the figures are typed in the table."""

    field_order = ("note", "document_number", "file")


def read_answers(
    posted: QueryDict, asked: Iterable[Indicator]
) -> tuple[dict[str, Said], list[Flaw], Mapping[str, str]]:
    """Figures and explanations of the fields ``so-…`` and ``gt-…``; what could not be read, and as it was
    typed. A figure that cannot be read is left out."""
    answers: dict[str, Said] = {}
    flaws: list[Flaw] = []
    raw: dict[str, str] = {}
    for one in asked:
        if f"so-{one.key}" not in posted and f"gt-{one.key}" not in posted:
            continue
        text = posted.get(f"so-{one.key}", "").strip()[:40] if one.is_typed else ""
        words = " ".join(posted.get(f"gt-{one.key}", "").split())[:600]
        try:
            answers[one.key] = Said(read_value(text), words)
        except ValueError:
            raw[one.key] = text
            flaws.append(Flaw(one.key, "unreadable", (("found", text),)))
    return answers, flaws, raw
