"""What is typed when a criterion of a scorebook is added, changed or moved."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from motcua.foundation.web.fields import NumberField
from motcua.scoring.forms.scores import decimal_words
from motcua.scoring.rules.book import LARGEST, Book
from motcua.scoring.rules.book_editing import PARAMETERS as OF_KIND
from motcua.scoring.rules.book_editing import Place, next_key, place_of
from motcua.scoring.rules.functions import Function, Kind
from motcua.scoring.words import (
    AFTER,
    AT_HEAD,
    BAD_LINE,
    CHOICES,
    FUNCTION_KINDS,
    PARAMETER_HELP,
    PARAMETERS,
    SHARES,
    SOURCES,
)

LISTED = {"bands": list, "choices": dict, "scale": dict}
LABEL = 60
"""How much of a name tells one criterion from another in a list."""
_AREA = {"rows": 3}


class LinesField(forms.CharField):
    """``name: number`` line by line; ``are_bands`` where the names are numbers too."""

    def __init__(self, *, are_bands: bool, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.are_bands = are_bands

    def clean(self, value: Any) -> dict[str, Decimal]:
        found = {}
        for line in str(super().clean(value) or "").splitlines():
            name, mark, said = line.rpartition(":")
            if not line.strip():
                continue
            number = _number(said)
            unread = self.are_bands and _number(name) is None
            if not mark or not name.strip() or number is None or unread:
                raise forms.ValidationError(BAD_LINE.format(found=line.strip()))
            found[_KEYS.get(name.strip(), name.strip())] = number
        return found


class WeightsField(forms.CharField):
    """Numbers parted by semicolons."""

    def clean(self, value: Any) -> list[Decimal]:
        parts = [part for part in str(super().clean(value) or "").split(";") if part.strip()]
        found = [_number(part) for part in parts]
        if None in found:
            raise forms.ValidationError(PARAMETER_HELP["weights"])
        return [one for one in found if one is not None]


class NoteForm(forms.Form):
    """Why, or on what ground."""

    note = forms.CharField(
        label="Lý do, văn bản",
        max_length=300,
        error_messages={"required": "chưa ghi lý do hoặc văn bản làm căn cứ."},
    )


def key_field() -> forms.CharField:
    """What a new criterion or area is called by for good; the book says whether it is free."""
    return forms.CharField(
        label="Mã",
        max_length=20,
        help_text="Không đổi về sau: điểm các năm so với nhau theo mã.",
        error_messages={"required": "chưa ghi mã."},
    )


class CriterionForm(NoteForm):
    """One criterion; only the numbers of the chosen function are read. ``key`` is empty for a new one."""

    place = forms.ChoiceField(
        label="Đứng ở", error_messages={"invalid_choice": "chỗ này vừa bị bỏ; chọn chỗ khác."}
    )
    name = forms.CharField(
        label="Nội dung tiêu chí",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "chưa ghi tên tiêu chí."},
    )
    max = NumberField(label="Điểm tối đa", error_messages={"required": "chưa ghi điểm tối đa."})
    share = forms.ChoiceField(
        label="Ai cho điểm", choices=[(one.value, said) for one, said in SHARES.items()]
    )
    evidence = forms.CharField(label="Tài liệu kiểm chứng cần có", max_length=600, required=False)
    responsible = forms.CharField(
        label="Đơn vị chịu trách nhiệm",
        max_length=200,
        required=False,
        help_text="Để trống thì theo lĩnh vực.",
        widget=forms.TextInput(attrs={"list": "don-vi", "autocomplete": "off"}),
    )
    help = forms.CharField(label="Hướng dẫn chấm", max_length=1000, required=False)
    source = forms.ChoiceField(label="Số liệu điền", required=False)
    kind = forms.ChoiceField(label="Cách tính", choices=list(FUNCTION_KINDS.items()))

    def __init__(self, *args: Any, told: Book, key: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not key:
            self.fields["key"] = key_field()
        self.fields["place"].choices = places(told, key)
        source = told.criterion(key).source if key else ""
        known = {source: SOURCES.get(source, source)} if source else {}
        self.fields["source"].choices = [("", "người chấm ghi"), *(SOURCES | known).items()]
        for name, label in PARAMETERS.items():
            told: dict[str, Any] = {
                "label": label,
                "required": False,
                "help_text": PARAMETER_HELP.get(name, ""),
            }
            if name in LISTED:
                self.fields[name] = LinesField(
                    are_bands=name == "bands", max_length=2000, widget=forms.Textarea(attrs=_AREA), **told
                )
            else:
                self.fields[name] = WeightsField(**told) if name == "weights" else NumberField(**told)

    def parameters(self) -> list[Any]:
        """The fields of the functions, each with the functions that go by it."""
        return [(self[name], " ".join(kind for kind in Kind if name in OF_KIND[kind])) for name in PARAMETERS]

    @property
    def at(self) -> Place:
        """Where it shall stand."""
        area, _, before = self.cleaned_data["place"].partition(":")
        return area, before

    def facts(self) -> dict[str, Any]:
        """As the document names them."""
        given = self.cleaned_data
        kept = {name: given[name] for name in ("name", "share", "source", "evidence", "responsible", "help")}
        function: dict[str, Any] = {"kind": given["kind"]}
        for name in OF_KIND[Kind(given["kind"])]:
            if given[name] not in (None, {}, []):
                function[name] = _plain(given[name], LISTED.get(name))
        return kept | {"max": plain_number(given["max"]), "function": function}


def criterion_initial(told: Book, key: str) -> Mapping[str, Any]:
    """One criterion as its form shows it."""
    one = told.criterion(key)
    facts = {name: getattr(one, name) for name in ("name", "source", "evidence", "responsible", "help")}
    return facts | {
        "place": ":".join(place_of(told, key)),
        "max": decimal_words(one.maximum),
        "share": one.share.value,
        "kind": one.function.kind.value,
        **_initial(one.function),
    }


def new_criterion_initial(told: Book, area_key: str) -> Mapping[str, Any]:
    """A new criterion, last of the area that was asked for, else of the last one."""
    area = next((one for one in told.areas if one.key == area_key), told.areas[-1])
    last = area.criteria[-1].key if area.criteria else ""
    return {"key": next_key(told, area), "place": f"{area.key}:{last}", "kind": Kind.YES_NO.value}


def places(told: Book, key: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every place where a criterion can stand, by area."""
    return [
        (
            f"{area.key}. {area.name}",
            [
                (f"{area.key}:", AT_HEAD.format(area=area.key)),
                *(
                    (f"{area.key}:{one.key}", AFTER.format(key=one.key, name=one.name[:LABEL]))
                    for one in area.criteria
                    if one.key != key
                ),
            ],
        )
        for area in told.areas
    ]


def _initial(function: Function) -> dict[str, str]:
    numbers = {name: getattr(function, name) for name in ("floor", "target", "least", "each")}
    named = {"choices": function.choices.items(), "scale": function.scale.items(), "bands": function.bands}
    lines = {
        name: "\n".join(f"{_name(said)}: {decimal_words(number)}" for said, number in told)
        for name, told in named.items()
    }
    said = {name: "" if one is None else decimal_words(one) for name, one in numbers.items()}
    return said | lines | {"weights": "; ".join(map(decimal_words, function.weights))}


_KEYS = {said: key for key, said in CHOICES.items()}


def _name(said: str | Decimal) -> str:
    return decimal_words(said) if isinstance(said, Decimal) else CHOICES.get(said, said)


def _number(said: str) -> Decimal | None:
    try:
        return Decimal(said.strip().replace(",", "."))
    except InvalidOperation:
        return None


def plain_number(value: Decimal) -> int | float | str:
    """As a file says it, whole numbers whole; what is no number, or one that nobody could write out, is left
    for the book to refuse."""
    if not (value.is_finite() and -LARGEST < value < LARGEST):
        return str(value)
    return int(value) if value == int(value) else float(value)


def _plain(value: Any, shape: Any = None) -> Any:
    """As a file says it, bands as pairs."""
    if shape is list:
        return [[_plain(_number(least)), _plain(earned)] for least, earned in value.items()]
    if shape is dict:
        return {name: _plain(earned) for name, earned in value.items()}
    return [plain_number(one) for one in value] if isinstance(value, list) else plain_number(value)
