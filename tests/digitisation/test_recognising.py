"""Reading text with a program of the host: found or not, bounded, never trusted blindly."""

import shutil
import stat
from datetime import date

import pytest
from tests import cast
from tests.digitisation.papers import dossier_with, scanned
from tests.digitisation.pictures import photographed, sheet, written_pdf

from motcua.digitisation.commands.read_copies import read_copy
from motcua.digitisation.rules.texts import Proposed, proposed_from
from motcua.dossiers.commands.index_search import index_anew, index_next
from motcua.dossiers.models.search import put_words
from motcua.dossiers.queries.search import matching
from motcua.dossiers.queries.worklist import found_dossiers
from motcua.foundation.scans.recognising import Nobody, Tesseract, recogniser

NO_TESSERACT = "no tesseract with Vietnamese data on this host; apt-get install tesseract-ocr-vie"


def program(tmp_path, body: str) -> str:
    """A program that stands where Tesseract would."""
    place = tmp_path / "reader"
    place.write_text(f"#!/bin/sh\n{body}\n")
    place.chmod(place.stat().st_mode | stat.S_IXUSR)
    return str(place)


def test_without_the_program_nobody_reads():
    assert not recogniser("no-such-program-here").is_there


def test_a_program_without_vietnamese_does_not_read(tmp_path):
    assert not recogniser(program(tmp_path, "echo eng")).is_there


def test_a_program_that_fails_or_answers_nonsense_is_survived(tmp_path):
    assert Tesseract(program(tmp_path, "exit 3")).read_page(b"png") is None
    assert Tesseract(program(tmp_path, r"printf 'a\377b'")).read_page(b"png") == "a\ufffdb"


@pytest.mark.django_db
def test_what_the_program_reads_becomes_searchable_text(office, tmp_path):
    dossier, (form, _) = dossier_with(office)
    waiting = scanned(office, dossier, form, sheet(), can_recognise=True)
    reader = Tesseract(program(tmp_path, 'cat > /dev/null; echo "Họ và tên: Nguyễn Văn Mẫu"'))

    done = read_copy(scan_id=waiting.pk, by=reader)
    assert done.text_source == "recognised"
    assert done.text_folded == "ho va ten: nguyen van mau"


@pytest.mark.django_db
def test_a_dossier_is_found_by_what_was_read_in_its_papers_and_only_by_who_may_read_it(office, tmp_path):
    dossier, (form, diploma) = dossier_with(office)
    stranger = cast.office("H22.10", prefix="x")
    old = scanned(office, dossier, form, sheet(), can_recognise=True)
    scanned(
        office,
        dossier,
        diploma,
        written_pdf("Số hiệu văn bằng: DH-7741. Trường Mẫu.", "Cấp cho người đề nghị."),
        name="bang.pdf",
    )
    reader = Tesseract(program(tmp_path, 'cat > /dev/null; echo "Giấy khám sức khoẻ số 8842 ~ | x"'))
    read_copy(scan_id=old.pk, by=reader)

    for asked in ("kham suc khoe 8842", "van bang 7741", "truong mau"):
        assert codes(office.binh, asked) == [dossier.code], asked
        assert codes(stranger.binh, asked) == []
    put_words(dossier.pk, [])
    assert codes(office.binh, "8842") == []
    index_anew()
    index_next()
    assert codes(office.binh, "kham suc khoe 8842") == [dossier.code]


@pytest.mark.django_db
def test_what_was_read_in_a_copy_that_was_replaced_is_not_noted(office, tmp_path):
    dossier, (form, _) = dossier_with(office)
    old = scanned(office, dossier, form, sheet(), can_recognise=True)
    scanned(office, dossier, form, sheet(words="BAN MOI "))
    read_copy(scan_id=old.pk, by=Tesseract(program(tmp_path, 'cat > /dev/null; echo "bản cũ 5512"')))

    assert codes(office.binh, "5512") == []


def codes(actor, words):
    asked = matching(actor, words)
    return [] if asked is None else [one.code for one in found_dossiers(asked).rows]


@pytest.mark.django_db
def test_the_real_program_reads_vietnamese_with_its_marks_and_the_data_are_proposed(office):
    by = recogniser("tesseract") if shutil.which("tesseract") else Nobody()
    if not by.is_there:
        pytest.skip(NO_TESSERACT)
    dossier, (form, _) = dossier_with(office)
    paper = photographed(
        "SỞ Y TẾ TỈNH MẪU",
        "Số: 0412/CCHN",
        "Họ và tên: Nguyễn Thị Bưởi Đường",
        "Ngày sinh: 07/03/1984",
        "Số căn cước: 001184000123",
        "Trình độ chuyên môn: Bác sĩ đa khoa",
        "Cấp ngày 15 tháng 8 năm 2021. Có giá trị đến ngày 15/8/2026.",
    )
    waiting = scanned(office, dossier, form, paper, can_recognise=True)
    read = read_copy(scan_id=waiting.pk, by=by)

    assert "Trình độ chuyên môn: Bác sĩ đa khoa" in read.text
    assert proposed_from(read.text) == Proposed(
        subject_id="001184000123",
        subject_name="Nguyễn Thị Bưởi Đường",
        birth_year=1984,
        issued_on=date(2021, 8, 15),
        valid_until=date(2026, 8, 15),
    )
    assert codes(office.binh, "buoi duong 0412") == [dossier.code]


def test_a_stop_that_the_program_saw_behind_a_name_is_not_the_name():
    assert proposed_from("Họ và tên: Nguyễn Thị Bưởi Đường,").subject_name == "Nguyễn Thị Bưởi Đường"
