"""Drawing what is to be blacked out, and the files: versions, pages as pictures, blacked-out copies."""

import io
from pathlib import PurePath

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.digitisation.access import redaction_to_read, scan_to_read
from motcua.digitisation.commands.read_version import read_version
from motcua.digitisation.commands.redact_scan import redact_scan
from motcua.digitisation.queries.copies import stored_content
from motcua.digitisation.words import DONE, TITLE
from motcua.dossiers.public import paper_copy
from motcua.foundation.files import Kind
from motcua.foundation.refusal_words import sentence
from motcua.foundation.scans import Box, page_picture
from motcua.foundation.web.downloads import handed_in
from motcua.kernel.refusal import Refusal

SHOWN_DPI = 90
MOST_BOXES = 200


@require_http_methods(["GET", "HEAD", "POST"])
def redact(request: HttpRequest, code: str, paper_id: int, version: int) -> HttpResponse:
    """Boxes are drawn with the mouse, or typed one a line: page, left, top, width, height."""
    held, scan = scan_to_read(request.actor, code, paper_id, version)
    paper_copy.require_digitising(request.actor, held.dossier)
    said = ""
    if request.method == "POST":
        try:
            redact_scan(
                actor=request.actor,
                at=request.at,
                code=code,
                paper_id=paper_id,
                version=version,
                boxes=boxes_from(request.POST.get("vung", "")),
                reason=request.POST.get("ly-do", ""),
            )
        except Refusal as no:
            if no.code.endswith((".not_found", ".forbidden")):
                raise
            said = sentence(no)
        else:
            messages.success(request, DONE["redacted"].format(paper=held.paper.name))
            return redirect("paper-copies", code, paper_id)
    context = {
        "dossier": held.dossier,
        "paper": held.paper,
        "scan": scan,
        "pages": range(1, min(scan.pages, 10) + 1),
        "said": said,
        "boxes": request.POST.get("vung", ""),
        "reason": request.POST.get("ly-do", ""),
        "trail": [
            {"url": reverse("dossier", args=[code]), "words": code},
            {"url": reverse("paper-copies", args=[code, paper_id]), "words": TITLE},
        ],
    }
    return render(request, "digitisation/redact.html", context, status=422 if said else 200)


def boxes_from(text: str) -> list[Box]:
    """Lines of five whole numbers. Refuses ``redaction.bad_box`` for any other."""
    boxes = []
    for line in text.splitlines():
        parts = line.replace(",", " ").split()
        if not parts:
            continue
        if len(parts) != 5 or not all(part.isdecimal() and len(part) < 5 for part in parts):
            raise Refusal("redaction.bad_box", found=line[:60])
        boxes.append(Box(*map(int, parts)))
    if len(boxes) > MOST_BOXES:
        raise Refusal("redaction.bad_box", found=str(len(boxes)))
    return boxes


@require_safe
@never_cache
def page_image(request: HttpRequest, code: str, paper_id: int, version: int, number: int) -> HttpResponse:
    """One page as a PNG, as the one who blacks out must see it; the look is put on record."""
    _, scan = read_version(actor=request.actor, at=request.at, code=code, paper_id=paper_id, version=version)
    picture = page_picture(stored_content(scan.file_sha256), Kind(scan.file_kind), number, dpi=SHOWN_DPI)
    picture.thumbnail((1100, 1600))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return HttpResponse(out.getvalue(), content_type="image/png")


@require_safe
@never_cache
def version_file(request: HttpRequest, code: str, paper_id: int, version: int) -> HttpResponseBase:
    """A version as a file, an identity paper marked with who looked."""
    held, scan = read_version(
        actor=request.actor, at=request.at, code=code, paper_id=paper_id, version=version
    )
    stored, reader = Kind(scan.file_kind), request.actor.name
    content, kind = paper_copy.copy_of(
        held.paper.name, stored, scan.file_sha256, code=code, reader=reader, at=request.at
    )
    name = scan.file_name if kind is stored else f"{PurePath(scan.file_name).stem}.pdf"
    return handed_in(content, kind=kind, name=name)


@require_safe
@never_cache
def redacted_file(request: HttpRequest, code: str, paper_id: int, redaction_id: int) -> HttpResponseBase:
    """A blacked-out copy."""
    held, redaction = redaction_to_read(request.actor, code, paper_id, redaction_id)
    name = f"{held.paper.name[:80]} (bản che).pdf"
    return handed_in(stored_content(redaction.file_sha256), kind=Kind.PDF, name=name)
