"""Who looks at plans, and whose they are."""

from django.http import HttpRequest

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


def require_staff(request: HttpRequest) -> Actor:
    """The officer of the request; plans are not for visitors and citizens."""
    if not request.actor.is_staff:
        raise Refusal("plan.sign_in")
    return request.actor
