"""People taken in from a sheet: looked at first, then all of them with one press, passwords shown once."""

from io import BytesIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.foundation.files import Kind
from motcua.foundation.files.evidence import Proof
from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.web.downloads import made
from motcua.foundation.web.sheet_first import SheetForm, keep_sheet, sheet_content, sheet_key, sheet_of
from motcua.home.queries.people import known_units, people_in_sheet
from motcua.home.web.people import agency_of
from motcua.home.words import people as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.refused_row import RefusedRow
from motcua.kernel.time import local_day
from motcua.organisation.public import PEOPLE_BYTES, ROLES, Agency, officers, people_rows
from motcua.organisation.rules.people_sheet import COLUMNS, PeopleSheet
from motcua.organisation.rules.staffing import NEEDS_UNIT

SALT = "motcua.home.people"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def people_sheet(request: HttpRequest) -> HttpResponse:
    """Choosing a file; then whom it names; then, with its key sent back, their accounts."""
    agency = agency_of(request)
    if "mau" in request.GET:
        return _template(request, agency)
    context: dict[str, Any] = {"form": SheetForm(), "agency": agency, "columns": COLUMNS}
    context["trail"] = [{"url": f"{reverse('people')}?co-quan={agency.code}", "words": "Người và vị trí"}]
    if request.method == "POST":
        try:
            if key := request.POST.get("key", ""):
                return _take_in(request, agency, key)
            context |= _look(request, agency)
        except Refusal as no:
            context["refusal"] = sentence(no)
    status = 422 if context.get("refusal") or context["form"].errors else 200
    return render(request, "home/people_sheet.html", context, status=status)


def _look(request: HttpRequest, agency: Agency) -> dict[str, Any]:
    """Store the file and say whom it names; nothing changes."""
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        return {"form": form}
    proof = keep_sheet(form, limit_bytes=PEOPLE_BYTES)
    read = _read(request, agency, proof)
    return {
        "form": form,
        "read": read,
        "file": proof.file_name,
        "people": [{"row": one, "role": ROLES[one.role]} for one in read.people],
        "refused": [_refused(one) for one in read.refused],
        "key": sheet_key(proof, agency.pk, request.actor.person_id, salt=SALT),
    }


def _take_in(request: HttpRequest, agency: Agency, key: str) -> HttpResponse:
    """The file is read again as it was stored, against what stands now; the answer is the only place
    where the passwords ever stand."""
    proof = sheet_of(key, agency.pk, request.actor.person_id, salt=SALT)
    if proof is None:
        raise Refusal("officer.sheet_gone")
    read = _read(request, agency, proof)
    if read.refused:
        raise Refusal("officer.sheet_refused", count=len(read.refused))
    ground = words.FROM_SHEET.format(file=proof.file_name)
    added = officers.add_officers(
        actor=request.actor, at=request.at, agency_id=agency.pk, people=read.people, ground=ground
    )
    people = [
        {"row": one, "role": ROLES[one.role], "password": password}
        for one, (_, password) in zip(read.people, added, strict=True)
    ]
    return render(request, "home/people_passwords.html", {"agency": agency, "people": people})


def _read(request: HttpRequest, agency: Agency, proof: Proof) -> PeopleSheet:
    rows = people_rows(sheet_content(proof), name=proof.file_name)
    return people_in_sheet(agency.pk, list(rows), local_day(request.at))


def _refused(one: RefusedRow) -> dict[str, Any]:
    said = words.SHEET_REASONS[one.reason].format(found=one.found)
    return {"row": one.row, "column": one.column, "words": said}


def _template(request: HttpRequest, agency: Agency) -> HttpResponse:
    """A sheet to fill in, and beside it what may stand under role and unit."""
    out = BytesIO()
    widths = (28, 18, 16, 32, 16, 32, 28, 14)
    people = [Column(head, width) for head, width in zip(COLUMNS, widths, strict=True)]
    roles = [(said, words.SHEET_UNIT if role in NEEDS_UNIT else "") for role, said in ROLES.items()]
    units = [(unit.name,) for unit in known_units(agency.pk) if unit.until is None]
    sheets = [
        Sheet(words.SHEET_TITLES[0], people, []),
        Sheet(words.SHEET_TITLES[1], [Column("Vai trò", 32), Column("Đơn vị", 24)], roles),
        Sheet(words.SHEET_TITLES[2], [Column("Đơn vị", 48)], units),
    ]
    write_xlsx(out, sheets)
    return made(out.getvalue(), kind=Kind.XLSX, name="nguoi.xlsx")
