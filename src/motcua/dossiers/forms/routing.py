"""Routing rules, absences and hand-overs of leavers, as typed."""

from django import forms

from motcua.dossiers.words.acts import CHANNELS
from motcua.foundation.web.fields import DayField

Grouped = list[tuple[str, list[tuple[int, str]]]]


class ConditionsForm(forms.Form):
    """What a rule asks, or what a tried dossier is like; an empty field asks nothing."""

    sector = forms.CharField(label="Lĩnh vực", required=False, max_length=120)
    procedure = forms.CharField(label="Mã thủ tục", required=False, max_length=60)
    case = forms.CharField(label="Trường hợp", required=False, max_length=200)
    place = forms.CharField(
        label="Xã, phường trong địa chỉ", required=False, max_length=120, help_text="Không cần gõ dấu."
    )
    channel = forms.ChoiceField(
        label="Kênh nộp",
        required=False,
        choices=[("", "Mọi kênh"), *((key.value, words) for key, words in CHANNELS.items())],
    )


class RuleForm(ConditionsForm):
    """One rule: its conditions, and to whom the dossier goes."""

    name = forms.CharField(label="Tên quy tắc", max_length=200)
    unit_id = forms.IntegerField(label="Giao cho đơn vị", widget=forms.Select)
    holder_id = forms.IntegerField(label="Người thụ lý", required=False, widget=forms.Select)
    is_automatic = forms.BooleanField(label="Bàn giao tự động, không chờ người bấm", required=False)
    field_order = ("name", "sector", "procedure", "case", "place", "channel", "unit_id", "holder_id")

    def offer(self, units: list[tuple[int, str]], people: Grouped) -> None:
        """Show these units, and people by unit."""
        self.fields["unit_id"].widget.choices = units
        self.fields["holder_id"].widget.choices = [("", "Lãnh đạo đơn vị phân công"), *people]


class AbsenceForm(forms.Form):
    """Who is away, from when to when, and who covers."""

    person_id = forms.IntegerField(label="Người vắng", widget=forms.Select)
    cover_id = forms.IntegerField(label="Người thay", widget=forms.Select)
    starts_on = DayField(label="Từ ngày", input_formats=["%d/%m/%Y", "%Y-%m-%d"])
    ends_on = DayField(
        label="Đến hết ngày", input_formats=["%d/%m/%Y", "%Y-%m-%d"], help_text="Ví dụ 29/04/2026."
    )
    reason = forms.CharField(label="Lý do", max_length=300)

    def offer(self, people: Grouped) -> None:
        """Show these people."""
        for name in ("person_id", "cover_id"):
            self.fields[name].widget.choices = people


class TransferForm(forms.Form):
    """From whom to whom, and why."""

    from_id = forms.IntegerField(label="Người giao", widget=forms.Select)
    to_id = forms.IntegerField(label="Người nhận", widget=forms.Select)
    reason = forms.CharField(label="Lý do", max_length=300, help_text="Ví dụ chuyển công tác, nghỉ việc.")

    def offer(self, people: Grouped) -> None:
        """Show these people."""
        for name in ("from_id", "to_id"):
            self.fields[name].widget.choices = people
