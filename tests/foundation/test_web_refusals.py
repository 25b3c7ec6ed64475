"""A refusal reaches people as a sentence, programs as a code, and a bug stays a bug."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import override_settings
from django.urls import include, path
from django.views.decorators.http import require_POST

from motcua.kernel.refusal import Refusal

CODES = {
    "rong": "file.empty",
    "khong-thay": "file.not_found",
    "nhieu": "door.too_many",
    "cam": "door.forbidden",
}


def refuse(request, what):
    if what == "loi":
        raise LookupError(what)
    if what == "yen":
        return HttpResponse("ok")
    raise Refusal(CODES[what], name="<b>don.pdf</b>", length=3)


@require_POST
def act(request):
    return HttpResponse("xong")


urlpatterns = [
    path("viec/", act),
    path("api/viec/", act),
    path("thu/<str:what>/", refuse),
    path("api/thu/<str:what>/", refuse),
    path("", include("motcua.foundation.web.urls")),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.mark.parametrize(
    ("what", "status"), [("rong", 422), ("khong-thay", 404), ("nhieu", 429), ("cam", 403)]
)
def test_the_end_of_the_code_decides_the_status(client, what, status):
    assert client.get(f"/thu/{what}/").status_code == status


def test_the_page_says_the_sentence_safely_and_the_way_back(client):
    answer = client.post("/thu/rong/", headers={"referer": "http://testserver/ho-so/?trang=2"})
    page = BeautifulSoup(answer.content, "html.parser")
    note = page.main.find(role="alert")
    assert "Tệp “<b>don.pdf</b>” rỗng" in note.text
    assert note.find_all("b")[0].text.startswith("Tệp")
    assert "Không có gì bị thay đổi." in note.text
    assert page.find("a", href="/ho-so/?trang=2")
    assert answer.headers["X-Refusal"] == "file.empty"


def test_an_address_of_an_act_opened_as_a_page_says_so(client):
    answer = client.get("/viec/", headers={"referer": "http://testserver/ho-so/7/"})
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    page = BeautifulSoup(answer.content, "html.parser")
    assert "không mở thành trang" in page.main.find(role="alert").text
    assert page.find("a", href="/ho-so/7/")
    told = client.get("/api/viec/")
    assert (told.status_code, told.json()["code"]) == (405, "request.not_a_page")
    assert client.post("/viec/").content == b"xong"


def test_a_refused_reading_does_not_speak_of_changes(client):
    assert "Không có gì bị thay đổi" not in client.get("/thu/khong-thay/").content.decode()


@pytest.mark.parametrize(
    "origin", ["http://evil.example/", "javascript:alert(1)", "http://testserver//evil.example/x"]
)
def test_the_way_back_never_leaves_the_site(client, origin):
    page = BeautifulSoup(client.get("/thu/rong/", headers={"referer": origin}).content, "html.parser")
    hrefs = [link["href"] for link in page.main.find_all("a")]
    assert all(href.startswith("/") and not href.startswith("//") for href in hrefs)


def test_htmx_gets_the_fragment_and_where_to_put_it(client):
    answer = client.post("/thu/rong/", headers={"hx-request": "true"})
    assert answer.status_code == 422
    assert "<html" not in answer.content.decode()
    assert answer.headers["HX-Retarget"] == "#refusals"


@pytest.mark.parametrize(
    ("address", "accept"), [("/api/thu/rong/", "*/*"), ("/thu/rong/", "application/json")]
)
def test_programs_get_code_facts_and_message(client, address, accept):
    said = client.get(address, headers={"accept": accept}).json()
    assert said["code"] == "file.empty"
    assert said["facts"] == {"name": "<b>don.pdf</b>", "length": 3}
    assert said["message"].startswith("Tệp “<b>don.pdf</b>” rỗng")


def test_anything_else_stays_loud(client):
    with pytest.raises(LookupError):
        client.get("/thu/loi/")


def test_a_good_answer_passes_untouched(client):
    assert client.get("/thu/yen/").content == b"ok"


@override_settings(DEBUG=False)
def test_an_unknown_address_gets_our_page(client):
    answer = client.get("/khong-co/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.content.decode()
