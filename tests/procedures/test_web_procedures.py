"""The pages of procedures: who sees what, what is said, how many statements they cost."""

import csv
import io
import json
import re

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.procedures.drafts import AT, FIVE_DAYS, draft, public

from motcua.organisation.public import SYSTEM, Unit
from motcua.procedures.commands.import_procedures import import_procedures
from motcua.procedures.commands.set_service_level import set_service_level
from motcua.procedures.models import Edition, PublicationDecision
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.shipped import shipped_rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


@pytest.fixture
def shipped():
    import_procedures(actor=SYSTEM, at=moment(2), rows=shipped_rows(), owner=None)


def words(answer):
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return " ".join(text.split())


def signed_in(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def test_the_search_says_what_it_found(client, shipped, query_budget):
    with query_budget(5):
        answer = client.get("/thu-tuc/", {"tim": "tiem chung quoc te"})
    assert answer.status_code == 200
    assert "1 thủ tục khớp với “tiem chung quoc te”" in words(answer)
    assert "Cấp giấy chứng nhận tiêm chủng quốc tế" in words(answer)


def test_the_search_finds_nothing_and_says_where_to_go(client, shipped):
    answer = client.get("/thu-tuc/", {"tim": "<script>qwxz", "trang": "nhiều", "linh-vuc": "9x"})
    assert answer.status_code == 200
    assert "Không thấy thủ tục nào" in words(answer)
    assert b"<script>qwxz" not in answer.content


def test_a_remembered_procedure_says_so_on_its_page(client, shipped):
    remembered = Edition.objects.filter(is_verified=False, state="public").exclude(content={})
    code = remembered.select_related("procedure").first().procedure.code
    said = words(client.get(f"/thu-tuc/{code}/"))
    assert "chưa kiểm chứng" in said
    assert "mã quốc gia chưa có nguồn" in said


def test_every_shipped_page_opens_within_its_statements(client, shipped, query_budget):
    for edition in Edition.objects.select_related("procedure"):
        with query_budget(5):
            answer = client.get(f"/thu-tuc/{edition.procedure.code}/")
        assert answer.status_code == 200
        assert edition.name in words(answer) or "&" in edition.name


def test_a_page_tells_papers_cost_time_and_place(client, here):
    edition = public(here)
    said = words(client.get(f"/thu-tuc/{edition.procedure.code}/"))
    for fact in ("Đơn đề nghị", "Bản chính, 1", "500.000 đồng", "10 ngày làm việc", "5 ngày làm việc"):
        assert fact in said
    assert "Trung tâm Phục vụ hành chính công" in said
    assert "263/QĐ" not in said


def test_a_historic_procedure_is_shown_and_takes_no_dossier(client, shipped):
    answer = client.get("/thu-tuc/1.001927/")
    assert "Thủ tục này không còn áp dụng" in words(answer)
    assert "Nộp trực tuyến</a>" not in answer.content.decode()


def test_filing_is_offered_where_the_level_allows_it(client, here):
    edition = public(here)
    address = f"/thu-tuc/{edition.procedure.code}/"
    assert "/nop-ho-so/" not in client.get(address).content.decode()
    set_service_level(
        actor=here.ngoc, at=AT, procedure_id=edition.procedure_id, level=Level.FULL, valid_from=None
    )
    assert f"/nop-ho-so/{edition.procedure.code}/?noi=H59.15" in client.get(address).content.decode()


def test_filing_is_not_offered_to_who_would_be_refused(client, here):
    edition = public(here)
    address = f"/thu-tuc/{edition.procedure.code}/"
    set_service_level(
        actor=here.ngoc, at=AT, procedure_id=edition.procedure_id, level=Level.FULL, valid_from=None
    )
    client.force_login(here.people["ngoc"])
    answer = client.get(address)
    assert "/nop-ho-so/" not in answer.content.decode()
    assert "tài khoản cán bộ không nộp được" in words(answer)

    client.logout()
    Unit.objects.filter(agency=here.agency).update(kind=Unit.Kind.DIVISION)
    answer = client.get(address)
    assert "/nop-ho-so/" not in answer.content.decode()
    assert f"{here.agency.name} chưa nhận hồ sơ qua trang này" in words(answer)


def test_an_unknown_code_and_a_draft_are_the_same_to_a_visitor(client, here):
    code = draft(here).procedure.code
    for wanted in (code, "9.999999", "../../etc"):
        assert client.get(f"/thu-tuc/{wanted}/").status_code == 404


def test_the_open_data_is_the_catalogue_and_nothing_else(client, shipped, here):
    draft(here, "Bản thảo bí mật")
    rows = json.loads(client.get("/thu-tuc/danh-muc.json").content)
    assert len(rows) == 203
    table = list(csv.DictReader(io.StringIO(client.get("/thu-tuc/danh-muc.csv").content.decode())))
    assert [row["name"] for row in table] == [row["name"] for row in rows]
    own = client.get("/thu-tuc/danh-muc.json", {"noi": "H59.15"})
    assert json.loads(own.content) == []
    assert client.get("/thu-tuc/danh-muc.csv", {"noi": "H99"}).status_code == 404


@pytest.mark.parametrize("address", ["danh-muc/", "phien-ban/{edition}/", "quyet-dinh/", "quyet-dinh/ghi/"])
def test_the_inside_is_for_officers(client, here, address):
    address = "/thu-tuc/" + address.format(edition=draft(here).pk)
    assert client.get(address).status_code == 403
    assert signed_in(here, "lan").get(address).status_code == 403
    assert signed_in(here, "ngoc").get(address).status_code == 200


def test_only_procedure_control_finds_the_form_of_a_decision(here):
    assert signed_in(here, "hoa").get("/thu-tuc/quyet-dinh/ghi/").status_code == 403
    assert signed_in(here, "hoa").post("/thu-tuc/quyet-dinh/ghi/").status_code == 403


def test_another_agency_s_draft_cannot_be_told_from_nothing(here):
    there = office("H62", prefix="tn-")
    mine = draft(here)
    assert signed_in(there, "ngoc").get(f"/thu-tuc/phien-ban/{mine.pk}/").status_code == 404
    answer = signed_in(there, "ngoc").post(
        f"/thu-tuc/phien-ban/{mine.pk}/chuyen/", {"to": "awaiting_announcement"}
    )
    assert answer.status_code == 404
    mine.refresh_from_db()
    assert mine.state == "draft"


def test_the_staff_pages_keep_their_statements(here, query_budget):
    edition = public(here)
    new = draft(here, content=FIVE_DAYS | {"result": "Chứng chỉ"})
    client = signed_in(here, "ngoc")
    for address in ("danh-muc/", f"phien-ban/{new.pk}/", "quyet-dinh/"):
        with query_budget(5):
            assert client.get(f"/thu-tuc/{address}").status_code == 200
    said = words(client.get(f"/thu-tuc/phien-ban/{new.pk}/"))
    assert "Khác phiên bản 1 ở đâu" in said
    assert "Chứng chỉ" in said
    assert edition.name in words(client.get("/thu-tuc/danh-muc/?trang-thai=public"))


def test_a_decision_is_recorded_on_screen_and_its_lateness_said(here):
    old = public(here)
    new = draft(here, content=FIVE_DAYS | {"result": "Chứng chỉ"})
    facts = {
        "number": "300/QĐ-UBND",
        "signed_on": "01/03/2026",
        "effective_on": "02/03/2026",
        "issuer": "Ủy ban nhân dân tỉnh",
        "signer": "Trần Văn Mẫu",
        "editions": [new.pk],
        "transition": "keep",
    }
    answer = signed_in(here, "ngoc").post("/thu-tuc/quyet-dinh/ghi/", facts, follow=True)
    said = words(answer)
    assert "Đã ghi quyết định 300/QĐ-UBND: 1 thủ tục." in said
    assert "chậm nhất 25/02/2026" in said
    new.refresh_from_db()
    old.refresh_from_db()
    assert (new.state, str(new.valid_from), str(old.valid_to)) == ("public", "2026-03-02", "2026-03-01")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"editions": []}, "chọn ít nhất một thủ tục"),
        ({"signed_on": "31/02/2026"}, "ngày phải có dạng"),
        ({"effective_on": "01/02/2026"}, "không thể trước ngày ký"),
        ({"number": ""}, "chưa nhập số, ký hiệu"),
    ],
)
def test_a_decision_with_a_fault_is_given_back_and_not_recorded(here, fault, said):
    edition = draft(here)
    facts = {
        "number": "300/QĐ-UBND",
        "signed_on": "01/03/2026",
        "effective_on": "02/03/2026",
        "issuer": "Ủy ban nhân dân tỉnh",
        "signer": "Trần Văn Mẫu",
        "editions": [edition.pk],
    }
    answer = signed_in(here, "ngoc").post("/thu-tuc/quyet-dinh/ghi/", facts | fault)
    assert answer.status_code == 422
    assert said in words(answer)
    assert not PublicationDecision.objects.exists()


def test_a_refused_decision_is_told_in_the_form(here):
    facts = {
        "signed_on": "01/02/2026",
        "effective_on": "01/03/2026",
        "issuer": "UBND",
        "signer": "Trần Văn Mẫu",
        "number": "9/QĐ",
    }
    client = signed_in(here, "ngoc")
    client.post("/thu-tuc/quyet-dinh/ghi/", facts | {"editions": [draft(here).pk]})
    answer = client.post("/thu-tuc/quyet-dinh/ghi/", facts | {"editions": [draft(here, "Khác").pk]})
    assert answer.status_code == 422
    assert "đã được ghi" in words(answer)
    assert PublicationDecision.objects.count() == 1


def test_who_one_is_and_what_one_needs_lead_to_procedures(client, shipped):
    said = words(client.get("/thu-tuc/", {"toi-la": "co-so", "viec": "ban-my-pham"}))

    assert "Cấp giấy xác nhận nội dung quảng cáo mỹ phẩm" in said
    assert "Khám sức khỏe cho người lái xe" not in said
    assert "Khám sức khỏe cho người lái xe" in words(client.get("/thu-tuc/", {"tim": "bang lai"}))
