"""Making, changing and dropping one's own lists of the desk."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.dossiers.commands.keep_view import drop_view, keep_view, may_share, own_view
from motcua.dossiers.forms.views import ViewForm, filled_in
from motcua.dossiers.models import DeskView
from motcua.dossiers.queries.views import as_list, kept_views
from motcua.dossiers.rules.views import VIEWS, SavedView
from motcua.dossiers.web.choices import people_by_unit, unit_choices
from motcua.dossiers.words import lists as words
from motcua.dossiers.words.desk import DESK
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff
from motcua.procedures.public import Sector


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new list, beginning with what the one looked at (``xem``) keeps."""
    actor = require_staff(request.actor)
    seen = request.GET.get("xem", "")
    kept = {one.key: as_list(one) for one in kept_views(actor)} if request.method != "POST" else {}
    return _edited(request, VIEWS.get(seen) or kept.get(seen) or SavedView(""), None)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the person's own lists."""
    kept = own_view(require_staff(request.actor), pk)
    return _edited(request, as_list(kept), kept)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget an own list."""
    gone = drop_view(actor=require_staff(request.actor), pk=pk)
    messages.success(request, words.DROPPED.format(name=gone.name))
    return redirect("desk")


def _edited(request: HttpRequest, view: SavedView, kept: DeskView | None) -> HttpResponse:
    form = _form(request, view, kept)
    said = ""
    if request.method == "POST" and form.is_valid():
        try:
            saved = keep_view(
                actor=request.actor,
                at=request.at,
                view=form.view(),
                name=form.cleaned_data["name"],
                sharing=form.cleaned_data.get("sharing", ""),
                pk=kept.pk if kept else None,
            )
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, words.SAVED.format(name=saved.name))
            return redirect(f"{reverse('desk')}?{urlencode({'xem': saved.key})}")
    context = {
        "title": words.EDITOR["edit" if kept else "new"],
        "trail": [{"url": reverse("desk"), "words": DESK}],
        "form": form,
        "kept": kept,
        "said": said,
    }
    failed = bool(said) or bool(form.errors)
    return render(request, "dossiers/desk_view.html", context, status=422 if failed else 200)


def _form(request: HttpRequest, view: SavedView, kept: DeskView | None) -> ViewForm:
    shown = filled_in(view, name=kept.name if kept else "", sharing=kept.sharing if kept else "")
    form = ViewForm(request.POST if request.method == "POST" else None, initial=shown)
    agency_id = request.actor.posts[0].agency_id
    sectors = list(Sector.objects.order_by("name").values_list("pk", "name"))
    people = people_by_unit(agency_id, local_day(request.at))
    form.offer(sectors, unit_choices(agency_id), people, may_share(request.actor))
    return form
