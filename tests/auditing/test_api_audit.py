"""The API: the JSON of the command for a text or for files, and refusals that programs can read."""

import json
import re
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.auditing import access
from motcua.auditing.forms import LARGEST_FILE, LONGEST_TEXT
from motcua.auditing.public import audit_report

pytestmark = pytest.mark.django_db

ADDRESS = "/api/audit"
TEXT = "Tiếp nhận 100 hồ sơ, trong đó có 60 hồ sơ trực tuyến, đạt 61%."


@pytest.fixture(autouse=True)
def _nobody_was_here_before():
    cache.clear()


def asked(body, status=200, kind="application/json"):
    answer = Client().post(ADDRESS, body, content_type=kind)
    assert answer.status_code == status, answer.content.decode()
    return answer.json()


def test_a_text_is_answered_with_the_json_of_the_command():
    assert asked({"text": TEXT}) == [audit_report(TEXT)]
    assert asked({"text": TEXT, "file": "a.txt"})[0]["file"] == "a.txt"


def test_every_file_has_its_object_and_its_text_where_asked_for():
    files = [SimpleUploadedFile("một.txt", TEXT.encode()), SimpleUploadedFile("hai.md", b"12")]
    answer = Client().post(ADDRESS + "?with_text=1", {"file": files})
    assert answer.status_code == 200
    first, second = answer.json()
    assert first == {**audit_report(TEXT, "một.txt"), "text": TEXT}
    assert (second["file"], second["claims"]) == ("hai.md", [])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param("{", "audit.not_json", id="broken"),
        pytest.param("[]", "audit.not_json", id="a list"),
        pytest.param("[" * 100_000, "audit.not_json", id="deep"),
        pytest.param(b"\xff\xff", "audit.not_json", id="not UTF-8"),
        pytest.param("{}", "audit.nothing_given", id="nothing"),
        pytest.param('{"text": " "}', "audit.nothing_given", id="blank"),
        pytest.param('{"text": 7}', "audit.bad_field", id="a number"),
        pytest.param('{"text": "\\ud800 12"}', "audit.bad_field", id="half a sign"),
        pytest.param(json.dumps({"text": "a" * (LONGEST_TEXT + 1)}), "audit.too_large", id="long"),
        pytest.param(json.dumps({"text": "a" * 6_000_000}), "audit.not_json", id="very long"),
    ],
)
def test_a_bad_body_is_refused_with_code_facts_and_message(body, code):
    said = asked(body, status=422)
    assert said["code"] == code
    assert set(said) == {"code", "facts", "message"}
    assert said["message"] != code


@pytest.mark.parametrize(
    ("files", "code"),
    [
        pytest.param([], "audit.nothing_given", id="none"),
        pytest.param([("a.pdf", b"%PDF-1.4")], "audit.broken_pdf", id="broken"),
        pytest.param([("a.txt", b"a" * (LARGEST_FILE + 1))], "audit.file_too_large", id="large"),
        pytest.param([("a.txt", b"1")] * 6, "audit.bad_field", id="many"),
    ],
)
def test_bad_files_are_refused(files, code):
    answer = Client().post(ADDRESS, {"file": [SimpleUploadedFile(*file) for file in files]})
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_a_parameter_that_is_none_is_refused_in_the_same_shape():
    answer = Client().post(ADDRESS + "?with_text=perhaps", {"text": TEXT}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (422, "request.bad_field")
    assert answer.json()["facts"]["field"] == "with_text"


def test_a_program_is_slowed_down():
    for _ in range(access.BY_ADDRESS):
        asked({"text": "1"})
    assert asked({"text": "1"}, status=429)["code"] == "request.too_many"


def test_no_token_of_a_form_is_needed():
    client = Client(enforce_csrf_checks=True)
    assert client.post(ADDRESS, {"text": TEXT}, content_type="application/json").status_code == 200


def test_the_document_tells_every_answer():
    document = Client().get("/api/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    operation = document["paths"]["/api/audit"]["post"]
    assert set(operation["responses"]) == {"200", "422", "429"}
    assert set(operation["requestBody"]["content"]) == {"application/json", "multipart/form-data"}
    assert "swagger-ui-bundle.js" in Client().get("/api/docs").content.decode()


def test_answers_have_the_shape_of_the_document():
    schemas = Client().get("/api/openapi.json").json()["components"]["schemas"]
    [report] = asked({"text": TEXT})
    for claim in report["claims"]:
        assert set(claim) == set(schemas["Claim"]["properties"])
        assert claim["kind"] in schemas["Claim"]["properties"]["kind"]["enum"]
    assert set(report["summary"]) == set(schemas["Summary"]["properties"])


def test_the_example_of_the_documentation_is_true():
    page = (Path(__file__).resolve().parents[2] / "docs/api.md").read_text(encoding="utf-8")
    sent = json.loads(re.search(r"-d '(.+)'", page)[1])
    told = json.loads(re.search(r"```json\n(.+?)```", page, re.DOTALL)[1])
    assert asked(sent) == told
