"""The process designer with files, and with a colleague at the same draft."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import office
from tests.procedures.drafts import AT, WHOLE, draft, public
from tests.procedures.test_rules_process_exchange import FOREIGN
from tests.procedures.test_web_workshop import words

from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.register.process_files import read_process
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.process_graph import graph_of

pytestmark = pytest.mark.django_db
TWO = {"process": [{"name": "Thẩm định", "role": "specialist"}, {"name": "Duyệt", "role": "division_head"}]}


@pytest.fixture
def here():
    return office()


def ngoc(here) -> Client:
    client = Client()
    client.force_login(here.people["ngoc"])
    return client


def place(edition, rest="") -> str:
    return f"/thu-tuc/phien-ban/{edition.pk}/quy-trinh{rest or '/'}"


def names(edition) -> list[str]:
    edition.refresh_from_db()
    return [step.name for step in content_from(edition.content).process]


def test_what_is_exported_comes_back_the_same(here):
    edition, other = draft(here, content=WHOLE | TWO), draft(here, "Thủ tục khác", content=WHOLE)
    client = ngoc(here)
    for form in (".bpmn", ".toml"):
        file = client.get(place(edition, form)).content
        assert graph_of(read_process(file)).steps == graph_of(content_from(edition.content).process).steps
        seen = client.post(place(other, "/nhap/"), {"file": SimpleUploadedFile("a" + form, file)})
        assert "Thay quy trình của dự thảo" in words(seen)
        assert names(other) == []
    taken = {"text": seen.context["text"], "seen": seen.context["seen"], "take": "1"}
    assert client.post(place(other, "/nhap/"), taken).status_code == 302
    assert names(other) == ["Thẩm định", "Duyệt"]
    assert other.content["terms"] == WHOLE["terms"]


def test_a_file_that_cannot_be_held_changes_nothing_and_says_why(here):
    edition = draft(here, content=WHOLE | TWO)
    file = SimpleUploadedFile(
        "a.bpmn", FOREIGN.format(extra='<parallelGateway id="x" name="Cả hai"/>').encode()
    )
    answer = ngoc(here).post(place(edition, "/nhap/"), {"file": file})
    assert answer.status_code == 422
    assert "cổng song song “Cả hai”" in words(answer)
    assert names(edition) == ["Thẩm định", "Duyệt"]


def test_what_a_colleague_saved_meanwhile_is_not_overwritten(here):
    edition, client = draft(here, content=WHOLE | TWO), ngoc(here)
    page = client.get(place(edition, "/buoc/0/"))
    revise_draft(
        actor=here.ngoc, at=AT, edition_id=edition.pk, content=WHOLE | {"process": TWO["process"][:1]}
    )
    sent = {"seen": page.context["seen"], "name": "Đổi tên", "role": "specialist", "kind": "work"}
    answer = client.post(place(edition, "/buoc/0/"), sent)
    assert answer.status_code == 422
    assert 'value="Đổi tên"' in answer.content.decode()
    assert names(edition) == ["Thẩm định"]
    moved = client.post(place(edition, "/thu-tu/"), {"seen": page.context["seen"], "act": "remove:0"})
    assert moved.status_code == 422
    assert names(edition) == ["Thẩm định"]


def test_an_announced_process_is_looked_at_and_tried_but_not_changed(here):
    edition, client = public(here, content=WHOLE | TWO), ngoc(here)
    assert "Thêm bước" not in words(client.get(place(edition)))
    assert "Tới khi trình kết quả" in words(client.get(place(edition, "/thu/")))
    for rest in ("/buoc/0/", "/nhap/"):
        assert client.get(place(edition, rest)).status_code == 422
    assert client.post(place(edition, "/thu-tu/"), {"act": "add", "kind": "work"}).status_code == 422
    assert names(edition) == ["Thẩm định", "Duyệt"]
