"""What people write to the office, and what the office does with it."""

from typing import Any

from django import forms

from motcua.feedback.models import Petition
from motcua.foundation.web.fields import day_field
from motcua.organisation.public import agencies_with_desk


def _text(label: str, missing: str, **how: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": how.pop("rows", 4)})
    return forms.CharField(
        label=label, max_length=4000, widget=widget, error_messages={"required": missing}, **how
    )


class PeriodForm(forms.Form):
    """From a day to a day."""

    tu = day_field("Từ ngày")
    den = day_field("Đến ngày")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if "tu" in given and "den" in given and given["den"] < given["tu"]:
            self.add_error("den", "ngày cuối trước ngày đầu.")
        return given


class PetitionForm(forms.Form):
    """A petition by anybody."""

    agency = forms.TypedChoiceField(
        label="Gửi đến cơ quan", coerce=int, error_messages={"required": "chọn cơ quan."}
    )
    about = forms.ChoiceField(
        label="Phản ánh, kiến nghị về",
        choices=Petition.About.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "chọn một việc."},
    )
    reference = forms.CharField(
        label="Tên thủ tục hoặc mã hồ sơ", required=False, max_length=200, help_text="Nếu bạn biết."
    )
    text = _text("Nội dung", "chưa ghi nội dung.", rows=6)
    name = forms.CharField(label="Họ tên", max_length=200, error_messages={"required": "chưa ghi họ tên."})
    phone = forms.RegexField(
        r"^[+0-9][0-9 .]{7,18}$",
        label="Điện thoại",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
        help_text="Bốn số cuối dùng để theo dõi; tên và số này không được công khai.",
        error_messages={"required": "chưa ghi số điện thoại.", "invalid": "cần ít nhất 8 chữ số."},
    )
    email = forms.EmailField(label="Thư điện tử", required=False, max_length=120)
    file = forms.FileField(label="Tệp kèm theo", required=False, help_text="PDF hoặc ảnh, tối đa 10 MB.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agencies = {one.pk: one for one in agencies_with_desk()}
        names = [(pk, one.name) for pk, one in self.agencies.items()]
        self.fields["agency"].choices = names if len(names) == 1 else [("", "Chọn cơ quan"), *names]


class FollowPetitionForm(forms.Form):
    """The code and the digits."""

    code = forms.CharField(
        label="Mã phản ánh",
        max_length=32,
        help_text="Ví dụ PA-260302-0001",
        error_messages={"required": "chưa ghi mã."},
    )
    digits = forms.CharField(
        label="Bốn số cuối điện thoại",
        max_length=4,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": "chưa ghi bốn số."},
    )


class SupplyForm(forms.Form):
    """What the writer adds."""

    text = _text("Nội dung bổ sung", "chưa ghi nội dung.")


class ReceiveForm(forms.Form):
    """The class of a petition."""

    kind = forms.ChoiceField(
        label="Loại",
        choices=Petition.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "chọn một loại."},
    )


class ForwardForm(forms.Form):
    """Whose it is: an agency that works here too, or any other by its name."""

    agency_id = forms.TypedChoiceField(
        label="Cơ quan có thẩm quyền",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Cơ quan trên hệ thống nhận ngay, chờ tiếp nhận; câu trả lời ở đó hiện ở đây.",
    )
    to = forms.CharField(label="Cơ quan khác", max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(one.pk, one.name) for one in agencies_with_desk()]
        self.fields["agency_id"].choices = [("", "Chọn cơ quan, hoặc ghi ở ô dưới"), *names]

    def leave_out(self, agency_id: int) -> None:
        """Do not show the agency that has it."""
        shown = self.fields["agency_id"].choices
        self.fields["agency_id"].widget.choices = [one for one in shown if one[0] != agency_id]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.errors:
            return given
        if not given.get("agency_id") and not given["to"].strip():
            self.add_error("to", "chọn ở trên hoặc ghi tên cơ quan.")
        elif given.get("agency_id") and given["to"].strip():
            self.add_error("to", "đã chọn cơ quan ở trên; bỏ trống ô này.")
        return given


class RefuseForm(forms.Form):
    """Why not."""

    reason = forms.CharField(
        label="Lý do từ chối", max_length=1000, error_messages={"required": "chưa ghi lý do."}
    )


class AskForm(forms.Form):
    """What is missing."""

    question = _text("Cần người gửi bổ sung", "chưa ghi điều cần bổ sung.")


class AnswerForm(forms.Form):
    """The answer."""

    answer = _text("Trả lời", "chưa ghi trả lời.", rows=6)


class PublishForm(forms.Form):
    """The petition as everybody may read it."""

    public_text = _text(
        "Nội dung công khai",
        "chưa ghi nội dung.",
        help_text="Bỏ tên, số điện thoại và điều nhận ra người gửi.",
    )
    public_answer = _text(
        "Trả lời công khai",
        "",
        rows=6,
        required=False,
        help_text="Bỏ lời xưng hô và điều nhận ra người gửi; để trống là nguyên văn trả lời đã gửi.",
    )
