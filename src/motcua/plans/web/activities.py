"""Writing down activities of the mass mobilisation programme."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import require_staff
from motcua.plans import access
from motcua.plans.commands.record_activity import Held, record_activity
from motcua.plans.forms.activities import ActivityForm
from motcua.plans.models import Activity
from motcua.plans.rules.contents import PlanKind
from motcua.plans.words import DONE


@require_http_methods(["GET", "HEAD", "POST"])
def activity(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """A new activity, or one that is there (``number``) with what came of it."""
    actor = require_staff(request.actor)
    post = access.require_planner(actor)
    found = access.activity_to_change(actor, number) if number is not None else None
    plans = access.readable_plans(actor).filter(kind=PlanKind.MOBILISATION.value)
    plans = plans.filter(pk=found.plan_id) if found else plans.filter(agency_id=post.agency_id)
    choices = [(one.pk, f"{one.title} ({one.year})") for one in plans.order_by("-year", "id")]
    form = ActivityForm(
        request.POST if request.method == "POST" else None, plans=choices, initial=_initial(found)
    )
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        plan_id = given.pop("plan")
        try:
            made = record_activity(
                actor=actor, at=request.at, plan_id=plan_id, held=Held(**given), activity_id=number
            )
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["held"].format(title=made.title))
            return HttpResponseRedirect(f"{reverse('mobilisation')}?nam={made.plan.year}")
    context = {
        "form": form,
        "activity": found,
        "trail": [{"url": reverse("mobilisation"), "words": "Dân vận chính quyền"}],
    }
    return render(request, "plans/activity.html", context, status=422 if form.errors else 200)


def _initial(found: Activity | None) -> dict[str, object]:
    if found is None:
        return {}
    names = ("title", "held_on", "place", "participants", "result")
    return {"plan": found.plan_id} | {name: getattr(found, name) for name in names}
