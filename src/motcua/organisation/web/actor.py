"""Reads the person and the clock once, at the edge of every request."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from motcua.kernel.time import local_day
from motcua.organisation.queries import actor_of
from motcua.organisation.rules.actor import VISITOR, Actor

_READS = frozenset({"GET", "HEAD", "OPTIONS"})


def actor_at_the_edge(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: ``request.at`` is the moment of the request, ``request.actor`` who makes it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.at = timezone.now()
        request.actor = SimpleLazyObject(lambda: _actor(request))
        if request.method not in _READS:
            # Who acts is known before the command's transaction begins and holds its locks.
            bool(request.actor)
        return get_response(request)

    return middleware


def _actor(request: HttpRequest) -> Actor:
    if not request.user.is_authenticated:
        return VISITOR
    return actor_of(request.user, local_day(request.at))
