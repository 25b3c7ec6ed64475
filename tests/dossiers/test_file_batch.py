"""Many dossiers from one sheet: checked row by row, the good filed once, the bad back with their reasons."""

from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook
from tests.cast import moment
from tests.html import parsed

from motcua.accounts.commands.record_authorisation import record_authorisation
from motcua.accounts.rules.authorisation import Ground
from motcua.dossiers.models import Batch, Dossier, Event
from motcua.dossiers.rules.batch import REASON, cell_text, paper_place, phone_text, row_key
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import remove_file
from motcua.foundation.sheets import write_csv

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

WHERE = "/nop-nhieu/1.000123/"
HEADS = ("Họ và tên", "Số định danh", "Điện thoại", "Thư điện tử", "Địa chỉ", "Nhận kết quả")


@pytest.fixture
def lan(office, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()
    client = Client()
    client.force_login(office.people["lan"])
    return client


@pytest.fixture
def employer(office):
    return record_authorisation(
        actor=office.lan,
        at=moment(2),
        name="Bệnh viện Mẫu",
        id_number="2100000001",
        ground=Ground.LETTER,
        paper="Giấy giới thiệu số 5",
        is_organisation=True,
    )


def person(number, **changes):
    row = {
        "Họ và tên": f"Nguyễn Văn Mẫu {number:03d}",
        "Số định danh": f"001099{number:06d}",
        "Điện thoại": f"09{number:08d}",
        "Nhận kết quả": "Tại bộ phận một cửa",
    }
    return [(row | changes).get(head, "") for head in HEADS]


def sheet(rows, heads=HEADS):
    out = BytesIO()
    write_csv(out, heads, rows)
    return SimpleUploadedFile("bang.csv", out.getvalue(), "text/csv")


def sent(client, employer, rows):
    return client.post(WHERE, {"to-chuc": employer.pk, "tep": sheet(rows)}).url


def cells(answer):
    return CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def test_the_template_is_filled_in_and_every_row_is_checked_before_anything_is_filed(lan, employer):
    head, example = cells(lan.get(f"{WHERE}mau.xlsx"))
    assert head == list(HEADS)
    assert example[0] == "Nguyễn Văn Mẫu 001"
    rows = [
        person(1),
        person(2, **{"Số định danh": "12"}),
        person(3, **{"Điện thoại": "900000003"}),
        person(1),
    ]
    page = parsed(lan.get(sent(lan, employer, rows)))
    assert page.cssselect("h1")[0].text_content() == "2 trong 4 dòng nộp được"
    faults = [row.text_content() for row in page.cssselect("[aria-labelledby=sua] tbody tr")]
    assert "Số này có 2 chữ số" in faults[0]
    assert "Trùng với dòng 2" in faults[1]
    assert not Dossier.objects.exists()


def test_the_good_rows_are_filed_once_and_the_bad_ones_come_back_to_be_mended(lan, employer):
    rows = [person(1), person(2, **{"Số định danh": ""}), person(3)]
    where = sent(lan, employer, rows)
    for _ in range(2):
        assert lan.post(where).status_code == 302
    assert [one.applicant for one in Dossier.objects.order_by("id")] == [
        "Nguyễn Văn Mẫu 001",
        "Nguyễn Văn Mẫu 003",
    ]
    told = Event.objects.order_by("id").first().facts["on_behalf"]
    assert (told["name"], told["submitter"]) == ("Bệnh viện Mẫu", "Trần Thị Lan")
    back = cells(lan.get(f"{where}can-sua.xlsx"))
    assert back[0] == [*HEADS, REASON]
    assert "Ghi số trên giấy tờ tuỳ thân" in back[1][-1]
    mended = [*person(2), "đã sửa"]
    file = sheet([mended, [*person(1), ""]], (*HEADS, REASON))
    again = lan.post(WHERE, {"to-chuc": employer.pk, "tep": file}).url
    page = parsed(lan.get(again))
    assert "Nộp 1 hồ sơ" in page.text_content(), "the row of another day's sheet is known again"
    lan.post(again)
    assert Dossier.objects.count() == 3


def test_another_person_sees_nothing_of_the_sheet(lan, employer, office):
    where = sent(lan, employer, [person(1)])
    for name in ("binh", "hoa"):
        other = Client()
        other.force_login(office.people[name])
        assert other.get(where).status_code == 404
        assert other.post(where).status_code == 404
    assert not Dossier.objects.exists()


def test_an_authorisation_taken_back_meanwhile_files_nothing(lan, employer):
    where = sent(lan, employer, [person(1)])
    lan.post(f"/tai-khoan/nop-thay/{employer.pk}/thu-hoi/")
    assert lan.post(where).status_code == 422
    assert not Dossier.objects.exists()


def package(**files):
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return SimpleUploadedFile("giay-to.zip", out.getvalue(), "application/zip")


def test_papers_come_in_one_package_each_to_its_row(lan, employer):
    where = sent(lan, employer, [person(1), person(2)])
    names = {"2-1.pdf": b"%PDF-1.7 mot", "giay/03-01 don.pdf": b"%PDF-1.7 hai", "3-9.pdf": b"%PDF-1.7"}
    files = package(**names, **{"abc.pdf": b"%PDF-1.7", "2-2.exe": b"MZ", "__MACOSX/._2-1.pdf": b"x"})
    page = parsed(lan.post(where, {"kem": "1", "goi": files}, follow=True))
    told = [one.text_content() for one in page.cssselect("[role=status] .note")]
    assert len(told) == 3
    assert "Đã nhận 2 giấy tờ." in page.text_content()
    asked = len(page.cssselect("[aria-labelledby=kem] ol li"))
    counts = [row.cssselect("td.num")[1].text for row in page.cssselect("[aria-labelledby=duoc] tbody tr")]
    assert counts == [f"1 trên {asked}"] * 2

    lan.post(where, {"kem": "1", "goi": package(**{"2-1.pdf": b"%PDF-1.7 moi"})})
    lan.post(where)
    first, second = (one.papers.exclude(file_sha256="") for one in Dossier.objects.order_by("id"))
    assert first.get().file_sha256 == sha256(b"%PDF-1.7 moi").hexdigest()
    assert second.get().file_name == "03-01 don.pdf"
    assert first.get().position == 1


def test_a_package_that_cannot_be_read_changes_nothing(lan, employer, office):
    where = sent(lan, employer, [person(1)])
    for files in ({}, {"goi": SimpleUploadedFile("a.zip", b"PK nonsense")}):
        assert parsed(lan.post(where, {"kem": "1", **files}), status=422).cssselect("input[name=goi]")
    other = Client()
    other.force_login(office.people["hoa"])
    assert other.post(where, {"kem": "1", "goi": package(**{"2-1.pdf": b"%PDF-1.7"})}).status_code == 404
    lan.post(where, {"kem": "1", "goi": package(**{"2-1.pdf": b"%PDF-1.7"})})
    kept = Batch.objects.get().rows[0]["files"]["1"]["sha256"]
    remove_file(kept, folder=PAPER_FOLDER)
    lan.post(where)
    assert "hết hạn giữ" in lan.get(where).content.decode()
    assert not Dossier.objects.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "dòng"),
        (b"%PDF-1.4", "PDF"),
        ("Họ tên lạ\nA\n".encode(), "Họ tên lạ"),
        (",".join(HEADS).encode() + b"\n", "dòng"),
        (",".join(HEADS).encode() + b"\n" + b"a,b,c,d,e,f\n" * 202, "hơn 200 dòng"),
    ],
)
def test_a_file_that_is_no_such_sheet_gets_a_clear_answer(lan, employer, content, said):
    file = SimpleUploadedFile("bang.csv", content, "text/csv")
    answer = lan.post(WHERE, {"to-chuc": employer.pk, "tep": file})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Batch.objects.exists()


def test_the_rules_of_cells_and_keys():
    assert [cell_text(one) for one in (None, 12.0, moment(2).date(), "  a  b ")] == [
        "",
        "12",
        "02/03/2026",
        "a b",
    ]
    places = {
        "12-3.pdf": (12, 3),
        "012 - 03 a.jpg": (12, 3),
        "2.1.png": (2, 1),
        "12-345.pdf": None,
        "a-1": None,
    }
    assert {name: paper_place(name) for name in places} == places
    assert phone_text("900000001") == "0900000001"
    assert row_key(1, 2, "a", {"x": "1", "y": "2"}) == row_key(1, 2, "a", {"y": "2", "x": "1"})
    assert row_key(1, 2, "a", {"x": "1"}) != row_key(2, 2, "a", {"x": "1"})


def test_a_sheet_says_how_long_it_is_kept_and_can_be_thrown_away(lan, employer):
    where = sent(lan, employer, [person(1), person(2)])
    assert "Dòng chưa nộp được giữ đến 01/04/2026" in parsed(lan.get(where)).text_content()
    mine = parsed(lan.get("/ho-so-cua-toi/"))
    assert "2 dòng chưa nộp. Giữ đến 01/04/2026." in mine.text_content()
    assert "Xoá 2 dòng chưa nộp?" in parsed(lan.get(f"{where}xoa/")).text_content()
    gone = lan.post(f"{where}xoa/", follow=True)
    assert "Đã xoá 2 dòng chưa nộp." in parsed(gone).text_content()
    assert lan.get(where).status_code == 404
    assert not Batch.objects.exists()
