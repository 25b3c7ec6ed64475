"""My account: how I am reached, how I sign in, where I am signed in."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.accounts.commands.change_password import change_password
from motcua.accounts.commands.change_reach import ask_for_reach, change_reach
from motcua.accounts.commands.send_code import open_code
from motcua.accounts.forms import ChangePasswordForm, CodeForm, NewPasswordForm, ReachForm
from motcua.accounts.models import Contact, OutsideIdentity
from motcua.accounts.outputs import oidc
from motcua.accounts.queries.factors import factors_of
from motcua.accounts.queries.letters import demo_words
from motcua.accounts.rules.codes import Purpose
from motcua.accounts.rules.contacts import masked
from motcua.accounts.web.arriving import count_guess
from motcua.accounts.web.people import for_people
from motcua.accounts.words import CHANNELS, DONE
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import refuse_after, throttle
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import end_sessions

_METHODS = ["GET", "HEAD", "POST"]


@require_safe
@never_cache
@for_people
def account(request: HttpRequest) -> HttpResponse:
    """Everything about signing in, one line each with what may be done about it."""
    person_id = request.actor.person_id
    context = {
        "person": request.user,
        "contacts": [(CHANNELS[one.reach.channel], one) for one in Contact.objects.filter(person=person_id)],
        "identities": OutsideIdentity.objects.filter(person=person_id),
        "provider": settings.OIDC["name"] if oidc.is_configured() else "",
        "factors": factors_of(person_id),
    }
    return render(request, "accounts/account.html", context)


@sensitive_post_parameters("current", "password")
@never_cache
@require_http_methods(_METHODS)
@for_people
def password(request: HttpRequest) -> HttpResponse:
    """Change it; the other devices are signed out."""
    kind = ChangePasswordForm if request.user.has_usable_password() else NewPasswordForm
    form = kind(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        refuse_after(6, "factor", str(request.actor.person_id), seconds=900)
        given = {"current": "", **form.cleaned_data}
        try:
            person = change_password(actor=request.actor, at=request.at, **given)
        except Refusal as no:
            count_guess(request.actor.person_id)
            form.add_error("current", sentence(no))
        else:
            update_session_auth_hash(request, person)
            messages.success(request, DONE["password"])
            return redirect("account")
    return _page(request, "accounts/password.html", form)


@never_cache
@require_http_methods(_METHODS)
@for_people
def reach(request: HttpRequest) -> HttpResponse:
    """Another address: a code goes to it first."""
    form = ReachForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        throttle(request, "send code", 10, 3600)
        try:
            sent = ask_for_reach(actor=request.actor, at=request.at, reach=form.cleaned_data["reach"])
        except Refusal as no:
            form.add_error("reach", sentence(no))
        else:
            return redirect("account-reach-code", token=sent.token)
    return _page(request, "accounts/reach.html", form)


@never_cache
@require_http_methods(_METHODS)
@for_people
def reach_code(request: HttpRequest, token: str) -> HttpResponse:
    """The code that shows the address is the person's."""
    sent = open_code(token, Purpose.REACH, request.at)
    if sent.person_id != request.actor.person_id:
        raise Refusal("account.code_over")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            change_reach(actor=request.actor, at=request.at, token=token, code=form.cleaned_data["code"])
        except Refusal as no:
            form.add_error("code", sentence(no))
        else:
            messages.success(request, DONE["reach"])
            return redirect("account")
    context = {"where": masked(sent.reach), "channel": sent.channel, "letter": demo_words(sent)}
    return _page(request, "accounts/code.html", form, purpose="reach", **context)


@require_POST
@for_people
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    """Every session of the person but this one."""
    count = end_sessions(request.actor.person_id, but=request.session.session_key)
    messages.success(request, DONE["ended"].format(count=count))
    return redirect("account")


def _page(request: HttpRequest, template: str, form: forms.Form, **more: object) -> HttpResponse:
    return render(request, template, {"form": form, **more}, status=422 if form.errors else 200)
