"""Tests talk to this machine only: a connection to any other address is an error."""

import ipaddress
import socket
from collections.abc import Iterator

import pytest


class NetworkInTest(AssertionError):
    """A test, or the code under test, wanted to leave the machine."""


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: object) -> None:
        _check(self, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: object) -> int:
        _check(self, address)
        return connect_ex(self, address)

    def guarded_look_up(host, *rest, **named):
        if host and not _is_here(host):
            raise NetworkInTest(f"a test looks up {host!r}; only this machine may be reached")
        return look_up(host, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


def _check(to: socket.socket, address: object) -> None:
    if to.family in {socket.AF_INET, socket.AF_INET6} and not _is_here(address[0]):
        raise NetworkInTest(f"a test connects to {address!r}; only this machine may be reached")


def _is_here(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"
