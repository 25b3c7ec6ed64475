"""The page of one paper's digital copies: versions, quality, text, data, and the copy for publication."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.digitisation.access import Held, paper_to_read
from motcua.digitisation.commands.confirm_record import confirm_record
from motcua.digitisation.commands.sign_copy import sign_copy
from motcua.digitisation.commands.store_scan import store_scan
from motcua.digitisation.forms import RecordForm
from motcua.digitisation.models import Record
from motcua.digitisation.ports.signing import copy_signer
from motcua.digitisation.queries.copies import Copies, copies_of
from motcua.digitisation.rules.texts import TextSource, proposed_from
from motcua.digitisation.words import DONE, FINDINGS, FROM_THEM, SCOPE, SEEN, TEXT_SOURCES, TITLE
from motcua.dossiers.public import paper_copy
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.dossiers.rules.intake_checks import MOST_BYTES
from motcua.foundation.files import Kind, store_file
from motcua.foundation.refusal_words import sentence
from motcua.foundation.scans.pages import READABLE
from motcua.foundation.scans.recognising import recogniser
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal

KINDS = (Kind.PDF, Kind.JPEG, Kind.PNG)
ACCEPT = ".pdf,.jpg,.jpeg,.png,image/*"
SENDS = 600


@require_http_methods(["GET", "HEAD", "POST"])
def copies(request: HttpRequest, code: str, paper_id: int) -> HttpResponse:
    """The page; POST keeps a new version and says what it looks like."""
    held = paper_to_read(request.actor, code, paper_id)
    said = ""
    if request.method == "POST":
        try:
            scan = store_scan(
                actor=request.actor,
                at=request.at,
                code=code,
                paper_id=paper_id,
                file=_stored(request, held),
                can_recognise=recogniser(settings.TESSERACT).is_there,
            )
        except Refusal as no:
            if no.code.endswith((".not_found", ".forbidden")):
                raise
            said = sentence(no)
        else:
            messages.success(request, DONE["scanned"].format(version=scan.version, paper=held.paper.name))
            return redirect("paper-copies", code, paper_id)
    return _page(request, held, said=said, status=422 if said else 200)


@require_POST
def confirm(request: HttpRequest, code: str, paper_id: int) -> HttpResponse:
    """Write the record, or show again what is missing."""
    held = paper_to_read(request.actor, code, paper_id)
    form, said = RecordForm(request.POST), ""
    if form.is_valid():
        try:
            confirm_record(
                actor=request.actor, at=request.at, code=code, paper_id=paper_id, data=form.minimum()
            )
        except Refusal as no:
            if no.code.endswith((".not_found", ".forbidden")):
                raise
            said = sentence(no)
        else:
            messages.success(request, DONE["recorded"].format(paper=held.paper.name))
            return redirect("paper-copies", code, paper_id)
    return _page(request, held, form=form, said=said, status=422)


@require_POST
def sign(request: HttpRequest, code: str, paper_id: int) -> HttpResponse:
    """Sign the copy in use with the officer's own key."""
    held = paper_to_read(request.actor, code, paper_id)
    try:
        scan = sign_copy(
            actor=request.actor,
            at=request.at,
            code=code,
            paper_id=paper_id,
            password=request.POST.get("mat-khau-khoa", ""),
            by=copy_signer(settings.COPY_SIGNER),
        )
    except Refusal as no:
        if no.code.endswith((".not_found", ".forbidden")):
            raise
        return _page(request, held, said=sentence(no), status=422)
    messages.success(request, DONE["signed"].format(paper=held.paper.name, version=scan.version))
    return redirect("paper-copies", code, paper_id)


def _stored(request: HttpRequest, held: Held) -> dict[str, Any]:
    """The uploaded file, kept in the store before the command; it is stored for who may use it only."""
    paper_copy.require_digitising(request.actor, held.dossier)
    throttle(request, "scans", SENDS, 3600)
    upload = request.FILES.get("tep")
    if upload is None:
        raise Refusal("scan.file_missing")
    stored = store_file(upload, name=upload.name, folder=PAPER_FOLDER, limit_bytes=MOST_BYTES, allowed=KINDS)
    return {"name": stored.name, "kind": stored.kind.value, "size": stored.size, "sha256": stored.sha256}


def _page(
    request: HttpRequest, held: Held, *, form: RecordForm | None = None, said: str = "", status: int = 200
) -> HttpResponse:
    dossier, found = held.dossier, copies_of(held)
    may = paper_copy.may_digitise(request.actor, dossier)
    latest, can_sign = found.latest, copy_signer(settings.COPY_SIGNER).is_there
    context = {
        "title": TITLE,
        "dossier": dossier,
        "paper": held.paper,
        "trail": [{"url": reverse("dossier", args=[dossier.code]), "words": dossier.code}],
        "said": said,
        "accept": ACCEPT,
        "may_scan": may and paper_copy.takes_copies(dossier),
        "may_record": may,
        "scans": [_version(scan, dossier) for scan in found.scans],
        "latest": latest,
        "can_redact": latest is not None and Kind(latest.file_kind) in READABLE,
        "text_note": TEXT_SOURCES[TextSource(latest.text_source)] if latest else "",
        "seen": [_seen(one, dossier.code) for one in found.seen],
        "record": found.record,
        "may_sign": may and latest is not None and not latest.signed_by and can_sign,
        "redactions": found.redactions,
        "form": form or (RecordForm(initial=_initial(held, found)) if latest else None),
        "is_proposed": found.record is None and bool(latest and latest.text),
    }
    return render(request, "digitisation/copies.html", context, status=status)


def _version(scan: Any, dossier: Any) -> dict[str, Any]:
    told = [
        FINDINGS[one["kind"]].format(page=one["page"], value=_value(one["value"])) for one in scan.findings
    ]
    is_theirs = scan.made_by_id in (None, dossier.submitter_id)
    return {"scan": scan, "findings": told, "by": FROM_THEM if is_theirs else scan.made_by}


def _value(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def _seen(one: Any, code: str) -> dict[str, str]:
    where = SEEN["here" if one.code == code else "dossier"].format(paper=one.paper, code=one.code)
    said = SEEN["same" if one.is_same else "near"].format(where=where)
    return {"said": said, "url": reverse("dossier", args=[one.code])}


def _initial(held: Held, found: Copies) -> dict[str, Any]:
    """The record as it stands; before there is one, what the text and the dossier propose."""
    record = found.record
    if record is not None:
        return {name: getattr(record, name) for name in RecordForm.base_fields if hasattr(Record, name)}
    text = found.latest.text if found.latest else ""
    proposed = proposed_from(text)
    return {
        "title": held.paper.name,
        "abstract": proposed.abstract,
        "subject_id": proposed.subject_id or held.dossier.applicant_id,
        "subject_name": proposed.subject_name or held.dossier.applicant,
        "birth_year": proposed.birth_year,
        "issued_on": proposed.issued_on,
        "valid_until": proposed.valid_until,
        "scope": SCOPE,
    }
