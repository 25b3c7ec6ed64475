"""The counter while the server is away: a page that stays, what it carries, and the way back."""

import hashlib
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

import motcua.dossiers
from motcua.dossiers.commands.reserve_numbers import reserve_numbers
from motcua.dossiers.commands.take_in_offline import Slip, TakenIn, take_in_offline
from motcua.dossiers.queries.offline_kit import kit as offline_kit
from motcua.dossiers.rules.intake import Applicant
from motcua.dossiers.web.people import desk_post
from motcua.dossiers.words.offline import DIFFERENT_CODE, DIFFERENT_PROMISE
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import moment_words
from motcua.organisation.public import Agency, agency_by_code

STATIC = Path(motcua.dossiers.__file__).parent / "static" / "dossiers"
SCRIPTS = ("offline.js", "offline-store.js", "offline-form.js", "offline-qr.js", "offline-slip.js")
SHEETS = ("tokens", "base", "frame", "controls", "states", "tables")
MOST_ROWS = 100


@require_safe
@never_cache
def counter(request: HttpRequest) -> HttpResponse:
    """The page itself: nobody's name and no data on it, so that it may stay in the browser."""
    desk_post(request)
    addresses = {
        "kit": reverse("offline-kit"),
        "reserve": reverse("offline-reserve"),
        "reconcile": reverse("offline-reconcile"),
        "worker": reverse("offline-worker"),
    }
    return render(request, "dossiers/offline.html", {"addresses": addresses})


@require_safe
@never_cache
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, with the list of what it keeps; its version is the content of our files."""
    assets = [static(f"dossiers/{name}") for name in (*SCRIPTS, "offline.css")]
    assets += [static(f"motcua/{name}.css") for name in SHEETS] + [static("motcua/mark.svg")]
    version = hashlib.sha256(b"".join((STATIC / name).read_bytes() for name in (*SCRIPTS, "offline.css")))
    shell = {"version": version.hexdigest()[:16], "page": reverse("offline-counter"), "assets": assets}
    script = (STATIC / "offline-worker.js").read_text("utf-8")
    return HttpResponse(f"const SHELL = {json.dumps(shell)};\n{script}", content_type="text/javascript")


@require_safe
@never_cache
def kit(request: HttpRequest) -> JsonResponse:
    """What the counter carries, and the token with which it may send later."""
    agency = _agency(request)
    carried = offline_kit(request.actor, agency, site=request.build_absolute_uri("/"), at=request.at)
    return JsonResponse(carried | {"token": get_token(request)})


@require_POST
def reserve(request: HttpRequest) -> JsonResponse:
    """Set numbers aside for a day."""
    agency, given = _agency(request), _body(request)
    try:
        day, count = date.fromisoformat(str(given.get("day"))), int(given.get("count", 0))
    except (ValueError, RecursionError) as no:
        raise Refusal("offline.bad_rows") from no
    block = reserve_numbers(
        actor=request.actor,
        at=request.at,
        agency=agency,
        day=day,
        count=count,
        counter=str(given.get("counter", "")),
    )
    return JsonResponse({"id": block.pk, "first": block.first, "last": block.last})


@require_POST
def reconcile(request: HttpRequest) -> JsonResponse:
    """Write down what was taken in; each row is answered for itself, and sending it again does no harm."""
    _agency(request)
    rows = _body(request).get("rows")
    if not isinstance(rows, list) or len(rows) > MOST_ROWS:
        raise Refusal("offline.bad_rows")
    return JsonResponse({"rows": [_written(request, row) for row in rows]})


def _written(request: HttpRequest, row: Any) -> dict[str, Any]:
    key = str(row.get("key", "")) if isinstance(row, dict) else ""
    try:
        taken = take_in_offline(actor=request.actor, at=request.at, slip=_slip(row))
    except Refusal as no:
        return {"key": key, "outcome": "refused", "code": no.code, "said": sentence(no)}
    return {"key": key, "outcome": "written" if taken.is_new else "known", **_told(taken, row)}


def _told(taken: TakenIn, row: dict[str, Any]) -> dict[str, Any]:
    """The dossier as it stands, and where the printed slip says something else."""
    dossier, differs = taken.dossier, []
    printed_code, printed_due = str(row.get("code", "")), str(row.get("due", ""))
    if printed_code and printed_code != dossier.code:
        differs.append(DIFFERENT_CODE.format(printed=printed_code, code=dossier.code))
    promised = dossier.first_due_at
    if printed_due and promised and datetime.fromisoformat(printed_due) != promised:
        printed = moment_words(datetime.fromisoformat(printed_due))
        differs.append(DIFFERENT_PROMISE.format(printed=printed, counted=moment_words(promised)))
    return {
        "dossier": dossier.code,
        "url": reverse("dossier", args=[dossier.code]),
        "due": moment_words(promised) if promised else "",
        "differs": differs,
    }


def _slip(row: Any) -> Slip:
    """A row as the counter sent it. Refuses ``offline.bad_rows``."""
    try:
        applicant = {name: str(row["applicant"].get(name, ""))[:300] for name in _APPLICANT}
        if row.get("due"):
            datetime.fromisoformat(row["due"])
        return Slip(
            client_key=_required(row["key"], 64),
            block_id=int(row["block"]),
            number=int(row["number"]),
            received_at=_aware(row["received_at"]),
            procedure=_required(row["procedure"], 60),
            applicant=Applicant(**applicant),
            case=str(row.get("case", ""))[:200],
            ticked=[int(place) for place in row.get("ticked", ())],
            delivery=row["delivery"] if row.get("delivery") in _DELIVERIES else "counter",
            lookup_key=str(row.get("lookup_key", "")),
            wants_new_number=bool(row.get("new_number")),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as no:
        raise Refusal("offline.bad_rows") from no


_APPLICANT = ("name", "id_number", "phone", "email", "address")
_DELIVERIES = {"counter", "post", "online"}


def _required(value: Any, longest: int) -> str:
    text = str(value)
    if not 4 <= len(text) <= longest:
        raise ValueError(text)
    return text


def _aware(value: Any) -> datetime:
    moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment


def _body(request: HttpRequest) -> dict[str, Any]:
    try:
        found = json.loads(request.body)
    except ValueError as no:
        raise Refusal("offline.bad_rows") from no
    if not isinstance(found, dict):
        raise Refusal("offline.bad_rows")
    return found


def _agency(request: HttpRequest) -> Agency:
    found = agency_by_code(desk_post(request).agency_code)
    if found is None:
        raise Refusal("dossier.not_your_desk")
    return found
