"""What other software may ask: one document of all operations, read by ``/api/docs`` too."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.openapi.docs import Swagger

from motcua.auditing.api.audit import router as auditing
from motcua.foundation.web.refusals import answer
from motcua.kernel.refusal import Refusal


class OwnSwagger(Swagger):
    """Its page and scripts come from this installation, as if ninja stood among the installed apps."""

    template_cdn = str(settings.API_PAGES / "templates" / Swagger.template)


api = NinjaAPI(
    title="Một Cửa",
    version="1",
    urls_namespace="api",
    docs=OwnSwagger(),
    docs_decorator=require_safe,
    description="Every refusal is {code, facts, message}: a code for programs, a sentence for people.",
)
api.add_router("", auditing)


@api.exception_handler(Refusal)
def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A refusal as every other edge answers it."""
    return answer(request, refusal)


@api.exception_handler(ValidationError)
def not_as_described(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """What the document does not allow, told for the first field that breaks it."""
    [first, *_] = error.errors
    field = ".".join(str(part) for part in first["loc"][1:])
    return answer(request, Refusal("request.bad_field", field=field, found=str(first["msg"])))
