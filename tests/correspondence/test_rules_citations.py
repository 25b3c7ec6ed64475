"""Documents are found in prose by their number, with kind and date, and nothing else is taken for one."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.correspondence.rules.citations import citations
from motcua.correspondence.rules.numbers import plain_number, read_number, same_document, written

SEED = Path(__file__).parents[2] / "../shared/seeds/004_dak_nong.txt"

IN_THE_SEED = {
    ("203/KH-SYT", "KH", date(2020, 12, 28)),
    ("72/SYT-VP", "", date(2021, 1, 12)),
    ("135/KH-SYT", "KH", date(2021, 7, 7)),
    ("1567/SYT-VP", "", date(2021, 7, 7)),
    ("690/BC-SYT", "BC", date(2021, 9, 17)),
    ("106/KH-SYT", "KH", date(2021, 6, 5)),
    ("326/QĐ-SYT", "QĐ", date(2021, 3, 12)),
    ("900/QĐ-UBND", "QĐ", date(2021, 6, 28)),
    ("32/TTr-SYT", "TTr", date(2021, 1, 18)),
    ("223/KH-SYT", "KH", date(2021, 11, 2)),
    ("24/2017/QĐ-UBND", "QĐ", date(2017, 11, 22)),
    ("25-NQ/TW", "NQ", date(2013, 6, 3)),
    ("114-KL/TW", "KL", date(2015, 7, 14)),
    ("32/2013/NQ-HĐND", "NQ", date(2013, 12, 19)),
}


def told(text):
    return [(one.number, one.kind, one.issued_on) for one in citations(text)]


@pytest.mark.skipif(not SEED.exists(), reason="the seeds are not beside this checkout")
def test_the_article_of_dak_nong_gives_up_every_document_it_names():
    assert set(told(SEED.read_text(encoding="utf-8"))) >= IN_THE_SEED


def test_both_ways_of_writing_a_day_are_read():
    text = "theo Kế hoạch số 45/KH-SYT ngày 05/3/2026 và Quyết định 7/QĐ-SYT ngày 9 tháng 3 năm 2026"
    assert told(text) == [
        ("45/KH-SYT", "KH", date(2026, 3, 5)),
        ("7/QĐ-SYT", "QĐ", date(2026, 3, 9)),
    ]


def test_the_place_in_the_text_covers_the_kind_the_number_and_the_day():
    text = "Thực hiện Công văn số 18/SYT-NVD ngày 02/02/2026, Sở đã làm."
    [one] = citations(text)
    assert text[one.start : one.end] == "Công văn số 18/SYT-NVD ngày 02/02/2026"


@pytest.mark.parametrize(
    "text",
    [
        "đã giải quyết 1.687/1.909 hồ sơ",
        "làm việc 24/7, điện thoại 0270-3862123",
        "kỳ họp ngày 26/9/2022 tại Sở Y tế",
        "tỷ lệ 39/168 TTHC ở mức 4",
        "phòng khám 12/3 đường Hùng Vương",
        "tiêu chuẩn ISO 9001:2015, COVID-19",
    ],
)
def test_what_is_not_a_document_is_left_alone(text):
    assert told(text) == []


def test_a_day_that_does_not_exist_is_no_day():
    assert told("Kế hoạch 12/KH-SYT ngày 31/02/2026") == [("12/KH-SYT", "KH", None)]


@given(number=st.integers(1, 9999), kind=st.sampled_from(["KH", "QĐ", "BC", "TTr", "TB"]))
def test_what_the_office_writes_can_be_read_back_and_found(number, kind):
    said = written(number, kind, "SYT")
    read = read_number(said)
    assert read is not None
    assert (read.number, read.kind, read.text) == (number, kind, said)
    assert told(f"Căn cứ {said} ngày 01/06/2026 của Sở") == [(said, kind, date(2026, 6, 1))]


def test_a_letter_is_signed_by_its_office_and_the_unit_that_wrote_it():
    assert written(72, "", "SYT", "VP") == "72/SYT-VP"
    assert written(5, "KH", "SYT") == "05/KH-SYT"


def test_leading_zeros_and_spaces_are_of_no_account():
    assert same_document("05/KH-SYT", "5/KH - SYT")
    assert plain_number("203/KH-SYT") != plain_number("203/KH-UBND")
