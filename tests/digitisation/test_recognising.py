"""Reading text with a program of the host: found or not, bounded, never trusted blindly."""

import shutil
import stat

import pytest
from tests.digitisation.papers import dossier_with, scanned
from tests.digitisation.pictures import sheet

from motcua.digitisation.commands.recognise_scan import recognise_scan
from motcua.digitisation.ports.recognising import Nobody, Tesseract, recogniser

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

    done = recognise_scan(scan_id=waiting.pk, by=reader)
    assert done.text_source == "recognised"
    assert done.text_folded == "ho va ten: nguyen van mau"


@pytest.mark.django_db
def test_the_real_program_reads_a_page(office):
    by = recogniser("tesseract") if shutil.which("tesseract") else Nobody()
    if not by.is_there:
        pytest.skip(NO_TESSERACT)
    dossier, (form, _) = dossier_with(office)
    waiting = scanned(office, dossier, form, sheet(words="CONG HOA XA HOI CHU NGHIA "), can_recognise=True)

    assert "cong hoa" in recognise_scan(scan_id=waiting.pk, by=by).text_folded
