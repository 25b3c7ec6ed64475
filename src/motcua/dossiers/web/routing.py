"""Routing rules of the office on one screen: their order, trying one out, handing over by them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.dossiers.commands.hand_over_by_rule import hand_over_all_by_rule
from motcua.dossiers.commands.set_routing import (
    KEEPERS,
    add_routing_rule,
    move_routing_rule,
    remove_routing_rule,
)
from motcua.dossiers.forms.routing import ConditionsForm, RuleForm
from motcua.dossiers.models import RoutingRule
from motcua.dossiers.queries.routing import Proposal, proposed, rules_of
from motcua.dossiers.rules.routing import RouteFacts
from motcua.dossiers.web.choices import people_by_unit, unit_choices
from motcua.dossiers.words.acts import CHANNELS
from motcua.dossiers.words.desk import DESK
from motcua.dossiers.words.process import ROUTING
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import HeldPost, Role, require_staff


@require_http_methods(["GET", "HEAD", "POST"])
def routing(request: HttpRequest) -> HttpResponse:
    """The rules in order, the try-out by ``thu``, and the form that adds one."""
    post = _keeper(request)
    form = RuleForm(request.POST if request.method == "POST" else None)
    form.offer(unit_choices(post.agency_id), people_by_unit(post.agency_id, local_day(request.at)))
    said = ""
    if request.method == "POST" and form.is_valid():
        try:
            rule = add_routing_rule(
                actor=request.actor, at=request.at, agency_id=post.agency_id, **form.cleaned_data
            )
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, ROUTING["added"].format(name=rule.name))
            return redirect("routing")
    rules = rules_of(post.agency_id)
    trying = ConditionsForm(request.GET if "thu" in request.GET else None, prefix="thu")
    found = _tried(request, rules)
    context = {
        "rules": [(rule, _conditions(rule)) for rule in rules],
        "form": form,
        "said": said,
        "trying": trying,
        "tried": "thu" in request.GET,
        "found": found,
        "away": _away_words(found),
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    failed = request.method == "POST"
    return render(request, "dossiers/routing.html", context, status=422 if failed else 200)


@require_POST
def change(request: HttpRequest, number: int, way: str) -> HttpResponse:
    """Move a rule up (``len``) or down (``xuong``), or take it away (``bo``)."""
    _keeper(request)
    if way == "bo":
        remove_routing_rule(actor=request.actor, at=request.at, rule_id=number)
        messages.success(request, ROUTING["removed"])
    elif way in {"len", "xuong"}:
        move_routing_rule(actor=request.actor, at=request.at, rule_id=number, up=way == "len")
    else:
        raise Refusal("routing.not_found")
    return redirect("routing")


@require_POST
def hand_over(request: HttpRequest) -> HttpResponse:
    """Hand over now what the rules marked automatic take; the clock does the same every few minutes."""
    require_staff(request.actor)
    post = request.actor.holds_anywhere(Role.ONE_STOP)
    if post is None:
        raise Refusal("routing.forbidden")
    done, refused = hand_over_all_by_rule(actor=request.actor, at=request.at, agency_id=post.agency_id)
    for code, no in refused:
        messages.error(request, f"{code}: {sentence(no)}")
    messages.success(request, ROUTING["handed"].format(count=len(done)) if done else ROUTING["none"])
    return redirect("desk")


def _tried(request: HttpRequest, rules: list[RoutingRule]) -> Proposal | None:
    """What the rules say of the dossier that was tried out."""
    if "thu" not in request.GET:
        return None
    asked = {key.removeprefix("thu-"): value for key, value in request.GET.items()}
    facts = RouteFacts(
        sector=asked.get("sector", ""),
        procedure=asked.get("procedure", ""),
        case=asked.get("case", ""),
        address=asked.get("place", ""),
        channel=asked.get("channel", ""),
    )
    return proposed(rules, facts, local_day(request.at))


def _keeper(request: HttpRequest) -> HeldPost:
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*KEEPERS)
    if post is None:
        raise Refusal("routing.forbidden")
    return post


def _conditions(rule: RoutingRule) -> list[str]:
    said = [rule.sector, rule.procedure, rule.case, rule.place]
    if rule.channel:
        said.append(CHANNELS.get(rule.channel, rule.channel))
    return [one for one in said if one]


def _away_words(found: Proposal | None) -> str:
    if found is None or found.stands_in_for is None or found.rule.holder is None:
        return ""
    return ROUTING["away"].format(person=found.rule.holder.address or found.rule.holder.full_name)
