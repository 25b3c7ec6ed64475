"""Sentences said in English: whole, with facts in their holes, marked where nobody knows them."""

import pytest

from motcua.foundation.english.catalogue import pattern_of
from motcua.foundation.english.saying import said, said_plain
from motcua.foundation.english.speaking import is_english, speaking
from motcua.foundation.templatetags import words


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("Trang chủ", "Home"),
        ("trang chủ", "home"),
        ("5 ngày làm việc", "5 working days"),
        ("1 ngày làm việc", "1 working day"),
        ("1,5 ngày làm việc", "1.5 working days"),
        ("4 giờ 45", "4 h 45 min"),
        ("17:00 thứ Hai 05/05/2025", "17:00, Monday 5 May 2025"),
        ("05/05/2025", "5 May 2025"),
        ("1.909", "1,909"),
        ("500.000 đồng", "500,000 VND"),
        ("Không tìm thấy. Trang chủ", "Not found. Home"),
        ("Diện tích cơ sở (m²)", "Floor area (m²)"),
        ("Số suất ăn phục vụ mỗi lần (suất)", "Meals served at a time (meals)"),
        ("“Cơ sở làm gì” là Có", "“What the establishment does” is Yes"),
        ("H59.15-250424-0013", "H59.15-250424-0013"),
    ],
)
def test_a_sentence_is_said_with_its_facts_in_english_form(vietnamese, english):
    assert said(vietnamese) == english


def test_what_has_no_english_is_marked_as_vietnamese_and_escaped():
    assert said("Cấp lại <b>") == '<span lang="vi">Cấp lại &lt;b&gt;</span>'
    assert said_plain("Cấp lại <b>") == "Cấp lại <b>"
    assert said("5 phút lạ lùng") == '<span lang="vi">5 phút lạ lùng</span>'


def test_sentences_of_a_form_come_before_those_of_the_house():
    assert said("Trang chủ", {"Trang chủ": "Front"}) == "Front"


def test_a_pattern_that_says_little_takes_only_figures():
    few = pattern_of("ngày {n}", "day {n}")
    assert few is not None
    assert few.shape.fullmatch("ngày 3")
    assert not few.shape.fullmatch("ngày mai")
    assert pattern_of("{a}, {b}", "{a}, {b}") is None


def test_a_vietnamese_page_gets_its_words_as_they_are():
    assert not is_english()
    assert words.said("Trang chủ") == "Trang chủ"
    assert words.vi("Trang chủ") == "Trang chủ"
    assert words.number(1909) == "1.909"
    with speaking("en"):
        assert words.said("Trang chủ") == "Home"
        assert words.vi("Cấp lại") == '<span lang="vi">Cấp lại</span>'
        assert words.number(1909.5, 1) == "1,909.5"
        assert words.vnd(500000) == "500,000 VND"
    assert not is_english()
