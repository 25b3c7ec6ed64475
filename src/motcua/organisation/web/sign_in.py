"""Signing in and out."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from motcua.foundation.web.frame import address
from motcua.foundation.web.throttle import address_of, count_try, refuse_after
from motcua.kernel.vietnamese import fold
from motcua.organisation.access import DEMO_PASSWORD
from motcua.organisation.forms import SignInForm
from motcua.organisation.web.landing import first_page
from motcua.organisation.words import CAST, WRONG_SIGN_IN

TRIES, TRIES_OF_ADDRESS, SECONDS = 5, 60, 15 * 60


@sensitive_post_parameters("password")
@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form, and what it was filled in with. Failed tries are counted per name and address."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if request.user.is_authenticated and request.method != "POST":
        return HttpResponseRedirect(_after(request, wanted))
    form = SignInForm(request.POST if request.method == "POST" else None, initial={"next": wanted})
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["username"].strip()
        here = address_of(request)
        refuse_after(TRIES, "sign-in", fold(name), here, seconds=SECONDS)
        refuse_after(TRIES_OF_ADDRESS, "sign-in", here, seconds=SECONDS)
        person = authenticate(request, username=name, password=form.cleaned_data["password"])
        if person is not None:
            login(request, person)
            return HttpResponseRedirect(_after(request, wanted))
        count_try("sign-in", fold(name), here, seconds=SECONDS)
        count_try("sign-in", here, seconds=SECONDS)
        form.add_error(None, WRONG_SIGN_IN)
    context = {
        "form": form,
        "cast": CAST if settings.DEMO else (),
        "demo_password": DEMO_PASSWORD if settings.DEMO else "",
    }
    return render(request, "organisation/sign_in.html", context, status=422 if form.errors else 200)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Forget who this is."""
    logout(request)
    return HttpResponseRedirect(address("home") or "/")


def _after(request: HttpRequest, wanted: str) -> str:
    """Where the person was going, if that is a page of ours; else where the day begins."""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if wanted and ours:
        return wanted
    return first_page(request.user)
