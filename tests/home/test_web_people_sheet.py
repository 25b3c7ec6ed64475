"""A whole office from one sheet: looked at, refused row by row, then taken whole, each with a password."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from tests.cast import moment, office
from tests.html import parsed, words

from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.commands.officers.add_officers import hashed
from motcua.organisation.models import Person, Post

pytestmark = pytest.mark.django_db
URL = "/to-chuc/nguoi/tu-tep/"
HEADS = "Họ tên,Tên đăng nhập,Cách gọi,Thư điện tử,Điện thoại,Đơn vị,Vai trò,Từ ngày"


@pytest.fixture
def here(now):
    now(moment(16, "10:00"))
    return office()


def client_of(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def look(client, *rows, expected=200):
    sheet = SimpleUploadedFile("nguoi.csv", "\n".join((HEADS, *rows)).encode())
    return parsed(client.post(URL, {"file": sheet}), expected)


def test_an_office_is_taken_in_and_signs_in(here, query_budget):
    boss, unit = client_of(here, "quantri"), here.division.name
    rows = [
        f"Mai Thị Nga,nga,chị Nga,nga@syt.example,0912 345 678,{unit},Chuyên viên,",
        f"Lê Văn Tám,Tam.LV,,,,{unit.upper()},lanh dao phong,01/04/2026",
        "Ngô Thị Chín,chin,,,,,Văn thư,",
    ]
    seen = look(boss, *rows)
    assert not Person.objects.filter(username="nga").exists()
    assert "Lập 3 tài khoản" in words(seen, "main form .primary")
    key = seen.cssselect("input[name=key]")[0].get("value")
    with query_budget(16):
        done = boss.post(URL, {"key": key})
    assert done["Cache-Control"].find("no-store") >= 0
    listed = {
        row.cssselect("td")[1].text_content(): row.cssselect("td")[2].text_content()
        for row in parsed(done).cssselect("main tbody tr")
    }
    assert list(listed) == ["nga", "tam.lv", "chin"]
    assert all(re.fullmatch(r"\w{4}-\w{4}-\w{4}", password) for password in listed.values())

    post = Post.objects.get(person__username="tam.lv")
    assert (post.role, post.unit, str(post.valid_from)) == ("division_head", here.division, "2026-04-01")
    told = TrailEntry.objects.filter(subject=f"person:{post.person_id}").order_by("id")
    assert [one.kind for one in told] == ["officer.added", "officer.post_given"]
    assert "nguoi.csv" in told[0].ground
    entered = Client().post("/dang-nhap/", {"username": "nga", "password": listed["nga"]}, follow=True)
    assert words(parsed(entered), "main h1") == "Chọn mật khẩu của bạn"
    again = boss.post(URL, {"key": key})
    assert "3 dòng không nhận" in words(parsed(again, 422), ".note.late")


def test_one_bad_row_holds_the_whole_sheet_and_is_named(here):
    boss, unit = client_of(here, "quantri"), here.division.name
    rows = [
        f"Mai Thị Nga,nga,,,,{unit},Chuyên viên,",
        ",noname,,,,,Văn thư,",
        "Hoa,hoa,,,,,Văn thư,",
        "Nga,nga,,,,,Văn thư,",
        "A,Đỗ Văn,,,,,Văn thư,",
        "B,bb,,khong-phai-thu,,,Văn thư,",
        "C,cc,,,gọi sau,,Văn thư,",
        "D,dd,,,,,Vua,",
        "E,ee,,,,Phòng Không Có,Chuyên viên,",
        "F,ff,,,,,Chuyên viên,",
        "G,gg,,,,,Văn thư,31/02/2026",
        f"{'H' * 121},hh,,,,,Văn thư,",
    ]
    seen = look(boss, *rows)
    said = [one.text_content() for one in seen.cssselect("main .note.late li")]
    assert [int(re.match(r"Dòng (\d+)", one)[1]) for one in said] == list(range(3, 14))
    columns = ["Họ tên", *["Tên đăng nhập"] * 3, "Thư", "Điện thoại", "Vai trò", *["Đơn vị"] * 2, "Từ ngày"]
    for one, column in zip(said, [*columns, "Họ tên"], strict=True):
        assert f"cột {column}" in one
    assert not seen.cssselect("input[name=key]")
    assert "chưa lập được tài khoản nào" in words(seen, "#khong")


def test_a_sheet_belongs_to_who_looked_at_it_and_to_its_agency(here):
    seen = look(client_of(here, "quantri"), "Ngô Thị Chín,chin,,,,,Văn thư,")
    key = seen.cssselect("input[name=key]")[0].get("value")
    hoa = client_of(here, "hoa")
    assert hoa.get(URL).status_code == 403
    Post.objects.create(person=here.people["hoa"], agency=here.agency, role="administrator")
    assert "chọn lại tệp" in words(parsed(hoa.post(URL, {"key": key}), 422), ".note.late")
    assert "chưa chọn tệp" in words(parsed(client_of(here, "quantri").post(URL, {}), 422), ".note.late")
    look(client_of(here, "quantri"), *(f"Người,n{n},,,,,Văn thư," for n in range(302)))


def test_the_template_can_be_sent_back(here):
    boss = client_of(here, "quantri")
    sheet = SimpleUploadedFile("nguoi.xlsx", boss.get(f"{URL}?mau=1").content)
    assert "không có người nào" in parsed(boss.post(URL, {"file": sheet})).text_content()


@pytest.mark.one_database
@override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher"])
def test_a_random_password_is_hashed_quickly_and_anew_when_used():
    person = Person.objects.create_person(username="moi", password=None)
    person.password = hashed("k3m7-92hp-xq4w")
    assert person.check_password("k3m7-92hp-xq4w")
    assert person.password != hashed("k3m7-92hp-xq4w")
    assert "$20000$" not in person.password


def test_a_role_that_needs_a_unit_says_so_beside_the_unit(here):
    boss = client_of(here, "quantri")
    shown = parsed(boss.get("/to-chuc/nguoi/moi/"))
    assert shown.cssselect("#id_role option")[0].get("value") == ""
    assert "phải chọn đơn vị" in words(shown, "#id_unit_helptext")
    facts = {"full_name": "Nga", "username": "nga", "role": "specialist"}
    refused = parsed(boss.post("/to-chuc/nguoi/moi/", facts), 422)
    assert "phải có đơn vị" in words(refused, "#id_unit_error")
    Post.objects.filter(unit__agency=here.agency).update(unit=None)
    here.agency.units.update(valid_to="2026-01-01")
    alone = parsed(boss.get("/to-chuc/nguoi/moi/"))
    offered = [option.get("value") for option in alone.cssselect("#id_role option")]
    assert "clerk" in offered
    assert "specialist" not in offered
