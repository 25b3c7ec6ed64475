"""Stored papers, sent out to whoever may read the dossier and to nobody else."""

from pathlib import PurePath

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from motcua.dossiers.commands.read_paper import read_paper
from motcua.dossiers.queries.paper_copy import copy_of
from motcua.dossiers.web.people import for_people
from motcua.foundation.files import Kind
from motcua.foundation.web.downloads import handed_in


@require_GET
@never_cache
@for_people
def paper(request: HttpRequest, code: str, paper_id: int) -> HttpResponseBase:
    """The file as an attachment, under the name it was handed in with; an identity paper as a marked PDF."""
    found = read_paper(actor=request.actor, at=request.at, code=code, paper_id=paper_id)
    stored = Kind(found.file_kind)
    content, kind = copy_of(
        found.name, stored, found.file_sha256, code=code, reader=request.actor.name, at=request.at
    )
    name = found.file_name if kind is stored else f"{PurePath(found.file_name).stem}.pdf"
    return handed_in(content, kind=kind, name=name)
