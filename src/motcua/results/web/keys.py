"""What one signs with, and for an administrator: the agency's key, its seal, the trusted authorities."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor, HeldPost, Role, require_staff
from motcua.results.commands.keep_key import (
    add_agency_key,
    add_own_key,
    retire_authority,
    set_seal,
    trust_authority,
)
from motcua.results.forms import AnchorForm, KeyForm, ReasonForm, SealForm
from motcua.results.models import AgencySeal, SigningKey, TrustAnchor
from motcua.results.queries.keys import own_key
from motcua.results.words import FACTS, PAGE


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """The page."""
    return _page(request, require_staff(request.actor))


@require_http_methods(["POST"])
def keep(request: HttpRequest, what: str) -> HttpResponse:
    """Add or replace one of them; refused, the page comes back with what was said."""
    actor = require_staff(request.actor)
    if what not in _KEEPERS:
        raise Refusal("result.not_found")
    form_type, keeper = _KEEPERS[what]
    form, said = form_type(request.POST, request.FILES), ""
    if form.is_valid():
        try:
            messages.success(request, keeper(actor, request, form.cleaned_data))
            return redirect("keys")
        except Refusal as no:
            if no.code.endswith((".forbidden", ".not_found")):
                raise
            said = sentence(no)
    return _page(request, actor, {what: form}, said)


def _page(
    request: HttpRequest, actor: Actor, forms: dict[str, django_forms.Form] | None = None, said: str = ""
) -> HttpResponse:
    forms = forms or {}
    post = actor.holds_anywhere(Role.ADMINISTRATOR)
    context: dict[str, Any] = {
        "own": key_facts(own_key(actor)),
        "own_form": forms.get("khoa-cua-toi") or KeyForm(prefix=None),
        "anchors": TrustAnchor.objects.filter(retired_at=None).order_by("name", "id"),
        "is_keeper": post is not None,
        "said": said,
    }
    if post is not None:
        row = SigningKey.objects.filter(agency=post.agency_id, retired_at=None).first()
        context |= {
            "agency": post.agency_name,
            "agency_key": key_facts(row),
            "agency_form": forms.get("khoa-co-quan") or KeyForm(auto_id="co-quan-%s"),
            "anchor_form": forms.get("noi-cap") or AnchorForm(auto_id="noi-cap-%s"),
            "seal_form": forms.get("dau") or SealForm(auto_id="dau-%s"),
            "has_seal": AgencySeal.objects.filter(agency=post.agency_id).exists(),
            "retire_form": ReasonForm(auto_id="thoi-%s"),
        }
    failed = bool(said) or any(form.errors for form in forms.values())
    return render(request, "results/keys.html", context, status=422 if failed else 200)


def key_facts(row: SigningKey | None) -> list[dict[str, str]]:
    """A key as people see it; never anything of its content."""
    if row is None:
        return []
    values = {
        "holder": row.name,
        "issuer": row.issuer,
        "serial": row.serial,
        "until": day_words(row.valid_to),
    }
    return [{"label": FACTS[key], "figure": value} for key, value in values.items()]


def _own(actor: Actor, request: HttpRequest, facts: dict[str, Any]) -> str:
    return _said(add_own_key(actor=actor, at=request.at, **_given(facts)))


def _agency(actor: Actor, request: HttpRequest, facts: dict[str, Any]) -> str:
    agency_id = _post(actor).agency_id
    return _said(add_agency_key(actor=actor, at=request.at, agency_id=agency_id, **_given(facts)))


def _anchor(actor: Actor, request: HttpRequest, facts: dict[str, Any]) -> str:
    content = facts["file"].read()
    anchor = trust_authority(actor=actor, at=request.at, content=content, ground=facts["ground"])
    return PAGE["anchor_added"].format(name=anchor.name)


def _retire(actor: Actor, request: HttpRequest, facts: dict[str, Any]) -> str:
    anchor_id = read_number(request.POST.get("noi_cap", "")) or 0
    anchor = retire_authority(actor=actor, at=request.at, anchor_id=anchor_id, ground=facts["reason"])
    return PAGE["anchor_retired"].format(name=anchor.name)


def _seal(actor: Actor, request: HttpRequest, facts: dict[str, Any]) -> str:
    content = facts["file"].read()
    set_seal(actor=actor, at=request.at, agency_id=_post(actor).agency_id, content=content)
    return PAGE["seal_set"]


_KEEPERS: dict[str, tuple[type[django_forms.Form], Callable[[Actor, HttpRequest, dict[str, Any]], str]]] = {
    "khoa-cua-toi": (KeyForm, _own),
    "khoa-co-quan": (KeyForm, _agency),
    "noi-cap": (AnchorForm, _anchor),
    "thoi-tin": (ReasonForm, _retire),
    "dau": (SealForm, _seal),
}


def _given(facts: dict[str, Any]) -> dict[str, Any]:
    content = facts["file"].read() if facts["file"] else b""
    return {"content": content, "password": facts["password"], "device_name": facts["device_name"]}


def _said(key: SigningKey) -> str:
    return PAGE["key_added"].format(name=key.name, day=day_words(key.valid_to))


def _post(actor: Actor) -> HeldPost:
    post = actor.holds_anywhere(Role.ADMINISTRATOR)
    if post is None:
        raise Refusal("signing.forbidden")
    return post
