"""What is typed about the person who applies, at the counter and online."""

from typing import Any

from django import forms

from motcua.dossiers.rules.intake import Applicant
from motcua.procedures.rules.edition import EditionContent


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
    authorisation = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)
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
        digits = "".join(sign for sign in typed if sign.isdecimal())
        if typed.strip().startswith("+84"):
            digits = f"0{digits[2:]}"
        if len(digits) != 10 or not digits.startswith("0"):
            raise forms.ValidationError(f"Số này có {len(digits)} chữ số; cần 10 chữ số, bắt đầu bằng 0.")
        return digits

    def clean_id_number(self) -> str:
        number = "".join(sign for sign in self.cleaned_data["id_number"].upper() if sign.isalnum())
        if number.isdecimal() and len(number) not in {9, 10, 12, 13}:
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
