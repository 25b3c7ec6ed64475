"""``motcua doctor`` says what an office being set up lacks next; a program is told of a wrong address."""

import pytest
from django.test import Client

from motcua.config.look_at_office import office
from motcua.organisation.public import Agency, Person, Post, Role, Unit
from motcua.procedures.public import Procedure

pytestmark = pytest.mark.django_db


def said() -> str:
    [found] = office()
    return f"{found.grade} {found.found} {found.mend}"


def test_each_thing_that_is_there_brings_up_the_next(now):
    assert "chưa có cơ quan nào motcua import organisation" in said()
    agency = Agency.objects.create(code="H59.15", name="Sở Y tế Mẫu", level="province")
    assert "chưa có thủ tục nào" in said()
    Procedure.objects.create(code="MAU-1")
    assert "motcua administrator --agency" in said()
    person = Person.objects.create_person(username="quantri", password="x", full_name="Trần Văn Mẫu")
    Post.objects.create(person=person, agency=agency, role=Role.ADMINISTRATOR)
    assert "chưa có bộ phận một cửa nào trang Người và vị trí" in said()
    unit = Unit.objects.create(agency=agency, name="Bộ phận một cửa", kind=Unit.Kind.ONE_STOP)
    assert "chưa có ai ở bộ phận một cửa" in said()
    Post.objects.create(person=person, agency=agency, unit=unit, role=Role.ONE_STOP)
    assert "có bộ phận một cửa, người tiếp nhận và thủ tục" in said()


def test_an_address_of_the_api_that_leads_nowhere_answers_as_every_refusal():
    answer = Client().get("/api/nowhere")
    assert (answer.status_code, answer.json()["code"]) == (404, "request.not_found")
    assert "/api/docs" in answer.json()["message"]
    page = Client().get("/nowhere/")
    assert (page.status_code, "Không có trang này" in page.content.decode()) == (404, True)
