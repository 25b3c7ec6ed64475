"""What stands around every page: product, agency, navigation, who is signed in. Asks the database nothing."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

PRODUCT = "Một Cửa"

STAFF_NAV = (
    ("desk", "Bàn làm việc"),
    ("dossiers", "Hồ sơ"),
    ("procedures", "Thủ tục"),
    ("reports", "Báo cáo"),
    ("audit", "Soát số liệu"),
)
PUBLIC_NAV = (
    ("home", "Trang chủ"),
    ("procedures", "Thủ tục"),
    ("follow", "Theo dõi hồ sơ"),
    ("figures", "Số liệu"),
)


class Place(NamedTuple):
    """One entry of the navigation; ``here`` marks the place the person is in."""

    url: str
    words: str
    here: bool


def frame(request: HttpRequest) -> dict[str, object]:
    """The context of ``base.html``."""
    actor = getattr(request, "actor", None)
    return {
        "product": PRODUCT,
        "agency_name": str(getattr(actor, "agency_name", "") or ""),
        "actor": actor,
        "nav": places(STAFF_NAV if actor else PUBLIC_NAV, request.path),
        "demo": settings.DEMO,
    }


def places(entries: tuple[tuple[str, str], ...], path: str) -> list[Place]:
    """The entries whose address exists in this installation."""
    found = []
    for name, words in entries:
        url = address(name)
        if url:
            here = path == url if url == "/" else path.startswith(url)
            found.append(Place(url, words, here))
    return found


def address(name: str) -> str:
    """The address of a route, or nothing where its area is not installed."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
