"""What a person fills in to make a list of the desk; which dossiers it then holds is not decided here."""

from typing import Any

from django import forms

from motcua.dossiers.models import DeskView
from motcua.dossiers.rules.states import OPEN, State
from motcua.dossiers.rules.views import COLUMNS, SavedView
from motcua.dossiers.words import lists as words
from motcua.dossiers.words.acts import CHANNELS, STATES
from motcua.foundation.web.fields import DayField

_DAY = {"input_formats": ["%d/%m/%Y", "%Y-%m-%d"], "required": False}
_WHOSE = {"mine": {"mine": True}, "unit": {"unit": True}, "unheld": {"unit": True, "unheld": True}}
_DAYS = ("received_from", "received_to", "due_from", "due_to")
Choices = list[tuple[int, str]]


class ViewForm(forms.Form):
    """Name, what is kept, columns, order, who else sees it."""

    name = forms.CharField(label="Tên danh sách", max_length=60)
    whose = forms.ChoiceField(label="Của ai", choices=list(words.WHOSE.items()), required=False)
    states = forms.MultipleChoiceField(
        label="Trạng thái",
        choices=[(s.value, STATES[s][:1].upper() + STATES[s][1:]) for s in State if s in OPEN],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Không chọn gì là mọi hồ sơ đang mở.",
    )
    left = forms.ChoiceField(label="Thời gian còn lại", choices=list(words.LEFT.items()), required=False)
    asked = forms.ChoiceField(label="Lấy ý kiến", choices=list(words.ASKED.items()), required=False)
    sector_id = forms.TypedChoiceField(label="Lĩnh vực", coerce=int, empty_value=None, required=False)
    procedure = forms.CharField(
        label="Mã thủ tục", max_length=60, required=False, help_text="Mã trong danh mục, ví dụ 1.004616."
    )
    unit_id = forms.TypedChoiceField(label="Đơn vị đang xử lý", coerce=int, empty_value=None, required=False)
    holder_id = forms.TypedChoiceField(label="Người giữ", coerce=int, empty_value=None, required=False)
    channel = forms.ChoiceField(
        label="Kênh nộp",
        choices=[("", words.ANY), *((key.value, said.capitalize()) for key, said in CHANNELS.items())],
        required=False,
    )
    declaration = forms.ChoiceField(label="Loại công bố", choices=list(words.KINDS.items()), required=False)
    received_from = DayField(label="Tiếp nhận từ ngày", help_text="Ví dụ 02/03/2026.", **_DAY)
    received_to = DayField(label="Tiếp nhận đến ngày", **_DAY)
    due_from = DayField(label="Hẹn trả từ ngày", **_DAY)
    due_to = DayField(label="Hẹn trả đến ngày", **_DAY)
    columns = forms.MultipleChoiceField(
        label="Cột",
        choices=[(one.value, said) for one, said in words.COLUMNS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    order = forms.ChoiceField(
        label="Thứ tự", choices=[(one.value, said) for one, said in words.ORDERS.items()], required=False
    )
    sharing = forms.ChoiceField(label="Ai thấy", choices=DeskView.Sharing.choices, required=False)

    field_order = (
        "name", "whose", "states", "left", "asked", "columns", "order", "sharing", "sector_id", "procedure",
        "unit_id", "holder_id", "channel", "declaration", *_DAYS,
    )  # fmt: skip

    def halves(self) -> tuple[list[forms.BoundField], list[forms.BoundField]]:
        """What nearly every list says, and what narrows it further."""
        shown = self.visible_fields()
        further = next(place for place, field in enumerate(shown) if field.name == "sector_id")
        return shown[:further], shown[further:]

    def offer(
        self, sectors: Choices, units: Choices, people: list[tuple[str, Choices]], shared: bool
    ) -> None:
        """Show these sectors, units and people; who may not share is not asked about it."""
        self.fields["sector_id"].choices = [("", words.ANY), *sectors]
        self.fields["unit_id"].choices = [("", words.ANY), *units]
        self.fields["holder_id"].choices = [("", words.ANY), *people]
        if not shared:
            del self.fields["sharing"]

    def view(self) -> SavedView:
        """The list as it was filled in."""
        told: dict[str, Any] = dict(self.cleaned_data)
        told.pop("name"), told.pop("sharing", None)
        told |= _WHOSE.get(told.pop("whose"), {})
        told["states"] = frozenset(State(one) for one in told["states"]) or OPEN
        told["columns"] = tuple(told["columns"]) or COLUMNS
        told["declaration"] = {"yes": True, "no": False}.get(told["declaration"])
        told["order"] = told["order"] or SavedView("").order
        return SavedView("", **told)


def filled_in(view: SavedView, *, name: str = "", sharing: str = "") -> dict[str, Any]:
    """What the form shows of a list."""
    whose = "mine" if view.mine else "unheld" if view.unheld else "unit" if view.unit else ""
    kept = ("left", "asked", "sector_id", "procedure", "unit_id", "holder_id", "channel", "order")
    return {
        **{key: getattr(view, key) for key in kept},
        **{key: f"{day:%d/%m/%Y}" if (day := getattr(view, key)) else "" for key in _DAYS},
        "name": name,
        "sharing": sharing,
        "whose": whose,
        "states": [] if view.states == OPEN else sorted(view.states),
        "columns": list(view.columns),
        "declaration": {True: "yes", False: "no"}.get(view.declaration, ""),
    }
