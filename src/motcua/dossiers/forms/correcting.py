"""What is typed where an agency corrects its own slip of the pen in a dossier."""

from typing import Any

from django import forms

from motcua.dossiers.forms.acts import ReasonForm
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.correcting import OF_THE_PERSON
from motcua.dossiers.rules.states import Channel
from motcua.dossiers.words.acts import CHANNELS
from motcua.dossiers.words.desk import CORRECTED, DELIVERIES, KEEPS, KEPT, NOW
from motcua.foundation.templatetags.words import mask

ERASED = "-"
_ERASABLE = frozenset({"applicant_id", "phone", "email", "address"})
_LONGEST = {"applicant": 200, "applicant_id": 20, "phone": 20, "email": 120, "address": 300}


class CorrectForm(ReasonForm):
    """What is right in place of what stands there; what is left empty stays."""

    sector_id = forms.IntegerField(label=CORRECTED["sector_id"], required=False, widget=forms.Select)
    channel = forms.ChoiceField(
        label=CORRECTED["channel"],
        required=False,
        choices=[("", KEPT), ("counter", "Tại quầy"), ("post", "Bưu chính")],
    )
    delivery = forms.ChoiceField(
        label=CORRECTED["delivery"],
        required=False,
        choices=[("", KEPT), *((key, words) for key, words in DELIVERIES.items() if key)],
    )
    letter = forms.CharField(
        label="Giấy tờ, văn bản làm căn cứ",
        max_length=300,
        help_text="Giấy tờ cho thấy ghi thế nào là đúng, ví dụ: thẻ căn cước đã đối chiếu ngày 24/04/2025.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, longest in _LONGEST.items():
            self.fields[name] = forms.CharField(
                label=CORRECTED[name],
                required=False,
                max_length=longest,
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )
        self.order_fields((*_LONGEST, "delivery", "channel", "sector_id", "reason", "letter"))

    def offer(self, row: Dossier, sectors: list[tuple[int, str]]) -> None:
        """Say what stands there now, numbers masked; leave out what is not the agency's to change."""
        now = {"applicant": row.applicant, "applicant_id": mask(row.applicant_id), "phone": mask(row.phone)}
        now |= {"email": mask(row.email), "address": row.address, "sector_id": row.sector.name}
        now |= {"channel": CHANNELS.get(row.channel, ""), "delivery": DELIVERIES.get(row.delivery, "")}
        for name, words in now.items():
            self.fields[name].help_text = NOW.format(now=words or "–")
        self.fields["sector_id"].widget.choices = [("", KEPT), *sectors]
        if row.channel == Channel.ONLINE:
            for name in OF_THE_PERSON:
                del self.fields[name]
        else:
            first = self.fields["applicant"]
            first.help_text = KEEPS.format(now=first.help_text)

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        changes = {name: value for name, value in given.items() if value and name not in ("reason", "letter")}
        for name in _ERASABLE & changes.keys():
            changes[name] = "" if changes[name].strip() == ERASED else changes[name].strip()
        if not changes and not self.errors:
            self.add_error(None, "Ghi ít nhất một mục đúng; mục để trống giữ nguyên.")
        return {"changes": changes, "reason": given.get("reason", ""), "letter": given.get("letter", "")}
