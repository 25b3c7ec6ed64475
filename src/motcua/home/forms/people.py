"""What an administrator types about people, their posts and the units of an office."""

from typing import Any

from django import forms

from motcua.foundation.web.fields import day_field
from motcua.home.words.people import ROLE_GROUPS, UNIT_HINT, UNIT_KINDS, UNIT_WANTED
from motcua.organisation.public import ROLES, Role, Unit
from motcua.organisation.rules.staffing import NEEDS_UNIT, PostWanted


def _text(
    label: str, longest: int, *, required: bool = True, hint: str = "", **shown: str
) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=longest,
        required=required,
        help_text=hint,
        error_messages={"required": f"chưa nhập {label.lower()}."},
        widget=forms.TextInput(attrs={"autocomplete": "off"} | shown),
    )


def _roles(*, within_unit: bool) -> list[tuple[str, str]]:
    return [(role.value, said) for role, said in ROLES.items() if (role in NEEDS_UNIT) is within_unit]


class PersonFields(forms.Form):
    """What is written of a person."""

    full_name = _text("Họ và tên", 120)
    address = _text("Cách gọi", 60, required=False, hint="Như trên giấy và trên màn hình: chị Hoa, ông Dũng.")
    email = forms.EmailField(
        label="Thư điện tử công vụ",
        required=False,
        error_messages={"invalid": "địa chỉ thư phải có dạng ten@coquan.gov.vn."},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    phone = _text("Điện thoại", 20, required=False, inputmode="tel")


class PostFields(forms.Form):
    """A post: what, where, from when to when."""

    role = forms.ChoiceField(label="Vai trò", error_messages={"required": "chưa chọn vai trò."})
    unit = forms.ChoiceField(label="Đơn vị", required=False)
    since = day_field("Từ ngày", required=False, help_text="Để trống: từ hôm nay.")
    until = day_field("Đến hết ngày", required=False, help_text="Để trống: chưa định.")

    def __init__(self, *args: Any, units: list[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles: list[Any] = [("", "chọn vai trò")]
        if units:
            roles.append((ROLE_GROUPS[0], _roles(within_unit=True)))
        self.fields["role"].choices = [*roles, (ROLE_GROUPS[1], _roles(within_unit=False))]
        self.fields["unit"].choices = [("", "không thuộc đơn vị nào")] + [
            (str(unit.pk), unit.name) for unit in units
        ]
        if units:
            self.fields["unit"].help_text = UNIT_HINT

    def clean(self) -> dict[str, Any]:
        """A role that works in a unit is told so beside the unit."""
        said = super().clean() or self.cleaned_data
        if said.get("role") in NEEDS_UNIT and not said.get("unit") and "unit" not in self.errors:
            self.add_error("unit", UNIT_WANTED)
        return said

    def wanted(self, agency_id: int) -> PostWanted:
        """The post as ``give_post`` takes it."""
        said = self.cleaned_data
        unit_id = int(said["unit"]) if said["unit"] else None
        days = (said["since"], said["until"])
        return PostWanted(Role(said["role"]), agency_id, unit_id, *days, said.get("acting", False))


class NewOfficerForm(PersonFields, PostFields):
    """A person with the first post."""

    username = _text(
        "Tên đăng nhập",
        40,
        hint="Chữ thường không dấu, số, dấu . _ -; không đổi được về sau.",
        autocapitalize="none",
        spellcheck="false",
    )
    field_order = ("full_name", "address", "username", "email", "phone", "role", "unit", "since", "until")


class NewPostForm(PostFields):
    """One more post for a person who is there already."""

    acting = forms.BooleanField(label="Giữ thay (quyền, phụ trách)", required=False)
    ground = _text("Văn bản", 300, required=False, hint="Số quyết định phân công, nếu có.")
    field_order = ("role", "unit", "since", "until", "acting", "ground")


class UnitForm(forms.Form):
    """A unit to add."""

    name = _text("Tên đơn vị", 200)
    kind = forms.ChoiceField(label="Loại", choices=list(UNIT_KINDS.items()), initial="division")
    ground = _text("Văn bản", 300, required=False)


class LetterheadForm(forms.Form):
    """Head and foot of the agency's papers."""

    parent_body = _text("Cơ quan chủ quản", 200, required=False, hint="Dòng trên tên cơ quan ở đầu văn bản.")
    place = _text("Địa danh", 80, required=False, hint="Đứng trước ngày tháng: Trà Vinh, ngày …")
    address = _text("Địa chỉ", 300, required=False)
    phone = _text("Điện thoại", 40, required=False, inputmode="tel")
