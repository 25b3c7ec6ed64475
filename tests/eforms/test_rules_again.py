"""Answering again changes what was marked and what that brings along, and nothing else."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.eforms.answering import all_right, anything
from tests.eforms.forms import DOCUMENT

from motcua.eforms.queries.shipped import shipped_documents
from motcua.eforms.rules.again import answer_again, applying, is_open, may_open
from motcua.eforms.rules.answers import check_answers
from motcua.eforms.rules.reading import read_definition
from motcua.eforms.words.again import differences

FORMS = {key: read_definition(document) for key, document in shipped_documents().items()}
SMALL = read_definition(DOCUMENT)
TODAY = date(2026, 3, 2)
FORMER = {
    "ngay_sinh": "1990-02-01",
    "noi_cu_tru": "Phường 1",
    "mat": "no",
    "noi": [{"ten": "A", "thang": "18"}, {"ten": "B", "thang": "2"}],
    "tong": "20",
}


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_only_marked_answers_change_whatever_is_sent(name, data):
    form = FORMS[name]
    former = check_answers(form, data.draw(all_right(form)), TODAY).answers
    before = applying(form, former)
    marked = data.draw(st.sets(st.sampled_from(sorted(before)), max_size=4))
    again = answer_again(form, former, data.draw(anything(form)), marked, TODAY)

    after = applying(form, again.checked.answers)
    assert all(is_open(path, again.opened) for path in again.checked.faults)
    assert again.opened - frozenset(marked) <= after - before
    for path in (before & after) - {one for one in before if is_open(one, again.opened)}:
        assert _at(again.checked.answers, path) == _at(former, path)


def _at(answers, path):
    group, _, rest = path.partition(".")
    if not rest:
        value = answers.get(group)
        return len(value) if isinstance(value, list) and value and isinstance(value[0], dict) else value
    number, _, key = rest.partition(".")
    return answers[group][int(number)].get(key)


def test_a_condition_that_holds_only_now_brings_its_question_along():
    again = answer_again(SMALL, FORMER, {"mat": "yes", "noi_cu_tru": "Nơi khác"}, {"mat"}, TODAY)

    assert again.opened == {"mat", "mat_ngay"}
    assert [*again.checked.faults] == ["mat_ngay"]
    assert again.checked.answers["noi_cu_tru"] == "Phường 1"
    assert may_open(SMALL, FORMER, {"mat"}) == {"mat", "mat_ngay"}


def test_one_answer_of_a_row_changes_and_the_sum_with_it():
    typed = {"noi": [{"ten": "X", "thang": "99"}, {"ten": "X", "thang": "5"}, {"ten": "X", "thang": "1"}]}
    again = answer_again(SMALL, FORMER, typed, {"noi.1.thang"}, TODAY)

    assert again.checked.answers["noi"] == [{"ten": "A", "thang": "18"}, {"ten": "B", "thang": "5"}]
    assert again.checked.answers["tong"] == "23"
    assert differences(SMALL, FORMER, again.checked.answers) == [
        {"label": "Nơi 2: Số tháng", "before": "2", "after": "5"}
    ]


def test_a_whole_list_may_grow_and_shrink():
    again = answer_again(SMALL, FORMER, {"noi": [{"ten": "C", "thang": "1"}]}, {"noi"}, TODAY)

    assert again.checked.answers["noi"] == [{"ten": "C", "thang": "1"}]
    assert not again.checked.faults


def test_an_answer_nobody_asked_about_is_not_judged_by_another_day():
    early = date(1980, 1, 1)
    again = answer_again(SMALL, FORMER, {"noi_cu_tru": "Phường 2"}, {"noi_cu_tru"}, early)

    assert again.checked.answers["ngay_sinh"] == "1990-02-01"
    assert not again.checked.faults
