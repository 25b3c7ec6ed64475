"""Signing in through a provider of identities, or tying one to the account that is signed in."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_GET, require_POST

from motcua.accounts.commands.know_by_provider import know_by_provider, tie_provider
from motcua.accounts.outputs import oidc
from motcua.accounts.rules.identity import told_identity
from motcua.accounts.web.arriving import BY_PROVIDER, enter, origin_of
from motcua.accounts.words import DONE
from motcua.foundation.web.throttle import throttle

ASKED = "oidc"


@never_cache
@csrf_protect
@require_POST
def provider_begin(request: HttpRequest) -> HttpResponse:
    """To the provider; who comes back is asked for in the same browser only."""
    throttle(request, "provider", 30, 900)
    url, asked = oidc.begin(f"{origin_of(request)}{reverse('provider-back')}")
    request.session[ASKED] = asked | {
        "next": request.POST.get("next", "")[:500],
        "tie": str(request.actor.person_id or ""),
    }
    return HttpResponseRedirect(url)


@never_cache
@require_GET
def provider_back(request: HttpRequest) -> HttpResponse:
    """Back from the provider: checked, then known or tied."""
    asked = request.session.pop(ASKED, None) or {}
    came = {name: request.GET.get(name, "") for name in request.GET}
    claims = oidc.finish(asked, came, at=request.at)
    settled = settings.OIDC
    told = told_identity(
        claims,
        id_number_claim=settled["id_number_claim"],
        level_claim=settled["level_claim"],
        least_level=settled["least_level"],
    )
    who = {"at": request.at, "issuer": settled["issuer"], "told": told}
    if asked["tie"]:
        if asked["tie"] == str(request.actor.person_id):
            tie_provider(actor=request.actor, **who)
            messages.success(request, DONE["tied"].format(name=settled["name"]))
        return redirect("account")
    return enter(request, know_by_provider(**who), asked["next"], by=BY_PROVIDER)
