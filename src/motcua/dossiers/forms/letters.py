"""What officers type for letters to the applicant: the one supplement, leave for another, causes."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from motcua.dossiers.forms.acts import GroundForm, ReasonForm
from motcua.dossiers.rules.late_causes import late_causes
from motcua.dossiers.rules.profiles import Exemption
from motcua.dossiers.words.checks import NOTHING_FOUND, SHOWN_UNPROVEN


class Lines(forms.MultipleChoiceField):
    """Lines that were shown and may be ticked; what stands in them is the command's to judge."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: Any) -> bool:
        return True


class SupplementForm(ReasonForm):
    """One letter with everything that is missing: what the checks found, to tick, and one item a line."""

    found = Lines(
        label="Kiểm tra tự động thấy",
        required=False,
        help_text="Đã chọn sẵn mọi điểm. Bỏ chọn điểm nào thì sổ cái ghi là bạn xem và không yêu cầu.",
    )
    shown = Lines(required=False, widget=forms.MultipleHiddenInput)
    items = forms.CharField(
        label="Giấy tờ khác cần bổ sung, hoàn thiện",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Mỗi giấy tờ một dòng. Chỉ được yêu cầu một lần: ghi đủ mọi giấy tờ còn thiếu hoặc sai.",
    )
    letter = forms.CharField(label="Số phiếu", required=False, max_length=80)
    field_order = ("found", "shown", "items", "reason", "letter")

    def offer(self, defects: Sequence[str]) -> None:
        """Show these defects, all ticked at first; where there are none, say what was looked at."""
        if not defects:
            self.fields["found"].help_text = NOTHING_FOUND
        self.fields["found"].widget.choices = [(one, one) for one in defects]
        if not self.is_bound:
            self.initial = {**self.initial, "found": list(defects), "shown": list(defects)}
        else:
            self.data = self.data.copy()
            self.data.setlist("shown", list(defects))

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        ticked, shown = given.pop("found", []), given.pop("shown", [])
        typed = [line.strip() for line in given.get("items", "").splitlines() if line.strip()]
        if not ticked and not typed:
            self.add_error("items", "Chọn ít nhất một điểm ở trên, hoặc ghi giấy tờ cần bổ sung.")
        given["items"] = [*ticked, *typed]
        given["set_aside"] = [one for one in shown if one not in ticked]
        return given


class AllowForm(GroundForm):
    """In which of the decree's cases one more letter may go out, why, and on what ground."""

    exempt = forms.CharField(
        label="Trường hợp",
        widget=forms.RadioSelect,
        help_text="Theo Quyết định 766, yêu cầu bổ sung lần hai được đo là trễ; cho phép không đổi điều đó.",
    )
    field_order = ("exempt", "reason", "ground")

    def offer(self, exemptions: Iterable[Exemption]) -> None:
        """Show the cases of the decree in force, unproven ones marked."""
        self.fields["exempt"].widget.choices = [
            (one.key, SHOWN_UNPROVEN.format(words=one.words) if not one.article.verified else one.words)
            for one in exemptions
        ]


class CauseForm(forms.Form):
    """Why the dossier is late: chosen, and in words."""

    cause = forms.ChoiceField(
        label="Nguyên nhân",
        choices=[(one.key, one.words) for one in late_causes().values()],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label="Nói rõ thêm",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Hồ sơ vẫn là quá hạn trong mọi báo cáo; nguyên nhân hiện ở bảng của lãnh đạo.",
    )


class ThresholdsForm(forms.Form):
    """How early to warn and how soon to tell those above, 0 to 10."""

    warn_days = forms.IntegerField(label="Nhắc trước hẹn trả, ngày làm việc", min_value=0, max_value=10)
    step_hours = forms.IntegerField(label="Nhắc trước hạn của bước, giờ làm việc", min_value=0, max_value=10)
    answer_hours = forms.IntegerField(
        label="Nhắc trước hạn trả lời hồ sơ trực tuyến, giờ làm việc", min_value=0, max_value=10
    )
    head_days = forms.IntegerField(
        label="Báo lãnh đạo đơn vị khi trễ, ngày làm việc", min_value=0, max_value=10
    )
    director_days = forms.IntegerField(
        label="Báo lãnh đạo cơ quan khi trễ, ngày làm việc", min_value=0, max_value=10
    )
