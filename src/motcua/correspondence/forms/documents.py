"""What the clerk types about a document, in and out, and what goes with giving it to somebody."""

from collections.abc import Sequence
from typing import Any

from django import forms

from motcua.correspondence.models import Assignment, Consequence, Document
from motcua.correspondence.rules.numbers import kinds
from motcua.foundation.web.fields import day_field

FILE = forms.ClearableFileInput(attrs={"accept": ".pdf,.docx,.jpg,.jpeg,.png"})
FILE_HINT = "PDF, DOCX hoặc ảnh, tối đa 20 MB. Chữ trong tệp được đọc để tìm và nối viện dẫn."


class _Paper(forms.Form):
    """What both directions have."""

    subject = forms.CharField(
        label="Trích yếu nội dung",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa ghi trích yếu nội dung."},
    )
    signer = forms.CharField(label="Người ký", max_length=120, required=False)
    recipients = forms.CharField(label="Nơi nhận", max_length=600, required=False)
    urgency = forms.ChoiceField(label="Độ khẩn", choices=Document.Urgency.choices, required=False)
    body = forms.CharField(
        label="Toàn văn hoặc đoạn cần tra cứu",
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Văn bản được viện dẫn ở đây sẽ tự nối với sổ.",
    )
    file = forms.FileField(label="Tệp văn bản", required=False, widget=FILE, help_text=FILE_HINT)

    def clean(self) -> dict[str, Any]:
        """A browser forgets the file when a form comes back: said where it is."""
        given = super().clean() or {}
        if self.errors and given.get("file"):
            self.add_error("file", "chọn lại tệp sau khi sửa chỗ sai.")
        return given


class PaperForm(forms.Form):
    """The paper itself, for a document that is in the register."""

    file = forms.FileField(
        label="Tệp", widget=FILE, help_text=FILE_HINT, error_messages={"required": "chưa chọn tệp."}
    )


class IncomingForm(_Paper):
    """A document that came in; ``direction`` lets an earlier outgoing one be entered too."""

    direction = forms.ChoiceField(
        label="Vào sổ", choices=[("incoming", "Văn bản đến"), ("outgoing", "Văn bản đi đã có số")]
    )
    number = forms.CharField(
        label="Số, ký hiệu",
        max_length=80,
        help_text="Ví dụ 203/KH-SYT",
        error_messages={"required": "chưa nhập số, ký hiệu."},
    )
    issued_on = day_field("Ngày văn bản")
    issuer = forms.CharField(
        label="Cơ quan ban hành",
        max_length=200,
        error_messages={"required": "chưa nhập cơ quan ban hành."},
    )
    received_on = day_field("Ngày đến", required=False, help_text="Để trống là hôm nay.")
    as_on_paper = forms.BooleanField(label="Trên giấy đúng số này, vẫn vào sổ", required=False)
    field_order = ("direction", "number", "issued_on", "issuer", "received_on", "subject")


class OutgoingForm(_Paper):
    """A document about to be issued; its number comes from the register."""

    kind = forms.ChoiceField(label="Loại văn bản", required=False)
    issuer_sign = forms.CharField(
        label="Viết tắt tên cơ quan",
        max_length=20,
        initial="SYT",
        error_messages={"required": "chưa nhập viết tắt tên cơ quan."},
    )
    drafter = forms.CharField(
        label="Viết tắt đơn vị soạn", max_length=20, required=False, help_text="Chỉ công văn cần, ví dụ VP."
    )
    field_order = ("kind", "issuer_sign", "drafter", "subject")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(sign, names[0]) for sign, names in kinds().items()]


class AssignForm(forms.Form):
    """Who does what with a document, until when."""

    person = forms.IntegerField(
        label="Người được giao", widget=forms.Select, error_messages={"required": "chưa chọn người."}
    )
    part = forms.ChoiceField(label="Vai", choices=Assignment.Part.choices)
    due_on = day_field("Hạn", required=False)
    note = forms.CharField(label="Ý kiến chỉ đạo", max_length=600, required=False)

    def offer(self, people: Sequence[tuple[str, list[tuple[int, str]]]]) -> None:
        """Show these people, by unit."""
        self.fields["person"].widget.choices = [("", "Chọn người"), *people]


class DoneForm(forms.Form):
    """How one's part ended."""

    note = forms.CharField(
        label="Kết quả xử lý",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa ghi kết quả xử lý."},
    )


class WithdrawForm(forms.Form):
    """Why work is taken back."""

    reason = forms.CharField(
        label="Lý do rút lại", max_length=600, error_messages={"required": "chưa ghi lý do rút lại."}
    )


class ConsequenceForm(forms.Form):
    """What stands because of the document."""

    kind = forms.ChoiceField(label="Việc", choices=Consequence.Kind.choices)
    name = forms.CharField(label="Tên", max_length=300, error_messages={"required": "chưa ghi tên."})
    reference = forms.CharField(label="Mã hoặc số", max_length=80, required=False)
