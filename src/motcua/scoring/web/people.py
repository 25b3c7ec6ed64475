"""Who looks at indexes."""

from django.http import HttpRequest

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


def require_staff(request: HttpRequest) -> Actor:
    """The officer of the request; indexes are not for visitors and citizens."""
    if not request.actor.is_staff:
        raise Refusal("score.sign_in")
    return request.actor
