"""Reads the person and the clock once, at the edge of every request.

It stands in for Django's middleware of that name, which would read the person with a statement of its own.
"""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from motcua.kernel.time import local_day
from motcua.organisation.models import Person
from motcua.organisation.queries import actor_of
from motcua.organisation.rules.actor import VISITOR, Actor

_READS = frozenset({"GET", "HEAD", "OPTIONS"})


def actor_at_the_edge(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: ``request.at`` is the moment of the request, ``request.user`` the person as Django's
    signing in and out knows one, ``request.actor`` who acts."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.at = timezone.now()
        if request.method in _READS and settings.SESSION_COOKIE_NAME not in request.COOKIES:
            request.user = SimpleLazyObject(lambda: _person(request) or AnonymousUser())
            request.actor = SimpleLazyObject(lambda: _actor(request))
        else:
            # Nearly every page asks, many times, and something that stands for the person costs each time;
            # and who acts is known before the command's transaction begins and holds its locks.
            request.user = _person(request) or AnonymousUser()
            request.actor = _actor(request)
        return get_response(request)

    return middleware


def _actor(request: HttpRequest) -> Actor:
    user = request.user
    return actor_of(user, local_day(request.at)) if user.is_authenticated else VISITOR


def _person(request: HttpRequest) -> Person | None:
    """Whose session it is. A session begun with another password than today's is over, and so is one
    of a way of signing in that is no longer offered."""
    session = request.session
    if BACKEND_SESSION_KEY not in session or session.person is None:
        return None
    proof = session.get(HASH_SESSION_KEY, "")
    person: Person = session.person
    if session[BACKEND_SESSION_KEY] not in settings.AUTHENTICATION_BACKENDS:
        return None
    if constant_time_compare(proof, person.get_session_auth_hash()):
        return person
    if any(constant_time_compare(proof, old) for old in person.get_session_auth_fallback_hash()):
        # The office has changed its secret key and still honours the old one: the session moves over.
        session.cycle_key()
        session[HASH_SESSION_KEY] = person.get_session_auth_hash()
        return person
    session.flush()
    return None
