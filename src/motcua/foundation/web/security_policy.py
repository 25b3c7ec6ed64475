"""What a page may load, said in a header: put together once, since no page here asks for more or less."""

from functools import cached_property

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

_OWN = ("_csp_config", "_csp_update", "_csp_replace", "_csp_exempt")
"""Where an answer says that its policy is another one."""


class KeptPolicy(CSPMiddleware):
    """The middleware of django-csp; an answer with a policy of its own is left to it."""

    @cached_property
    def _policy(self) -> str:
        return build_policy()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        said = vars(response)
        if (
            settings.DEBUG
            or hasattr(request, "_csp_nonce")
            or HEADER in response
            or any(name in said for name in _OWN)
        ):
            return super().process_response(request, response)
        response.headers[HEADER] = self._policy
        return response
