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

    unit = forms.IntegerField(label="Hỏi đơn vị", widget=forms.Select)
    question = forms.CharField(
        label="Nội dung hỏi", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    due_at = forms.DateTimeField(
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


class WithdrawalForm(forms.Form):
    """The applicant's own withdrawal; nobody has to say why."""

    reason = forms.CharField(
        label="Lý do rút", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


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


class FileOnlineForm(WalkInForm):
    """Who files online, with what a telephone or an identity number must look like; papers stand beside."""

    name = forms.CharField(
        label="Họ và tên, hoặc tên tổ chức",
        max_length=200,
        error_messages={"required": "Ghi họ tên người đề nghị, hoặc tên tổ chức."},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    id_number = forms.CharField(
        label="Số định danh, mã số thuế hoặc số hộ chiếu",
        max_length=20,
        error_messages={"required": "Ghi số trên giấy tờ tuỳ thân, hoặc mã số thuế của tổ chức."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    phone = forms.CharField(
        label="Điện thoại",
        max_length=20,
        help_text="Để cơ quan báo tin; bốn số cuối dùng khi tra cứu hồ sơ.",
        error_messages={"required": "Ghi số điện thoại để cơ quan báo tin về hồ sơ."},
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label="Thư điện tử",
        required=False,
        max_length=120,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    address = forms.CharField(
        label="Địa chỉ",
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    case = forms.ChoiceField(
        label="Trường hợp của bạn",
        error_messages={"required": "Chọn trường hợp của bạn; thời hạn và giấy tờ theo trường hợp."},
        widget=forms.RadioSelect,
    )
    channel = None
    delivery = forms.ChoiceField(
        label="Nhận kết quả",
        choices=[
            ("counter", "Tại bộ phận một cửa"),
            ("post", "Tại nhà, qua bưu chính công ích"),
            ("online", "Bản điện tử"),
        ],
        initial="counter",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, content: EditionContent, **kwargs: Any) -> None:
        super().__init__(*args, content=content, **kwargs)
        if "case" in self.fields and any(not term.case for term in content.terms):
            self.fields["case"].required = False

    def clean_phone(self) -> str:
        typed = self.cleaned_data["phone"]
        digits = "".join(sign for sign in typed if sign.isdigit())
        if typed.strip().startswith("+84"):
            digits = f"0{digits[2:]}"
        if len(digits) != 10 or not digits.startswith("0"):
            raise forms.ValidationError(f"Số này có {len(digits)} chữ số; cần 10 chữ số, bắt đầu bằng 0.")
        return digits

    def clean_id_number(self) -> str:
        number = "".join(sign for sign in self.cleaned_data["id_number"].upper() if sign.isalnum())
        if number.isdigit() and len(number) not in {9, 10, 12, 13}:
            raise forms.ValidationError(
                f"Số này có {len(number)} chữ số. Số định danh có 12, chứng minh nhân dân có 9, "
                "mã số thuế có 10 hoặc 13."
            )
        if len(number) < 6:
            raise forms.ValidationError("Số này quá ngắn; ghi đủ như trên giấy tờ.")
        return number

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("delivery") == "post" and not given.get("address"):
            self.add_error("address", "Nhận qua bưu chính cần địa chỉ của bạn.")
        return given


class FollowForm(forms.Form):
    """A code and the four signs that only somebody near the applicant knows."""

    code = forms.CharField(
        label="Mã hồ sơ",
        max_length=60,
        help_text="Ở góc trên giấy tiếp nhận, ví dụ H59.15-250424-0013.",
        error_messages={"required": "Ghi mã ở góc trên giấy tiếp nhận."},
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "spellcheck": "false"}),
    )
    digits = forms.CharField(
        label="Bốn số cuối điện thoại hoặc số định danh",
        max_length=40,
        help_text="Của người đứng tên hồ sơ. Hồ sơ không ghi cả hai thì dùng mã tra cứu in dưới mã QR.",
        error_messages={"required": "Ghi bốn số cuối của điện thoại hoặc số định danh đã khai."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_code(self) -> str:
        return "".join(self.cleaned_data["code"].upper().split())

    def clean_digits(self) -> str:
        return "".join(self.cleaned_data["digits"].split())
