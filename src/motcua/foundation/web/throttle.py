"""How often something may be tried: guesses are slowed down, honest use is not.

The counts live in Django's cache, so they are kept per process where the cache is; they bound guessing, they
do not meter use."""

import hashlib
from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from motcua.kernel.refusal import Refusal


def throttle(request: HttpRequest, key: str, limit: int, seconds: int) -> None:
    """Count one try of ``key`` from this address; refuses ``request.too_many`` after ``limit`` tries
    within ``seconds`` of the first."""
    address = address_of(request)
    refuse_after(limit, key, address, seconds=seconds)
    count_try(key, address, seconds=seconds)


def refuse_after(limit: int, *key: str, seconds: int) -> None:
    """Refuse ``request.too_many`` where ``limit`` tries of the key are counted already."""
    if cache.get(_name(*key), 0) >= limit:
        raise Refusal("request.too_many", minutes=-(-seconds // 60))


def count_try(*key: str, seconds: int) -> None:
    """Count one try of the key; the first one starts the time."""
    name = _name(*key)
    if not cache.add(name, 1, seconds):
        try:
            cache.incr(name)
        except ValueError:
            cache.add(name, 1, seconds)


def address_of(request: HttpRequest) -> str:
    """Who counts as one: an IPv4 address, or the /64 of an IPv6 one (a household has all of it)."""
    said = origin_of(request)
    try:
        address = ip_address(said)
    except ValueError:
        return said
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return f"{IPv6Address(int(address) >> 64 << 64)}/64"
    return str(getattr(address, "ipv4_mapped", None) or address)


def origin_of(request: HttpRequest) -> str:
    """Where the request came from: who is connected, or, where that is a proxy of the office
    (``MOTCUA_PROXIES``), the last in its list that is none. What stands further left anybody may write."""
    said: str = request.META.get("REMOTE_ADDR", "")
    before = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    while _is_ours(said) and before:
        hop = before.pop().strip()
        if not _address(hop):
            break
        said = hop
    return said


def _is_ours(said: str) -> bool:
    address = _address(said)
    return address is not None and any(address in network for network in settings.PROXIES)


def _address(said: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(said)
    except ValueError:
        return None


def _name(*parts: str) -> str:
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return f"tries:{digest[:40]}"
