"""Law-change day: thirteen amended, three repealed, one new; from a sheet or the decision's text."""

import io
import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from tests.cast import moment, office
from tests.dossiers import stages
from tests.procedures.drafts import FIVE_DAYS, public

from motcua.foundation.outbox.deliver import deliver
from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.procedures.models import ChangeSet, Edition, Procedure, PublicationDecision
from motcua.procedures.queries.editions import edition_for
from motcua.procedures.rules.change_lines import Asked, Known, Match, facts_of_text, lines_of_text, match
from motcua.procedures.rules.states import Action

AMENDED, REPEALED = 13, 3
TYPED = {
    "number": "3277/QĐ-UBND",
    "signed_on": "03/03/2026",
    "effective_on": "16/03/2026",
    "issuer": "Ủy ban nhân dân tỉnh",
    "signer": "Trần Văn Mẫu",
    "transition": "new",
}


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def sheet(rows):
    heads, *cells = rows
    out = io.BytesIO()
    write_xlsx(out, [Sheet("Thủ tục", [Column(head) for head in heads], cells)])
    return SimpleUploadedFile("quyet-dinh.xlsx", out.getvalue())


def catalogue():
    """Sixteen procedures of the office in force, one known by an old code, with a dossier under the first."""
    here = office()
    found = [
        public(here, f"Cấp giấy phép hoạt động loại {n:02d}", code=f"1.01{n:04d}", content=FIVE_DAYS)
        for n in range(AMENDED + REPEALED)
    ]
    Procedure.objects.filter(code="1.010001").update(aliases=["T-TVI-285359-TT"])
    return here, found, Client()


def at(now, moment_asked, here, client):
    """The clock moved on, and Ngọc signed in then: a session does not outlive a night."""
    now(moment_asked)
    client.force_login(here.people["ngoc"])


def asked_rows():
    yield ["Việc", "Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Thời hạn"]
    for n in range(AMENDED):
        code = {1: "T-TVI-285359-TT", 2: ""}.get(n, f"1.01{n:04d}")
        yield ["sửa đổi", code, f"Cấp giấy phép hoạt động loại {n:02d}", "", "3wd"]
    for n in range(AMENDED, AMENDED + REPEALED):
        yield ["bãi bỏ", f"1.01{n:04d}", "", "", ""]
    yield ["mới", "1.019999", "Công nhận cơ sở thực hành", "Đào tạo", "15wd"]


def changes_at_midnight(now, here, client, found):
    """Intake, open data and the sheet's new limit change at the same moment."""
    day, eve = date(2026, 3, 16), date(2026, 3, 15)
    assert edition_for(here.agency, "1.010000", eve) == found[0]
    assert edition_for(here.agency, "T-TVI-285359-TT", day).number == 2
    assert edition_for(here.agency, "1.010013", eve) == found[13]
    assert edition_for(here.agency, "1.010013", day) is None
    assert edition_for(here.agency, "1.019999", day).name == "Công nhận cơ sở thực hành"
    shown = []
    for moment_asked in (moment(15, "23:59"), moment(16, "00:00")):
        at(now, moment_asked, here, client)
        rows = client.get(f"/thu-tuc/danh-muc.json?noi={here.agency.code}").json()
        listed = {one["code"]: one for one in rows}
        shown.append(("1.019999" in listed, listed["1.010000"]["time_limit"]["value"]))
    assert shown == [(False, 10), (True, 3)]


@pytest.mark.django_db
def test_a_sheet_is_matched_shown_recorded_with_one_press_and_taken_back_with_one(now):
    here, found, client = catalogue()
    dossier = stages.received(here, edition=found[0])
    at(now, moment(4, "10:00"), here, client)
    read = client.post("/thu-tuc/doi-luat/", {"tep": sheet(asked_rows())})
    address = read.headers["Location"]
    said = words(client.get(address))
    assert "1 công bố mới; 13 sửa đổi, bổ sung, thay thế; 3 bãi bỏ" in said
    assert "chạm tới 1 hồ sơ đang giải quyết" in said
    assert said.count("khớp mã cũ") == 1
    assert said.count("khớp tên") == 1
    assert "cam kết 5 ngày làm việc" in said
    before = list(Edition.objects.order_by("pk").values())

    recorded = client.post(address, TYPED)
    decision = PublicationDecision.objects.get(number="3277/QĐ-UBND")
    assert recorded.headers["Location"] == f"/thu-tuc/quyet-dinh/{decision.pk}/"
    assert decision.changes.count() == AMENDED + REPEALED + 1
    assert dossier.code in words(client.get(f"/chuyen-tiep/{decision.pk}/"))
    undone = client.post(f"/thu-tuc/quyet-dinh/{decision.pk}/go/", {"reason": "Sai ngày hiệu lực"})
    assert undone.status_code == 302
    states = {one["id"]: one for one in Edition.objects.values()}
    assert all(states[one["id"]] == one for one in before)
    assert "đã được gỡ" in words(client.get(address))

    assert client.post(address, TYPED).status_code == 302
    changes_at_midnight(now, here, client, found)
    deliver(at=moment(16, "00:00"))
    dossier.refresh_from_db()
    assert dossier.edition.number == 2


@pytest.mark.django_db
def test_the_text_of_a_decision_is_read_and_what_is_not_found_waits_for_a_person(now):
    here, found, client = catalogue()
    at(now, moment(4, "10:00"), here, client)
    document = Document()
    for line in TEXT:
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=3)
    for cell, said in zip(table.rows[0].cells, ("1", "1.010015", found[15].name), strict=True):
        cell.text = said
    out = io.BytesIO()
    document.save(out)
    read = client.post("/thu-tuc/doi-luat/", {"tep": SimpleUploadedFile("qd.docx", out.getvalue())})
    address = read.headers["Location"]
    page = client.get(address)
    said = words(page)
    assert "Chưa biết là thủ tục nào" in said
    assert "chưa có nội dung mới" in said
    assert 'value="3277/QĐ-UBND"' in page.content.decode()
    assert client.post(address, TYPED).status_code == 422
    assert not PublicationDecision.objects.filter(number="3277/QĐ-UBND").exists()
    assert client.post(f"{address}chon/", {"dong-0": "1.010099"}).status_code == 422
    client.post(f"{address}chon/", {"dong-0": "bỏ", "dong-1": "1.010003"})
    kept = ChangeSet.objects.get()
    assert [line["is_out"] for line in kept.lines] == [True, False, False]
    assert kept.lines[1]["how"] == "person"


TEXT = (
    "Số: 3277/QĐ-UBND",
    "Tỉnh Mẫu, ngày 03 tháng 3 năm 2026",
    "Quyết định này có hiệu lực thi hành kể từ ngày 16/3/2026.",
    "Công bố 3 thủ tục hành chính được sửa đổi, bổ sung và bị bãi bỏ",
    "A. Danh mục thủ tục hành chính được sửa đổi, bổ sung",
    "1. 1.010002 Cấp giấy phép hoạt động loại 02",
    "2. Cấp giấy phép hoạt động loại không có ở đâu cả trong danh mục",
    "B. Danh mục thủ tục hành chính bị bãi bỏ",
)


def test_the_text_gives_lines_under_their_headings_and_the_facts_of_the_decision():
    found = lines_of_text([*TEXT, "1 | 1.010015 | Cấp giấy phép hoạt động loại 15 | Luật"])
    assert [(one.action, one.code, one.name) for one in found] == [
        (Action.AMEND, "1.010002", "Cấp giấy phép hoạt động loại 02"),
        (Action.AMEND, "", "Cấp giấy phép hoạt động loại không có ở đâu cả trong danh mục"),
        (Action.REPEAL, "1.010015", "Cấp giấy phép hoạt động loại 15"),
    ]
    facts = facts_of_text("\n".join(TEXT))
    assert facts.number == "3277/QĐ-UBND"
    assert (facts.signed_on, facts.effective_on) == (date(2026, 3, 3), date(2026, 3, 16))


def test_a_name_is_taken_only_where_it_is_the_very_name():
    known = [
        Known(1, "1.000001", ("T-A",), "Cấp thẻ", "cap the"),
        Known(2, "1.000002", (), "Cấp giấy phép", "cap giay phep"),
    ]
    asked = {"row": 1, "action": Action.AMEND}
    assert match(Asked(**asked, code="T-A"), known) == Match(1, "alias")
    assert match(Asked(**asked, name="CẤP GIẤY PHÉP"), known) == Match(2, "name")
    assert match(Asked(**asked, name="Cấp giấy phéps"), known) == Match(near=(2,))
    assert match(Asked(**asked, code="9.999999", name="Cấp thẻ"), known).pk is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"PK\x03\x04 hong", "a.xlsx"),
        ("a.docx", b"khong phai zip", "Word"),
        ("a.pdf", b"%PDF-1.7", "chỉ đọc được tệp"),
        ("a.txt", "Việc".encode("utf-16"), "Unicode"),
        ("a.txt", "không có thủ tục nào".encode(), "Không thấy thủ tục nào"),
        ("a.csv", "Việc,Mã thủ tục\nxoá,1.010001\n".encode(), "cần mới, sửa đổi hoặc bãi bỏ"),
        ("a.csv", "Việc,Mã thủ tục,Thời hạn\nsửa đổi,1.010001,năm ngày\n".encode(), "dòng 2"),
        ("a.csv", "Việc,Ghi chú lạ\nmới,x\n".encode(), "Ghi chú lạ"),
    ],
)
def test_a_hostile_file_gets_a_clear_answer_and_changes_nothing(name, content, said):
    here = office()
    client = Client()
    client.force_login(here.people["ngoc"])
    answer = client.post("/thu-tuc/doi-luat/", {"tep": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert said in words(answer)
    assert not ChangeSet.objects.exists()
