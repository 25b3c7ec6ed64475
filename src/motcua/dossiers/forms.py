"""The shape of what officers and applicants type; whether it may be done is not decided here."""

from typing import Any

from django import forms

from motcua.dossiers.rules.intake import Applicant
from motcua.dossiers.rules.states import Outcome
from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.edition import EditionContent
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

    case = forms.ChoiceField(label="Trường hợp", required=False)

    def __init__(self, *args: Any, cases: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(cases) > 1:
            self.fields["case"].choices = [(case, case or "Trường hợp chung") for case in cases]
        else:
            del self.fields["case"]


class HandOverForm(NoteForm):
    """To which unit and, by name, to whom."""

    unit = forms.TypedChoiceField(label="Đơn vị nhận", coerce=int)
    holder = forms.TypedChoiceField(
        label="Người nhận việc",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Để trống thì lãnh đạo đơn vị phân công.",
    )
    field_order = ("unit", "holder", "note")

    def __init__(
        self,
        *args: Any,
        units: list[tuple[int, str]],
        people: list[tuple[str, list[tuple[int, str]]]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = units
        self.fields["holder"].choices = [("", "Chưa phân công"), *people]


class SupplementForm(ReasonForm):
    """One letter with everything that is missing, one item a line."""

    items = forms.CharField(
        label="Giấy tờ cần bổ sung, hoàn thiện",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Mỗi giấy tờ một dòng. Chỉ được yêu cầu một lần: ghi đủ mọi giấy tờ còn thiếu hoặc sai.",
    )
    letter = forms.CharField(label="Số phiếu", required=False, max_length=80)
    field_order = ("items", "reason", "letter")

    def clean_items(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["items"].splitlines() if line.strip()]


class ConsultForm(forms.Form):
    """What is asked of which unit, and by when."""

    unit = forms.TypedChoiceField(label="Hỏi đơn vị", coerce=int)
    question = forms.CharField(
        label="Nội dung hỏi", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    due_at = forms.DateTimeField(
        label="Trả lời trước",
        help_text="Ngày và giờ, ví dụ 17:00 29/04/2026. Việc hỏi không dừng đồng hồ.",
        input_formats=["%H:%M %d/%m/%Y", "%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y"],
    )

    def __init__(self, *args: Any, units: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = units


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
            return parse_limit(f"{text}wd" if text.isdigit() else text)
        except Refusal as no:
            raise forms.ValidationError("Ghi số ngày làm việc, ví dụ 3.") from no


class ExtendForm(ReasonForm):
    """How much longer, why, and under which letter."""

    added = LimitField(label="Thêm bao nhiêu ngày làm việc", max_length=8)
    letter = forms.CharField(label="Số văn bản xin lỗi", max_length=80)
    field_order = ("added", "reason", "letter")


class ApologyForm(ReasonForm):
    """When the late result is now expected, why, and under which letter."""

    expected_at = forms.DateTimeField(
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


class FinishForm(forms.Form):
    """The number under which the result is issued."""

    result_number = forms.CharField(label="Số, ký hiệu kết quả", max_length=80)


class ReturnForm(forms.Form):
    """Who took the result."""

    given_to = forms.CharField(
        label="Người nhận", required=False, max_length=120, help_text="Để trống nếu chính người nộp nhận."
    )


class WalkInForm(forms.Form):
    """The person at the counter; the papers are ticked beside it."""

    name = forms.CharField(label="Họ tên hoặc tên tổ chức", max_length=200)
    id_number = forms.CharField(
        label="Số định danh, mã số thuế",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    phone = forms.CharField(
        label="Điện thoại", required=False, max_length=20, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    email = forms.EmailField(label="Thư điện tử", required=False, max_length=120)
    address = forms.CharField(label="Địa chỉ", required=False, max_length=300)
    case = forms.ChoiceField(label="Trường hợp", required=False)
    channel = forms.ChoiceField(
        label="Cách nộp", choices=[("counter", "Tại quầy"), ("post", "Bưu chính")], initial="counter"
    )
    delivery = forms.ChoiceField(
        label="Nhận kết quả",
        choices=[("counter", "Tại bộ phận một cửa"), ("post", "Qua bưu chính"), ("online", "Bản điện tử")],
        initial="counter",
    )
    client_key = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, content: EditionContent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cases = [term.case for term in content.terms]
        if len(cases) > 1:
            self.fields["case"].choices = [(case, case or "Trường hợp chung") for case in cases]
        else:
            del self.fields["case"]

    def applicant(self) -> Applicant:
        """The person as the command takes one."""
        given = self.cleaned_data
        return Applicant(**{key: given[key] for key in ("name", "id_number", "phone", "email", "address")})
