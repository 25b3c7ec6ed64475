"""Files sent piece by piece over a weak line: a small server of the tus protocol, version 1.0.0, with
creation, expiration, checksum and termination; only whoever began a file sees it."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import reverse
from django.utils.http import http_date
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from motcua.dossiers.access import own_upload
from motcua.dossiers.commands.take_upload import (
    add_piece,
    begin_upload,
    drop_upload,
    take_upload,
)
from motcua.dossiers.rules.arriving import DIGESTS, KEPT_UNFINISHED, digest_said, metadata_of
from motcua.dossiers.rules.intake_checks import MOST_BYTES
from motcua.dossiers.web.uploads import picture_of, token_of
from motcua.foundation.files import received
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal

VERSION = "1.0.0"
PIECE = "application/offset+octet-stream"
BEGINS = 200
"""How many files one address may begin in an hour."""
STATUSES = {
    "upload.gone": 404,
    "upload.wrong_place": 409,
    "upload.too_long": 413,
    "upload.too_large": 413,
    "upload.too_many": 429,
    "request.too_many": 429,
    "upload.damaged": 460,
    "upload.bad_digest": 400,
    "upload.bad_length": 400,
}


def _tus(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """What every answer of the protocol has in common."""

    @wraps(view)
    def answered(request: HttpRequest, *args: object, **facts: object) -> HttpResponseBase:
        if request.method != "OPTIONS" and request.headers.get("Tus-Resumable") != VERSION:
            answer = HttpResponse(status=412)
            answer["Tus-Version"] = VERSION
        elif request.method != "OPTIONS" and request.actor.person_id is None:
            answer = HttpResponse(status=401)
        else:
            try:
                answer = view(request, *args, **facts)
            except Refusal as no:
                answer = HttpResponse(
                    sentence(no), status=STATUSES.get(no.code, 422), content_type="text/plain; charset=utf-8"
                )
        answer["Tus-Resumable"] = VERSION
        answer["Cache-Control"] = "no-store"
        return answer

    return answered


@require_http_methods(["OPTIONS", "POST"])
@_tus
def uploads(request: HttpRequest) -> HttpResponse:
    """What the server can do; a new file."""
    if request.method == "OPTIONS":
        answer = HttpResponse(status=204)
        answer["Tus-Version"] = VERSION
        answer["Tus-Max-Size"] = str(MOST_BYTES)
        answer["Tus-Extension"] = "creation,expiration,checksum,termination"
        answer["Tus-Checksum-Algorithm"] = ",".join(DIGESTS)
        return answer
    throttle(request, "arriving", BEGINS, 3600)
    upload = begin_upload(
        person_id=request.actor.person_id,
        at=request.at,
        name=metadata_of(request.headers.get("Upload-Metadata", "")).get("filename", ""),
        length=_number(request, "Upload-Length"),
    )
    answer = HttpResponse(status=201)
    answer["Location"] = reverse("upload", args=[upload.key])
    answer["Upload-Expires"] = http_date((request.at + KEPT_UNFINISHED).timestamp())
    return answer


@require_http_methods(["HEAD", "PATCH", "DELETE", "OPTIONS"])
@_tus
def upload(request: HttpRequest, key: str) -> HttpResponse:
    """How far one has come; one more piece; giving it up."""
    if request.method == "OPTIONS":
        return HttpResponse(status=204)
    found = own_upload(request.actor, key, at=request.at)
    if request.method == "DELETE":
        drop_upload(found)
        return HttpResponse(status=204)
    if request.method == "HEAD":
        there = found.length if found.file else received(found.key)
        answer = HttpResponse(status=200)
        answer["Upload-Length"] = str(found.length)
    else:
        if request.content_type != PIECE:
            return HttpResponse(status=415)
        there = add_piece(
            found,
            request,
            at=request.at,
            offset=_number(request, "Upload-Offset"),
            digest=digest_said(request.headers.get("Upload-Checksum", "")),
        )
        answer = HttpResponse(status=204)
        answer["Upload-Expires"] = http_date((request.at + KEPT_UNFINISHED).timestamp())
    answer["Upload-Offset"] = str(there)
    return answer


@require_POST
@never_cache
def taken(request: HttpRequest, key: str) -> HttpResponseBase:
    """The whole file is looked at and stored; its token goes into the form that asked for it."""
    person_id = request.actor.person_id
    try:
        file = take_upload(own_upload(request.actor, key, at=request.at), at=request.at)
    except Refusal as no:
        return JsonResponse({"said": sentence(no)}, status=STATUSES.get(no.code, 422))
    token = token_of(person_id, file)
    picture = picture_of(file, token)
    return JsonResponse({"name": file["name"], "size": file["size"], "token": token, "picture": picture})


def _number(request: HttpRequest, header: str) -> int:
    said = request.headers.get(header, "")
    if not (said.isascii() and said.isdecimal() and len(said) < 12):
        raise Refusal("upload.bad_length", header=header)
    return int(said)
