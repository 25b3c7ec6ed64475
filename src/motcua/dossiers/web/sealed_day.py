"""Nothing is written by a clock that shows a day whose ledger is sealed: such a line could not be told from
one that somebody slipped in later."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from motcua.dossiers.queries.verification import clock_back, last_sealed_day
from motcua.foundation.web.refusals import answer

LOOKED_EVERY = 60.0
"""Seconds for which a process remembers the last seal: days are sealed after midnight only."""

_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_SIGNING = frozenset({"sign-in", "sign-out"})


def nothing_on_a_sealed_day(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: refuses ``ledger.clock_back``; reading, signing in and out go on."""
    seen: list[tuple[float, date | None]] = []

    def sealed_until() -> date | None:
        now = time.monotonic()
        if not seen or now - seen[0][0] > LOOKED_EVERY:
            seen[:] = [(now, last_sealed_day())]
        return seen[0][1]

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_view(request: HttpRequest, *_: Any) -> HttpResponse | None:
        if request.method in _READS or settings.SEALED_DAY == "take":
            return None
        name = request.resolver_match.url_name if request.resolver_match else ""
        refused = None if name in _SIGNING else clock_back(request.at, sealed_until())
        return answer(request, refused) if refused else None

    middleware.process_view = process_view  # type: ignore[attr-defined]
    return middleware
