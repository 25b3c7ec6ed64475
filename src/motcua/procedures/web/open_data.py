"""The catalogue as open data: JSON and CSV, what was announced and nothing else."""

import io

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import agency_by_code
from motcua.procedures.queries.export import catalogue_rows
from motcua.procedures.register.writing import WRITERS

_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


@require_safe
def catalogue(request: HttpRequest, form: str) -> HttpResponse:
    """The national catalogue, or with ``noi`` the one an agency keeps itself."""
    code = request.GET.get("noi", "").strip()
    owner = agency_by_code(code) if code else None
    if code and owner is None:
        raise Refusal("procedure.agency.not_found", code=code)
    rows = catalogue_rows(owner, local_day(request.at), announced_only=True)
    out = io.BytesIO()
    WRITERS[form](rows, out)
    answer = HttpResponse(out.getvalue(), content_type=_TYPES[form])
    name = "danh-muc-thu-tuc" + (f"-{owner.code}" if owner else "")
    disposition = "inline" if form == "json" else "attachment"
    answer["Content-Disposition"] = f'{disposition}; filename="{name}.{form}"'
    answer["Access-Control-Allow-Origin"] = "*"
    return answer
