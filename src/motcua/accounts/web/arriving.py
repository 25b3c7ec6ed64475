"""From the first proof to being signed in: straight on, or over a second factor; and where to go then."""

from typing import Any

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from motcua.accounts.queries.factors import factors_of
from motcua.accounts.rules.factors import must_have_one
from motcua.accounts.web.landing import first_page
from motcua.foundation.english.speaking import ENGLISH
from motcua.foundation.web.language import remember
from motcua.foundation.web.throttle import count_try, refuse_after
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Person, actor_of
from motcua.organisation.rules.staffing import GIVEN_FOR

BY_PASSWORD = "motcua.organisation.access.NameAndPassword"  # noqa: S105 the path of a class
BY_PASSKEY = "motcua.accounts.access.ByPasskey"
BY_PROVIDER = "motcua.accounts.access.ByProvider"
PENDING, SECONDS = "pending", 600
TRIES, TRIES_WITHIN = 6, 15 * 60


def arrive(request: HttpRequest, person: Person, wanted: str, wanted_roles: frozenset[str]) -> HttpResponse:
    """After the password: signed in, asked for the second factor, or led to set one up where the office
    wants one of this role; before all that a password that was handed over is changed for one's own.

    Refuses ``account.given_over`` where that was too long ago."""
    if person.password_given_at is not None:
        if request.at - person.password_given_at > GIVEN_FOR:
            raise Refusal("account.given_over")
        return _wait(request, person, wanted, "password-first")
    factors = factors_of(person.pk)
    roles = [post.role.value for post in actor_of(person, local_day(request.at)).posts]
    if not factors.has_any and not must_have_one(roles, wanted_roles):
        return enter(request, person, wanted, by=BY_PASSWORD)
    return _wait(request, person, wanted, "second-factor" if factors.has_any else "second-factor-first")


def _wait(request: HttpRequest, person: Person, wanted: str, route: str) -> HttpResponse:
    """Proved by the password only; that page asks for the rest."""
    request.session.cycle_key()
    request.session[PENDING] = {
        "person": person.pk,
        "proof": person.get_session_auth_hash(),
        "at": request.at.timestamp(),
        "next": wanted,
    }
    return HttpResponseRedirect(reverse(route))


def pending(request: HttpRequest) -> tuple[Person, str]:
    """Who has shown a password a moment ago, and where they were going; or ``account.pending_over``."""
    held: dict[str, Any] = request.session.get(PENDING) or {}
    person = Person.objects.filter(pk=held.get("person"), is_active=True).first()
    is_over = request.at.timestamp() - held.get("at", 0) > SECONDS
    if person is None or is_over or person.get_session_auth_hash() != held.get("proof"):
        request.session.pop(PENDING, None)
        raise Refusal("account.pending_over")
    return person, held.get("next", "")


def bound_guesses(person_id: int) -> None:
    """Refuse ``request.too_many`` where the person's second factor was guessed too often."""
    refuse_after(TRIES, "factor", str(person_id), seconds=TRIES_WITHIN)


def count_guess(person_id: int) -> None:
    """A wrong second factor, from wherever it came."""
    count_try("factor", str(person_id), seconds=TRIES_WITHIN)


def enter(request: HttpRequest, person: Person, wanted: str, *, by: str) -> HttpResponse:
    """Signed in under a new session key, and on the way."""
    request.session.pop(PENDING, None)
    login(request, person, backend=by)
    answer = HttpResponseRedirect(after(request, person, wanted))
    if person.language == ENGLISH:
        remember(answer, ENGLISH)
    return answer


def after(request: HttpRequest, person: Person, wanted: str) -> str:
    """Where the person was going, if that is a page of ours; else where the day begins."""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if wanted and ours else first_page(person)


def origin_of(request: HttpRequest) -> str:
    """This site as the browser names it."""
    return f"{request.scheme}://{request.get_host()}"
