"""How often a text may be handed in: an audit costs seconds, and nobody has to sign in."""

from django.http import HttpRequest

from motcua.foundation.web.throttle import count_try, refuse_after, throttle

SECONDS = 600
BY_ADDRESS = 30
BY_PERSON = 200
"""Officers share addresses, so they are counted by name."""


def slow_down(request: HttpRequest) -> None:
    """Count one audit; refuses ``request.too_many``."""
    person = request.actor.person_id if request.actor.is_staff else None
    if person is None:
        throttle(request, "audit", BY_ADDRESS, SECONDS)
        return
    key = ("audit", f"person {person}")
    refuse_after(BY_PERSON, *key, seconds=SECONDS)
    count_try(*key, seconds=SECONDS)
