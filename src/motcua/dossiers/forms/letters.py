"""What officers type for letters to the applicant: the one supplement, leave for another, causes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from motcua.dossiers.forms.acts import GroundForm, ReasonForm
from motcua.dossiers.rules.late_causes import late_causes
from motcua.dossiers.rules.profiles import Exemption
from motcua.dossiers.words.amending import REASONS as AMENDMENT_REASONS
from motcua.dossiers.words.amending import VERDICTS
from motcua.dossiers.words.checks import NOTHING_FOUND, SHOWN_UNPROVEN
from motcua.dossiers.words.marks import UNANSWERED
from motcua.eforms.public import AskedLine

FIELD, PAPER = "sai-", "giay-"
"""How the names of controls for a remark begin."""


class Lines(forms.MultipleChoiceField):
    """Lines that were shown and may be ticked; what stands in them is the command's to judge."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: Any) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Room:
    """Room for a remark: the name of its control, what it is about, what stands there now, what was typed."""

    name: str
    label: str
    value: str
    typed: str


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

    def offer(
        self,
        defects: Sequence[str],
        asked: Sequence[tuple[str, Sequence[AskedLine]]] = (),
        papers: Iterable[Any] = (),
    ) -> None:
        """Show these defects, all ticked at first; where there are none, say what was looked at. Beside them
        the answers of the form and the papers, each with room for what is wrong with it."""
        self.answers = [(title, [self._answer(line) for line in lines]) for title, lines in asked]
        self.papers = [self._paper(paper) for paper in papers]
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
        given["fields"] = self._remarks(FIELD)
        given["papers"] = {int(pk): said for pk, said in self._remarks(PAPER).items() if _is_id(pk)}
        if not (ticked or typed or given["fields"] or given["papers"]):
            self.add_error("items", "Đánh dấu ít nhất một chỗ, hoặc ghi giấy tờ cần bổ sung.")
        given["items"] = [*ticked, *typed]
        given["set_aside"] = [one for one in shown if one not in ticked]
        return given

    def _remarks(self, start: str) -> dict[str, str]:
        names = [name for name in self.data if name.startswith(start)]
        told = {name.removeprefix(start): " ".join(self.data[name].split()) for name in names}
        return {key: said for key, said in told.items() if said}

    def _answer(self, line: AskedLine) -> Room:
        name = FIELD + line.path
        return Room(name, line.label, line.value or UNANSWERED, self.data.get(name, ""))

    def _paper(self, paper: Any) -> Room:
        name = f"{PAPER}{paper.pk}"
        return Room(name, paper.name, paper.file_name, self.data.get(name, ""))


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


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


class AmendmentForm(forms.Form):
    """Take what the applicant asks to change, or refuse it for a reason of the list."""

    verdict = forms.ChoiceField(label="Trả lời", choices=VERDICTS, widget=forms.RadioSelect)
    reason = forms.ChoiceField(
        label="Lý do không nhận",
        choices=[("", "–"), *AMENDMENT_REASONS.items()],
        required=False,
        help_text="Chọn khi không nhận; người nộp đọc được lý do này.",
    )
    note = forms.CharField(
        label="Ghi chú", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


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
