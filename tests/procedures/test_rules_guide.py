"""What a person is told beyond the catalogue: which papers, how long really, for what occasion."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.guide import guide_of, narrowed
from motcua.procedures.rules.occasions import fitting, kinds_of_people, occasions
from motcua.procedures.rules.shipped import shipped_rows
from motcua.procedures.rules.time_taken import ENOUGH, really

SINCE = date(2025, 3, 5)
CASES = content_from(
    {"required_items": [{"name": "Đơn"}, {"name": "Đơn báo mất", "case": "bị mất"},
                        {"name": "Bản bị hỏng", "case": "bị hỏng"}]}
)  # fmt: skip
ASKED = content_from(
    {
        "required_items": [{"name": "Đơn"}, {"name": "Giấy uỷ quyền"}, {"name": "Giấy công nhận văn bằng"}],
        "guide": [
            {"question": "Ai đi nộp?", "choices": [
                {"words": "Tôi", "drops": ["Giấy uỷ quyền"]}, {"words": "Người khác nộp thay"}]},
            {"question": "Bằng do nước nào cấp?", "choices": [
                {"words": "Việt Nam", "drops": ["Giấy công nhận văn bằng"]}, {"words": "Nước khác"}]},
        ],
    }
)  # fmt: skip


def names(content, chosen) -> list[str]:
    return [item.name for item in narrowed(content, guide_of(content), chosen).items]


def test_cases_of_the_papers_make_a_question_themselves():
    (question,) = guide_of(CASES)

    assert [choice.words for choice in question.choices] == ["bị mất", "bị hỏng"]
    assert names(CASES, {0: 0}) == ["Đơn", "Đơn báo mất"]
    assert narrowed(CASES, guide_of(CASES), {0: 1}).case == "bị hỏng"
    assert names(CASES, {}) == ["Đơn", "Đơn báo mất", "Bản bị hỏng"]


def test_questions_of_the_edition_drop_what_is_not_needed():
    assert [question.words for question in guide_of(ASKED)] == ["Ai đi nộp?", "Bằng do nước nào cấp?"]
    assert names(ASKED, {0: 0, 1: 0}) == ["Đơn"]
    assert names(ASKED, {1: 1}) == ["Đơn", "Giấy uỷ quyền", "Giấy công nhận văn bằng"]
    assert guide_of(content_from({"required_items": [{"name": "Đơn"}]})) == ()


@given(st.dictionaries(st.integers(0, 5), st.integers(-3, 40)))
def test_whatever_is_chosen_no_paper_is_lost(chosen):
    left = narrowed(ASKED, guide_of(ASKED), chosen)

    assert sorted(item.name for item in (*left.items, *left.dropped)) == sorted(
        item.name for item in ASKED.required_items
    )


@given(st.lists(st.integers(0, 400), min_size=ENOUGH))
def test_nine_in_ten_were_done_in_that_time_and_not_in_less(days):
    told = really(days, since=SINCE)

    assert sum(one <= told.days for one in days) * 10 >= 9 * len(days)
    assert sum(one < told.days for one in days) * 10 < 9 * len(days)
    assert told.usual <= told.days


def test_a_few_dossiers_say_nothing_about_the_next_one():
    assert not really([3] * (ENOUGH - 1), since=SINCE).is_enough


def test_every_occasion_leads_to_procedures_of_the_shipped_catalogue():
    from motcua.kernel.vietnamese import fold

    names = [fold(row.name) for row in shipped_rows()]
    assert {one.who for one in occasions()} == set(kinds_of_people())
    for one in occasions():
        assert fitting(names, occasion=one.key), one.key
        assert all(fold(part) == part for part in one.any_of)
    assert fitting(names, who="khong-co-ai") == set(names)
