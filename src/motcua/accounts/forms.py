"""The shape of signing in, registering and looking after an account."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from motcua.accounts.rules.authorisation import plain_number
from motcua.accounts.rules.contacts import Reach, reach_of
from motcua.accounts.words import GROUNDS
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import day_field
from motcua.kernel.refusal import Refusal

LEAST = 10


def _password(label: str, autocomplete: str, **how: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=200,
        strip=False,
        error_messages={"required": f"chưa nhập {label.lower()}."},
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
        **how,
    )


class SignInForm(forms.Form):
    """Name and password; where to go afterwards comes along."""

    username = forms.CharField(
        label="Tên đăng nhập",
        help_text="Người dân: thư điện tử hoặc số điện thoại đã đăng ký.",
        max_length=120,
        error_messages={"required": "chưa nhập tên đăng nhập."},
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = _password("Mật khẩu", "current-password")
    next = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)


class ReachForm(forms.Form):
    """One address to send a code to."""

    reach = forms.CharField(
        label="Thư điện tử hoặc số điện thoại",
        max_length=120,
        error_messages={"required": "chưa nhập thư điện tử hoặc số điện thoại."},
        widget=forms.TextInput(
            attrs={"autocomplete": "email", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def clean_reach(self) -> Reach:
        try:
            return reach_of(self.cleaned_data["reach"])
        except Refusal as no:
            raise ValidationError(sentence(no)) from None


class NewPasswordForm(forms.Form):
    """A new password, judged as the settings say."""

    password = _password(
        "Mật khẩu mới", "new-password", help_text=f"Ít nhất {LEAST} ký tự, không phải mật khẩu phổ biến."
    )

    def clean_password(self) -> str:
        given: str = self.cleaned_data["password"]
        if len(given) < LEAST:
            raise ValidationError(f"Mật khẩu có {len(given)} ký tự; cần ít nhất {LEAST}.")
        try:
            validate_password(given)
        except ValidationError:
            raise ValidationError("Mật khẩu này nhiều người dùng, dễ bị đoán. Chọn mật khẩu khác.") from None
        return given


class RegisterForm(NewPasswordForm, ReachForm):
    """Who registers."""

    full_name = forms.CharField(
        label="Họ và tên",
        help_text="Như trên căn cước.",
        max_length=120,
        error_messages={"required": "chưa nhập họ và tên."},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ("full_name", "reach", "password")


class CodeForm(forms.Form):
    """A code that was sent or made."""

    code = forms.CharField(
        label="Mã xác nhận",
        max_length=20,
        error_messages={"required": "chưa nhập mã."},
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autocapitalize": "none"}
        ),
    )


class ResetForm(CodeForm, NewPasswordForm):
    """The code and the new password together."""

    field_order = ("code", "password")


class ChangePasswordForm(NewPasswordForm):
    """The present password, then the new one."""

    current = _password("Mật khẩu hiện nay", "current-password")
    field_order = ("current", "password")


class FactorForm(CodeForm):
    """A code of the app, or one of the recovery codes."""

    code = forms.CharField(
        label="Mã trên ứng dụng, hoặc mã dự phòng",
        max_length=20,
        error_messages={"required": "chưa nhập mã."},
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )


class AuthorisationForm(forms.Form):
    """For whom, on what ground, for what, until when."""

    who = forms.ChoiceField(
        label="Bạn nộp thay ai?",
        choices=[("person", "Một người"), ("organisation", "Một tổ chức, doanh nghiệp")],
        initial="person",
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label="Tên người hoặc tổ chức ấy",
        max_length=200,
        error_messages={"required": "chưa nhập tên."},
    )
    id_number = forms.CharField(
        label="Số định danh hoặc mã số thuế",
        max_length=20,
        error_messages={"required": "chưa nhập số định danh hoặc mã số thuế."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    address = forms.CharField(label="Địa chỉ", max_length=300, required=False)
    ground = forms.ChoiceField(
        label="Căn cứ",
        choices=[(one.value, words) for one, words in GROUNDS.items()],
        widget=forms.RadioSelect,
    )
    paper = forms.CharField(
        label="Giấy tờ làm căn cứ",
        help_text="Tên giấy, số, ngày, nơi công chứng hoặc chứng thực. Nộp hồ sơ thì kèm bản chụp giấy này.",
        max_length=200,
        required=False,
    )
    scope = forms.CharField(
        label="Chỉ cho các thủ tục",
        help_text="Mã thủ tục, cách nhau bằng dấu phẩy. Để trống là mọi thủ tục.",
        max_length=300,
        required=False,
    )
    until = day_field("Đến hết ngày", required=False)

    def clean_id_number(self) -> str:
        number = plain_number(self.cleaned_data["id_number"])
        if len(number) < 6:
            raise ValidationError("Số này quá ngắn; ghi đủ như trên giấy tờ.")
        return number

    def clean_scope(self) -> list[str]:
        return [code for part in self.cleaned_data["scope"].split(",") if (code := part.strip())]


class ColleagueForm(ReachForm):
    """Whom the head of an organisation lets file for it."""

    paper = forms.CharField(
        label="Giấy tờ giao việc",
        help_text="Tên giấy, số, ngày: giấy uỷ quyền, quyết định phân công. Nộp hồ sơ thì kèm bản chụp.",
        max_length=200,
        error_messages={"required": "chưa ghi giấy tờ giao việc."},
    )
    scope = forms.CharField(
        label="Chỉ cho các thủ tục",
        help_text="Mã thủ tục, cách nhau bằng dấu phẩy. Để trống là mọi thủ tục.",
        max_length=300,
        required=False,
    )
    until = day_field("Đến hết ngày", required=False)

    def clean_scope(self) -> list[str]:
        return [code for part in self.cleaned_data["scope"].split(",") if (code := part.strip())]


class PasskeyForm(forms.Form):
    """What a browser answered, and what the key shall be called."""

    name = forms.CharField(label="Tên gọi", max_length=60, required=False)
    answer = forms.CharField(max_length=20000, widget=forms.HiddenInput)
