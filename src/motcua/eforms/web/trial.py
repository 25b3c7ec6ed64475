"""A form tried out as a citizen would fill it in; nothing is stored."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from motcua.eforms import access
from motcua.eforms.queries.forms import faults_of, items_of, standing_of
from motcua.eforms.rules.mending import mended
from motcua.eforms.rules.settling import settled
from motcua.eforms.web.designer import trail_to
from motcua.eforms.web.showing import trial_shown
from motcua.eforms.words.designer import NAMELESS
from motcua.eforms.words.told import as_asked
from motcua.kernel.refusal import Refusal


@require_http_methods(["GET", "HEAD", "POST"])
def trial(request: HttpRequest, number: int) -> HttpResponse:
    """The form with what was typed, what is wrong, which papers it calls for, and how it will be read."""
    edition = access.edition_to_show(request.actor, number)
    found = standing_of(edition.pk)
    kept = found.draft or found.form
    definition = mended(settled(kept.document), NAMELESS) if kept else None
    if kept is None or definition is None:
        raise Refusal("eform.nothing_to_try")
    is_checked = request.method == "POST" and not request.POST.get("buoc")
    shown = trial_shown(request, definition, request.POST, is_checked=is_checked)
    form = shown["questions"]
    is_right = is_checked and form.is_valid()
    context = {
        "edition": edition,
        "draft": found.draft,
        "stopping": sum(not one.is_warning for one in faults_of(kept.document, items_of(edition))),
        "is_checked": is_checked,
        "is_right": is_right,
        "asked": as_asked(definition, form.checked.answers) if is_right else [],
        "trail": trail_to(edition, designer=True),
        **shown,
    }
    return render(request, "eforms/trial.html", context, status=422 if is_checked and not is_right else 200)
