"""Which agency takes a filing in, and which procedures are filed online at all."""

import pytest
from django.test import Client
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.organisation.models import Agency, Unit
from motcua.procedures.models import Procedure, ServiceLevel

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

WHERE = "/nop-ho-so/1.000123/"


@pytest.fixture
def lan(office) -> Client:
    client = Client()
    client.force_login(office.people["lan"])
    return client


def with_desk(code: str, name: str, under: Agency | None = None) -> Agency:
    path = f"{under.path if under else ''}{code}/"
    agency = Agency.objects.create(code=code, name=name, level="district", path=path, parent=under)
    Unit.objects.create(agency=agency, code="mot-cua", name="Bộ phận một cửa", kind="one_stop")
    return agency


def choices(page) -> list[str]:
    return [" ".join(link.text_content().split()) for link in page.cssselect("main .lines a")]


def test_where_only_one_agency_has_a_desk_nobody_is_asked(office, lan):
    Agency.objects.create(code="H59.99", name="Không có quầy", level="district", path="H59.99/")

    assert "Gửi đến Sở Y tế H59.15" in parsed(lan.get(WHERE)).text_content()


def test_where_several_agencies_take_it_the_person_chooses(office, lan):
    with_desk("H60.15", "Sở Y tế H60.15")

    assert choices(parsed(lan.get(WHERE))) == ["Sở Y tế H59.15", "Sở Y tế H60.15"]
    chosen = parsed(lan.get(WHERE, {"noi": "H60.15"}))
    assert "Gửi đến Sở Y tế H60.15" in chosen.text_content()


def test_the_owner_of_a_procedure_takes_it_in(office, lan):
    other = with_desk("H60.15", "Sở Y tế H60.15")
    Procedure.objects.filter(code="1.000123").update(owner=other)

    assert "Gửi đến Sở Y tế H60.15" in parsed(lan.get(WHERE)).text_content()


def test_without_a_desk_of_its_own_the_owner_leaves_it_to_those_below(office, lan):
    ministry = Agency.objects.create(code="G10", name="Bộ Y tế", level="ministry", path="G10/")
    with_desk("G10.01", "Viện A", ministry)
    with_desk("G10.02", "Viện B", ministry)
    Procedure.objects.filter(code="1.000123").update(owner=ministry)

    assert choices(parsed(lan.get(WHERE))) == ["Viện A", "Viện B"]


@pytest.mark.parametrize("query", [{"noi": "H99"}, {"noi": "' or 1=1"}])
def test_an_agency_that_does_not_take_it_in_is_refused(office, lan, query):
    assert "Chưa có cơ quan nào nhận" in parsed(lan.get(WHERE, query), status=422).text_content()


def test_a_procedure_nobody_announced_is_refused(office, lan):
    assert "Chưa có cơ quan nào nhận" in parsed(lan.get("/nop-ho-so/9.999/"), status=422).text_content()


def test_an_edition_not_yet_in_force_is_refused(office, lan):
    office.edition.valid_from = "2026-03-03"
    office.edition.save()

    assert lan.get(WHERE).status_code == 422


def test_what_is_not_filed_online_says_where_to_go(office, lan):
    office.edition.content |= {"ways": ["counter", "post"]}
    office.edition.save()

    page = parsed(lan.get(WHERE), status=422)

    assert "Trung tâm Phục vụ hành chính công" in words(page, "[role=alert]")


@pytest.mark.parametrize(("level", "status"), [("level_2", 422), ("level_4", 200), ("full", 200)])
def test_the_level_of_the_day_decides_where_it_is_recorded(office, lan, level, status):
    scheme = "four_levels" if level.startswith("level") else "full_partial"
    ServiceLevel.objects.create(procedure=office.edition.procedure, scheme=scheme, value=level)

    assert lan.get(WHERE).status_code == status


def test_the_case_decides_the_papers(office, lan):
    content = office.edition.content
    content["terms"] += [{"case": "Bị mất", "statutory": {"value": 3, "unit": "working_day"}}]
    content["terms"][0]["case"] = "Bị hư hỏng"
    content["required_items"][1]["case"] = "Bị hư hỏng"
    content["required_items"] += [{"name": "Giấy uỷ quyền (nếu có)"}]
    office.edition.save()
    given = {
        "name": "Nguyễn Văn Mẫu 001", "id_number": "001099000001", "phone": "0900000418",
        "delivery": "counter", "client_key": "one", "buoc": "xem-lai", "tep-1": pdf(),
    }  # fmt: skip

    nothing_chosen = parsed(lan.post(WHERE, given | {"tep-1": pdf()}), status=422)
    lost = parsed(lan.post(WHERE, given | {"tep-1": pdf(), "case": "Bị mất"}))
    damaged = parsed(lan.post(WHERE, given | {"tep-1": pdf(), "case": "Bị hư hỏng"}), status=422)

    assert "Chọn trường hợp" in words(nothing_chosen, "[role=alert]")
    assert "3 ngày làm việc" in lost.text_content()
    assert "Bản sao văn bằng chuyên môn: Chưa có tệp" in words(damaged, "[role=alert]")


def test_the_form_costs_few_statements(office, lan, query_budget):
    with_desk("H60.15", "Sở Y tế H60.15")
    lan.get(WHERE, {"noi": "H59.15"})

    # Beside the five of a page: the session with its person, own papers, own dossiers, authorisations.
    with query_budget(5 + 4):
        lan.get(WHERE, {"noi": "H59.15"})
