"""Guessing is slowed down by address and by what is guessed."""

from ipaddress import ip_network

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import address_of, count_try, refuse_after, throttle
from motcua.kernel.refusal import Refusal


@pytest.fixture(autouse=True)
def _nothing_counted():
    cache.clear()
    yield
    cache.clear()


def from_address(address):
    return RequestFactory().get("/", REMOTE_ADDR=address)


def test_the_try_after_the_last_allowed_one_is_refused():
    for _ in range(3):
        throttle(from_address("192.0.2.1"), "follow", 3, 90)

    with pytest.raises(Refusal) as no:
        throttle(from_address("192.0.2.1"), "follow", 3, 90)
    assert sentence(no.value).endswith("Đợi 2 phút rồi thử lại.")


def test_another_address_and_another_key_are_not_held_back():
    throttle(from_address("192.0.2.1"), "follow", 1, 60)

    throttle(from_address("192.0.2.2"), "follow", 1, 60)
    throttle(from_address("192.0.2.1"), "sign-in", 1, 60)


def test_asking_counts_nothing_until_a_try_is_counted():
    refuse_after(1, "code", "H59.15-260302-0001", seconds=60)
    refuse_after(1, "code", "H59.15-260302-0001", seconds=60)
    count_try("code", "H59.15-260302-0001", seconds=60)

    with pytest.raises(Refusal, match="request.too_many"):
        refuse_after(1, "code", "H59.15-260302-0001", seconds=60)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
    ],
)
def test_a_household_counts_as_one(one, other, same):
    assert (address_of(from_address(one)) == address_of(from_address(other))) is same


@pytest.mark.parametrize(
    ("connected", "told", "who"),
    [
        ("127.0.0.1", "192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "6.6.6.6, 192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "192.0.2.7, 10.1.2.3", "192.0.2.7"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", "192.0.2.7, unknown, 10.1.2.3", "10.1.2.3"),
        ("198.51.100.1", "192.0.2.7", "198.51.100.1"),
    ],
)
def test_only_a_proxy_of_the_office_says_who_stands_behind_it(settings, connected, told, who):
    settings.PROXIES = (ip_network("127.0.0.1"), ip_network("10.0.0.0/8"))
    request = RequestFactory().get("/", REMOTE_ADDR=connected, HTTP_X_FORWARDED_FOR=told)
    assert address_of(request) == who
    settings.PROXIES = ()
    assert address_of(request) == connected
