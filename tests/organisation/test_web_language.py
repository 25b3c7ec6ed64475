"""The switch between Vietnamese and English: asked for, remembered, never guessed, never for officers."""

import pytest
from tests.html import parsed, words

from motcua.organisation.models import Person

pytestmark = pytest.mark.django_db


def test_english_is_chosen_by_a_link_and_remembered(client, office):
    answer = client.get("/?lang=en&noi=H59.15")
    assert (answer.status_code, answer["Location"]) == (302, "/?noi=H59.15")
    answer = client.get("/")
    page = parsed(answer)
    assert page.get("lang") == "en"
    assert "Cookie" in answer["Vary"]
    assert answer["Content-Language"] == "en"
    assert words(page, "h1") == "Which procedure do you need?"
    back = page.cssselect("a.tongue")[0]
    assert (back.get("href"), back.get("lang")) == ("?lang=vi", "vi")
    client.get("/?lang=vi")
    assert parsed(client.get("/")).get("lang") == "vi"


def test_a_browser_in_english_still_gets_vietnamese(client, office):
    page = parsed(client.get("/", headers={"Accept-Language": "en-GB"}))
    assert page.get("lang") == "vi"
    assert page.cssselect("a.tongue[lang=en]")[0].get("href") == "?lang=en"


def test_a_signed_in_citizen_keeps_it_with_the_account_and_an_officer_does_not(client, office):
    client.force_login(office.people["lan"])
    client.get("/?lang=en")
    assert Person.objects.get(pk=office.people["lan"].pk).language == "en"
    client.force_login(office.people["binh"])
    client.get("/?lang=en")
    assert Person.objects.get(pk=office.people["binh"].pk).language == "vi"
    page = parsed(client.get("/"))
    assert page.get("lang") == "vi"
    assert page.cssselect("a.tongue") == []


def test_an_address_of_another_site_is_not_followed(client, office):
    answer = client.get("/?lang=en", PATH_INFO="//elsewhere.vn/")
    assert answer["Location"] == "/elsewhere.vn/"
    assert client.get("/?lang=fr").status_code == 200
