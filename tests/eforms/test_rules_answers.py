"""Each shipped form is fuzzed: nothing crashes, right answers come back, wrong ones get their sentence."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.eforms.answering import all_right, anything

from motcua.eforms.queries.shipped import shipped_documents
from motcua.eforms.rules.answers import check_answers, papers_asked
from motcua.eforms.rules.reading import read_definition
from motcua.eforms.words import fault_words
from motcua.eforms.words.told import as_asked

TODAY = date(2026, 3, 2)
FORMS = {name: read_definition(document) for name, document in shipped_documents().items()}
QUICK = settings(max_examples=40, deadline=None)


def small(**more):
    """A form of one yes-or-no and one question that hangs on it."""
    asked = {"key": "so", "kind": "text", "label": "Số giấy", "when": {"co": True}} | more
    questions = [{"key": "co", "kind": "yes_no", "label": "Đã có giấy"}, asked]
    return read_definition({"title": "Mẫu", "sections": [{"title": "Một", "questions": questions}]})


def said(fault):
    return fault_words(fault.reason, fault.facts, fault.own)


def test_at_least_six_forms_are_shipped():
    assert len(FORMS) >= 6


@pytest.mark.parametrize("name", FORMS)
@QUICK
@given(data=st.data())
def test_right_answers_are_taken_and_come_back_as_they_are(name, data):
    form = FORMS[name]

    first = check_answers(form, data.draw(all_right(form)), TODAY)

    assert first.faults == {}
    again = check_answers(form, first.answers, TODAY)
    assert (again.answers, again.faults) == (first.answers, {})
    assert all(line["value"] for part in as_asked(form, first.answers) for line in part["lines"])


def test_a_year_is_read_without_a_dot():
    form = small(kind="number", least=1950, most=2100, label="Năm tốt nghiệp")
    done = check_answers(form, {"co": "yes", "so": "2017"}, TODAY)
    assert as_asked(form, done.answers)[0]["lines"][1]["value"] == "2017"
    assert "1950" in said(check_answers(form, {"co": "yes", "so": "1900"}, TODAY).faults["so"])


@pytest.mark.parametrize("name", FORMS)
@QUICK
@given(data=st.data())
def test_whatever_is_sent_gives_answers_or_sentences_and_never_breaks(name, data):
    form = FORMS[name]

    done = check_answers(form, data.draw(anything(form)), TODAY)

    assert all(said(fault) for fault in done.faults.values())
    as_asked(form, done.answers)
    assert set(papers_asked(form, done.answers)) == {paper.key for paper in form.papers()}


@pytest.mark.parametrize("name", FORMS)
def test_an_empty_form_says_every_question_that_must_be_answered(name):
    form = FORMS[name]

    faults = check_answers(form, {}, TODAY).faults

    for section in form.sections:
        if section.rows_key:
            assert section.rows_key in faults
        else:
            must = [q for q in section.questions if q.is_required and not q.when and q.computed is None]
            assert {q.key for q in must if q.kind != "file"} <= set(faults)


def test_a_question_is_asked_only_when_its_condition_holds():
    form = small()

    assert set(check_answers(form, {"co": "yes"}, TODAY).faults) == {"so"}
    kept = check_answers(form, {"co": "no", "so": "cũ"}, TODAY)
    assert (kept.answers, kept.faults) == ({"co": "no"}, {})


@pytest.mark.parametrize(
    ("question", "typed", "sentence"),
    [
        ({"kind": "number"}, "mười", "Chỉ ghi số, ví dụ 12 hoặc 12,5."),
        ({"kind": "number", "least": 3}, "2,5", "Số này nhỏ quá; ít nhất là 3."),
        ({"kind": "money"}, "1,5", "Ghi số tiền chẵn đồng, ví dụ 1.500.000."),
        ({"kind": "date"}, "31/02/2026", "Ghi ngày như 25/08/1990."),
        ({"kind": "date", "past": True}, "03/03/2026", "Ngày 03/03/2026 chưa tới; ghi một ngày đã qua."),
        ({"kind": "id_number"}, "123", "Số này có 3 chữ số. Căn cước có 12, chứng minh nhân dân có 9."),
        ({"kind": "phone"}, "12", "Số này có 2 chữ số; cần 10 hoặc 11 chữ số, bắt đầu bằng 0."),
        ({"kind": "email"}, "ten@noi", "Ghi như ten@noi.vn."),
        ({"kind": "text", "longest": 3}, "dài quá", "Dài 7 chữ; nhiều nhất 3."),
        ({"kind": "text", "pattern": "[0-9]+", "message": "Chỉ chữ số."}, "a", "Chỉ chữ số."),
        ({"kind": "choice", "choices": {"a": "A", "b": "B"}}, "c", "Chọn một trong các ý đã cho."),
    ],
)
def test_a_wrong_answer_gets_a_sentence_that_says_what_to_write(question, typed, sentence):
    done = check_answers(small(**question), {"co": "yes", "so": typed}, TODAY)

    assert said(done.faults["so"]) == sentence
    assert "so" not in done.answers


@pytest.mark.parametrize(("typed", "kept"), [("1.500.000 đ", "1500000"), ("0", "0"), ("12000", "12000")])
def test_money_is_read_as_people_write_it(typed, kept):
    assert check_answers(small(kind="money"), {"co": "yes", "so": typed}, TODAY).answers["so"] == kept


def test_sums_and_counts_are_reckoned_and_never_taken_from_what_was_sent():
    form = FORMS["cosmetics-declaration"]
    rows = [{"ten": "AQUA", "ti_le": "62,5"}, {"ten": "GLYCERIN", "ti_le": "37,5"}]

    answers = check_answers(form, {"thanh_phan": rows, "tong_ti_le": "7"}, TODAY).answers

    assert (answers["so_chat"], answers["tong_ti_le"]) == ("2", "100")
