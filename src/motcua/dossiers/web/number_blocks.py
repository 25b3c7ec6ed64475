"""Numbers set aside: today's account, the open blocks, and giving a block back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.dossiers.commands.close_block import close_block
from motcua.dossiers.models import VoidNumber
from motcua.dossiers.queries.numbers import account_of, recent_blocks
from motcua.dossiers.rules.number_blocks import Account
from motcua.dossiers.web.people import desk_post
from motcua.dossiers.words.desk import DESK
from motcua.dossiers.words.offline import FACTS, GIVEN_BACK, NUMBERS
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import agency_by_code


@require_safe
def blocks(request: HttpRequest) -> HttpResponse:
    """Every number of today accounted for, and the blocks of the last days."""
    return _page(request)


@require_POST
def give_back(request: HttpRequest, block_id: int) -> HttpResponse:
    """Void what is unused of a block."""
    desk_post(request)
    try:
        block = close_block(
            actor=request.actor, at=request.at, block_id=block_id, reason=request.POST.get("ly-do", "")
        )
    except Refusal as no:
        if no.code.endswith((".not_found", ".forbidden")):
            raise
        return _page(request, sentence(no))
    messages.success(request, GIVEN_BACK.format(count=VoidNumber.objects.filter(block=block).count()))
    return redirect("number-blocks")


def _page(request: HttpRequest, said: str = "") -> HttpResponse:
    agency = agency_by_code(desk_post(request).agency_code)
    day = local_day(request.at)
    account = account_of(agency, day)
    context = {
        "title": NUMBERS,
        "said": said,
        "day": day,
        "facts": _facts(account),
        "missing": account.missing,
        "blocks": recent_blocks(agency, day),
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/number_blocks.html", context, status=422 if said else 200)


def _facts(account: Account) -> list[dict[str, object]]:
    counts = {
        "last": account.last,
        "used": account.used,
        "void": account.void,
        "set_aside": account.set_aside,
        "missing": len(account.missing),
    }
    return [{"label": FACTS[name], "figure": count} for name, count in counts.items()]
