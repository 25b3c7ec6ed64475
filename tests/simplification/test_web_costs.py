"""A cost sheet as procedure control makes it: begun from the edition, written, settled, taken away."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from lxml import html
from tests.cast import moment, office
from tests.procedures.drafts import WHOLE, draft, publish

from motcua.dossiers.public import import_register
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.rules.states import Action
from motcua.simplification.models import CostSheet

pytestmark = pytest.mark.django_db


def signed_in(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def fields(answer):
    page = html.fromstring(answer.content.decode())
    form = next(one for one in page.forms if "seen" in one.fields)
    return {key: value.removeprefix("\n") for key, value in form.form_values()}


def register(here, edition, count, year=2025):
    rows = [
        {
            "agency": here.agency.code,
            "field": edition.sector.name,
            "procedure": edition.procedure.code,
            "channel": "counter",
            "received_at": moment(3, month=2, year=year).isoformat(),
            "due_at": moment(10, month=2, year=year).isoformat(),
            "finished_at": moment(5, month=2, year=year).isoformat(),
            "applicant": f"Người Mẫu {number // 2}",
            "applicant_id": f"0010990{number // 2:05}",
        }
        for number in range(count)
    ]
    import_register(actor=SYSTEM, at=moment(1), rows=enumerate(rows, start=2), source=f"so-{year}.csv")


def public(here):
    """In force since 2020."""
    edition = draft(here, content=WHOLE)
    publish(here, (edition, Action.ANNOUNCE), signed_on=date(2020, 1, 2), effective_on=date(2020, 2, 1))
    edition.refresh_from_db()
    return edition


@pytest.fixture
def here(now):
    now(moment(5, "10:00"))
    return office()


def test_a_procedure_is_costed_now_and_afterwards(here, query_budget):
    edition = public(here)
    draft_next_edition(actor=here.ngoc, at=moment(2), edition_id=edition.pk)
    register(here, edition, 6)
    ngoc = signed_in(here, "ngoc")
    assert "Chi phí tuân thủ" in words(ngoc.get("/kiem-soat/"))
    begun = ngoc.post("/kiem-soat/chi-phi/", {"code": edition.procedure.code, "year": "2025"})
    sheet = CostSheet.objects.get()
    address = f"/kiem-soat/chi-phi/{sheet.pk}/"
    assert begun.headers["Location"] == f"{address}sua/"
    assert sheet.planned.number == 2
    form = ngoc.get(f"{address}sua/")
    sent = fields(form)
    assert sent["before-0-name"] == "Chuẩn bị: Đơn đề nghị"
    assert sent["before-2-fee"] == "500.000"
    assert "6 hồ sơ" in words(form)

    wrong = ngoc.post(f"{address}sua/", sent | {"before-0-hours": "nửa giờ"})
    assert wrong.status_code == 422
    assert fields(wrong)["before-0-hours"] == "nửa giờ"
    more = ngoc.post(f"{address}sua/", sent | {"act": "remove:after:0"})
    assert "Chưa lưu" in words(more)
    sent = fields(more) | {"before-0-hours": "4", "before-1-other": "100.000", "after-1-fee": "200.000"}
    assert ngoc.post(f"{address}sua/", sent).status_code == 302
    late = ngoc.post(f"{address}sua/", sent)
    assert "vừa được" in words(late)

    seen_by_others(here, ngoc, address, query_budget)
    settled(here, ngoc, edition, address, sent)


def seen_by_others(here, ngoc, address, query_budget):
    """What the sheet comes to, the dossiers behind it, the file."""
    dung = signed_in(here, "dung")
    with query_budget(4):
        shown = words(dung.get(address))
    # 125.500.000 a year are 59.422 an hour: 4 hours, a trip of 100.000 and the fee of 500.000.
    assert "từ 837.688 còn 200.000 đồng, giảm 76,12%" in shown
    assert "của 3 người, tổ chức; đếm từ sổ năm 2025" in shown
    assert "từ 5.026.128 còn 1.200.000 đồng" in shown
    assert "chưa kiểm chứng" in shown
    assert ngoc.get(f"{address}ho-so/").content.count(b'href="/ho-so/') >= 6
    with ZipFile(BytesIO(ngoc.get(f"{address}bang.xlsx").content)) as book:
        assert b">837688<" in book.read("xl/worksheets/sheet1.xml")
    with ZipFile(BytesIO(ngoc.get(f"{address}bang.docx").content)) as paper:
        written = paper.read("word/document.xml").decode()
    assert "Độc lập - Tự do - Hạnh phúc" in written
    assert "837.688" in written
    assert "76,12%" in written


def settled(here, ngoc, edition, address, sent):
    """Nothing moves any more."""
    assert ngoc.post(f"{address}chot/").status_code == 302
    register(here, edition, 1, year=2025)
    assert "6" in words(ngoc.get(address))
    assert ngoc.post(f"{address}sua/", sent).headers["X-Refusal"] == "cost.settled"
    assert "Tiết kiệm theo các bảng đã chốt 3.826.128 đồng" in words(ngoc.get("/kiem-soat/chi-phi/"))
    kinds = TrailEntry.objects.filter(kind__startswith="cost.").order_by("pk")
    assert list(kinds.values_list("kind", flat=True)) == ["cost.begun", "cost.saved", "cost.settled"]


def test_dossiers_are_estimated_only_where_the_ledger_has_none(here):
    edition = public(here)
    ngoc = signed_in(here, "ngoc")
    ngoc.post("/kiem-soat/chi-phi/", {"code": edition.procedure.code, "year": "2026"})
    address = f"/kiem-soat/chi-phi/{CostSheet.objects.get().pk}/"
    sent = fields(ngoc.get(f"{address}sua/")) | {"before-0-other": "10.000"}
    assert ngoc.post(f"{address}sua/", sent | {"estimate": "0"}).status_code == 422
    told = {"estimate": "120", "estimate_ground": "Báo cáo của ba trạm y tế"}
    assert ngoc.post(f"{address}sua/", sent | told).status_code == 302
    assert "ước tính: Báo cáo của ba trạm y tế" in words(ngoc.get(address))
    assert ngoc.post(f"{address}chot/").headers["X-Refusal"] == "cost.no_income"
    income = {"year": "2026", "per_head": "130.000.000", "source": ""}
    assert ngoc.post("/kiem-soat/chi-phi/thu-nhap/", income).status_code == 422
    income["source"] = "Niên giám thống kê 2026"
    assert ngoc.post("/kiem-soat/chi-phi/thu-nhap/", income).status_code == 302
    assert "61.553" in words(ngoc.get("/kiem-soat/chi-phi/thu-nhap/"))
    register(here, edition, 2, year=2026)
    sent = fields(ngoc.get(f"{address}sua/"))
    assert "estimate" not in sent
    assert "sổ đã có 2 hồ sơ" in words(ngoc.post(f"{address}sua/", sent | told))
    assert ngoc.post(f"{address}chot/").status_code == 302
    assert CostSheet.objects.get().settled["dossiers"] == 2


def test_others_read_and_strangers_see_nothing(here):
    edition = public(here)
    signed_in(here, "ngoc").post("/kiem-soat/chi-phi/", {"code": edition.procedure.code, "year": "2025"})
    address = f"/kiem-soat/chi-phi/{CostSheet.objects.get().pk}/"
    binh = signed_in(here, "binh")
    assert binh.get(address).status_code == 200
    assert binh.get(f"{address}sua/").headers["X-Refusal"] == "control.forbidden"
    stranger = Client()
    stranger.force_login(office("H22.10", prefix="x").people["ngoc"])
    assert stranger.get(address).headers["X-Refusal"] == "cost.not_found"
