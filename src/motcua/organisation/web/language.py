"""The language of a request: Vietnamese, unless a citizen chose English with the switch of the bar."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from motcua.foundation.english.names import stored_names
from motcua.foundation.english.speaking import ENGLISH, LANGUAGES, speaking
from motcua.foundation.web.language import ASKED, COOKIE, remember
from motcua.organisation.commands.choose_language import choose_language


def language_of_request(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: ``?lang=en`` is remembered and taken out of the address; the cookie decides after that.

    A browser's ``Accept-Language`` is not asked: browsers in Viet Nam are often set up in English, and a
    page that changes its language by itself frightens people. Officers always read Vietnamese."""

    def middleware(request: HttpRequest) -> HttpResponse:
        wanted = request.GET.get(ASKED, "")
        if wanted in LANGUAGES and request.method in {"GET", "HEAD"}:
            return _remembered(request, wanted)
        if request.COOKIES.get(COOKIE) != ENGLISH or not may_choose(request):
            return get_response(request)
        if request.actor.is_citizen and request.user.language != ENGLISH:
            choose_language(ENGLISH, actor=request.actor)  # chosen before signing in
        with speaking(ENGLISH, with_names=stored_names):
            answer = get_response(request)
        answer.headers.setdefault("Content-Language", ENGLISH)
        patch_vary_headers(answer, ["Cookie"])
        return answer

    return middleware


def may_choose(request: HttpRequest) -> bool:
    """Everybody but officers, and pages only: interfaces speak codes."""
    return not request.path.startswith(("/api/", settings.STATIC_URL)) and not request.actor.posts


def _remembered(request: HttpRequest, wanted: str) -> HttpResponse:
    asked = request.GET.copy()
    del asked[ASKED]
    path = f"/{request.path.lstrip('/')}"
    answer = HttpResponseRedirect(path + (f"?{asked.urlencode()}" if asked else ""))
    choose_language(wanted, actor=request.actor)
    remember(answer, wanted)
    return answer
