"""What is typed and ticked at the counter: the person, how they came, the fee; and what is said at return."""

from typing import Any

from django import forms

from motcua.dossiers.forms.applicant import WalkInForm
from motcua.dossiers.rules.returning import Parcel, Proof
from motcua.dossiers.rules.visit import Place
from motcua.dossiers.words.counter import PARCELS, PLACES_OF_INTAKE, PROOFS, RETURN_WAYS, WANTED
from motcua.payments.public import Way
from motcua.queueing.public import PRIORITIES

PAY_LATER = "later"
PAY = [
    (Way.CASH.value, "Tiền mặt, đã nhận đủ"),
    (Way.TRANSFER.value, "Chuyển khoản"),
    (PAY_LATER, "Chưa thu"),
]


class CounterForm(WalkInForm):
    """A walk-in with its visit and its fee; papers and fee lines are ticked beside it."""

    place = forms.ChoiceField(
        label="Nơi nhận hồ sơ",
        required=False,
        choices=[(one.value, words) for one, words in PLACES_OF_INTAKE.items()],
    )
    priority = forms.ChoiceField(
        label="Người ưu tiên",
        required=False,
        choices=[("", "Không"), *((one.value, words) for one, words in PRIORITIES.items())],
    )
    pay = forms.ChoiceField(
        label="Thu phí", required=False, choices=PAY, widget=forms.RadioSelect, initial=Way.CASH.value
    )
    reference = forms.CharField(label="Mã giao dịch chuyển khoản", required=False, max_length=60)

    PERSON = ("name", "id_number", "phone", "address", "email")
    VISIT = ("channel", "delivery", "place", "priority")

    def person_fields(self) -> list[forms.BoundField]:
        """Who, and which case."""
        return [self[name] for name in (*self.PERSON, "case") if name in self.fields]

    def visit_fields(self) -> list[forms.BoundField]:
        """How the papers came and where the result goes."""
        return [self[name] for name in self.VISIT]

    def visit(self) -> dict[str, str]:
        """How the person came, as the command takes it; the ordinary way says nothing."""
        place, priority = self.cleaned_data["place"], self.cleaned_data["priority"]
        return {"place": "" if place in ("", Place.DESK) else place, "priority": priority}

    def way(self) -> Way | None:
        """How the fee is paid now; None where it is not."""
        said = self.cleaned_data.get("pay") or PAY_LATER
        return None if said == PAY_LATER else Way(said)


class ReturnForm(forms.Form):
    """Who took the result, and what proves it."""

    way = forms.ChoiceField(label="Cách trả", choices=list(RETURN_WAYS.items()), required=False)
    given_to = forms.CharField(
        label="Người nhận", required=False, max_length=120, help_text="Để trống nếu chính người nộp nhận."
    )
    proof = forms.TypedChoiceField(
        label="Xác nhận đã nhận",
        required=False,
        coerce=Proof,
        empty_value=Proof.NONE,
        choices=[(one.value, PROOFS[one]) for one in (Proof.SIGNATURE, Proof.CODE, Proof.NONE)],
        initial=Proof.SIGNATURE.value,
        widget=forms.RadioSelect,
    )
    lookup_code = forms.CharField(
        label="Mã tra cứu người nhận đọc",
        required=False,
        max_length=40,
        help_text="In dưới mã QR của giấy hẹn.",
    )
    identity_checked = forms.BooleanField(label="Đã đối chiếu giấy tờ tuỳ thân", required=False)
    tracking = forms.CharField(
        label="Số bưu gửi", required=False, max_length=40, help_text="Khi trả qua bưu chính."
    )

    def offer(self, delivery: str, address: str) -> None:
        """Begin with the way the applicant wants, and say where to."""
        self.fields["way"].initial = delivery or "counter"
        if delivery in WANTED:
            self.fields["way"].help_text = WANTED[delivery].format(address=address or "–")

    def clean(self) -> dict[str, Any]:
        """Nobody signs or shows a card who is not there."""
        given = super().clean()
        if given.get("way") in WANTED:
            given |= {"proof": Proof.NONE, "identity_checked": False}
        return given


class ParcelForm(forms.Form):
    """What became of the parcel."""

    parcel = forms.TypedChoiceField(
        label="Bưu gửi", coerce=Parcel, choices=[(one.value, words) for one, words in PARCELS.items()]
    )
    tracking = forms.CharField(
        label="Số bưu gửi mới", required=False, max_length=40, help_text="Khi gửi lại."
    )
    note = forms.CharField(label="Ghi chú", required=False, max_length=300)

    def offer(self, possible: Any) -> None:
        """Show what may follow."""
        self.fields["parcel"].choices = [(one.value, PARCELS[one]) for one in Parcel if one in possible]
        if Parcel.SENT not in possible:
            del self.fields["tracking"]
