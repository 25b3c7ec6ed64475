"""Every page says what it may load, as django-csp puts it; a file with a policy of its own keeps that."""

import pytest
from csp.decorators import csp_update
from csp.middleware import CSPMiddleware
from django.http import HttpResponse

from motcua.foundation.web.security_policy import KeptPolicy

HEADER = "Content-Security-Policy"


def parts(answer):
    return {one.strip() for one in answer.headers.get(HEADER, "").split(";")}


def plain(request):
    return HttpResponse("x")


def own(request):
    return HttpResponse("x", headers={HEADER: "sandbox"})


@csp_update({"img-src": "example.test"})
def wider(request):
    return HttpResponse("x")


@pytest.mark.parametrize("view", [plain, own, wider])
def test_the_header_is_the_one_of_django_csp(rf, view):
    kept = KeptPolicy(view)
    expected = parts(CSPMiddleware(view)(rf.get("/")))
    assert parts(kept(rf.get("/"))) == parts(kept(rf.get("/"))) == expected != {""}


def test_pages_of_the_site_carry_it(client, db):
    assert {"frame-ancestors 'none'", "object-src 'none'"} <= parts(client.get("/"))
