"""A refusal raised anywhere under a request becomes a sentence, a status and a way on."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.views.defaults import page_not_found

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

STATUSES = ((".not_found", 404), (".forbidden", 403), (".sign_in", 403), (".too_many", 429))


def refusals_in_words(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: only ``Refusal`` is caught; anything else is a bug and stays loud.

    Django turns what a view raises into an answer below every middleware, so the view's refusal arrives
    at ``process_exception``; the ``try`` is for a refusal of a middleware further in.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        try:
            return _named(request, get_response(request))
        except Refusal as refusal:
            return answer(request, refusal)

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        return answer(request, error) if isinstance(error, Refusal) else None

    middleware.process_exception = process_exception  # type: ignore[attr-defined]
    return middleware


def answer(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The refusal as JSON, as a fragment for htmx, or as a page."""
    status, message = status_of(refusal), sentence(refusal)
    if wants_json(request):
        said = {"code": refusal.code, "facts": plain(refusal.facts), "message": message}
        return JsonResponse(said, status=status)
    is_fragment = request.headers.get("HX-Request") == "true" and "HX-Boosted" not in request.headers
    context = {
        "what": message,
        "code": refusal.code,
        "status": status,
        "changed_nothing": request.method not in {"GET", "HEAD"},
        "back": came_from(request),
        "asks_to_sign_in": refusal.code.endswith(".sign_in"),
        "wanted": request.get_full_path() if request.method in {"GET", "HEAD"} else came_from(request),
    }
    template = "ui/refusal.html" if is_fragment else "refusal.html"
    response = render(request, template, context, status=status)
    response.headers["X-Refusal"] = refusal.code
    if is_fragment:
        response.headers["HX-Retarget"] = "#refusals"
        response.headers["HX-Reswap"] = "innerHTML"
    return response


def _named(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """An address that only takes an act, opened as a page after a refusal or from a bookmark: Django answers
    with nothing at all."""
    if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or getattr(response, "content", b"-"):
        return response
    said = answer(request, Refusal("request.not_a_page"))
    said.status_code, said.headers["Allow"] = response.status_code, response.headers.get("Allow", "")
    return said


def no_such_address(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that leads nowhere: for a program the same shape as every refusal, for people a page."""
    if wants_json(request):
        return answer(request, Refusal("request.not_found", path=request.path))
    return page_not_found(request, exception)


def status_of(refusal: Refusal) -> int:
    """422, or the status that the reason in the code asks for."""
    return next((status for end, status in STATUSES if refusal.code.endswith(end)), 422)


def wants_json(request: HttpRequest) -> bool:
    """True for the API, and for whoever asks for JSON and not for HTML."""
    accept = request.headers.get("Accept", "")
    return request.path.startswith("/api/") or ("application/json" in accept and "text/html" not in accept)


def plain(facts: dict[str, object]) -> dict[str, object]:
    """Facts as JSON can carry them: numbers and truth as they are, everything else as text."""
    kept = (int, float, type(None))
    return {name: fact if isinstance(fact, kept) else str(fact) for name, fact in facts.items()}


def came_from(request: HttpRequest) -> str:
    """The page of this site that the request came from, as a path; nothing for other sites."""
    parts = urlsplit(request.headers.get("Referer", ""))
    if parts.netloc != request.get_host() or not parts.path.startswith("/"):
        return ""
    back = f"/{parts.path.lstrip('/')}"
    return f"{back}?{parts.query}" if parts.query else back
