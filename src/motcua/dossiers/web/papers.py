"""Stored papers, sent out to whoever may read the dossier and to nobody else."""

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from motcua.dossiers.commands.read_paper import read_paper
from motcua.dossiers.web.people import for_people
from motcua.dossiers.web.uploads import FOLDER
from motcua.foundation.files import Kind, open_file


@require_GET
@never_cache
@for_people
def paper(request: HttpRequest, code: str, paper_id: int) -> HttpResponseBase:
    """The file as an attachment of its stored kind, under the name it was handed in with."""
    found = read_paper(actor=request.actor, at=request.at, code=code, paper_id=paper_id)
    answer = FileResponse(
        open_file(found.file_sha256, folder=FOLDER),
        as_attachment=True,
        filename=found.file_name,
        content_type=Kind(found.file_kind).media_type,
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
