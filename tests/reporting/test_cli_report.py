"""``motcua report``: the promise to scripts, on the figures of a real article."""

import json
import zipfile
from copy import deepcopy
from io import BytesIO

import pypdf
import pytest
from docx import Document
from python_calamine import CalamineWorkbook
from tests.indicators.register import happens
from tests.indicators.test_rules_counting import at
from tests.reporting.tra_vinh import FIELDS, tra_vinh

from motcua.config.cli import main
from motcua.indicators.public import count_dossiers
from motcua.reporting.models import ReportRun

pytestmark = pytest.mark.django_db

ASK = ["report", "bieu-06", "--agency", "H59.15", "--from", "2022-01-01", "--to", "2022-05-31"]


@pytest.fixture(scope="module")
def _register(stands):
    return tra_vinh()


@pytest.fixture
def register(_register):
    """The register of the article, stored once for all tests."""
    return deepcopy(_register)


def ask(capsys, *more, status=0):
    assert main([*ASK, *more]) == status
    return capsys.readouterr().out


def ask_json(capsys, *more, status=0):
    return json.loads(ask(capsys, "--format", "json", *more, status=status))


def test_the_sum_of_the_rows_is_what_the_article_should_have_said(register, capsys):
    count_dossiers()
    said = ask_json(capsys)
    assert list(said)[:9] == ["report", "agency", "from", "to", "as_of", "rows", "total", "rates", "checks"]
    assert said["total"] == {
        "received": {"total": 914, "online": 883, "in_person_or_post": 31, "carried_over": 0},
        "resolved": {"total": 862, "early": 835, "on_time": 22, "late": 5},
        "in_progress": {"total": 52, "in_time": 52, "overdue": 0},
    }
    assert said["rates"] == {"on_time": 99.4, "late": 0.6, "online": 96.6, "digitised": 0.0}
    rows = {row["field"]: row for row in said["rows"]}
    for field, received, online, early, on_time, late, running, _ in FIELDS:
        assert set(rows[field]) == {"field", "received", "resolved", "in_progress"}
        assert (rows[field]["received"]["total"], rows[field]["received"]["online"]) == (received, online)
        assert rows[field]["resolved"] == {
            "total": early + on_time + late,
            "early": early,
            "on_time": on_time,
            "late": late,
        }
        assert rows[field]["in_progress"]["total"] == running
    assert {"rule": "received = resolved + in_progress", "holds": True, "difference": 0} in said["checks"]
    assert len(said["checks"]) == 4 * 7


def test_without_declaration_type_procedures_it_is_the_headline(register, capsys):
    said = ask_json(capsys, "--reading", "without-declaration")
    assert said["total"]["received"]["total"] == 894
    assert said["total"]["received"]["online"] == 863
    assert said["total"]["resolved"] == {"total": 842, "early": 835, "on_time": 2, "late": 5}
    assert said["total"]["in_progress"]["total"] == 52
    assert said["rates"] == {"on_time": 99.4, "late": 0.6, "online": 96.5, "digitised": 0.0}


def test_a_stated_total_is_explained_and_ends_with_1(register, capsys):
    said = ask(capsys, "--stated", "received=894", status=1)
    assert "ít hơn 20 so với 914" in said
    assert "loại công bố" in said
    ask(capsys, "--stated", "received=914")


def test_a_later_correction_does_not_change_what_was_said(register, capsys):
    then = ("--as-of", "2022-05-31T17:00")
    before = ask_json(capsys, *then)
    for number in (1, 2, 3):
        dossier = register.agency.dossiers.get(code=f"H59.15-{number:06d}")
        happens(dossier, "corrected", at("10/06/2022 09:00"), finished_at=None, channel="post")
    assert ask_json(capsys, *then) == before
    assert ask_json(capsys)["total"]["resolved"]["total"] == 859


def test_a_period_without_dossiers_has_rates_of_nothing(register, capsys):
    assert main([*ASK[:4], "--from", "2020-01-01", "--to", "2020-12-31", "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["rows"] == []
    assert said["rates"] == {"on_time": None, "late": None, "online": None, "digitised": None}


def test_the_text_fits_a_terminal_and_carries_its_definition(register, capsys):
    said = ask(capsys)
    assert max(len(line) for line in said.splitlines()) <= 110
    assert "914 = 883 + 31 + 0, và 6/6 lĩnh vực" in said
    assert "từ chối khi tiếp nhận" in said
    assert "chưa kiểm chứng" in said


def test_the_workbook_has_real_numbers_and_a_frozen_head(register, capsys, tmp_path):
    target = tmp_path / "bieu.xlsx"
    ask(capsys, "--format", "xlsx", "--out", str(target))
    last = CalamineWorkbook.from_path(str(target)).get_sheet_by_name("Biểu 06").to_python()[-1]
    assert last[1:] == ["Cộng", 914, 883, 31, 0, 862, 835, 22, 5, 52, 52, 0]
    with zipfile.ZipFile(target) as book:
        page, names = book.read("xl/worksheets/sheet1.xml"), book.read("xl/workbook.xml")
    assert b'state="frozen"' in page
    assert b'orientation="landscape"' in page
    assert b"Print_Titles" in names


def test_the_document_and_the_pdf_say_the_same(register, capsys, tmp_path):
    for form in ("docx", "pdf"):
        ask(capsys, "--format", form, "--out", str(tmp_path / f"bieu.{form}"))
    table = Document(str(tmp_path / "bieu.docx")).tables[0]
    assert [cell.text for cell in table.rows[-1].cells][:3] == ["Cộng", "914", "883"]
    pages = pypdf.PdfReader(BytesIO((tmp_path / "bieu.pdf").read_bytes())).pages
    assert "914" in pages[0].extract_text()


def test_the_next_report_hangs_on_to_the_frozen_one(register, capsys):
    ask(capsys, "--as-of", "2022-05-31T17:00", "--freeze")
    run = ReportRun.objects.get()
    assert run.figures["total"]["in_progress"]["total"] == 52
    june = ["report", "bieu-06", "--agency", "H59.15", "--from", "2022-06-01", "--to", "2022-06-30"]
    assert main(june) == 0
    assert "Tồn đầu kỳ 52 = tồn cuối kỳ trước 52" in capsys.readouterr().out
    running = register.agency.dossiers.filter(finished_at=None).first()
    happens(running, "finished", at("02/07/2022 09:00"), at("30/05/2022 09:00"))
    register.add(at("30/05/2022 09:00"), recorded_at=at("02/07/2022 09:00"))
    assert main(june) == 0
    said = capsys.readouterr().out
    assert "2 hồ sơ làm đứt chuỗi" in said
    assert f"{running.code}: kết thúc trong kỳ trước" in said
