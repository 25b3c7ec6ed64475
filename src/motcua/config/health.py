"""How the installation is, on a page for administrators: what ``motcua doctor`` says."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.config.doctor import FROM_WITHIN
from motcua.config.finding import BAD, GOOD, NOTE
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import ROLES, Role, require_staff

KINDS = {GOOD: ("tốt", "ok"), NOTE: ("nên xem", "soon"), BAD: ("phải sửa", "late")}


@require_safe
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """What is missing or unsafe first, each with its mend."""
    if require_staff(request.actor).holds_anywhere(Role.ADMINISTRATOR) is None:
        raise Refusal("organisation.forbidden", role=ROLES[Role.ADMINISTRATOR])
    findings = [finding for look in FROM_WITHIN for finding in look()]
    order = (BAD, NOTE, GOOD)
    context = {
        "findings": [
            {"row": one, "state": KINDS[one.grade]}
            for one in sorted(findings, key=lambda one: order.index(one.grade))
        ],
        "bad": sum(one.grade == BAD for one in findings),
        "notes": sum(one.grade == NOTE for one in findings),
        "agency": request.actor.posts[0].agency_name,
    }
    return render(request, "home/health.html", context)
