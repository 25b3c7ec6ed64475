"""What officers type with the acts of a process: outcomes, opinions, visits, sessions, parts."""

from collections.abc import Iterable

from django import forms

from motcua.dossiers.forms.acts import NoteForm
from motcua.dossiers.words.process import VERDICTS
from motcua.foundation.web.fields import DayField, MomentField

MOMENTS = ["%H:%M %d/%m/%Y", "%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M"]


class StepForm(NoteForm):
    """How the step came out, where the process has several ways on."""

    outcome = forms.CharField(label="Kết quả của bước", required=False, widget=forms.RadioSelect)
    field_order = ("outcome", "note")

    def offer(self, outcomes: Iterable[tuple[str, str]]) -> None:
        """Show these outcomes, or nothing to choose where there is one way only."""
        choices = list(outcomes)
        if choices:
            self.fields["outcome"].widget.choices = choices
        else:
            del self.fields["outcome"]


class OpinionsForm(forms.Form):
    """One question to all units of the step, and by when."""

    question = forms.CharField(
        label="Nội dung hỏi", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    due_at = MomentField(
        label="Trả lời trước",
        input_formats=MOMENTS,
        help_text="Ngày và giờ, ví dụ 17:00 29/04/2026. Việc hỏi không dừng đồng hồ.",
    )


class ScheduleForm(forms.Form):
    """When, where, and who goes."""

    planned_at = MomentField(
        label="Thẩm định lúc", input_formats=MOMENTS, help_text="Ví dụ 08:00 29/04/2026."
    )
    place = forms.CharField(label="Nơi thẩm định", max_length=300)
    team = forms.CharField(
        label="Đoàn thẩm định",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Mỗi người một dòng.",
    )

    def clean_team(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["team"].splitlines() if line.strip()]


class InspectionForm(forms.Form):
    """What the minutes say."""

    verdict = forms.ChoiceField(
        label="Kết luận",
        choices=[(key, VERDICTS[key]) for key in ("pass", "fix", "fail")],
        widget=forms.RadioSelect,
    )
    minutes = forms.CharField(label="Số biên bản", max_length=80)
    findings = forms.CharField(
        label="Nội dung biên bản", max_length=8000, widget=forms.Textarea(attrs={"rows": 5})
    )
    fix_by = DayField(
        label="Khắc phục xong trước ngày",
        required=False,
        input_formats=["%d/%m/%Y", "%Y-%m-%d"],
        help_text="Bắt buộc khi kết luận phải khắc phục, ví dụ 29/04/2026. Đồng hồ vẫn chạy.",
    )


class AgendaForm(forms.Form):
    """Which session takes the dossier."""

    session = forms.IntegerField(label="Phiên họp", widget=forms.Select)

    def offer(self, sessions: list[tuple[int, str]]) -> None:
        """Show these sessions."""
        self.fields["session"].widget.choices = sessions


class PartForm(forms.Form):
    """Which part goes to the other agency."""

    part = forms.CharField(label="Phần việc", widget=forms.Select)

    def offer(self, parts: list[tuple[str, str]]) -> None:
        """Show these parts."""
        self.fields["part"].widget.choices = parts


class DeclarationForm(forms.Form):
    """The number it is published under and the proof that the fee was paid."""

    result_number = forms.CharField(label="Số phiếu công bố", max_length=80)
    fee_proof = forms.CharField(
        label="Chứng từ nộp phí", required=False, max_length=80, help_text="Bắt buộc khi thủ tục có phí."
    )


class SessionForm(forms.Form):
    """A council, its day and its people."""

    council = forms.CharField(label="Hội đồng", max_length=200)
    held_at = MomentField(label="Họp lúc", input_formats=MOMENTS, help_text="Ví dụ 08:00 29/04/2026.")
    place = forms.CharField(label="Nơi họp", required=False, max_length=200)
    members = forms.CharField(
        label="Thành phần", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class MinutesForm(forms.Form):
    """The minutes that close a session."""

    minutes = forms.CharField(label="Số biên bản", max_length=80)
    summary = forms.CharField(
        label="Nội dung biên bản", max_length=8000, widget=forms.Textarea(attrs={"rows": 4})
    )
