"""Online levels and the national portal: steps in order, counts, many at once, one history."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import moment, office
from tests.procedures.drafts import WHOLE, draft, publish

from motcua.procedures.models import PortalStep, ServiceLevel
from motcua.procedures.rules.portal import Portal, may_follow, step_on
from motcua.procedures.rules.states import Action


def test_steps_lead_onward_and_off_from_anywhere():
    assert may_follow(None, Portal.REGISTERED)
    assert may_follow(Portal.REGISTERED, Portal.LIVE), "a step may be left out"
    assert not may_follow(Portal.LIVE, Portal.TESTED)
    assert not may_follow(Portal.LIVE, Portal.LIVE)
    assert may_follow(Portal.TESTED, Portal.OFF)
    assert not may_follow(None, Portal.OFF)
    assert may_follow(Portal.OFF, Portal.TESTED)


def test_the_state_of_a_day_is_the_last_step_until_then():
    history = [
        PortalStep(state=state, since=date(2026, 2, day))
        for state, day in (("registered", 3), ("tested", 9), ("live", 9))
    ]
    assert step_on(history, date(2026, 2, 2)) is None
    assert step_on(history, date(2026, 2, 8)).state == "registered"
    assert step_on(history, date(2026, 2, 9)).state == "live"


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.mark.django_db
def test_two_procedures_go_online_together_and_each_keeps_its_history(now, query_budget):
    now(moment(5, "10:00"))
    here = office()
    pair = []
    for name in ("Cấp phép thử một", "Cấp phép thử hai"):
        edition = draft(here, name, content=WHOLE)
        since = {"signed_on": date(2020, 1, 2), "effective_on": date(2020, 2, 1)}
        publish(here, (edition, Action.ANNOUNCE), number=f"{len(pair)}/QĐ", **since)
        pair.append(edition.procedure_id)
    ngoc = Client()
    ngoc.force_login(here.people["ngoc"])

    def change(act, since, *chosen, ground="Thử nghiệm đạt"):
        told = {"act": act, "since": since, "ground": ground, "reference": "Công văn 15/VP"}
        return ngoc.post("/thu-tuc/truc-tuyen/", told | {"procedure": [str(one) for one in chosen]})

    assert change("portal:live", "01/03/2026").status_code == 422
    assert change("portal:live", "06/03/2026", *pair).status_code == 422, "tomorrow has not happened"
    assert change("portal:registered", "01/02/2026", *pair).status_code == 302
    assert change("portal:live", "02/03/2026", pair[0]).status_code == 302
    refused = change("portal:tested", "03/03/2026", *pair)
    assert "đang vận hành, không chuyển sang" in words(refused)
    assert PortalStep.objects.count() == 3, "all or none"
    assert change("level:full", "02/03/2026", *pair).status_code == 302
    with query_budget(5):
        page = words(ngoc.get("/thu-tuc/truc-tuyen/"))
    assert "1 trong 2 thủ tục đang vận hành" in page
    assert "trực tuyến toàn trình: 2" in page
    february = words(ngoc.get("/thu-tuc/truc-tuyen/?ngay=15/02/2026&cong=registered"))
    assert "0 trong 2 thủ tục đang vận hành" in february
    assert "Đã đăng ký 2" in february
    history = words(ngoc.get(f"/thu-tuc/truc-tuyen/{pair[0]}/"))
    assert "Công văn 15/VP" in history
    assert history.index("đang vận hành") < history.index("đã đăng ký")
    binh = Client()
    binh.force_login(here.people["binh"])
    assert "Ghi thay đổi" not in words(binh.get("/thu-tuc/truc-tuyen/"))


HEAD = "Mã thủ tục,Cổng quốc gia,Mức trực tuyến,Từ ngày,Lý do,Văn bản"


def sheet(*lines, name="cong.csv"):
    return SimpleUploadedFile(name, "\n".join([HEAD, *lines]).encode())


@pytest.mark.django_db
def test_a_sheet_is_looked_at_and_its_good_rows_are_recorded(now):
    now(moment(5, "10:00"))
    here, ngoc = office(), Client()
    ngoc.force_login(here.people["ngoc"])
    codes = []
    for place in range(4):
        edition = draft(here, f"Cấp phép thử {place}", content=WHOLE, aliases=(f"9.00000{place}",))
        since = {"signed_on": date(2020, 1, 2), "effective_on": date(2020, 2, 1)}
        publish(here, (edition, Action.ANNOUNCE), number=f"{place}/QĐ", **since)
        codes.append(edition.procedure.code)
    address = "/thu-tuc/truc-tuyen/tu-tep/"
    file = sheet(
        f"{codes[0]},Đã đăng ký,Toàn trình,01/03/2026,Kế hoạch tích hợp,Công văn 15/VP",
        "9.000001,,mức độ 4,2026-03-02,Nâng mức,",
        f"{codes[2]},đang vận hành,,06/03/2026,Ngày mai,",
        f"{codes[3]},đã gỡ,,01/03/2026,Chưa từng có,",
        "0.000000,đã đăng ký,,01/03/2026,Mã lạ,",
        f"{codes[0]},đã đăng ký,,01/03/2026,Hai lần,",
        f"{codes[2]},đăng ký,,hôm qua,Ngày lạ,",
    )
    looked = ngoc.post(address, {"file": file})
    said = words(looked)
    assert PortalStep.objects.count() == 0, "looking records nothing"
    assert "Ghi 2 thủ tục" in said
    assert "5 dòng không nhận" in said
    assert "Dòng 4, cột Từ ngày: 06/03/2026 chưa tới" in said
    assert "Dòng 5, cột Cổng quốc gia: nay chưa đăng ký, không chuyển sang" in said
    assert "Dòng 6, cột Mã thủ tục: không có thủ tục đang áp dụng nào mang mã “0.000000”" in said
    key = re.search(r'name="key" value="([^"]+)"', looked.content.decode())[1]

    assert ngoc.post(address, {"key": key}).status_code == 302
    step = PortalStep.objects.get()
    assert (step.procedure.code, step.state, step.ground) == (codes[0], "registered", "Kế hoạch tích hợp")
    levels = {one.procedure.code: one.value for one in ServiceLevel.objects.filter(valid_to=None)}
    assert levels == {codes[0]: "full", codes[1]: "level_4"}
    assert ngoc.post(address, {"key": key}).status_code == 422, "all of it stands already"
    assert ngoc.post(address, {"key": key + "x"}).status_code == 422
    again = ngoc.post(address, {"file": sheet(f"{codes[0]},đã đăng ký,toàn trình,,,")})
    assert "1 dòng giống điều đang có" in words(again)
    assert ngoc.get(f"{address}?mau=1").content.startswith(b"PK")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"PK\x03\x04 no zip at all"),
        ("a.xlsx", b"%PDF-1.7"),
        ("a.csv", b"\xff\xfe\x00"),
        ("a.csv", "Mã thủ tục,Lý do\n1,2".encode()),
        ("a.csv", "Mã thủ tục,Từ ngày,Lý do,Lạ\n1,2,3,4".encode()),
        ("a.csv", b""),
        ("a.csv", "Mã thủ tục,Từ ngày,Lý do\n=cmd|' /C calc'!A0,1,<script>".encode()),
    ],
)
def test_a_hostile_sheet_records_nothing_and_is_answered(name, content):
    here, ngoc = office(), Client()
    ngoc.force_login(here.people["ngoc"])
    answer = ngoc.post("/thu-tuc/truc-tuyen/tu-tep/", {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code in (200, 422)
    assert "Ghi 1 thủ tục" not in words(answer)
    assert "<script>" not in answer.content.decode().split("<main")[1].split("</main>")[0]
