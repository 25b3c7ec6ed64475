"""The public search over the catalogue."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.kernel.time import local_day
from motcua.procedures.queries.find import PAGE, Results, find_procedures
from motcua.procedures.rules.occasions import kinds_of_people, occasions

_ASKED = ("tim", "linh-vuc", "noi", "toi-la", "viec")


@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """By words (``tim``), sector (``linh-vuc``), agency (``noi``), who one is (``toi-la``) and what one is
    about to do (``viec``), page by page (``trang``)."""
    asked = {key: request.GET.get(key, "").strip()[:200] for key in _ASKED}
    number = request.GET.get("trang", "1")
    found = find_procedures(
        asked["tim"],
        sector=asked["linh-vuc"],
        agency=asked["noi"],
        who=asked["toi-la"],
        occasion=asked["viec"],
        day=local_day(request.at),
        page=int(number) if number.isascii() and number.isdecimal() and len(number) < 6 else 1,
    )
    context = {
        "asked": asked,
        "sector": asked["linh-vuc"],
        "found": found,
        "chosen_sector": next((one for one in found.sectors if one.value == asked["linh-vuc"]), None),
        "chosen_agency": next((one for one in found.agencies if one.value == asked["noi"]), None),
        "all_sectors": _address(asked | {"linh-vuc": ""}),
        "sectors": [(_address(asked | {"linh-vuc": one.value}), one) for one in found.sectors],
        **_occasions(asked),
        "rows": [(row, found.once.get(row.edition.pk, ())) for row in found.rows],
        "historic": found.total - found.in_force,
        **_pager(found, asked),
    }
    return render(request, "procedures/search.html", context)


def _occasions(asked: dict[str, str]) -> dict[str, object]:
    """Who one is, and what people of that kind come for, as filters that can be taken back."""
    who, doing = asked["toi-la"], asked["viec"]
    return {
        "kind_of_person": who,
        "people": [
            (_address(asked | {"toi-la": "" if key == who else key, "viec": ""}), words, key == who)
            for key, words in kinds_of_people().items()
        ],
        "occasions": [
            (_address(asked | {"viec": "" if one.key == doing else one.key}), one.words, one.key == doing)
            for one in occasions()
            if one.who == who
        ],
    }


def _pager(found: Results, asked: dict[str, str]) -> dict[str, object]:
    first = (found.page - 1) * PAGE + 1
    last = min(found.total, found.page * PAGE)
    before = _address(asked, found.page - 1) if found.page > 1 else ""
    after = _address(asked, found.page + 1) if found.page < found.pages else ""
    return {"words": f"{first}–{last} trong {found.total}", "previous": before, "next": after}


def _address(asked: dict[str, str], page: int = 1) -> str:
    wanted = {key: value for key, value in asked.items() if value}
    if page > 1:
        wanted["trang"] = str(page)
    return reverse("procedures") + (f"?{urlencode(wanted)}" if wanted else "")
