"""What people type with an act on a result; whether it may be done is not decided here."""

from typing import Any

from django import forms

from motcua.dossiers.rules.states import Outcome
from motcua.results.rules.text import LONGEST
from motcua.results.words import OUTCOMES, TEMPLATE_OUTCOMES


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class DraftForm(forms.Form):
    """Which result, and for a denial why."""

    outcome = forms.ChoiceField(label="Kết quả", widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Lý do từ chối", required=False, max_length=2000, widget=_area(3), help_text="Chỉ khi từ chối."
    )
    ground = forms.CharField(
        label="Căn cứ từ chối", required=False, max_length=300, help_text="Điều, khoản, văn bản."
    )

    def __init__(self, *args: Any, outcomes: frozenset[str], **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["outcome"].choices = [(key, words) for key, words in OUTCOMES.items() if key in outcomes]
        self.fields["outcome"].initial = next(iter(sorted(outcomes, reverse=True)), None)
        if Outcome.DENIED.value not in outcomes:
            del self.fields["reason"], self.fields["ground"]

    def clean_outcome(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])


class ReviseForm(forms.Form):
    """The text, who gets it, who signs it."""

    body = forms.CharField(
        label="Nội dung",
        max_length=LONGEST,
        widget=_area(18),
        help_text=(
            "Mỗi dòng là một đoạn. **Chữ giữa hai cặp sao** in đậm; dòng bắt đầu bằng dấu = đứng giữa trang."
        ),
    )
    recipients = forms.CharField(
        label="Nơi nhận", required=False, max_length=2000, widget=_area(3), help_text="Mỗi dòng một nơi."
    )
    signer_id = forms.TypedChoiceField(label="Người ký", coerce=int)
    based_on = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, signers: list[tuple[int, str]], **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["signer_id"].choices = signers


class UploadForm(forms.Form):
    """The draft as it comes back from an own editor."""

    file = forms.FileField(
        label="Tệp DOCX đã sửa",
        max_length=200,
        help_text="Sửa các đoạn văn giữa phần đầu và chữ ký; phần đầu và chữ ký hệ thống tự đặt.",
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
    )


class NoteForm(forms.Form):
    """An optional note."""

    note = forms.CharField(label="Ghi chú", required=False, max_length=1000, widget=_area(2))


class ReasonForm(forms.Form):
    """A reason people will read."""

    reason = forms.CharField(label="Lý do", max_length=1000, widget=_area(3))


class PasswordForm(forms.Form):
    """The password of a key: used once, kept nowhere."""

    password = forms.CharField(
        label="Mật khẩu khoá ký",
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text="Chỉ dùng cho lần ký này, không lưu lại. Với thiết bị ký là mã PIN.",
    )


class RevokeForm(ReasonForm):
    """A reason and its legal ground."""

    ground = forms.CharField(
        label="Căn cứ thu hồi", max_length=300, help_text="Quyết định thu hồi, điều, khoản."
    )


class CorrectForm(forms.Form):
    """What is wrong, and when the agency learnt of it."""

    mistake = forms.CharField(label="Chỗ sai và cách sửa", max_length=2000, widget=_area(4))
    found_at = forms.DateTimeField(
        label="Biết lúc",
        required=False,
        input_formats=["%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M"],
        help_text="Ngày giờ dạng 02/03/2026 14:30. Để trống là bây giờ. Hạn sửa là 03 ngày làm việc.",
    )


class KeyForm(forms.Form):
    """A key file with its password, or the name of a key on the device."""

    file = forms.FileField(
        label="Tệp khoá (.p12, .pfx)",
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ".p12,.pfx"}),
    )
    password = forms.CharField(
        label="Mật khẩu tệp khoá",
        required=False,
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text="Để mở thử một lần; không lưu lại.",
    )
    device_name = forms.CharField(label="Hoặc tên khoá trên thiết bị ký", required=False, max_length=120)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if bool(facts.get("file")) == bool(facts.get("device_name")):
            raise forms.ValidationError("Chọn một trong hai: tệp khoá, hoặc tên khoá trên thiết bị.")
        return facts


class AnchorForm(forms.Form):
    """The certificate of an authority and why it is trusted."""

    file = forms.FileField(label="Chứng thư của nơi cấp (.cer, .crt, .pem)")
    ground = forms.CharField(label="Căn cứ tin cậy", max_length=300)


class SealForm(forms.Form):
    """The picture of a seal."""

    file = forms.FileField(
        label="Hình ảnh dấu (PNG nền trong suốt)",
        widget=forms.ClearableFileInput(attrs={"accept": ".png"}),
    )


class PdfForm(forms.Form):
    """A PDF whose signatures are to be checked."""

    file = forms.FileField(label="Tệp PDF đã ký", widget=forms.ClearableFileInput(attrs={"accept": ".pdf"}))


class TemplateForm(forms.Form):
    """A result template."""

    name = forms.CharField(label="Tên mẫu", max_length=200)
    scope = forms.ChoiceField(label="Dùng cho", required=False)
    outcome = forms.ChoiceField(label="Dùng khi", choices=tuple(TEMPLATE_OUTCOMES.items()))
    kind = forms.RegexField(
        r"^[A-ZĐ][A-Za-zĐđ]{0,11}$",
        label="Loại trong số, ký hiệu",
        max_length=12,
        help_text="GCN, GP, QĐ, TB…",
        error_messages={"invalid": "chỉ gồm chữ, bắt đầu bằng chữ hoa, ví dụ GCN."},
    )
    title = forms.CharField(label="Tên loại văn bản", max_length=200)
    subject = forms.CharField(label="Trích yếu", required=False, max_length=300)
    body = forms.CharField(label="Nội dung", max_length=LONGEST, widget=_area(14))
    recipients = forms.CharField(label="Nơi nhận", required=False, max_length=2000, widget=_area(3))
    capacity = forms.CharField(
        label="Quyền hạn, chức vụ người ký", max_length=120, help_text="Giám đốc; KT. Giám đốc, Phó Giám đốc."
    )
    validity_months = forms.IntegerField(
        label="Hiệu lực (tháng)",
        required=False,
        min_value=1,
        max_value=1200,
        help_text="Để trống là không hạn.",
    )
    basis = forms.CharField(label="Căn cứ", required=False, max_length=300)
    valid_from = forms.DateField(label="Dùng từ ngày", input_formats=["%d/%m/%Y", "%Y-%m-%d"])

    def __init__(self, *args: Any, scopes: list[tuple[str, str]], **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["scope"].choices = scopes
