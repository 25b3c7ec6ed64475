"""Making an account, and a new password for a forgotten one: an address, a code sent to it, done."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from motcua.accounts.commands.change_password import ask_to_reset, reset_password
from motcua.accounts.commands.register_person import ask_to_register, register_person
from motcua.accounts.commands.send_code import open_code
from motcua.accounts.forms import CodeForm, ReachForm, RegisterForm, ResetForm
from motcua.accounts.models import SentCode
from motcua.accounts.queries.letters import demo_words
from motcua.accounts.rules.codes import Purpose
from motcua.accounts.rules.contacts import masked
from motcua.accounts.web.arriving import BY_PASSWORD, arrive, enter
from motcua.accounts.words import DONE
from motcua.foundation.messaging.carriers import is_connected
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal

ASKS, ASKS_WITHIN = 10, 3600
GUESSES, GUESSES_WITHIN = 40, 3600
_METHODS = ["GET", "HEAD", "POST"]


@sensitive_post_parameters("password")
@never_cache
@csrf_protect
@require_http_methods(_METHODS)
def register(request: HttpRequest) -> HttpResponse:
    """Name, address, password; then the page that waits for the code."""
    if request.user.is_authenticated:
        return redirect("account")
    form = RegisterForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        throttle(request, "send code", ASKS, ASKS_WITHIN)
        if sent := _tried(form, "reach", lambda: ask_to_register(at=request.at, **form.cleaned_data)):
            return redirect(_waiting("register-code", sent, request))
    context = {"form": form, "channels": {one: is_connected(one) for one in ("email", "sms")}}
    return _form_page(request, "accounts/register.html", context)


@never_cache
@csrf_protect
@require_http_methods(_METHODS)
def register_code(request: HttpRequest, token: str) -> HttpResponse:
    """The code that makes the account; signed in at once."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    sent = open_code(token, Purpose.REGISTER, request.at)
    if request.method == "POST" and form.is_valid():
        throttle(request, "guess code", GUESSES, GUESSES_WITHIN)
        code = form.cleaned_data["code"]
        person = _tried(form, "code", lambda: register_person(at=request.at, token=token, code=code))
        if person:
            messages.success(request, DONE["registered"])
            return enter(request, person, request.GET.get("next", ""), by=BY_PASSWORD)
    return _form_page(request, "accounts/code.html", _about(form, sent, "register"))


@never_cache
@csrf_protect
@require_http_methods(_METHODS)
def forgotten(request: HttpRequest) -> HttpResponse:
    """The address; whatever it is, the page that waits for a code comes next."""
    form = ReachForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        throttle(request, "send code", ASKS, ASKS_WITHIN)
        reach = form.cleaned_data["reach"]
        if sent := _tried(form, "reach", lambda: ask_to_reset(at=request.at, reach=reach)):
            return redirect(_waiting("forgotten-code", sent, request))
    return _form_page(request, "accounts/forgotten.html", {"form": form})


@sensitive_post_parameters("password")
@never_cache
@csrf_protect
@require_http_methods(_METHODS)
def forgotten_code(request: HttpRequest, token: str) -> HttpResponse:
    """The code and a new password; a second factor is asked for all the same."""
    form = ResetForm(request.POST if request.method == "POST" else None)
    sent = open_code(token, Purpose.RESET, request.at)
    if request.method == "POST" and form.is_valid():
        throttle(request, "guess code", GUESSES, GUESSES_WITHIN)
        given = form.cleaned_data
        person = _tried(form, "code", lambda: reset_password(at=request.at, token=token, **given))
        if person:
            messages.success(request, DONE["password"])
            return arrive(request, person, "", settings.SECOND_FACTOR_ROLES)
    return _form_page(request, "accounts/code.html", _about(form, sent, "forgotten"))


def _tried(form: forms.Form, field: str, act: Callable[[], Any]) -> Any:
    """What the act gives; a refusal becomes the field's error."""
    try:
        return act()
    except Refusal as no:
        form.add_error(field, sentence(no))
        form.is_too_soon = no.code.endswith(".code_too_many")
        return None


def _waiting(route: str, sent: SentCode, request: HttpRequest) -> str:
    wanted = request.GET.urlencode()
    return reverse(route, args=[sent.token]) + (f"?{wanted}" if wanted else "")


def _about(form: forms.Form, sent: SentCode, again: str) -> dict[str, Any]:
    return {
        "form": form,
        "where": masked(sent.reach),
        "channel": sent.channel,
        "again": reverse(again),
        "purpose": sent.purpose,
        "letter": demo_words(sent),
    }


def _form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    form = context["form"]
    status = 429 if getattr(form, "is_too_soon", False) else 422 if form.errors else 200
    return render(request, template, context, status=status)
