"""``motcua import procedures``: new procedures, new editions, nothing twice, all or nothing."""

import json
from datetime import date

import pytest
from tests.cast import edition, moment, office

from motcua.config.cli import main
from motcua.foundation.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.import_procedures import import_procedures
from motcua.procedures.models import Edition, Procedure, ServiceLevel
from motcua.procedures.queries.editions import edition_for
from motcua.procedures.register.reading import catalogue_file
from motcua.procedures.rules.catalogue_row import read_row
from motcua.procedures.rules.shipped import shipped_rows

pytestmark = pytest.mark.django_db

ROW = {
    "code": None,
    "name": "Cấp lại chứng chỉ hành nghề dược",
    "field": "Dược phẩm",
    "time_limit": {"value": 5, "unit": "working_day"},
    "level": "muc_4",
    "status": "in_force_2026",
    "confidence": "recalled",
    "code_recalled_unverified": "1.000077",
}


def take(*raws, actor=SYSTEM, at=None, owner=None):
    rows = []
    for number, raw in enumerate(raws, 1):
        row, complaints = read_row(number, raw)
        assert complaints == []
        rows.append(row)
    return import_procedures(actor=actor, at=at or moment(2), rows=rows, owner=owner, source="danh-muc.json")


def counts(done):
    return done.added, done.amended, done.corrected, done.unchanged


def written(tmp_path, content, name="danh-muc.json"):
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return file


def test_a_procedure_without_a_sourced_code_gets_a_local_one_and_no_remembered_one():
    take(ROW)
    edition = Edition.objects.select_related("procedure").get()
    assert edition.procedure.code.startswith("BYT-")
    assert not edition.is_verified
    stored = str(list(Procedure.objects.values())) + str(list(Edition.objects.values()))
    assert "1.000077" not in stored


def test_the_same_file_twice_changes_nothing_and_writes_no_trail():
    take(ROW)
    before = list(Edition.objects.values()), TrailEntry.objects.count()
    assert counts(take(ROW)) == (0, 0, 0, 1)
    assert (list(Edition.objects.values()), TrailEntry.objects.count()) == before


def test_changed_content_is_a_new_edition_from_that_day_and_the_old_one_stays():
    take(ROW)
    shorter = ROW | {"time_limit": {"value": 3, "unit": "working_day"}}
    assert counts(take(shorter, at=moment(9))) == (0, 1, 0, 0)
    old, new = Edition.objects.order_by("number")
    assert old.content["terms"][0]["statutory"]["value"] == 5
    assert (old.valid_to, new.valid_from) == (date(2026, 3, 8), date(2026, 3, 9))
    code = old.procedure.code
    assert edition_for(None, code, date(2026, 3, 8)) == old
    assert edition_for(None, code, date(2026, 3, 9)) == new


def test_what_a_file_has_no_column_for_outlives_an_export_and_an_import(tmp_path, capfd):
    waits = [{"basis": "Biểu phí", "within": {"value": 10, "unit": "working_day"}, "unpaid": "close"}]
    content = {
        "terms": [{"case": "Phòng khám", "statutory": {"value": 0, "unit": "working_day"}}],
        "fees": [{"amount": 1_000_000, "basis": "Biểu phí"}, {"amount": 5_000, "kind": "charge"}],
        "fee_waits": waits,
        "required_items": [{"name": "Đơn đề nghị"}],
        "process": [],
    }
    made = edition("1.000901", name="Thủ tục của bản trình diễn", sector="Dược")
    Edition.objects.filter(pk=made.pk).update(content=content)
    out = tmp_path / "danh-muc.json"
    assert main(["export", "procedures", "--out", str(out)]) == 0
    assert main(["import", "procedures", str(out)]) == 0
    assert "phiên bản mới 0" in capfd.readouterr().out
    assert Edition.objects.get().content == content

    [raw] = json.loads(out.read_text("utf-8"))
    raw["fee_vnd"][1]["amount"] = 6_000
    raw["time_limit"] = {"value": 7, "unit": "working_day"}
    assert counts(take(raw)) == (0, 1, 0, 0)
    after = Edition.objects.get(number=2).content
    assert after["terms"] == [{"case": "Phòng khám", "statutory": {"value": 7, "unit": "working_day"}}]
    assert [fee["amount"] for fee in after["fees"]] == [1_000_000, 6_000]
    assert after["fees"][0]["basis"] == "Biểu phí"
    assert (after["fee_waits"], after["required_items"]) == (waits, [{"name": "Đơn đề nghị"}])


def test_a_code_that_becomes_known_replaces_the_local_one_which_stays_findable():
    take(ROW)
    local = Procedure.objects.get().code
    take(ROW | {"code": "1.012275", "confidence": "sourced"})
    procedure = Procedure.objects.get()
    assert (procedure.code, procedure.aliases) == ("1.012275", [local])
    assert edition_for(None, local, date(2026, 3, 2)).procedure == procedure


def test_what_we_know_about_an_edition_is_corrected_in_place():
    take(ROW)
    assert counts(take(ROW | {"confidence": "sourced", "source": "cổng của Bộ"})) == (0, 0, 1, 0)
    edition = Edition.objects.get()
    assert (edition.is_verified, edition.source) == (True, "cổng của Bộ")


def test_a_state_an_office_decided_is_not_undone_by_the_same_file():
    take(ROW)
    Edition.objects.update(state="awaiting_repeal")
    take(ROW)
    assert Edition.objects.get().state == "awaiting_repeal"
    take(ROW | {"status": "historic"})
    assert Edition.objects.get().state == "repealed"


def test_a_new_level_is_added_to_the_history():
    take(ROW)
    take(ROW | {"level": "toan_trinh"}, at=moment(9))
    lines = list(ServiceLevel.objects.order_by("pk").values_list("value", "valid_from", "valid_to"))
    assert lines == [("level_4", None, date(2026, 3, 8)), ("full", date(2026, 3, 9), None)]


def test_historic_procedures_are_kept_and_not_offered_today():
    take(ROW | {"code": "1.001927", "status": "historic"})
    assert edition_for(None, "1.001927", date(2026, 3, 2)) is None
    assert edition_for(None, "1.001927", date(2022, 3, 2)) is not None


def test_an_agency_keeps_its_own_catalogue_beside_the_national_one():
    here = office()
    row = ROW | {"name": "Đăng ký bán thuốc"}
    take(row)
    assert counts(take(row, actor=here.ngoc, owner=here.agency)) == (1, 0, 0, 0)
    own, national = (
        Procedure.objects.get(owner=here.agency),
        Procedure.objects.get(owner=None, code__startswith="BYT"),
    )
    assert own.code.startswith("DP-")
    assert own != national


def test_only_procedure_control_of_that_agency_may_import():
    here, there = office(), office("H62", prefix="tn-")
    for actor in (here.hoa, there.ngoc):
        with pytest.raises(Refusal, match=r"procedure\.forbidden"):
            take(ROW, actor=actor, owner=here.agency)
    with pytest.raises(Refusal, match=r"procedure\.forbidden"):
        take(ROW, actor=here.ngoc)
    assert not Procedure.objects.filter(owner=here.agency).exists()


def test_the_shipped_catalogue_goes_in_whole():
    done = import_procedures(actor=SYSTEM, at=moment(2), rows=shipped_rows(), owner=None)
    assert counts(done) == (202, 0, 0, 0)
    again = import_procedures(actor=SYSTEM, at=moment(9), rows=shipped_rows(), owner=None)
    assert counts(again) == (0, 0, 0, 202)
    assert not Edition.objects.filter(is_verified=True, source__contains="chưa kiểm chứng").exists()


@pytest.mark.parametrize("form", ["json", "xlsx", "csv"])
def test_what_is_exported_can_be_imported_and_changes_nothing(tmp_path, capfd, form):
    import_procedures(actor=SYSTEM, at=moment(2), rows=shipped_rows(), owner=None)
    before = list(Edition.objects.order_by("pk").values())
    file = tmp_path / f"danh-muc.{form}"
    assert main(["export", "procedures", "--format", form, "--out", str(file)]) == 0
    assert main(["import", "procedures", str(file)]) == 0
    assert "không đổi 202" in capfd.readouterr().out
    assert list(Edition.objects.order_by("pk").values()) == before


def test_the_export_goes_to_the_screen(capfdbinary):
    take(ROW)
    assert main(["export", "procedures"]) == 0
    rows = json.loads(capfdbinary.readouterr().out)
    assert rows[0]["name"] == ROW["name"]
    assert rows[0]["code"] is None
    assert rows[0]["local_code"].startswith("BYT-")


def test_one_bad_row_keeps_all_out_and_is_named(tmp_path, capsys):
    file = written(tmp_path, [ROW, {"name": "Thiếu lĩnh vực", "level": "muc_9"}, 7])
    assert main(["import", "procedures", str(file)]) == 2
    said = capsys.readouterr().err
    assert "thủ tục thứ 2, trường field: để trống; cần phải có giá trị" in said
    assert "thủ tục thứ 2, trường level: thấy “muc_9”" in said
    assert "thủ tục thứ 3" in said
    assert not Procedure.objects.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[{", "không phải JSON"),
        (b'{"a": 1}', "không phải JSON"),
        ('[{"name": "Cấp"}]'.encode("utf-16"), "UTF-16"),
        ("[{“name”: “Đăng”}]".encode("cp1258", "replace"), "bảng mã"),
        (b"[" * 200_000, "không phải JSON"),
        (b"", "không phải JSON"),
    ],
)
def test_a_file_that_is_no_catalogue_is_refused(tmp_path, capsys, content, said):
    assert main(["import", "procedures", str(written(tmp_path, content))]) == 2
    assert said in capsys.readouterr().err
    assert not Procedure.objects.exists()


def test_a_missing_file_and_an_unknown_owner_are_refused(tmp_path, capsys):
    assert main(["import", "procedures", str(tmp_path / "khong-co.json")]) == 2
    assert main(["import", "procedures", str(written(tmp_path, [ROW])), "--owner", "H99"]) == 2
    assert "H99" in capsys.readouterr().err


def test_a_sheet_names_row_and_column(tmp_path):
    file = written(
        tmp_path, "name,field,time_limit,fee_vnd\nA,B,5 ngày,\nC,D,5wd,nhiều\n".encode(), "danh-muc.csv"
    )
    _, complaints = catalogue_file(file)
    assert [(one.row, one.column) for one in complaints] == [(2, "time_limit"), (3, "fee_vnd")]


def test_a_sheet_with_a_mark_of_order_is_read(tmp_path):
    file = written(tmp_path, "\ufeffname;field;time_limit\nĐăng ký;Dược;5wd\n".encode(), "danh-muc.csv")
    rows, complaints = catalogue_file(file)
    assert complaints == []
    assert rows[0].content["terms"][0]["statutory"] == {"value": 5, "unit": "working_day"}
