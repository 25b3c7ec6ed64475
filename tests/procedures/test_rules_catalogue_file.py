"""A catalogue file is read with exact complaints and written back to the same."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.procedures.rules.catalogue_print import row_as_printed
from motcua.procedures.rules.catalogue_row import COLUMNS, MORE_COLUMNS, duplicates, read_row
from motcua.procedures.rules.cells import BadCell, text_of, value_of
from motcua.procedures.rules.local_codes import is_local, local_code
from motcua.procedures.rules.shipped import shipped_rows
from motcua.procedures.rules.states import EditionState
from motcua.procedures.words import expected_words

SHARED = Path(__file__).resolve().parents[3] / "shared/data/procedures.json"
LEAST = {"name": "Đăng ký hành nghề", "field": "Khám bệnh, chữa bệnh"}

words = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=12)
limits = st.builds(
    lambda value, unit: {"value": value, "unit": unit},
    st.integers(1, 400),
    st.sampled_from(["working_day", "working_hour", "day", "hour", "month"]),
)
rows = st.fixed_dictionaries(
    {"name": words, "field": words},
    optional={
        "time_limit": limits | st.just({"value": 0, "unit": "day"}),
        "committed_limit": limits,
        "alt_time_limits": st.lists(
            st.builds(lambda case, limit: {"case": case, **limit}, words, limits),
            max_size=3,
            unique_by=lambda case: case["case"],
        ),
        "fee_vnd": st.lists(
            st.fixed_dictionaries(
                {"amount": st.integers(0, 10**9), "case": words},
                optional={
                    "kind": st.sampled_from(["fee", "charge"]),
                    "valid_from": st.dates(date(1990, 1, 1), date(2100, 1, 1)).map(str),
                },
            ),
            max_size=3,
        ),
        "components": st.lists(words, max_size=3),
        "legal_basis": st.lists(words, max_size=3),
        "level": st.sampled_from(["muc_1", "muc_4", "toan_trinh"]),
        "status": st.sampled_from(["unknown", "historic", "historic_2019_2025", "in_force_2026", "draft"]),
        "confidence": st.sampled_from(["sourced", "recalled"]),
        "is_declaration": st.booleans(),
        "valid_from": st.just("2024-01-01"),
    },
)


@given(rows)
def test_a_row_written_and_read_again_is_the_same_row(raw):
    row, complaints = read_row(1, raw)
    assert not complaints
    printed = row_as_printed(row)
    assert read_row(1, printed) == (row, [])
    assert set(printed) <= {*COLUMNS, *MORE_COLUMNS}
    cells = {column: value_of(column, text_of(column, value)) for column, value in printed.items()}
    assert read_row(1, cells) == (row, [])


def test_the_published_file_comes_out_as_it_went_in():
    if not SHARED.is_file():
        pytest.skip("no shared data beside the repository")
    for number, raw in enumerate(json.loads(SHARED.read_text(encoding="utf-8")), 1):
        row, complaints = read_row(number, raw)
        assert not complaints
        assert row_as_printed(row) == raw


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("name", "", "required"),
        ("name", None, "required"),
        ("name", "x" * 601, "length:600"),
        ("field", 5, "text"),
        ("code", "1.01 2275", "code"),
        ("time_limit", {"value": -3, "unit": "day"}, "limit_object"),
        ("time_limit", {"value": 3, "unit": "week"}, "limit_object"),
        ("time_limit", {"value": 3, "unit": []}, "limit_object"),
        ("time_limit", "5 ngày", "limit_object"),
        ("alt_time_limits", [{"value": 3, "unit": "day"}], "case_object"),
        ("alt_time_limits", [{"case": "a", "value": 3, "unit": "day"}] * 2, "case_once"),
        ("fee_vnd", [{"amount": -1}], "amount"),
        ("fee_vnd", [{"amount": 1.5}], "amount"),
        ("fee_vnd", [{"amount": True}], "amount"),
        ("fee_vnd", {"amount": 1}, "list"),
        ("level", "muc_5", "one_of"),
        ("agency_level", "sở", "one_of"),
        ("status", "in_force_soon", "status"),
        ("status", "historic_2025_2019", "status"),
        ("confidence", "certain", "one_of"),
        ("valid_to", "31/12/2025", "day"),
        ("is_declaration", "yes", "flag"),
        ("sets", 0, "whole"),
        ("components", "một dòng", "list"),
        ("components", ["Đơn | lạ: x"], "item_note"),
        ("process", ["Thẩm định | ai đó"], "step"),
        ("places", ["ở nhà"], "one_of"),
        ("nam", "x", "known_column"),
    ],
)
def test_a_bad_value_is_named_by_its_column(column, value, expected):
    row, complaints = read_row(7, LEAST | {column: value})
    assert row is None
    assert [(one.row, one.column) for one in complaints] == [(7, column)]
    assert complaints[0].expected.startswith(expected)
    assert expected_words(complaints[0].expected)


def test_every_bad_value_of_a_row_is_told_at_once():
    _, complaints = read_row(3, {"name": "", "field": "", "level": "x", "fee_vnd": 4})
    assert [one.column for one in complaints] == ["fee_vnd", "name", "field", "level"]


def test_a_remembered_code_is_read_and_never_kept():
    row, complaints = read_row(1, LEAST | {"code": None, "code_recalled_unverified": "1.999999"})
    assert not complaints
    assert "1.999999" not in str(row)
    assert "1.999999" not in str(row_as_printed(row))


def test_what_a_note_calls_remembered_is_unproven_though_the_name_has_a_source():
    row, _ = read_row(1, LEAST | {"confidence": "sourced", "note": "name sourced, time recalled"})
    assert (row.is_verified, row.unproven) == (True, ("terms",))
    fee = {"fee_vnd": [{"amount": 1, "case": "hồ sơ (recalled)"}], "confidence": "sourced"}
    row, _ = read_row(1, LEAST | fee)
    assert row.unproven == ("fees",)


def test_a_status_becomes_a_state_and_days():
    def state(status):
        row, _ = read_row(1, LEAST | {"status": status})
        return row.state, row.valid_from and row.valid_from.year, row.valid_to and row.valid_to.year

    assert state("in_force_2026") == (EditionState.PUBLIC, None, None)
    assert state("unknown") == (EditionState.PUBLIC, None, None)
    assert state("historic_2019_2025") == (EditionState.REPEALED, 2019, 2025)
    assert state("historic")[0] is EditionState.REPEALED


def test_nought_days_are_the_same_day():
    row, _ = read_row(1, LEAST | {"time_limit": {"value": 0, "unit": "day"}})
    assert row.content["terms"][0]["statutory"]["unit"] == "same_day"


def test_copies_at_the_end_of_a_paper_are_counted():
    row, _ = read_row(1, LEAST | {"components": ["Đơn; bản chính 1, bản sao 2 | mẫu: 04", "Ảnh"]})
    first, second = row.content["required_items"]
    assert (first["name"], first["originals"], first["copies"], first["form"]) == ("Đơn", 1, 2, "04")
    assert (second["originals"], second["copies"]) == (0, 0)


def test_two_rows_may_not_claim_one_code_or_one_name():
    first, _ = read_row(2, LEAST | {"code": "1.012275"})
    same_code, _ = read_row(3, LEAST | {"code": "1.012275", "name": "Tên khác"})
    same_name, _ = read_row(4, LEAST)
    assert [(one.row, one.column, one.expected) for one in duplicates([first, same_code, same_name])] == [
        (3, "code", "twice:2"),
        (4, "name", "twice:2"),
    ]


@pytest.mark.parametrize(
    ("column", "text"),
    [("time_limit", "5"), ("time_limit", "5 wd"), ("fee_vnd", "nửa triệu"), ("alt_time_limits", "45d")],
)
def test_a_cell_of_the_wrong_form_is_refused(column, text):
    with pytest.raises(BadCell):
        value_of(column, text)


def test_cells_read_as_people_write_them():
    assert value_of("time_limit", "same-day")["unit"] == "same_day"
    assert value_of("alt_time_limits", "không phải bệnh viện: 45d/20d\ncấp lại: 7wd") == [
        {
            "case": "không phải bệnh viện",
            "value": 45,
            "unit": "day",
            "committed": {"value": 20, "unit": "day"},
        },
        {"case": "cấp lại", "value": 7, "unit": "working_day"},
    ]
    assert value_of("fee_vnd", "bệnh viện: 10.500.000\n500000 [2024-01-01.. charge]") == [
        {"amount": 10500000, "case": "bệnh viện"},
        {"amount": 500000, "case": "hồ sơ", "valid_from": "2024-01-01", "kind": "charge"},
    ]


@given(st.lists(words, unique=True, min_size=2, max_size=30))
def test_local_codes_are_the_same_for_the_same_name_and_never_shared(names):
    taken = set()
    for name in names:
        code = local_code(name, taken)
        assert is_local(code)
        assert code not in taken
        taken.add(code)


def test_a_local_code_does_not_hang_on_marks_or_capitals():
    assert local_code("Đăng ký hành nghề", ()) == local_code("DANG KY HANH NGHE", ())


def test_the_shipped_catalogue_is_whole():
    rows = shipped_rows()
    assert len(rows) == 202
    assert duplicates(rows) == []
    assert all(row.code or row.local_code for row in rows)
    assert sum(bool(row.code) for row in rows) == 26
