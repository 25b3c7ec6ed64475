"""Privacy: what is kept and why, all of my data, who looked at my papers."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from motcua.dossiers.commands.export_my_data import export_my_data
from motcua.dossiers.queries.my_data import PAGE, looks_at, messages_to
from motcua.dossiers.web.people import for_people
from motcua.dossiers.words.messages import CHANNELS, KINDS, STATES
from motcua.dossiers.words.privacy import KEPT, KEPT_SINCE
from motcua.foundation.web.throttle import count_try, refuse_after
from motcua.kernel.time import local_day

A_DAY, SECONDS = 5, 24 * 3600


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept, for anybody to read; the own lists for who is signed in."""
    looks = looks_at(request.actor) if request.actor.person_id is not None else []
    sent = messages_to(request.actor, most=20) if request.actor.person_id is not None else []
    told = [
        {"one": one, "channel": CHANNELS[one.channel], "state": STATES[one.state], "kind": KINDS[one.state]}
        for one in sent
    ]
    context = {"told": told} | {"kept": KEPT, "since": KEPT_SINCE, "looks": looks, "most": PAGE}
    return render(request, "dossiers/privacy.html", context)


@never_cache
@require_POST
@for_people
def export(request: HttpRequest) -> FileResponse:
    """The archive, made now for the person who asks."""
    key = ("export", str(request.actor.person_id))
    refuse_after(A_DAY, *key, seconds=SECONDS)
    count_try(*key, seconds=SECONDS)
    archive = export_my_data(actor=request.actor, at=request.at)
    name = f"du-lieu-cua-toi-{local_day(request.at):%Y%m%d}.zip"
    answer = FileResponse(archive, as_attachment=True, filename=name, content_type="application/zip")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
