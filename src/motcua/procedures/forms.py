"""The shape of a publication decision as an officer types it."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django import forms

from motcua.foundation.web.fields import day_field
from motcua.procedures.rules.levels import NEW_SCHEME, Level
from motcua.procedures.rules.portal import Portal
from motcua.procedures.words import LEVELS
from motcua.procedures.words.decisions import TRANSITIONS
from motcua.procedures.words.online import PORTALS

DAY = ("%d/%m/%Y", "%Y-%m-%d")


class DecisionForm(forms.Form):
    """Number, days and the procedures it touches; what it does to each follows from their state."""

    number = forms.CharField(label="Số, ký hiệu", max_length=80, help_text="Ví dụ 263/QĐ-UBND")
    signed_on = forms.DateField(
        label="Ngày ký",
        input_formats=DAY,
        widget=forms.DateInput(format="%d/%m/%Y", attrs={"inputmode": "numeric"}),
    )
    effective_on = forms.DateField(
        label="Ngày hiệu lực",
        input_formats=DAY,
        help_text="Thủ tục đổi từ 0 giờ ngày này, giờ Việt Nam.",
        widget=forms.DateInput(format="%d/%m/%Y", attrs={"inputmode": "numeric"}),
    )
    is_shortened = forms.BooleanField(
        label="Văn bản theo trình tự, thủ tục rút gọn",
        required=False,
    )
    issuer = forms.CharField(label="Cơ quan ban hành", max_length=200)
    signer = forms.CharField(label="Người ký", max_length=120)
    title = forms.CharField(
        label="Trích yếu", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    transition = forms.ChoiceField(
        label="Hồ sơ đang giải quyết thì theo quy định nào",
        choices=list(TRANSITIONS.items()),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"required": "chưa chọn quy định chuyển tiếp cho hồ sơ đang giải quyết."},
    )
    transition_ground = forms.CharField(
        label="Điều, khoản chuyển tiếp",
        max_length=600,
        required=False,
        help_text="Ví dụ: Điều 3 của quyết định này.",
    )
    editions = forms.TypedMultipleChoiceField(
        label="Thủ tục trong quyết định",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "chọn ít nhất một thủ tục."},
    )

    def __init__(
        self,
        *args: Any,
        choices: Sequence[tuple[int, str]] = (),
        touching: Collection[int] = (),
        **kwargs: Any,
    ) -> None:
        """``touching`` are the editions whose change finds dossiers running."""
        super().__init__(*args, **kwargs)
        self.touching = touching
        self.fields["editions"].choices = choices
        for name in ("number", "signed_on", "effective_on", "issuer", "signer"):
            field = self.fields[name]
            field.error_messages["required"] = f"chưa nhập {field.label.lower()}."
            field.error_messages["invalid"] = "ngày phải có dạng 24/04/2025."

    def clean(self) -> dict[str, Any]:
        """A decision cannot take effect before it is signed."""
        cleaned = super().clean() or {}
        days = cleaned.get("signed_on"), cleaned.get("effective_on")
        is_backwards = all(isinstance(day, date) for day in days) and days[1] < days[0]
        if is_backwards and not cleaned.get("is_shortened"):
            self.add_error("effective_on", "ngày hiệu lực không thể trước ngày ký.")
        if not cleaned.get("transition") and any(one in self.touching for one in cleaned.get("editions", ())):
            self.add_error("transition", self.fields["transition"].error_messages["required"])
        return cleaned


def typed_day(text: str) -> date | None:
    """A day as it is typed, None for anything else."""
    try:
        return forms.DateField(input_formats=DAY).clean(text.strip())
    except forms.ValidationError:
        return None


class OnlineForm(forms.Form):
    """One change for the procedures that were ticked."""

    act = forms.ChoiceField(
        label="Ghi điều gì",
        choices=[
            ("Cổng Dịch vụ công quốc gia", [(f"portal:{one}", PORTALS[one][0]) for one in Portal]),
            (
                "Mức trực tuyến",
                [(f"level:{one}", LEVELS[one]) for one in (Level.FULL, Level.PARTIAL, Level.INFORMATION)],
            ),
            (
                "Bốn mức độ (trước Nghị định 42/2022)",
                [(f"level:{one}", LEVELS[one]) for one in Level if one not in NEW_SCHEME],
            ),
        ],
    )
    since = day_field("Từ ngày")
    ground = forms.CharField(label="Lý do", max_length=300)
    reference = forms.CharField(label="Văn bản", max_length=120, required=False)
