"""``motcua import organisation``: any order, all or nothing, nothing twice, changes with a trail."""

from datetime import date
from pathlib import Path

import pytest
from tests.cast import moment, office

from motcua.config.cli import main
from motcua.foundation.models import TrailEntry
from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.kernel.refusal import Refusal
from motcua.organisation.commands.import_organisation import import_organisation
from motcua.organisation.models import Agency
from motcua.organisation.rules.tree import AgencyRow

pytestmark = pytest.mark.django_db

HEAD = "code,name,level,parent,kind,valid_from,valid_to\n"
GOOD = (
    "H59.15.2,Trung tâm Giám định y khoa,affiliated,H59.15,,01/02/2020,\n"
    "H59.15,Sở Y tế tỉnh Trà Vinh,province,,Sở,,\n"
)


def take(tmp_path: Path, content: str | bytes, name: str = "co-quan.csv") -> int:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return main(["import", "organisation", str(file)])


def test_children_may_stand_before_their_parents(tmp_path, capsys):
    assert take(tmp_path, HEAD + GOOD) == 0
    assert "thêm 2, sửa 0, không đổi 0" in capsys.readouterr().out
    child = Agency.objects.get(code="H59.15.2")
    assert (child.path, child.parent.code, child.valid_from) == (
        "H59.15/H59.15.2/",
        "H59.15",
        date(2020, 2, 1),
    )


def test_the_same_register_twice_changes_nothing(tmp_path, capsys):
    take(tmp_path, HEAD + GOOD)
    before = list(Agency.objects.order_by("pk").values()), TrailEntry.objects.count()
    assert take(tmp_path, HEAD + GOOD) == 0
    assert "không đổi 2" in capsys.readouterr().out
    assert (list(Agency.objects.order_by("pk").values()), TrailEntry.objects.count()) == before


def test_a_new_name_and_a_new_parent_leave_a_trail_and_move_the_paths_below(tmp_path):
    take(tmp_path, HEAD + GOOD)
    moved = "H59.15,Sở Y tế Vĩnh Long,province,BYT,Sở,,\nBYT,Bộ Y tế,bộ,,,,\n"
    assert take(tmp_path, HEAD + moved) == 0
    assert Agency.objects.get(code="H59.15.2").path == "BYT/H59.15/H59.15.2/"
    entry = TrailEntry.objects.get(kind="organisation.agency_changed")
    assert entry.facts["before"] == {"name": "Sở Y tế tỉnh Trà Vinh", "parent": ""}
    assert entry.facts["after"] == {"name": "Sở Y tế Vĩnh Long", "parent": "BYT"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("A,Sở,tinh,,,,\n", "dòng 2, cột level: thấy “tinh”"),
        ("A,,province,,,,\n", "dòng 2, cột name"),
        (",Sở,province,,,,\n", "dòng 2, cột code"),
        ("A,Sở,province,B,,,\n", "dòng 2, cột parent: không có cơ quan mã “B”"),
        ("A,Sở,province,,,,\nA,Sở 2,province,,,,\n", "dòng 3, cột code: mã “A” đã có ở dòng 2"),
        ("A,Sở,affiliated,B,,,\nB,Sở,affiliated,A,,,\n", "vòng lặp cấp trên: A → B → A"),
        ("A,Sở,province,A,,,\n", "vòng lặp cấp trên: A → A"),
        ("A,Sở,province,,,32/01/2024,\n", "dòng 2, cột valid_from: thấy “32/01/2024”"),
        ("A,Sở,province,,,2024-02-01,2024-01-01\n", "dòng 2, cột valid_to"),
        ("A,Sở,ministry,B,,,\nB,Xã,commune,,,,\n", "dòng 2, cột level: cấp “ministry”"),
        ("A/B,Sở,province,,,,\n", "dòng 2, cột code: thấy “A/B”"),
        (f"A,{'x' * 201},province,,,,\n", "cần tối đa 200 ký tự"),
    ],
)
def test_a_bad_row_keeps_all_out_and_is_named(tmp_path, capsys, rows, said):
    assert take(tmp_path, HEAD + "Z,Sở tốt,province,,,,\n") == 0
    before = Agency.objects.count()
    assert take(tmp_path, HEAD + rows) == 2
    assert said in capsys.readouterr().err
    assert Agency.objects.count() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ((HEAD + GOOD).encode("utf-16"), "UTF-16"),
        (b"", "không có dòng tiêu đề"),
        (b"code,name\nA,B\n", "thiếu cột level"),
        (b"code,name,level,lever\nA,B,province,x\n", "lever"),
    ],
)
def test_a_file_that_is_no_register_is_refused(tmp_path, capsys, content, said):
    assert take(tmp_path, content) == 2
    assert said in capsys.readouterr().err
    assert not Agency.objects.exists()


def test_a_workbook_is_read_like_a_table(tmp_path):
    columns = [Column(name) for name in HEAD.strip().split(",")]
    rows = [("H62", "Sở Y tế Thái Nguyên", "tỉnh", "", "Sở", date(2020, 1, 1), None)]
    write_xlsx(tmp_path / "co-quan.xlsx", [Sheet("cơ quan", columns, rows)])
    assert main(["import", "organisation", str(tmp_path / "co-quan.xlsx")]) == 0
    assert Agency.objects.get().valid_from == date(2020, 1, 1)


def test_a_mark_of_order_and_semicolons_are_taken(tmp_path):
    assert take(tmp_path, "\ufeffcode;name;level\nH62;Sở Y tế;province\n") == 0
    assert Agency.objects.get().code == "H62"


def test_only_an_administrator_may(tmp_path):
    here = office()
    rows = [AgencyRow(2, "X", "Cơ quan", "province")]
    for actor in (here.lan, here.ngoc, here.dung):
        with pytest.raises(Refusal, match=r"organisation\.forbidden"):
            import_organisation(actor=actor, at=moment(2), rows=rows)
    assert import_organisation(actor=here.quantri, at=moment(2), rows=rows).added == 1
