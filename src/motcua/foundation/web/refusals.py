"""A refusal raised anywhere under a request becomes a sentence, a status and a way on."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

STATUSES = ((".not_found", 404), (".forbidden", 403), (".sign_in", 403), (".too_many", 429))


def refusals_in_words(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: only ``Refusal`` is caught; anything else is a bug and stays loud."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return get_response(request)

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        return answer(request, error) if isinstance(error, Refusal) else None

    middleware.process_exception = process_exception  # type: ignore[attr-defined]
    return middleware


def answer(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The refusal as JSON, as a fragment for htmx, or as a page."""
    status = status_of(refusal)
    message = sentence(refusal)
    if wants_json(request):
        facts = {
            name: fact if isinstance(fact, (int, bool)) else str(fact)
            for name, fact in refusal.facts.items()
        }
        return JsonResponse({"code": refusal.code, "facts": facts, "message": message}, status=status)
    template = "ui/refusal.html" if request.headers.get("HX-Request") == "true" else "refusal.html"
    context = {
        "what": message,
        "code": refusal.code,
        "status": status,
        "back": request.headers.get("Referer", ""),
    }
    return render(request, template, context, status=status)


def status_of(refusal: Refusal) -> int:
    """422, or the status that the reason in the code asks for."""
    return next((status for end, status in STATUSES if refusal.code.endswith(end)), 422)


def wants_json(request: HttpRequest) -> bool:
    """True for the API and for who asks for JSON and not for HTML."""
    accept = request.headers.get("Accept", "")
    return request.path.startswith("/api/") or (
        "application/json" in accept and "text/html" not in accept
    )
