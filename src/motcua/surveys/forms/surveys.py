"""What the reform desk types about a survey."""

from typing import Any

from django import forms

from motcua.foundation.web.fields import day_field
from motcua.surveys.rules.fewest import FEWEST
from motcua.surveys.rules.questionnaire import MOST_OPTIONS, Kind
from motcua.surveys.rules.states import Access
from motcua.surveys.words import ACCESSES, KINDS


class SurveyForm(forms.Form):
    """A new survey."""

    title = forms.CharField(
        label="Tên cuộc khảo sát",
        max_length=200,
        help_text="Người trả lời đọc tên này.",
        error_messages={"required": "chưa nhập tên cuộc khảo sát."},
    )
    year = forms.IntegerField(label="Năm", error_messages={"required": "chưa nhập năm."})
    source = forms.ChoiceField(label="Bắt đầu từ bảng hỏi", help_text="Sửa được sau khi lập.")
    who = forms.ChoiceField(
        label="Ai trả lời",
        widget=forms.RadioSelect,
        choices=[(one.value, words) for one, words in ACCESSES.items()],
        initial=Access.SAMPLE.value,
    )
    is_index = forms.BooleanField(
        label="Lấy làm chỉ số hài lòng của năm",
        required=False,
        help_text="Kết quả hiện ở Toàn cảnh và chấm được tiêu chí điều tra. Chỉ với mẫu rút từ hồ sơ.",
    )

    def __init__(self, *args: Any, sources: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = sources


class QuestionForm(forms.Form):
    """One question."""

    text = forms.CharField(
        label="Câu hỏi",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa nhập câu hỏi."},
    )
    kind = forms.ChoiceField(
        label="Cách trả lời", choices=[(one.value, words) for one, words in KINDS.items()]
    )
    factor = forms.CharField(
        label="Yếu tố",
        max_length=120,
        widget=forms.TextInput(attrs={"list": "yeu-to", "autocomplete": "off"}),
        help_text="Chọn yếu tố đã có hoặc gõ tên mới.",
        error_messages={"required": "chưa ghi yếu tố."},
    )
    options = forms.CharField(
        label="Các lựa chọn",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"Mỗi dòng một lựa chọn, từ 2 đến {MOST_OPTIONS}; chỉ cho câu chọn một hoặc chọn nhiều.",
    )
    after = forms.ChoiceField(label="Đứng sau", required=False)
    is_required = forms.BooleanField(label="Bắt buộc trả lời", required=False)

    def __init__(self, *args: Any, others: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["after"].choices = [("-", "để nguyên, hoặc cuối cùng"), ("", "đầu tiên"), *others]
        self.fields["after"].initial = "-"

    def clean_options(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self.cleaned_data["options"].splitlines())
        return [line for line in lines if line]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        is_choice = given.get("kind") in {Kind.ONE, Kind.MANY}
        if is_choice and not 2 <= len(given.get("options", [])) <= MOST_OPTIONS:
            self.add_error("options", f"câu này cần từ 2 đến {MOST_OPTIONS} lựa chọn.")
        elif is_choice and len(set(given["options"])) < len(given["options"]):
            self.add_error("options", "có lựa chọn ghi hai lần.")
        return given

    def told(self) -> dict[str, Any]:
        """As the command takes it."""
        given = dict(self.cleaned_data)
        after = given.pop("after")
        return given | {"kind": Kind(given["kind"]), "after": None if after == "-" else after}


class SampleForm(forms.Form):
    """Whom to draw."""

    from_day = day_field("Trả kết quả từ ngày")
    to_day = day_field("Đến ngày")
    agencies = forms.MultipleChoiceField(
        label="Cơ quan",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "chọn ít nhất một cơ quan."},
    )
    procedures = forms.CharField(
        label="Chỉ các thủ tục",
        required=False,
        max_length=2000,
        help_text="Mã thủ tục, cách nhau dấu phẩy. Để trống là mọi thủ tục.",
    )
    size = forms.IntegerField(
        label="Số người hỏi", initial=200, error_messages={"required": "chưa nhập số người."}
    )
    least = forms.IntegerField(
        label="Mỗi tầng ít nhất",
        initial=10,
        min_value=FEWEST,
        help_text=f"Tầng là một lĩnh vực của một cơ quan. Dưới {FEWEST} thì không hiện được kết quả.",
        error_messages={"min_value": f"ít nhất là {FEWEST}.", "required": "chưa nhập số."},
    )
    seed = forms.CharField(
        label="Hạt giống",
        max_length=80,
        help_text="Ví dụ số quyết định. Cùng hạt giống thì ai cũng rút ra đúng mẫu ấy.",
        error_messages={"required": "chưa ghi hạt giống."},
    )

    def __init__(self, *args: Any, agencies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agencies"].choices = agencies
        if len(agencies) == 1:
            self.fields["agencies"].initial = [agencies[0][0]]

    def clean_procedures(self) -> list[str]:
        text = self.cleaned_data["procedures"].replace(";", ",").replace("\n", ",")
        return [code.strip() for code in text.split(",") if code.strip()]


class ClosingForm(forms.Form):
    """The last day."""

    closes_on = day_field("Ngày cuối nhận trả lời")


class TokenForm(forms.Form):
    """The code on a paper that came in."""

    token = forms.CharField(
        label="Mã trên phiếu",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        help_text="Mười hai chữ và số, ví dụ 2ABC-DEFG-3HJK.",
        error_messages={"required": "chưa nhập mã trên phiếu."},
    )
