"""``motcua import dossiers FILE``: what files look like in offices, and what the command says."""

import argparse
import csv
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from tests.dossiers.registers import row, take_in_file, write_register

from motcua.dossiers.cli import import_dossiers
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.register_cells import COLUMNS
from motcua.foundation.sheets import SheetRefused
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import VIETNAM

pytestmark = pytest.mark.django_db


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    import_dossiers.add_arguments(parser)
    return import_dossiers.run(parser.parse_args([str(word) for word in words]))


def write_workbook(path: Path, rows: list[dict]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        page, dates = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        used = [column for column in COLUMNS if any(column in one for one in rows)]
        page.write_row(0, 0, used)
        for line, cells in enumerate(rows, start=1):
            for place, column in enumerate(used):
                value = cells.get(column)
                page.write(line, place, value, *([dates] if isinstance(value, datetime) else []))
    return path


def test_columns_stand_in_any_order_and_a_byte_order_mark_is_no_column(office, tmp_path):
    file = tmp_path / "so.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, list(reversed(row())), delimiter=";")
        writer.writeheader()
        writer.writerow(row())

    assert take_in_file(file).added == 1
    assert Dossier.objects.get().applicant == "Nguyễn Văn Mẫu 001"


def test_bad_rows_have_a_place_before_the_good_ones_are_taken_in(office, tmp_path):
    file = write_register(tmp_path / "so.csv", [row(), row(dossier="B", channel="fax")])
    (tmp_path / "folder").mkdir()
    before = file.read_bytes()
    for target, code in (
        (tmp_path / "nowhere/sai.csv", "register.bad_rows_nowhere"),
        (tmp_path / "folder", "register.bad_rows_nowhere"),
        (file, "register.bad_rows_over_register"),
    ):
        with pytest.raises(Refusal) as refused:
            run(file, "--keep-good", "--bad-rows", target)
        assert refused.value.code == code
        assert not Dossier.objects.exists()
    assert file.read_bytes() == before
    assert run(file, "--keep-good") == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["folder", "so.csv", "so.sai.csv"]


def test_dates_of_a_spreadsheet_are_dates(office, tmp_path):
    file = write_workbook(
        tmp_path / "so.xlsx",
        [
            row(
                received_at=datetime(2022, 1, 27, 9),
                finished_at=datetime(2022, 2, 15),
                digitised=1,
                status=10,
            )
        ],
    )

    take_in_file(file)

    dossier = Dossier.objects.get()
    assert dossier.received_at == datetime(2022, 1, 27, 9, tzinfo=VIETNAM)
    # The day alone is known; it cannot have been later than the return at 14:00.
    assert dossier.finished_at == datetime(2022, 2, 15, 14, tzinfo=VIETNAM)
    assert (dossier.state, dossier.is_digitised) == ("returned", True)


def test_a_code_that_a_spreadsheet_made_a_number_is_never_guessed(office, tmp_path, capsys):
    rows = [row(procedure=1.000123), row(dossier="B", procedure=1.01228)]
    file = write_workbook(tmp_path / "so.xlsx", rows)

    assert run(file) == 2

    assert "dòng 3, cột procedure: “1.01228”" in capsys.readouterr().err


def test_another_encoding_is_refused_by_name(office, tmp_path):
    file = write_register(tmp_path / "so.csv", [row()], encoding="utf-16")

    with pytest.raises(SheetRefused) as no:
        take_in_file(file)
    assert no.value.code == "sheet.not_utf8"
    assert Dossier.objects.count() == 0


def test_a_good_file_ends_with_0_and_a_second_time_too(office, tmp_path, capsys):
    file = write_register(tmp_path / "so.csv", [row(), row(dossier="")])

    assert run(file) == 0
    assert "thêm 2, đã có 0" in capsys.readouterr().out
    assert run(file) == 0
    assert "thêm 0, đã có 2" in capsys.readouterr().out


def test_a_bad_file_ends_with_2_and_says_row_column_found_and_expected(office, tmp_path, capsys):
    bad = row(dossier="B", finished_at="26/01/2022 08:00", returned_at="")
    file = write_register(tmp_path / "so.csv", [row(), bad])

    assert run(file) == 2

    said = capsys.readouterr().err
    assert "dòng 3, cột finished_at: 26/01/2022 08:00 trước lúc tiếp nhận" in said
    assert "(received_at 27/01/2022 09:00)" in said
    assert "chưa nhập dòng nào" in said
    assert Dossier.objects.count() == 0


def test_bad_rows_go_to_a_file_that_can_be_mended_and_imported(office, tmp_path, capsys):
    file = write_register(tmp_path / "so.csv", [row(), row(dossier="B", channel="fax"), row(dossier="C")])

    assert run(file, "--keep-good") == 1

    bad = tmp_path / "so.sai.csv"
    text = bad.read_text("utf-8-sig")
    assert text.count("\n") == 2
    assert "fax" in text
    assert "cần một trong" in text
    bad.write_text(text.replace("fax", "post"), "utf-8")
    assert run(bad) == 0
    assert sorted(Dossier.objects.values_list("code", "channel"))[1:] == [("B", "post"), ("C", "online")]


def test_a_damaged_row_late_in_the_file_leaves_nothing_behind(office, tmp_path):
    file = write_register(tmp_path / "so.csv", [row(dossier=f"D-{n}") for n in range(6000)])
    with file.open("ab") as out:
        out.write(b'H59.15,"unfinished\n')

    with pytest.raises(SheetRefused):
        take_in_file(file)
    assert Dossier.objects.count() == 0
