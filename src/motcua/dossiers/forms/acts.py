"""What officers type with an act; whether it may be done is not decided here."""

from typing import Any

from django import forms

from motcua.dossiers.rules.states import Outcome
from motcua.foundation.web.fields import MomentField
from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import Limit, parse_limit


class ReasonForm(forms.Form):
    """A reason people will read."""

    reason = forms.CharField(label="Lý do", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class GroundForm(ReasonForm):
    """A reason with its legal ground."""

    ground = forms.CharField(
        label="Căn cứ pháp lý", max_length=300, help_text="Điều, khoản, văn bản. Được in trên phiếu."
    )


class NoteForm(forms.Form):
    """An optional note."""

    note = forms.CharField(
        label="Ghi chú", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


class CaseForm(forms.Form):
    """Which case of the procedure this is, where it has several."""

    case = forms.CharField(label="Trường hợp", required=False, widget=forms.Select)

    def offer(self, cases: tuple[str, ...]) -> None:
        """Show these cases, or nothing to choose where there is only one."""
        if len(cases) > 1:
            self.fields["case"].widget.choices = [(case, case or "Trường hợp chung") for case in cases]
        else:
            del self.fields["case"]


class HandOverForm(NoteForm):
    """To which unit and, by name, to whom."""

    unit = forms.IntegerField(label="Đơn vị nhận", widget=forms.Select)
    holder = forms.IntegerField(
        label="Người nhận việc",
        required=False,
        widget=forms.Select,
        help_text="Để trống thì lãnh đạo đơn vị phân công.",
    )
    field_order = ("unit", "holder", "note")

    def offer(self, units: list[tuple[int, str]], people: list[tuple[str, list[tuple[int, str]]]]) -> None:
        """Show these units, and people by unit."""
        self.fields["unit"].widget.choices = units
        self.fields["holder"].widget.choices = [("", "Chưa phân công"), *people]


class AssignForm(NoteForm):
    """Who of the unit is to work it."""

    holder = forms.IntegerField(label="Giao cho", widget=forms.Select)
    field_order = ("holder", "note")

    def offer(self, people: list[tuple[int, str]]) -> None:
        """Show these people."""
        self.fields["holder"].widget.choices = people


class ConsultForm(forms.Form):
    """What is asked of which unit, and by when."""

    unit = forms.IntegerField(label="Hỏi đơn vị", widget=forms.Select)
    question = forms.CharField(
        label="Nội dung hỏi", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    due_at = MomentField(
        label="Trả lời trước",
        help_text="Ngày và giờ, ví dụ 17:00 29/04/2026. Việc hỏi không dừng đồng hồ.",
        input_formats=["%H:%M %d/%m/%Y", "%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y"],
    )

    def offer(self, units: list[tuple[int, str]]) -> None:
        """Show these units."""
        self.fields["unit"].widget.choices = units


class AnswerForm(forms.Form):
    """The opinion of a consulted unit."""

    answer = forms.CharField(
        label="Ý kiến trả lời", max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )


class ProposeForm(forms.Form):
    """Grant, or deny with reason and ground."""

    outcome = forms.TypedChoiceField(
        label="Kết quả đề nghị",
        coerce=Outcome,
        choices=[
            (Outcome.GRANTED.value, "Giải quyết theo đề nghị"),
            (Outcome.DENIED.value, "Không giải quyết"),
        ],
        widget=forms.RadioSelect,
        initial=Outcome.GRANTED.value,
    )
    note = forms.CharField(
        label="Nội dung trình", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    ground = forms.CharField(
        label="Căn cứ pháp lý", required=False, max_length=300, help_text="Bắt buộc khi không giải quyết."
    )


class LimitField(forms.CharField):
    """A limit in the short form, or a bare number of working days."""

    def clean(self, value: Any) -> Limit:
        text = super().clean(value).strip().lower()
        try:
            return parse_limit(f"{text}wd" if text.isdecimal() else text)
        except Refusal as no:
            raise forms.ValidationError("Ghi số ngày làm việc, ví dụ 3.") from no


class ExtendForm(ReasonForm):
    """How much longer, why, and under which letter."""

    added = LimitField(label="Thêm bao nhiêu ngày làm việc", max_length=8)
    letter = forms.CharField(label="Số văn bản xin lỗi", max_length=80)
    field_order = ("added", "reason", "letter")


class ApologyForm(ReasonForm):
    """When the late result is now expected, why, and under which letter."""

    expected_at = MomentField(
        label="Dự kiến trả lúc",
        input_formats=["%H:%M %d/%m/%Y", "%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y"],
        help_text="Ví dụ 17:00 16/03/2026. Hạn cũ vẫn được tính: hồ sơ vẫn là quá hạn trong báo cáo.",
    )
    letter = forms.CharField(label="Số thư xin lỗi", max_length=80)
    field_order = ("expected_at", "reason", "letter")


class WithdrawForm(forms.Form):
    """The applicant's wish, with the letter where the desk acts for the applicant."""

    reason = forms.CharField(label="Lý do rút", required=False, max_length=1000)
    letter = forms.CharField(label="Số đơn đề nghị", required=False, max_length=80)


class WithdrawalForm(forms.Form):
    """The applicant's own withdrawal; nobody has to say why."""

    reason = forms.CharField(
        label="Lý do rút", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class FinishForm(forms.Form):
    """The number under which the result is issued."""

    result_number = forms.CharField(label="Số, ký hiệu kết quả", max_length=80)
