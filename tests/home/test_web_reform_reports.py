"""Reform reports on screen, from the list of periods to what the agency above answers."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.cast import moment, office
from tests.html import parsed, words
from tests.reporting.reform import quarter

from motcua.reporting.models import ReformEntry, ReformReport

pytestmark = pytest.mark.django_db

MOST_STATEMENTS = 40


@pytest.fixture
def here(now):
    now(moment(16, "10:00"))
    return office()


def client_of(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def test_a_period_is_begun_from_the_list(here):
    mai = client_of(here, "mai")
    listed = parsed(mai.get("/bao-cao/cai-cach/"))
    assert words(listed, "tbody tr th") == "Quý I năm 2026"
    parsed(mai.post("/bao-cao/cai-cach/", {"kind": "quarter_1", "year": "2026"}, follow=True))
    parsed(mai.post("/bao-cao/cai-cach/", {"kind": "quarter_1", "year": "2026"}, follow=True))
    assert ReformReport.objects.count() == 1
    days = {"first": "01/01/2026", "last": "29/02/2026", "due": "20/03/2026"}
    asked_wrong = mai.post("/bao-cao/cai-cach/", {"kind": "custom", "year": "2026", **days})
    assert parsed(asked_wrong, 422).cssselect("#last")[0].get("value") == "29/02/2026"
    days["last"] = "28/02/2026"
    parsed(mai.post("/bao-cao/cai-cach/", {"kind": "custom", "year": "2026", **days}, follow=True))
    assert ReformReport.objects.count() == 2


def test_the_page_tells_who_did_what_and_when(here):
    report = quarter(here)
    told = words(
        parsed(client_of(here, "mai").get(f"/bao-cao/cai-cach/{report.pk}/")),
        "[aria-labelledby=viec] li small",
    )
    assert ReformEntry.objects.latest("pk").actor in told
    assert "2026" in told


def test_a_refusal_is_told_above_the_report(here):
    report, mai = quarter(here, written=False), client_of(here, "mai")
    answer = mai.post(f"/bao-cao/cai-cach/{report.pk}/chot/")
    assert answer.status_code == 422
    assert "Còn thiếu phần viết" in answer.content.decode()


def test_files_come_as_word_and_pdf_and_nothing_else(here):
    report, mai = quarter(here), client_of(here, "mai")
    at = f"/bao-cao/cai-cach/{report.pk}/bao-cao"
    assert mai.get(f"{at}.docx").content[:2] == b"PK"
    assert mai.get(f"{at}.pdf").content[:4] == b"%PDF"
    assert mai.get(f"{at}.exe").status_code == 404


def test_a_report_costs_a_bounded_number_of_statements(here):
    report, mai = quarter(here), client_of(here, "mai")
    with CaptureQueriesContext(connection) as said:
        parsed(mai.get(f"/bao-cao/cai-cach/{report.pk}/"))
    assert len(said) <= MOST_STATEMENTS
