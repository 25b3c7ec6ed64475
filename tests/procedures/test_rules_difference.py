"""Two editions side by side: words, rows, and what stops an announcement."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.procedures.drafts import WHOLE

from motcua.procedures.rules.difference import row_pairs, word_pieces
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.readiness import reasons, stopping

DAY = date(2026, 3, 2)


def test_only_the_words_that_changed_are_marked():
    before, after = word_pieces("Nộp 02 bộ hồ sơ", "Nộp 01 bộ hồ sơ")
    assert [piece.words for piece in before if piece.is_changed] == ["02"]
    assert [piece.words for piece in after if piece.is_changed] == ["01"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_pieces_are_the_texts_again(before, after):
    left, right = word_pieces(before, after)
    assert "".join(piece.words for piece in left) == before
    assert "".join(piece.words for piece in right) == after
    assert (before == after) == (not any(piece.is_changed for piece in (*left, *right)))


def test_rows_find_their_partners_whatever_moved():
    old = ["Đơn đề nghị", "Bản sao bằng", "Ảnh 3x4"]
    new = ["Bản sao văn bằng", "Đơn đề nghị", "Giấy khám sức khoẻ"]
    found = {(pair.before, pair.after) for pair in row_pairs(old, new)}
    assert found == {
        ("Bản sao bằng", "Bản sao văn bằng"),
        ("Đơn đề nghị", "Đơn đề nghị"),
        (None, "Giấy khám sức khoẻ"),
        ("Ảnh 3x4", None),
    }


@given(st.lists(st.text(max_size=6), max_size=6), st.lists(st.text(max_size=6), max_size=6))
def test_every_row_stands_once_on_its_side(old, new):
    pairs = row_pairs(old, new)
    assert [pair.after for pair in pairs if pair.after is not None] == new
    assert sorted(pair.before for pair in pairs if pair.before is not None) == sorted(old)


def test_a_whole_edition_may_be_announced():
    assert stopping(content_from(WHOLE), DAY) == ()


def test_what_stops_an_announcement_is_named():
    worse = WHOLE | {
        "subjects": [],
        "terms": [
            {
                "case": "",
                "statutory": {"value": 5, "unit": "working_day"},
                "committed": {"value": 9, "unit": "working_day"},
            }
        ],
        "fees": [{"amount": 1, "case": "GPP", "valid_to": "2025-12-31"}],
        "process": [{"name": "A", "role": "specialist", "key": "a", "ways": [{"to": "nowhere"}]}],
    }
    codes = [one.code for one in reasons(content_from(worse), DAY) if not one.is_warning]
    assert codes == ["missing", "committed_longer", "fee_ended", "unknown_target", "dead"]


def test_a_fee_of_a_later_edition_is_judged_on_its_own_day():
    coming = WHOLE | {"fees": [{"amount": 1, "case": "", "valid_from": "2026-07-01"}]}
    assert [one.code for one in stopping(content_from(coming), DAY)] == ["fee_ended"]
    assert stopping(content_from(coming), date(2026, 7, 1)) == ()
