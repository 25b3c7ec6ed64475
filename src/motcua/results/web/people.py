"""Who is let in to pages of results."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


def require_person(request: HttpRequest) -> Actor:
    """Anybody signed in, or ``organisation.sign_in``."""
    if request.actor.person_id is None:
        raise Refusal("organisation.sign_in")
    return request.actor


def unlisted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """No search engine lists the page, nothing keeps a copy of it, and no other site hears its address."""

    @wraps(view)
    def quiet(request: HttpRequest, *args: object, **facts: object) -> HttpResponse:
        answer = never_cache(view)(request, *args, **facts)
        answer["X-Robots-Tag"] = "noindex, nofollow"
        answer["Referrer-Policy"] = "same-origin"
        return answer

    return quiet


def pdf_answer(content: bytes, name: str, *, inline: bool = True) -> HttpResponse:
    """A PDF of ours, shown in the browser or saved under that name."""
    answer = HttpResponse(content, "application/pdf")
    way = "inline" if inline else "attachment"
    answer["Content-Disposition"] = f'{way}; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
