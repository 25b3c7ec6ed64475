"""Filing many from one sheet: the template, the file, every row checked before anything is filed."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.accounts.public import usable_for
from motcua.dossiers.access import own_batch
from motcua.dossiers.commands.attach_to_batch import attach_to_batch
from motcua.dossiers.commands.drop_batch import drop_batch
from motcua.dossiers.commands.file_batch import file_batch, keep_batch
from motcua.dossiers.models import Batch
from motcua.dossiers.queries.batch_papers import papers_asked
from motcua.dossiers.queries.receivers import Receiver, is_filed_online, receivers
from motcua.dossiers.rules.declared import sheet_emptied_on
from motcua.dossiers.web.batch_papers import LIMIT_BYTES, read_package
from motcua.dossiers.web.batch_reading import Columns, read_batch
from motcua.dossiers.web.people import for_people
from motcua.dossiers.words.batch import ATTACHED, DONE, DROPPED, MORE_SAID
from motcua.foundation.files import Kind
from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets import write_xlsx
from motcua.foundation.web.downloads import made
from motcua.foundation.web.fields import read_number
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.procedures.rules.edition import content_from

_METHODS = ["GET", "HEAD", "POST"]
_PACKAGES, _MOST_SAID = 30, 10
"""Packages an hour from one address, and how many of their bad files are told one by one."""


@never_cache
@require_http_methods(_METHODS)
@for_people
def batch(request: HttpRequest, procedure: str) -> HttpResponse:
    """For which organisation, and the filled-in sheet."""
    receiver = _receiver(request, procedure)
    others = usable_for(request.actor.person_id, procedure, local_day(request.at))
    employers, said = [one for one in others if one.is_organisation], ""
    if request.method == "POST":
        try:
            return redirect("batch-check", key=_kept(request, receiver).key)
        except Refusal as no:
            said = sentence(no)
    context = {
        "edition": receiver.edition,
        "agency": receiver.agency,
        "employers": employers,
        "chosen": request.POST.get("to-chuc", ""),
        "said": said,
    }
    return render(request, "dossiers/batch.html", context, status=422 if said else 200)


@require_safe
@never_cache
@for_people
def template(request: HttpRequest, procedure: str) -> HttpResponse:
    """The sheet to fill in, with an example and what may be written where."""
    receiver = _receiver(request, procedure)
    return _book(Columns(receiver.edition).sheets(), f"nop-nhieu-{procedure}.xlsx")


@never_cache
@require_http_methods(_METHODS)
@for_people
def check(request: HttpRequest, key: str) -> HttpResponse:
    """Every row with what is wrong; then the good ones are filed, once."""
    found, said = own_batch(request.actor, key), ""
    names = papers_asked(found)
    if request.method == "POST" and "kem" in request.POST:
        try:
            _attach(request, found, len(names))
        except Refusal as no:
            said = sentence(no)
        else:
            return redirect("batch-check", key=key)
    elif request.method == "POST":
        count = len(found.waiting)
        file_batch(actor=request.actor, at=request.at, key=key)
        messages.success(request, DONE.format(count=count))
        return redirect("batch-check", key=key)
    context = {"batch": found, "papers": names, "most": LIMIT_BYTES // 1_000_000, "said": said}
    context["until"] = sheet_emptied_on(found.touched_at)
    context["first"] = found.waiting[0]["row"] if found.waiting else 0
    return render(request, "dossiers/batch_check.html", context, status=422 if said else 200)


def _attach(request: HttpRequest, found: Batch, papers: int) -> None:
    """Take a package in; what is wrong with some of its files is told, the others are kept."""
    throttle(request, "batch-papers", _PACKAGES, 3600)
    rows = {int(str(row["row"])) for row in found.waiting}
    package = read_package(request.FILES.get("goi"), rows=rows, papers=papers)
    attach_to_batch(actor=request.actor, at=request.at, key=found.key, files=package.files)
    if package.files:
        messages.success(request, ATTACHED.format(count=len(package.files)))
    for line in package.said[:_MOST_SAID]:
        messages.warning(request, line)
    if len(package.said) > _MOST_SAID:
        messages.warning(request, MORE_SAID.format(count=len(package.said) - _MOST_SAID))


@never_cache
@require_http_methods(_METHODS)
@for_people
def drop(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once more, then throw away what was not filed."""
    found = own_batch(request.actor, key)
    if request.method == "POST":
        drop_batch(actor=request.actor, at=request.at, key=key)
        messages.success(request, DROPPED.format(count=len(found.unfiled)))
        return redirect("my-dossiers")
    return render(request, "dossiers/drop_batch.html", {"batch": found, "count": len(found.unfiled)})


@require_safe
@never_cache
@for_people
def faults(request: HttpRequest, key: str) -> HttpResponse:
    """The bad rows with their reasons, to be mended and sent again."""
    found = own_batch(request.actor, key)
    columns = Columns(found.edition)
    rows = [
        [*(row["typed"].get(head, "") for head in columns.heads), " ".join(row["faults"])]
        for row in found.bad
    ]
    return _book(columns.sheets(rows, with_reason=True), "can-sua.xlsx")


def _kept(request: HttpRequest, receiver: Receiver) -> Any:
    file, number = request.FILES.get("tep"), request.POST.get("to-chuc", "")
    if file is None:
        raise Refusal("batch.no_file")
    authorisation = read_number(number) or 0
    known = {"authorisation": authorisation, "edition": receiver.edition}
    today, person = local_day(request.at), request.actor.person_id
    rows = read_batch(file, person=person, today=today, **known)
    by = {"actor": request.actor, "at": request.at, "agency": receiver.agency, "file_name": file.name}
    return keep_batch(rows=rows, **by, **known)


def _receiver(request: HttpRequest, procedure: str) -> Receiver:
    if not request.actor.is_citizen:
        raise Refusal("dossier.citizens_only")
    day = local_day(request.at)
    found = receivers(procedure, day, request.GET.get("noi", ""))
    if len(found) != 1 or not is_filed_online(found[0].edition, content_from(found[0].edition.content), day):
        raise Refusal("dossier.no_desk")
    return found[0]


def _book(sheets: list[Any], name: str) -> HttpResponse:
    out = BytesIO()
    write_xlsx(out, sheets)
    return made(out.getvalue(), kind=Kind.XLSX, name=name)
