"""What is typed into the workshop becomes the document that was meant, or a complaint at its place."""

from hypothesis import given
from hypothesis import strategies as st
from tests.procedures.drafts import FIVE_DAYS

from motcua.procedures.rules.draft_table import (
    TABLES,
    changed_rows,
    document_of,
    typed_document,
    typed_post,
)
from motcua.procedures.rules.edition import content_from

WHOLE = FIVE_DAYS | {
    "sequence": "Bước 1\nBước 2",
    "ways": ["online", "counter"],
    "places": ["service_centre", "Trạm Y tế xã"],
    "subjects": ["cá nhân"],
    "authority": "Sở Y tế",
    "result": "Chứng chỉ",
    "legal_basis": ["Luật Dược 105/2016/QH13"],
    "fees": [
        {
            "amount": 1500000,
            "case": "GPP",
            "kind": "charge",
            "valid_from": "2026-01-01",
            "valid_to": "2026-12-31",
            "basis": "41/2023/TT-BTC",
        }
    ],
    "process": [
        {"name": "Rẽ", "role": "specialist", "kind": "branch", "key": "a", "ways": [{"to": "end"}]},
        {"name": "Thẩm định", "role": "specialist", "limit_hours": 1.5, "key": "b"},
    ],
    "delegations": [
        {"delegate": "Chi cục trưởng", "case": "", "basis": "12/QĐ-SYT", "valid_from": "2026-01-01"}
    ],
    "guide": [
        {"question": "Ai đi nộp?", "choices": [{"words": "Tôi", "drops": ["Đơn đề nghị"]}, {"words": "Khác"}]}
    ],
    "extra": {"kept": True},
}


def posted(typed):
    """The fields a browser would send for that form."""
    sent = {"name": [typed.name], "sector": [typed.sector], "sets": [typed.sets]}
    sent |= {key: [text.replace("\n", "\r\n")] for key, text in typed.texts.items()}
    sent |= {key: list(picked) for key, picked in typed.ticks.items() if picked}
    for table, rows in typed.tables.items():
        for number, row in enumerate(rows):
            sent |= {f"{table}-{number}-{column}": [text] for column, text in row.items()}
    papers = [row["name"] for row in typed.tables["required_items"]]
    for number, row in enumerate(typed.tables["guide"]):
        names = [name for name in row["drops"].split("\n") if name]
        ticks = [str(papers.index(name)) if name in papers else f"={name}" for name in names]
        sent[f"guide-{number}-drops"] = ticks
    return sent


def test_an_edition_goes_through_the_form_unchanged():
    typed = typed_document("Tên", "Dược", WHOLE)
    document, errors = document_of(typed_post(posted(typed)), WHOLE)
    assert errors == {}
    assert content_from(document) == content_from(WHOLE)
    assert document["extra"] == {"kept": True}
    assert document["process"][0]["ways"] == [{"to": "end"}]


def test_a_step_keeps_its_ways_when_rows_move():
    typed = changed_rows(typed_document("Tên", "Dược", WHOLE), "up:process:1")
    document, _ = document_of(typed, WHOLE)
    assert [step["key"] for step in document["process"]] == ["b", "a"]
    assert document["process"][1]["ways"] == [{"to": "end"}]


def test_rows_are_added_and_taken_away_and_empty_ones_do_not_count():
    typed = typed_document("Tên", "Dược", WHOLE)
    for table in TABLES:
        typed = changed_rows(typed, f"add:{table}")
    document, errors = document_of(typed, WHOLE)
    assert errors == {}
    assert content_from(document) == content_from(WHOLE)
    gone = changed_rows(typed, "remove:required_items:0")
    assert document_of(gone, WHOLE)[0]["required_items"] == []
    assert changed_rows(typed, "remove:required_items:9") is None
    assert changed_rows(typed, "burn:fees") is None


def test_each_complaint_stands_at_its_cell():
    typed = typed_document("", "Dược", WHOLE)
    row = typed.tables["fees"][0] | {"amount": "một triệu", "valid_from": "31/02/2026"}
    term = typed.tables["terms"][0] | {"statutory_value": "1,5"}
    step = typed.tables["process"][1] | {"limit_hours": "-2", "name": ""}
    typed = type(typed)(
        name="",
        sector="Dược",
        sets="x",
        texts=typed.texts,
        ticks=typed.ticks,
        tables={**typed.tables, "fees": (row,), "terms": (term,), "process": (step,)},
    )
    assert document_of(typed, WHOLE)[1] == {
        "name": "needed",
        "sets": "whole",
        "fees-0-amount": "whole",
        "fees-0-valid_from": "day",
        "terms-0-statutory_value": "limit",
        "process-0-name": "needed",
        "process-0-limit_hours": "hours",
    }


@given(st.dictionaries(st.text(max_size=30), st.lists(st.text(max_size=40), min_size=1, max_size=2)))
def test_nothing_sent_breaks_the_reading(sent):
    typed = typed_post(sent)
    document, errors = document_of(typed, {})
    assert errors or content_from(document)


@given(st.sampled_from(sorted(TABLES)), st.integers(0, 3), st.text(max_size=30))
def test_any_cell_is_read_or_complained_about(table, column, text):
    name = TABLES[table][min(column, len(TABLES[table]) - 1)]
    typed = typed_post({"name": ["A"], "sector": ["B"], "sets": ["1"], f"{table}-0-{name}": [text]})
    document, errors = document_of(typed, {})
    if not errors:
        content_from(document)


def guided(typed, **sent):
    """The questions after the form came back with those cells changed."""
    document, errors = document_of(
        typed_post(posted(typed) | {key.replace("__", "-"): [text] for key, text in sent.items()}), WHOLE
    )
    return document["guide"], errors


def test_a_paper_renamed_in_the_same_form_stays_ticked_and_one_taken_away_is_complained_about():
    typed = typed_document("Tên", "Dược", WHOLE)
    found, errors = guided(typed, required_items__0__name="Đơn theo mẫu")
    assert errors == {}
    assert found[0]["choices"][0] == {"words": "Tôi", "drops": ["Đơn theo mẫu"]}
    assert guided(changed_rows(typed, "remove:required_items:0"))[1] == {"guide-0-drops": "paper_gone"}


def test_a_question_needs_two_answers_and_there_are_three_at_most():
    typed = typed_document("Tên", "Dược", WHOLE)
    assert guided(typed, guide__1__question="Bằng của nước nào?")[1] == {
        "guide-0-question": "two_answers",
        "guide-1-question": "two_answers",
    }
    assert guided(typed, guide__0__question="")[1] == {"guide-0-question": "needed"}
    assert guided(typed, guide__1__words="")[1] == {"guide-0-question": "two_answers"}
    four = [{"question": f"Câu {n}?", "choices": [{"words": "Có"}, {"words": "Không"}]} for n in range(4)]
    crowded = typed_document("Tên", "Dược", WHOLE | {"guide": four})
    assert guided(crowded)[1] == {"guide-6-question": "three_questions"}


def test_a_delegation_names_its_document_and_its_first_day():
    typed = typed_document("Tên", "Dược", WHOLE | {"delegations": [{"delegate": "Chi cục trưởng"}]})
    errors = document_of(typed_post(posted(typed)), WHOLE)[1]
    assert errors == {"delegations-0-basis": "needed", "delegations-0-valid_from": "needed"}
