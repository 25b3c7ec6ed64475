"""Signing in and out: password, then a second factor where there is one; or a passkey alone."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from motcua.accounts.access import username_of
from motcua.accounts.commands.change_password import choose_password
from motcua.accounts.commands.keep_authenticator import take_second_factor
from motcua.accounts.commands.keep_passkey import ask_by_passkey, take_passkey
from motcua.accounts.forms import FactorForm, NewPasswordForm, PasskeyForm, SignInForm
from motcua.accounts.outputs import oidc
from motcua.accounts.queries.factors import factors_of
from motcua.accounts.web.arriving import (
    BY_PASSKEY,
    BY_PASSWORD,
    PENDING,
    after,
    arrive,
    bound_guesses,
    count_guess,
    enter,
    origin_of,
    pending,
)
from motcua.accounts.words import CAST, DONE, WRONG_SIGN_IN
from motcua.foundation.messaging.carriers import is_connected
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.frame import address
from motcua.foundation.web.throttle import address_of, count_try, refuse_after, throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import DEMO_PASSWORD

TRIES, TRIES_OF_ADDRESS, TRIES_OF_NAME, SECONDS = 5, 60, 50, 15 * 60
ASKED = "passkey"


@sensitive_post_parameters("password")
@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form, and what it was filled in with. Failed tries are counted per name and address."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if request.user.is_authenticated and request.method != "POST":
        return HttpResponseRedirect(after(request, request.user, wanted))
    form = SignInForm(
        request.POST if request.method == "POST" else None,
        initial={"next": wanted, "username": _who(request)},
    )
    if request.method == "POST" and form.is_valid():
        name, here = username_of(form.cleaned_data["username"].strip()), address_of(request)
        refuse_after(TRIES, "sign-in", fold(name), here, seconds=SECONDS)
        refuse_after(TRIES_OF_ADDRESS, "sign-in", here, seconds=SECONDS)
        refuse_after(TRIES_OF_NAME, "sign-in of", fold(name), seconds=SECONDS)
        person = authenticate(request, username=name, password=form.cleaned_data["password"])
        if person is not None:
            try:
                return arrive(request, person, wanted, settings.SECOND_FACTOR_ROLES)
            except Refusal as no:
                return _page(request, form, wanted, sentence(no))
        count_try("sign-in", fold(name), here, seconds=SECONDS)
        count_try("sign-in", here, seconds=SECONDS)
        count_try("sign-in of", fold(name), seconds=SECONDS)
        form.add_error(None, WRONG_SIGN_IN)
    return _page(request, form, wanted)


def _who(request: HttpRequest) -> str:
    """In the demo the name that was pressed in the list of people; the password is typed all the same."""
    return request.GET.get("ten", "")[:40] if settings.DEMO else ""


def _page(request: HttpRequest, form: SignInForm, wanted: str, said: str = "") -> HttpResponse:
    context = {
        "form": form,
        "said": said,
        "wanted": wanted,
        "provider": settings.OIDC["name"] if oidc.is_configured() else "",
        "may_register": is_connected("email") or is_connected("sms"),
        "cast": CAST if settings.DEMO else (),
        "demo_password": DEMO_PASSWORD if settings.DEMO else "",
    }
    return render(request, "accounts/sign_in.html", context, status=422 if form.errors or said else 200)


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_password(request: HttpRequest) -> HttpResponse:
    """One's own in place of the password that was handed over, then on as after any other."""
    person, wanted = pending(request)
    if person.password_given_at is None:
        raise Refusal("account.pending_over")
    form = NewPasswordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            person = choose_password(at=request.at, person_id=person.pk, **form.cleaned_data)
        except Refusal as no:
            form.add_error("password", sentence(no))
        else:
            return arrive(request, person, wanted, settings.SECOND_FACTOR_ROLES)
    context = {"form": form, "person": person}
    return render(request, "accounts/own_password.html", context, status=422 if form.errors else 200)


@sensitive_post_parameters("code")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """A code of the app or of the paper; a passkey does as well."""
    person, wanted = pending(request)
    form = FactorForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        bound_guesses(person.pk)
        try:
            which = take_second_factor(person_id=person.pk, at=request.at, code=form.cleaned_data["code"])
        except Refusal as no:
            count_guess(person.pk)
            form.add_error("code", sentence(no))
        else:
            if which == "recovery":
                left = factors_of(person.pk).codes_left
                messages.warning(request, DONE["recovery_used"].format(left=left))
            return enter(request, person, wanted, by=BY_PASSWORD)
    context = {"form": form, "factors": factors_of(person.pk)}
    return render(request, "accounts/second_factor.html", context, status=422 if form.errors else 200)


@require_GET
@never_cache
def passkey_asked(request: HttpRequest) -> JsonResponse:
    """What the browser is to prove; of the person whose password was just shown, else of anybody."""
    throttle(request, "passkey", TRIES_OF_ADDRESS, SECONDS)
    held = request.session.get(PENDING) or {}
    options, state = ask_by_passkey(origin=origin_of(request), person_id=held.get("person"))
    request.session[ASKED] = state
    return JsonResponse(options)


@never_cache
@csrf_protect
@require_POST
def passkey_shown(request: HttpRequest) -> HttpResponse:
    """Signed in by a passkey: it is two factors in one, the thing and the finger or number that opens it."""
    throttle(request, "passkey", TRIES_OF_ADDRESS, SECONDS)
    wanted = request.POST.get("next", "")
    form, state = PasskeyForm(request.POST), request.session.pop(ASKED, None)
    held = request.session.get(PENDING) or {}
    try:
        if state is None or not form.is_valid():
            raise Refusal("account.passkey_bad")
        person = take_passkey(
            at=request.at,
            origin=origin_of(request),
            state=state,
            answer=form.cleaned_data["answer"],
            person_id=held.get("person"),
        )
    except Refusal as no:
        return _page(request, SignInForm(initial={"next": wanted}), wanted, sentence(no))
    return enter(request, person, wanted or held.get("next", ""), by=BY_PASSKEY)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Forget who this is."""
    logout(request)
    return HttpResponseRedirect(address("home") or "/")
