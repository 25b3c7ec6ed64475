"""The switch between Vietnamese and English in the bar, and the cookie that remembers it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from motcua.foundation.english.speaking import ENGLISH, VIETNAMESE, is_english

COOKIE, ASKED = "ngon-ngu", "lang"
A_YEAR = 365 * 24 * 3600


def language_switch(request: HttpRequest) -> str:
    """The address of this page in the other language; of the bare page where a form was just sent."""
    asked = request.GET.copy()
    if request.method not in {"GET", "HEAD"}:
        asked.clear()
    asked[ASKED] = VIETNAMESE if is_english() else ENGLISH
    return f"?{asked.urlencode()}"


def remember(answer: HttpResponse, wanted: str) -> None:
    """Keeps the choice in this browser."""
    answer.set_cookie(
        COOKIE, wanted, max_age=A_YEAR, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
    )
