"""Pages for a signed-in person: a visitor is led to the sign-in and back; pages of the one-stop desk."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import HeldPost, Role

View = Callable[..., HttpResponseBase]


def for_people(view: View) -> View:
    """Let only signed-in people through; others go to the sign-in, which leads back here."""

    @wraps(view)
    def checked(request: HttpRequest, *args: object, **facts: object) -> HttpResponseBase:
        if request.actor.person_id is not None:
            return view(request, *args, **facts)
        sign_in = address("sign-in")
        if not sign_in:
            raise Refusal("organisation.sign_in")
        return redirect_to_login(request.get_full_path(), sign_in)

    return checked


def desk_post(request: HttpRequest) -> HeldPost:
    """The officer's post at a one-stop desk; ``organisation.sign_in`` or ``dossier.not_your_desk``."""
    if request.actor.person_id is None:
        raise Refusal("organisation.sign_in")
    post = request.actor.holds_anywhere(Role.ONE_STOP)
    if post is None:
        raise Refusal("dossier.not_your_desk")
    return post
