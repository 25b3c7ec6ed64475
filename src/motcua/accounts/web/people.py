"""Pages for a signed-in person."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

View = Callable[..., HttpResponseBase]


def for_people(view: View) -> View:
    """Let only signed-in people through; others go to the sign-in, which leads back here."""

    @wraps(view)
    def checked(request: HttpRequest, *args: object, **facts: object) -> HttpResponseBase:
        if request.actor.person_id is None:
            return redirect_to_login(request.get_full_path(), reverse("sign-in"))
        return view(request, *args, **facts)

    return checked
