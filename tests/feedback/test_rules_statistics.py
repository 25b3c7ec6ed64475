"""Petitions that say the same, and a period of them in figures."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment

from motcua.feedback.rules.alike import alike, likeness
from motcua.feedback.rules.petitions import State
from motcua.feedback.rules.statistics import Told, figures

COUNTER = "Quầy số 3 bắt tôi nộp thêm giấy xác nhận hộ khẩu dù trong danh mục niêm yết không có giấy này"


def test_other_words_for_the_same_are_alike_and_another_matter_is_not():
    again = (
        "Hôm qua quầy số 3 bắt tôi nộp thêm giấy xác nhận hộ khẩu, trong danh mục niêm yết không có giấy này!"
    )
    assert likeness(COUNTER, again) > 0.5
    other = "Trang nộp hồ sơ trực tuyến báo lỗi khi tải tệp quá 5 MB"
    assert set(alike(COUNTER, [(1, other), (2, again)])) == {2}


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_the_same_both_ways_and_whole_only_for_the_same_runs(one, other):
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert 0 <= found <= 1
    assert likeness(one, one.upper()) in {0.0, 1.0}


@st.composite
def petitions(draw):
    due = moment(draw(st.integers(1, 28)))
    state = draw(st.sampled_from([one.value for one in State]))
    has_answer = state in {State.ANSWERED, State.PUBLISHED}
    late = timedelta(days=draw(st.integers(-9, 9)))
    ended = state in {State.REFUSED, State.FORWARDED} or has_answer
    return Told(
        state,
        draw(st.sampled_from(["procedure", "dossier"])),
        "policy",
        due + late if ended else None,
        due,
        due + late if has_answer else None,
        due,
        draw(st.booleans()),
    )


@given(st.lists(petitions(), max_size=30))
def test_what_came_is_what_became_of_it(listed):
    found = figures(listed, moment(15))
    parts = (found.handled, found.overdue, found.running, found.refused, found.forwarded)
    assert found.received == len(listed) == sum(parts) == found.about.total()
    assert found.in_time + found.late == found.handled
    assert found.published <= found.handled
    rates = (found.in_time_rate, found.classified_rate, found.published_rate)
    assert all(rate is None or 0 <= rate <= 100 for rate in rates)
