"""What is typed about money; whether it may be done is not decided here."""

from collections.abc import Iterable
from typing import Any

from django import forms

from motcua.payments.rules.charging import Way
from motcua.payments.rules.vietqr import BankAccount
from motcua.payments.words import WAYS

_WAYS = [(way.value, words.capitalize()) for way, words in WAYS.items() if way is not Way.GATEWAY]


_DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "date"})


class MoneyField(forms.CharField):
    """Whole đồng as people type them: 1250000, 1.250.000."""

    def clean(self, value: Any) -> int:
        digits = "".join(sign for sign in super().clean(value) if sign not in ". ,đ")
        if not digits.isascii() or not digits.isdecimal():
            raise forms.ValidationError("Ghi số tiền bằng chữ số, ví dụ 1.250.000.")
        return int(digits[:15])


class TakeForm(forms.Form):
    """How the money came."""

    way = forms.TypedChoiceField(
        label="Cách trả", coerce=Way, choices=_WAYS, widget=forms.RadioSelect, initial=Way.CASH.value
    )
    reference = forms.CharField(
        label="Mã giao dịch",
        required=False,
        max_length=60,
        help_text="Chỉ khi chuyển khoản: số bút toán ngân hàng báo có.",
    )

    def offer(self, ways: Iterable[Way]) -> None:
        """Only the ways that the money may go by, the first one chosen."""
        offered = [(way.value, WAYS[way].capitalize()) for way in ways]
        self.fields["way"].choices = offered
        self.fields["way"].initial = offered[0][0]


class RefundForm(TakeForm):
    """Why the money goes back."""

    amount = MoneyField(
        label="Số tiền hoàn",
        max_length=24,
        help_text="Cả khoản, hoặc một phần khi chỉ phần ấy thu thừa; phần còn lại có thể hoàn tiếp lần sau.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    turn = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    reason = forms.CharField(label="Lý do hoàn", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    field_order = ("amount", "reason", "way", "reference")


class StatementForm(forms.Form):
    """The gateway's statement of some days."""

    first = forms.DateField(label="Từ ngày", widget=_DAY)
    last = forms.DateField(label="Đến ngày", widget=_DAY)
    file = forms.FileField(
        label="Sao kê của cổng (CSV, XLSX)",
        help_text="Các cột: mã đơn, mã giao dịch, loại (thu, hoàn), số tiền.",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )


class WaiverForm(forms.Form):
    """Why nothing is taken."""

    reason = forms.CharField(
        label="Lý do không thu", max_length=500, help_text="Đối tượng được miễn, hoặc căn cứ không phải thu."
    )


class CountForm(forms.Form):
    """What lies in the drawer."""

    counted = MoneyField(
        label="Tiền mặt kiểm đếm", max_length=24, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    reason = forms.CharField(
        label="Lý do chênh lệch", required=False, max_length=500, help_text="Bắt buộc khi hai số khác nhau."
    )


class AccountForm(forms.Form):
    """Where transfers go."""

    bin = forms.CharField(
        label="Mã ngân hàng (BIN)",
        max_length=6,
        help_text="Sáu chữ số, ví dụ 970436; hỏi ngân hàng mở tài khoản.",
    )
    bank = forms.CharField(label="Ngân hàng, kho bạc", max_length=120)
    number = forms.CharField(label="Số tài khoản", max_length=19)
    holder = forms.CharField(label="Tên tài khoản", max_length=120)

    def account(self) -> BankAccount:
        """The account as the command takes one."""
        return BankAccount(**self.cleaned_data)
