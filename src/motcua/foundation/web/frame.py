"""What stands around every page: product, agency, navigation, who is signed in; no query of its own."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_urlconf, reverse

from motcua.foundation.english.speaking import language
from motcua.foundation.web.language import language_switch
from motcua.foundation.web.words import PLACES, PRODUCT

STAFF_NAV = (
    *("desk", "board", "to-sign", "dossiers", "procedures", "procedure-control", "documents"),
    *("year", "plans", "collection", "scores", "inspections", "surveys", "petitions", "mobilisation"),
    *("reports", "audit", "health", "people", "trail", "reorganisation", "figures"),
)
PUBLIC_NAV = ("home", "procedures", "follow", "my-dossiers", "petition-new", "figures", "audit")
FOLDED_ON_A_PHONE = frozenset({"home", "figures", "audit"})
"""Public places for which a narrow bar has no room: they stand under its last word, the first page is the
brand."""
SIGNED_IN_ONLY = frozenset({"my-dossiers"})
ONLY_FOR = {
    "petitions": frozenset({"reform", "procedure_control", "director"}),
    "desk": frozenset({"one_stop", "specialist", "division_head", "director", "clerk", "procedure_control"}),
    "board": frozenset({"division_head", "director"}),
    "to-sign": frozenset({"director", "clerk"}),
    "year": frozenset({"reform", "director"}),
    "procedure-control": frozenset({"procedure_control"}),
    "plans": frozenset({"reform", "director", "division_head", "specialist"}),
    "collection": frozenset({"reform", "director", "clerk", "administrator"}),
    "scores": frozenset({"reform", "director"}),
    "inspections": frozenset({"inspector", "reform"}),
    "surveys": frozenset({"reform", "director", "procedure_control"}),
    "mobilisation": frozenset({"reform", "director"}),
    "audit": frozenset({"reform", "clerk", "inspector"}),
    "health": frozenset({"administrator"}),
    "people": frozenset({"administrator"}),
    "reorganisation": frozenset({"administrator", "director"}),
    "trail": frozenset({"administrator", "director"}),
    "figures": frozenset({"administrator"}),
}
"""Places shown only to who holds one of these roles; their pages refuse the others themselves."""

ROOM = 10
FOLDED_FIRST = (
    "reorganisation",
    "trail",
    "mobilisation",
    "petitions",
    "surveys",
    "collection",
    "scores",
    "inspections",
    "audit",
)
"""One line of the bar has room for ten words; where a person has more places, these go under the last one."""


class Place(NamedTuple):
    """One entry of the navigation; ``here`` marks the place the person is in."""

    url: str
    words: str
    here: bool
    is_lesser: bool = False


class Who(NamedTuple):
    """The signed-in person as the bar shows one."""

    name: str
    place: str
    is_staff: bool


def frame(request: HttpRequest) -> dict[str, object]:
    """The context of ``base.html``; a request that failed before the person was read gets the public one."""
    actor = getattr(request, "actor", None)
    who = who_is(actor)
    posts = getattr(actor, "posts", ())
    is_staff = who is not None and who.is_staff
    routes = (
        staff_routes(posts) if is_staff else tuple(r for r in PUBLIC_NAV if who or r not in SIGNED_IN_ONLY)
    )
    return {
        "product": PRODUCT,
        "agency_name": getattr(posts[0], "agency_name", "") if posts else "",
        "who": who,
        "is_staff": is_staff,
        **dict(zip(("nav", "more"), folded(places(routes, request.path)), strict=True)),
        "front": address("desk" if is_staff else "home") or "/",
        "sign_in": address("sign-in"),
        "sign_out": address("sign-out"),
        "account": address("account"),
        "language": language(),
        "switch": "" if is_staff else language_switch(request),
        "calendar_address": address("calendar"),
        "demo": settings.DEMO,
    }


def staff_routes(posts: Iterable[object]) -> tuple[str, ...]:
    """The places of an officer with these posts."""
    roles = {str(getattr(post, "role", "")) for post in posts}
    return tuple(route for route in STAFF_NAV if route not in ONLY_FOR or roles & ONLY_FOR[route])


def who_is(actor: object | None) -> Who | None:
    """Name and place of a signed-in person; ``None`` for a visitor."""
    if actor is None or getattr(actor, "person_id", None) is None:
        return None
    posts = getattr(actor, "posts", ())
    place = (posts[0].unit_name or getattr(posts[0], "agency_name", "")) if posts else ""
    return Who(getattr(actor, "address", "") or getattr(actor, "name", ""), place, bool(posts))


def places(routes: tuple[str, ...], path: str) -> list[Place]:
    """The routes whose address exists in this installation; the longest one that fits is ``here``."""
    found = [(url, name) for name in routes if (url := address(name))]
    fits = [url for url, _ in found if path == url or (url != "/" and path.startswith(url))]
    here = max(fits, key=len, default=None)
    lesser = FOLDED_ON_A_PHONE | ({"follow"} if "my-dossiers" in routes else set())
    return [Place(url, PLACES[name], url == here, name in lesser) for url, name in found]


def folded(found: list[Place]) -> tuple[list[Place], list[Place]]:
    """What stands in the bar, and what goes under its last word where there is no room for all."""
    if len(found) <= ROOM:
        return found, []
    by_url = {place.url: place for place in found}
    lesser = [by_url[url] for name in FOLDED_FIRST if (url := address(name)) in by_url]
    lesser = lesser[: len(found) - ROOM + 1]
    return [p for p in found if p not in lesser], [p for p in found if p in lesser]


def address(name: str, *parts: object) -> str:
    """The address of a route, or nothing where its area is not installed."""
    return _address(get_urlconf() or settings.ROOT_URLCONF, name, parts)


@lru_cache(maxsize=256)
def _address(urlconf: str, name: str, parts: tuple[object, ...]) -> str:
    """Kept, since every page asks for the same ones; addresses do not change while a server runs."""
    try:
        return reverse(name, urlconf=urlconf, args=parts)
    except NoReverseMatch:
        return ""
