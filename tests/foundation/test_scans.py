"""Scans looked at, compared, marked and blacked out."""

import io

import pytest
from pypdf import PdfReader
from tests.digitisation.pictures import blank, scanned_pdf, sheet, written_pdf

from motcua.foundation.files import Kind
from motcua.foundation.scans import Box, blacked_out, distance, fingerprint, look, marked, page_picture
from motcua.foundation.scans.fingerprint import NEAR
from motcua.kernel.refusal import Refusal


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (sheet(), []),
        (sheet(angle=3), ["skewed"]),
        (sheet(angle=-2), ["skewed"]),
        (sheet(paper=80), ["dark"]),
        (sheet(wide=700), ["coarse"]),
        (blank(), ["blank"]),
    ],
)
def test_a_scan_is_told_what_is_wrong_with_it(content, found):
    assert [one.kind for one in look(content, Kind.PNG).findings] == found


def test_a_scanned_pdf_is_looked_at_like_the_picture_in_it():
    seen = look(scanned_pdf(sheet(angle=3)), Kind.PDF)

    assert (seen.pages, seen.dpi) == (1, 205)
    assert [one.kind for one in seen.findings] == ["skewed"]


def test_the_same_paper_scanned_twice_is_near_and_another_is_not():
    first, again = sheet(), scanned_pdf(sheet(wide=1400))
    other = sheet(words="GIAY CHUNG NHAN DU DIEU KIEN KINH DOANH DUOC")

    assert distance(fingerprint(first, Kind.PNG), fingerprint(again, Kind.PDF)) <= NEAR
    assert distance(fingerprint(first, Kind.PNG), fingerprint(other, Kind.PNG)) > NEAR
    assert fingerprint(blank(), Kind.PNG) == ""


def test_nothing_is_left_under_what_was_blacked_out():
    pdf = written_pdf("So dinh danh 001099000001", "Cap cho ong Nguyen Van Mau")
    assert "001099000001" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()

    made = blacked_out(pdf, Kind.PDF, [Box(1, 0, 0, 1000, 400)])
    reader = PdfReader(io.BytesIO(made))
    picture = page_picture(made, Kind.PDF, 1, dpi=60)

    assert reader.pages[0].extract_text() == ""
    assert b"001099000001" not in made
    assert b"001099000001" not in b"".join(one.data for one in reader.pages[0].images)
    assert picture.crop((20, 20, 300, 100)).getextrema() == ((0, 0), (0, 0), (0, 0))
    assert picture.getpixel((20, picture.height - 20)) == (255, 255, 255)


def test_a_box_on_a_page_that_is_not_there_is_refused():
    with pytest.raises(Refusal, match=r"scan\.no_such_page"):
        blacked_out(sheet(), Kind.PNG, [Box(2, 0, 0, 10, 10)])


def test_a_marked_copy_is_another_picture_of_the_same_paper():
    plain = sheet()
    copy = page_picture(marked(plain, Kind.PNG, "Bản sao cho hồ sơ H59.15"), Kind.PDF, 1, dpi=60)

    pixels = zip(*[iter(copy.tobytes())] * 3, strict=True)
    reddish = sum(1 for red, green, blue in pixels if red > green + 25 and red > blue + 25)
    assert reddish > copy.width * copy.height * 0.003
    assert PdfReader(io.BytesIO(marked(plain, Kind.PNG, "Bản sao"))).pages[0].extract_text() == ""


@pytest.mark.parametrize("content", [b"%PDF-1.7\nnothing", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_broken_file_is_refused_and_nothing_breaks(content):
    with pytest.raises(Refusal, match=r"scan\.unreadable"):
        look(content, Kind.PDF if content.startswith(b"%PDF") else Kind.PNG)
