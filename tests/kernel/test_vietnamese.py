"""Vietnamese text is found without its marks, ordered by the dictionary and printed by habit."""

import unicodedata
from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.rounding import percent
from motcua.kernel.vietnamese import fold, listed, moment_words, number_words, sort_key


def test_marks_and_stroke_are_forgiven():
    assert fold("Cấp lại chứng chỉ Đăng ký DƯỢC") == "cap lai chung chi dang ky duoc"


@given(st.text())
def test_folding_twice_changes_nothing_and_forms_agree(text):
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_dictionary_order():
    words = ["đa", "dược", "da", "ăn", "an", "ân", "bà", "ba", "bá"]
    assert sorted(words, key=sort_key) == ["an", "ăn", "ân", "ba", "bà", "bá", "da", "dược", "đa"]


def test_numbers_and_moments_read_as_written_here():
    assert number_words(1909) == "1.909"
    assert number_words(Decimal("99.4"), 1) == "99,4"
    assert moment_words(datetime(2025, 5, 5, 10, 0, tzinfo=UTC)) == "17:00 thứ Hai 05/05/2025"


def test_half_a_tenth_goes_up_and_nought_of_nought_says_nothing():
    assert percent(1, 2000) == Decimal("0.1")
    assert percent(168, 174, 2) == Decimal("96.55")
    assert percent(0, 0) is None


def test_what_is_listed_in_a_sentence_keeps_no_full_stop_of_its_own():
    assert listed(["Chụp lại cả bốn góc.", "Thiếu chữ ký "]) == "Chụp lại cả bốn góc; Thiếu chữ ký"
    assert listed([]) == ""
