"""The register on screen: entering, numbering, giving, finishing, finding again, taking away."""

from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook
from tests.cast import moment, office
from tests.correspondence.papers import AT, registered
from tests.html import parsed, words
from tests.plans import making

from motcua.correspondence.models import Assignment, Document
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.rules.contents import Source

pytestmark = pytest.mark.django_db

ENTRY = {
    "direction": "incoming",
    "number": "45/KH-UBND",
    "issued_on": "02/03/2026",
    "issuer": "UBND tỉnh",
    "subject": "Kế hoạch cải cách hành chính",
    "urgency": "urgent",
}


@pytest.fixture
def here(now):
    now(moment(4, "10:00"))
    return office()


def as_(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def test_the_clerk_enters_gives_and_the_officer_answers(here):
    son, hoa = as_(here, "son"), as_(here, "hoa")
    answer = son.post("/van-ban/vao-so/", ENTRY, follow=True)
    assert "số đến 1" in words(parsed(answer), "body")
    document = Document.objects.get()
    given = {"person": here.people["hoa"].pk, "part": "lead", "due_on": "06/03/2026"}
    parsed(son.post(f"/van-ban/{document.pk}/giao/", given, follow=True))
    assert "45/KH-UBND" in words(parsed(hoa.get("/van-ban/", {"xem": "mine"})), "main table")
    parsed(hoa.post(f"/van-ban/{document.pk}/xong/", {"note": "Đã dự thảo"}, follow=True))
    assert "Không có văn bản nào chờ bạn" in words(parsed(hoa.get("/van-ban/?xem=mine")), "main")
    assert Assignment.objects.get().done_note == "Đã dự thảo"


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(here):
    son = as_(here, "son")
    page = parsed(son.post("/van-ban/vao-so/", ENTRY | {"number": "số lạ", "issued_on": "31/02/2026"}), 422)
    assert "31/02/2026" in {one.get("value") for one in page.cssselect("input")}
    page = parsed(son.post("/van-ban/vao-so/", ENTRY | {"number": "số lạ"}), 422)
    assert "cần dạng 203/KH-SYT" in words(page, "main")
    assert Document.objects.count() == 0


def test_a_number_is_taken_from_the_register_when_issued(here):
    son = as_(here, "son")
    form = {"kind": "KH", "issuer_sign": "SYT", "subject": "Kiểm tra cải cách hành chính năm 2026"}
    assert "01/KH-SYT" in words(parsed(son.post("/van-ban/cap-so/", form, follow=True)), "h1")


def test_search_forgives_missing_marks_and_looks_into_the_text(here, query_budget):
    registered(here, body="Về việc tiêm chủng mở rộng")
    registered(here, "46/KH-UBND", subject="Phòng cháy")
    mai = as_(here, "mai")
    with query_budget(10):
        page = parsed(mai.get("/van-ban/", {"tim": "tiem chung mo rong"}))
    assert [words(row, "b") for row in page.cssselect("main tbody tr")] == ["45/KH-UBND"]
    assert "Không có văn bản nào khớp" in words(parsed(mai.get("/van-ban/?tim=khong-co")), "main")


def test_the_register_is_taken_away_as_a_workbook_with_real_days(here):
    registered(here)
    answer = as_(here, "son").get("/van-ban/so.xlsx", {"xem": "incoming", "nam": "2026"})
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    line = next(row for row in rows if "45/KH-UBND" in row)
    assert line[0] == date(2026, 3, 4)
    assert line[4] == date(2026, 3, 2)


def test_the_register_is_narrowed_by_kind_and_urgency_and_the_address_keeps_it(here, query_budget):
    registered(here, urgency="urgent")
    registered(here, "46/KH-UBND", subject="Phòng cháy")
    registered(here, "72/SYT-VP", subject="Đôn đốc", urgency="express")
    son = as_(here, "son")

    def shown(**asked):
        with query_budget(10):
            page = parsed(son.get("/van-ban/", asked))
        return page, [words(row, "b") for row in page.cssselect("main tbody tr")]

    page, found = shown(loai="KH", khan="urgent", xem="incoming")
    assert found == ["45/KH-UBND"]
    assert [one.get("value") for one in page.cssselect("main option[selected]")] == ["KH", "urgent"]
    tabs = [one.get("href") for one in page.cssselect("a[href*='xem=']")]
    assert tabs
    assert all("loai=KH&khan=urgent" in one for one in tabs if one != "?xem=incoming")
    assert shown(loai="cv")[1] == ["72/SYT-VP"]
    assert shown(khan="normal")[1] == ["46/KH-UBND"]
    assert len(shown(loai="xx", khan="xx")[1]) == 3
    assert "mọi loại" in words(shown(loai="BC")[0], "main")
    [sheet] = page.cssselect("a[href*='so.xlsx']")
    rows = CalamineWorkbook.from_filelike(BytesIO(son.get(sheet.get("href")).content)).get_sheet_by_index(0)
    cells = [cell for row in rows.to_python() for cell in row]
    assert {"45/KH-UBND", "Loại: Kế hoạch", "Độ khẩn: khẩn"} <= set(cells)
    assert not {"46/KH-UBND", "72/SYT-VP"} & set(cells)


def test_the_page_links_what_is_cited_both_ways(here):
    plan = registered(here)
    report = registered(here, "12/BC-SYT", subject="Kết quả Kế hoạch số 45/KH-UBND ngày 02/3/2026")
    dung = as_(here, "dung")
    assert f"/van-ban/{plan.pk}/" in dung.get(f"/van-ban/{report.pk}/").content.decode()
    assert f"/van-ban/{report.pk}/" in dung.get(f"/van-ban/{plan.pk}/").content.decode()


def test_another_office_cannot_tell_that_a_document_exists(here):
    document = registered(here)
    other = office("H22.10", prefix="x")
    stranger = as_(other, "son")
    assert stranger.get(f"/van-ban/{document.pk}/").status_code == 404
    assert stranger.get(f"/van-ban/{document.pk + 999}/").status_code == 404
    assert stranger.post(f"/van-ban/{document.pk}/giao/", {}).status_code == 404


def test_pages_go_on_behind_a_mark_and_back_again(here, monkeypatch, query_budget):
    monkeypatch.setattr("motcua.correspondence.web.listing.PAGE", 2)
    for number in range(1, 6):
        registered(here, f"{number}/KH-UBND", issued_on=date(2026, 3, 1 + number // 3))
    mai, seen, address = as_(here, "mai"), [], "/van-ban/"
    while address:
        with query_budget(10):
            page = parsed(mai.get(address))
        seen.append([one.text for one in page.cssselect("main tbody b")])
        address = next((f"/van-ban/{one.get('href')}" for one in page.cssselect("a[rel=next]")), "")
    assert seen == [["5/KH-UBND", "4/KH-UBND"], ["3/KH-UBND", "2/KH-UBND"], ["1/KH-UBND"]]
    [back] = page.cssselect("a[rel=prev]")
    page = parsed(mai.get(f"/van-ban/{back.get('href')}"))
    assert [one.text for one in page.cssselect("main tbody b")] == seen[1]
    assert mai.get("/van-ban/?sau=x~y&nam=0000").status_code == 200


def test_a_number_leads_to_its_plan_its_task_and_its_document(here):
    draft = making.plan(here)
    making.task(here, inside=draft)
    plan = approve_plan(
        actor=here.dung,
        at=AT,
        plan_id=draft.pk,
        document_number="203/KH-SYT",
        issued_on=date(2026, 3, 2),
    )
    task = making.task(here, source=Source.PROVINCE, source_reference="Công văn 45/KH-UBND ngày 02/3/2026")
    cited = registered(here)
    report = registered(here, "12/BC-SYT", body="Theo 203/KH-SYT ngày 02/3/2026 và 45/KH-UBND ngày 02/3/2026")
    hoa = as_(here, "hoa")
    page = parsed(hoa.get(f"/van-ban/{report.pk}/"))
    links = {one.get("href") for one in page.cssselect("section[aria-labelledby=vd] a")}
    assert {f"/ke-hoach/{plan.pk}/", f"/ke-hoach/nhiem-vu/{task.pk}/", f"/van-ban/{cited.pk}/"} <= links
    own = parsed(hoa.get(f"/van-ban/{cited.pk}/")).cssselect("section[aria-labelledby=vi] a")
    assert f"/ke-hoach/nhiem-vu/{task.pk}/" in {one.get("href") for one in own}
    way = parsed(hoa.get(f"/ke-hoach/nhiem-vu/{task.pk}/")).cssselect("main a[href^='/van-ban/so/']")[0]
    assert hoa.get(way.get("href")).headers["Location"] == f"/van-ban/{cited.pk}/"
    unknown = hoa.get("/van-ban/so/", {"so": "99/QĐ-BYT"})
    assert unknown.headers["Location"].startswith("/van-ban/?tim=99")
