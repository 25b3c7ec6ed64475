"""The table everybody has is read with its groups and days, or refused with row and column."""

from datetime import date

import pytest

from motcua.plans.rules.contents import Content
from motcua.plans.rules.moments import due_day
from motcua.plans.rules.table import read_table

HEAD = ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"]


def read(*rows, head=HEAD):
    return read_table(enumerate([["Phụ lục"], head, *rows], start=1), 2026)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("31/12/2026", date(2026, 12, 31)),
        ("Trước ngày 15/3/2026", date(2026, 3, 15)),
        ("ngày 5 tháng 6", date(2026, 6, 5)),
        ("Tháng 6/2026", date(2026, 6, 30)),
        ("Tháng 02 năm 2024", date(2024, 2, 29)),
        ("Quý II", date(2026, 6, 30)),
        ("Quý IV/2025", date(2025, 12, 31)),
        ("6 tháng đầu năm", date(2026, 6, 30)),
        ("Cả năm", date(2026, 12, 31)),
        ("Năm 2027", date(2027, 12, 31)),
        ("Thường xuyên", None),
        ("Hàng quý", None),
        ("", None),
    ],
)
def test_the_ways_plans_write_a_day(said, day):
    assert due_day(said, 2026) == day


@pytest.mark.parametrize("said", ["sớm nhất có thể", "31/02/2026", "quý V", "tháng 13/2026"])
def test_a_day_nobody_understands_is_not_guessed(said):
    with pytest.raises(ValueError):
        due_day(said, 2026)


def test_headings_set_the_content_of_what_stands_below():
    table = read(
        ["I", "Cải cách thể chế", "", "", "", ""],
        ["1", "Rà soát văn bản", "Báo cáo", "Văn phòng", "", "Quý I"],
        ["II. Cải cách thủ tục hành chính"] * 6,
        ["2", "Cắt giảm thời hạn", "Quyết định", "Phòng Dược", "Văn phòng", "30/6/2026"],
    )
    assert table.faults == ()
    assert [(one.title, one.content, one.due_on) for one in table.tasks] == [
        ("Rà soát văn bản", Content.INSTITUTIONS, date(2026, 3, 31)),
        ("Cắt giảm thời hạn", Content.PROCEDURES, date(2026, 6, 30)),
    ]


def test_every_fault_names_its_row_and_column():
    table = read(
        ["1", "Việc không ai làm", "Báo cáo", "", "", "Quý I"],
        ["2", "", "Báo cáo", "Văn phòng", "", "Quý I"],
        ["3", "Việc lạ", "", "Văn phòng", "", "bao giờ cũng được"],
    )
    assert [(one.row, one.column, one.reason) for one in table.faults] == [
        (3, "lead", "no_lead"),
        (4, "title", "no_title"),
        (5, "due", "bad_due"),
    ]


def test_a_table_without_a_head_or_tasks_says_so():
    assert [one.reason for one in read(head=["A", "B"]).faults] == ["no_head"]
    assert [one.reason for one in read().faults] == ["no_tasks"]


def test_the_row_of_column_numbers_is_no_task():
    table = read(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ["1", "Việc", "", "Văn phòng", "", "Cả năm"])
    assert [one.title for one in table.tasks] == ["Việc"]
