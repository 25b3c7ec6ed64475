"""Setting up and taking down a second factor."""

from base64 import b32encode
from urllib.parse import quote

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from motcua.accounts.access import own_passkey
from motcua.accounts.commands.keep_authenticator import (
    begin_authenticator,
    confirm_authenticator,
    drop_authenticator,
    renew_recovery_codes,
    secret_of,
)
from motcua.accounts.commands.keep_passkey import ask_for_passkey, drop_passkey, keep_passkey
from motcua.accounts.forms import CodeForm, PasskeyForm
from motcua.accounts.queries.factors import factors_of
from motcua.accounts.rules.factors import must_have_one
from motcua.accounts.web.arriving import BY_PASSWORD, bound_guesses, count_guess, enter, origin_of, pending
from motcua.accounts.web.people import for_people
from motcua.accounts.words import DONE, SITE
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.qr import qr_picture
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Person, actor_of

MADE = "passkey-made"
_METHODS = ["GET", "HEAD", "POST"]


@never_cache
@require_http_methods(_METHODS)
@for_people
def authenticator(request: HttpRequest) -> HttpResponse:
    """Put the secret into an app, show its first code, keep the recovery codes."""
    return _set_up(request, request.user, request.actor, is_first=False)


@never_cache
@csrf_protect
@require_http_methods(_METHODS)
def first_factor(request: HttpRequest) -> HttpResponse:
    """The same for a role that must have one, before the first page of work."""
    person, wanted = pending(request)
    if factors_of(person.pk).has_any:
        raise Refusal("account.pending_over")
    done = _set_up(request, person, actor_of(person, local_day(request.at)), is_first=True)
    if getattr(done, "codes", None):
        enter(request, person, wanted, by=BY_PASSWORD)
    return done


def _set_up(request: HttpRequest, person: Person, actor: Actor, *, is_first: bool) -> HttpResponse:
    row = begin_authenticator(person_id=person.pk, at=request.at)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        bound_guesses(person.pk)
        try:
            codes = confirm_authenticator(actor=actor, at=request.at, code=form.cleaned_data["code"])
        except Refusal as no:
            count_guess(person.pk)
            form.add_error("code", sentence(no))
        else:
            shown = render(request, "accounts/recovery_codes.html", {"codes": codes, "is_first": is_first})
            shown.codes = codes  # type: ignore[attr-defined]
            return shown
    secret = b32encode(secret_of(row)).decode().rstrip("=")
    label = quote(f"{SITE}:{person.full_name}")
    url = f"otpauth://totp/{label}?secret={secret}&issuer={quote(SITE)}"
    context = {
        "form": form,
        "picture": qr_picture(url),
        "secret": " ".join(secret[n : n + 4] for n in range(0, len(secret), 4)),
        "url": url,
        "is_first": is_first,
    }
    return render(request, "accounts/authenticator.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(_METHODS)
@for_people
def authenticator_off(request: HttpRequest) -> HttpResponse:
    """Ask once more, then switch it off; refused where the role must have one and nothing else is left."""
    factors = factors_of(request.actor.person_id)
    if factors.app is None:
        raise Refusal("account.not_found")
    _require_another(request.actor, bool(factors.passkeys))
    if request.method == "POST":
        drop_authenticator(actor=request.actor, at=request.at)
        messages.success(request, DONE["app_off"])
        return redirect("account")
    return render(request, "accounts/authenticator_off.html", {"factors": factors})


@never_cache
@require_POST
@for_people
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Ten new codes, shown once."""
    if not factors_of(request.actor.person_id).has_any:
        raise Refusal("account.not_found")
    codes = renew_recovery_codes(actor=request.actor, at=request.at)
    return render(request, "accounts/recovery_codes.html", {"codes": codes})


@never_cache
@require_GET
@for_people
def passkey_wanted(request: HttpRequest) -> JsonResponse:
    """What the browser is to make."""
    options, state = ask_for_passkey(person=request.user, origin=origin_of(request))
    request.session[MADE] = state
    return JsonResponse(options)


@never_cache
@require_POST
@for_people
def passkey_made(request: HttpRequest) -> HttpResponse:
    """Keep what the browser made."""
    form, state = PasskeyForm(request.POST), request.session.pop(MADE, None)
    if state is None or not form.is_valid():
        raise Refusal("account.passkey_bad")
    had_none = not factors_of(request.actor.person_id).has_any
    keep_passkey(
        actor=request.actor,
        at=request.at,
        origin=origin_of(request),
        state=state,
        answer=form.cleaned_data["answer"],
        name=form.cleaned_data["name"] or f"Khoá ngày {local_day(request.at):%d/%m/%Y}",
    )
    messages.success(request, DONE["passkey"])
    if had_none:
        codes = renew_recovery_codes(actor=request.actor, at=request.at)
        return render(request, "accounts/recovery_codes.html", {"codes": codes})
    return redirect("account")


@never_cache
@require_http_methods(_METHODS)
@for_people
def passkey_gone(request: HttpRequest, number: int) -> HttpResponse:
    """Ask once more, then forget the passkey."""
    passkey = own_passkey(request.actor.person_id, number)
    factors = factors_of(request.actor.person_id)
    _require_another(request.actor, factors.app is not None or len(factors.passkeys) > 1)
    if request.method == "POST":
        drop_passkey(actor=request.actor, at=request.at, passkey=passkey)
        messages.success(request, DONE["passkey_gone"])
        return redirect("account")
    return render(request, "accounts/passkey_gone.html", {"passkey": passkey})


def _require_another(actor: Actor, has_another: bool) -> None:
    if not has_another and must_have_one(
        [post.role.value for post in actor.posts], settings.SECOND_FACTOR_ROLES
    ):
        raise Refusal("account.factor_needed")
