"""Result templates: the list, a new one, and a change of one from a day on."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor, Agency, HeldPost, Role, require_staff
from motcua.procedures.public import Edition, Sector
from motcua.results.commands.load_templates import load_templates
from motcua.results.commands.save_template import require_template_keeper, save_template
from motcua.results.forms import TemplateForm
from motcua.results.models import ResultTemplate
from motcua.results.queries.templates import templates_of
from motcua.results.rules.text import PLACES
from motcua.results.words import PAGE, TEMPLATE_OUTCOMES

_COPIED = (
    "name",
    "outcome",
    "kind",
    "title",
    "subject",
    "body",
    "recipients",
    "capacity",
    "validity_months",
    "basis",
)


@require_safe
def templates(request: HttpRequest) -> HttpResponse:
    """Templates of the agency and those of everybody."""
    actor = require_staff(request.actor)
    rows = [
        {"row": row, "scope": scope_words(row), "outcome": TEMPLATE_OUTCOMES[row.outcome]}
        for row in templates_of(actor.agency_ids())
    ]
    context = {"rows": rows, "may_keep": _keeper(actor) is not None}
    return render(request, "results/templates.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def template(request: HttpRequest, template_id: int = 0) -> HttpResponse:
    """A new template, or with an id a change of that one: the agency's own from a day on."""
    actor = require_staff(request.actor)
    post = _keeper(actor)
    require_template_keeper(actor, post.agency_id if post else None)
    old = templates_of(actor.agency_ids()).filter(pk=template_id).first() if template_id else None
    if template_id and old is None:
        raise Refusal("result.not_found")
    sent = request.POST if request.method == "POST" else None
    form, said = TemplateForm(sent, scopes=_scopes(), initial=_typed(old)), ""
    if request.method == "POST" and form.is_valid():
        try:
            facts = _facts(form.cleaned_data, post)
            # One of everybody's stays; the agency's own copy stands before it.
            replaces = old if old is not None and old.agency_id else None
            saved = save_template(actor=actor, at=request.at, replaces=replaces, **facts)
        except Refusal as no:
            said = sentence(no)
        else:
            told = PAGE["template_saved"].format(name=saved.name, day=day_words(saved.valid_from))
            messages.success(request, told)
            return redirect("result-templates")
    context = {
        "form": form,
        "said": said,
        "old": old,
        "places": ["{" + name + "}" for name in PLACES],
        "trail": [{"url": reverse("result-templates"), "words": PAGE["templates"]}],
    }
    return render(request, "results/template.html", context, status=422 if said or form.errors else 200)


@require_http_methods(["POST"])
def load_shipped(request: HttpRequest) -> HttpResponse:
    """Take over the templates the product ships, as the agency's own."""
    actor = require_staff(request.actor)
    post = _keeper(actor)
    agency = Agency.objects.get(pk=post.agency_id) if post else None
    count = load_templates(actor=actor, at=request.at, agency=agency)
    messages.success(request, PAGE["templates_loaded"].format(count=count))
    return redirect("result-templates")


def scope_words(row: ResultTemplate) -> str:
    """What a template is for."""
    if row.edition_id:
        return PAGE["edition"].format(name=row.edition.name)
    return PAGE["field"].format(name=row.sector.name) if row.sector_id else PAGE["everything"]


def _keeper(actor: Actor) -> HeldPost | None:
    return actor.holds_anywhere(Role.PROCEDURE_CONTROL, Role.ADMINISTRATOR)


def _scopes() -> list[tuple[str, str]]:
    sectors = Sector.objects.order_by("name").values_list("pk", "name")
    fields = [(f"s{pk}", PAGE["field"].format(name=name)) for pk, name in sectors]
    public = Edition.objects.filter(state=Edition.State.PUBLIC.value).order_by("name")[:500]
    editions = [
        (f"e{pk}", PAGE["edition"].format(name=name[:90])) for pk, name in public.values_list("pk", "name")
    ]
    return [("", PAGE["everything"]), *fields, *editions]


def _typed(old: ResultTemplate | None) -> dict[str, Any]:
    if old is None:
        return {}
    scope = f"e{old.edition_id}" if old.edition_id else f"s{old.sector_id}" if old.sector_id else ""
    return {name: getattr(old, name) for name in _COPIED} | {"scope": scope}


def _facts(given: dict[str, Any], post: HeldPost | None) -> dict[str, Any]:
    facts = dict(given)
    scope = facts.pop("scope")
    pk = int(scope[1:]) if scope else 0
    return facts | {
        "agency": Agency.objects.get(pk=post.agency_id) if post else None,
        "sector": Sector.objects.get(pk=pk) if scope.startswith("s") else None,
        "edition": Edition.objects.get(pk=pk) if scope.startswith("e") else None,
    }
